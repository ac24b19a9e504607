// The messages of domain.md E8, key by key and word for word, as the screen says them in Thai.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "core/workflows/civil/CopyCheck.h"
#include "gui/presenters/EvidenceTexts.h"
#include "gui/presenters/ObjectionTexts.h"
#include "gui/presenters/VisitTexts.h"
#include "tests/gui/presenters/PresenterBench.h"

namespace amphoe::testing {
namespace {

using domain::Failure;
using domain::FailureCode;

/// Thai from the catalogue of sentences, as the windows take it.
class CatalogueTexts final : public gui::Texts {
  public:
    CatalogueTexts() {
        std::ifstream file(std::filesystem::path(AMPHOE_RESOURCES) / "translations/th.po");
        std::string english;
        for (std::string line; std::getline(file, line);) {
            if (line.rfind("msgid \"", 0) == 0) {
                english = quoted(line);
            } else if (line.rfind("msgstr \"", 0) == 0) {
                thai_[english] = quoted(line);
            }
        }
    }
    gui::Language language() const override { return gui::Language::Thai; }
    std::string tr(const char* english) const override {
        const auto found = thai_.find(english);
        return found == thai_.end() ? english : found->second;
    }

  private:
    static std::string quoted(const std::string& line) {
        const auto open = line.find('"');
        return line.substr(open + 1, line.rfind('"') - open - 1);
    }
    std::map<std::string, std::string> thai_;
};

class OfficialTextsTest : public PresenterBench {
  protected:
    std::string said(FailureCode code, const char* detail = "") const {
        return gui::shown_failure(Failure{code, detail}, catalogue, thai).message;
    }
    static domain::FaceEvidence face(domain::FaceBand band, int percent) {
        domain::FaceEvidence evidence;
        evidence.band = band;
        evidence.percent = percent;
        return evidence;
    }
    const CatalogueTexts thai;
};

TEST_F(OfficialTextsTest, FailuresAreSaidWordForWord) {
    struct Row {
        const char* key;
        std::string said;
        const char* thai;
    };
    const std::vector<Row> rows{
        {"card.insert", said(FailureCode::CardAbsent), "กรุณาเสียบบัตรประจำตัวประชาชน"},
        {"card.unreadable", said(FailureCode::CardUnreadable), "อ่านข้อมูลจากชิปไม่ได้ กรุณาทำความสะอาดหน้าชิปแล้วลองใหม่"},
        {"card.expired", said(FailureCode::CardExpired, "2024-07-27"), "บัตรหมดอายุเมื่อ 27 กรกฎาคม 2567"},
        {"card.status.abnormal", said(FailureCode::CardStatusAbnormal, "บัตรถูกยกเลิก"), "สถานะบัตรไม่ปกติ: บัตรถูกยกเลิก"},
        {"pid.invalid", said(FailureCode::CitizenNumberInvalid), "เลขประจำตัวประชาชนไม่ถูกต้อง กรุณาตรวจสอบ"},
        {"pid.mismatch", said(FailureCode::CardNumberMismatch), "เลขประจำตัวบนบัตรไม่ตรงกับคำขอ"},
        {"face.none", said(FailureCode::FaceNone), "ไม่พบใบหน้าในภาพ"},
        {"face.many", said(FailureCode::FaceMany), "พบมากกว่าหนึ่งใบหน้า"},
        {"consent.required", said(FailureCode::ConsentRequired), "ต้องได้รับความยินยอมก่อนถ่ายภาพใบหน้า"},
        {"enrol.exists", said(FailureCode::EnrolmentExists, "2026-11-01"),
         "ผู้รับบริการลงทะเบียน ThaID แล้วเมื่อ 1 พฤศจิกายน 2569"},
        {"otp.wrong", said(FailureCode::OtpWrong, "2"), "รหัส OTP ไม่ถูกต้อง เหลืออีก 2 ครั้ง"},
        {"move.consent.missing", said(FailureCode::HouseMasterConsentMissing), "ยังไม่มีความยินยอมของเจ้าบ้านหลังใหม่"},
        {"secondperson", said(FailureCode::SecondPersonNeeded), "รายการนี้ต้องมีผู้อนุมัติคนที่สอง"}};
    for (const auto& row : rows) {
        EXPECT_EQ(row.said, row.thai) << row.key;
    }
}

TEST_F(OfficialTextsTest, SentencesOfTheDeskAreSaidWordForWord) {
    EXPECT_EQ(gui::hint_text("face.glasses", thai), "กรุณาถอดแว่นตาดำ หมวก หรือหน้ากาก");
    EXPECT_EQ(gui::face_result_text(face(domain::FaceBand::Pass, 91), thai), "ใบหน้าตรงกัน ร้อยละ 91");
    EXPECT_EQ(gui::face_result_text(face(domain::FaceBand::Refer, 74), thai), "ส่งให้ผู้บังคับบัญชาพิจารณา (ร้อยละ 74)");
    EXPECT_EQ(gui::face_result_text(face(domain::FaceBand::Fail, 12), thai), "ใบหน้าไม่ตรงตามเกณฑ์ (ร้อยละ 12)");
    EXPECT_EQ(thai.tr("The activation code expired: issue a new one"), "รหัสเปิดใช้งานหมดอายุ กรุณาออกรหัสใหม่");
    EXPECT_EQ(gui::objection_sentence("must be 11 digits", thai), "เลขรหัสประจำบ้านต้องเป็นตัวเลข 11 หลัก");
    EXPECT_EQ(thai.tr("waiting for the centre {n}"), "รอยืนยันจากส่วนกลาง ({n} รายการ)");
    EXPECT_EQ(workflows::copy_state_th(workflows::CopyState::Matches), "เอกสารถูกต้องตรงกับฐานข้อมูล");
    EXPECT_EQ(workflows::copy_state_th(workflows::CopyState::Differs), "เอกสารไม่ตรงกับฐานข้อมูล");
    EXPECT_EQ(workflows::copy_state_th(workflows::CopyState::Void), "เอกสารถูกยกเลิกแล้ว");
}

TEST_F(OfficialTextsTest, AnUnreachableCentreIsNamedBesideTheCardAndAboveTheServices) {
    gui::VisitFacts facts;
    facts.card = sample_card();
    EXPECT_EQ(gui::offline_text(facts, thai), "") << "not asked yet";
    facts.card_status_asked = true;
    EXPECT_EQ(gui::offline_text(facts, thai), "ออฟไลน์: ใช้ได้เฉพาะบางบริการ");
    EXPECT_NE(
        gui::evidence_view(facts, counter.clock.now(), thai).provenance.find("ตรวจสอบสถานะบัตรกับส่วนกลางไม่ได้ในขณะนี้"),
        std::string::npos);
    facts.card_status = domain::CardStatusAnswer{"0", "สถานะปกติ"};
    EXPECT_EQ(gui::offline_text(facts, thai), "");
}

TEST_F(OfficialTextsTest, AChipWhoseCardTheCentreRefusedIsNotTicked) {
    gui::VisitFacts facts;
    facts.card = sample_card();
    const auto ticked = [&] {
        const auto view = gui::evidence_view(facts, counter.clock.now(), thai);
        return std::ranges::any_of(view.lines, [](const auto& line) { return line.value.starts_with("ชิปบัตร ✓"); });
    };
    EXPECT_TRUE(ticked()) << "read, and the centre could not be asked";
    facts.card_status = domain::CardStatusAnswer{"4", "สถานะไม่ปกติ"};
    EXPECT_FALSE(ticked());
}

TEST_F(OfficialTextsTest, WhatDoesNotFitOnTheCardIsToBeLookedAt) {
    gui::VisitFacts facts;
    facts.card = sample_card();
    const auto remarks = [&] {
        const auto view = gui::evidence_view(facts, counter.clock.now(), thai);
        return std::count_if(view.lines.begin(), view.lines.end(),
                             [](const auto& line) { return line.title == "⚠ ข้อสังเกต"; });
    };
    EXPECT_EQ(remarks(), 0);
    facts.card->warnings = {"title.age", "name_en.letters", "version.unknown"};
    EXPECT_EQ(remarks(), 2);
}

}  // namespace
}  // namespace amphoe::testing
