#include <gmock/gmock.h>

#include <algorithm>
#include <cstring>
#include <fstream>

#include "core/documents/CairoDocumentRenderer.h"
#include "tests/core/documents/SamplePapers.h"
#include "tests/support/CommandRun.h"

namespace amphoe::documents {
namespace {

using domain::DocumentKind;
using ::testing::HasSubstr;
using ::testing::Not;

const std::filesystem::path kResources = AMPHOE_RESOURCES;

domain::DocumentPicture portrait() {
    const std::filesystem::path file = std::filesystem::path(AMPHOE_SETUP_DIR) / "demonstration" / "person-a-card.jpg";
    std::ifstream stream(file, std::ios::binary);
    domain::DocumentPicture picture;
    picture.jpeg.assign(std::istreambuf_iterator<char>(stream), {});
    picture.width = 297;
    picture.height = 355;
    return picture;
}

/// The pages are left in the build folder, to be looked at.
std::filesystem::path keep(const std::string& name, const std::vector<std::uint8_t>& pdf) {
    const std::filesystem::path folder = AMPHOE_PAPERS_DIR;
    std::filesystem::create_directories(folder);
    const auto file = folder / (name + ".pdf");
    std::ofstream(file, std::ios::binary)
        .write(reinterpret_cast<const char*>(pdf.data()), static_cast<std::streamsize>(pdf.size()));
    return file;
}

class PapersTest : public ::testing::TestWithParam<DocumentKind> {
  protected:
    domain::RenderedDocument rendered(const domain::DocumentContent& content) {
        auto result = renderer_.render(content);
        EXPECT_TRUE(result.ok()) << (result.ok() ? "" : result.error().detail);
        return result.ok() ? *result : domain::RenderedDocument{};
    }
    std::string text_of(const std::filesystem::path& file) {
        return testing::run_command("pdftotext -layout '" + file.string() + "' -").output;
    }
    std::string name() const { return std::string(domain::document_kind_name(GetParam())); }

    CairoDocumentRenderer renderer_{kResources};
};

TEST_P(PapersTest, IsDrawnWithEmbeddedFontsSmallAndWithItsNumber) {
    const auto paper = rendered(testing::sample_paper(GetParam(), portrait()));
    ASSERT_FALSE(paper.pdf.empty());
    EXPECT_LT(paper.pdf.size(), 200000U);
    const auto file = keep(name(), paper.pdf);
    EXPECT_THAT(text_of(file), HasSubstr(paper.number));
    const auto fonts = testing::run_command("pdffonts '" + file.string() + "'").output;
    EXPECT_THAT(fonts, HasSubstr("yes yes yes")) << fonts;
    EXPECT_THAT(fonts, Not(HasSubstr(" no  no"))) << fonts;
    EXPECT_EQ(testing::run_command("qpdf --check '" + file.string() + "'").exit_code, 0);
}

TEST_P(PapersTest, ATrainingPaperSaysSoAndAMissingFieldCancelsNothing) {
    auto content = testing::sample_paper(GetParam());
    content.fields.clear();
    content.tables.clear();
    content.pictures.clear();
    content.training = true;
    const auto paper = rendered(content);
    ASSERT_FALSE(paper.pdf.empty());
    const auto file = keep(name() + "-empty", paper.pdf);
    EXPECT_THAT(text_of(file), HasSubstr(content.number));
}

std::string pages_text(const std::filesystem::path& file, int page) {
    return testing::run_command("pdftotext -layout -f " + std::to_string(page) + " -l " + std::to_string(page) + " '" +
                                file.string() + "' -")
        .output;
}

/// C53, D7: everybody who takes a slip home reads it.
TEST(PaperRules, EverySlipSaysThatNobodyAsksForAPassword) {
    CairoDocumentRenderer renderer{kResources};
    for (const auto kind : {DocumentKind::ThaidSlip, DocumentKind::TangratSlip, DocumentKind::CardIntakeSlip,
                            DocumentKind::QueueTicket, DocumentKind::Receipt, DocumentKind::HouseNumberReceipt,
                            DocumentKind::HouseBook, DocumentKind::NumberPlateNotice, DocumentKind::MoveNotice,
                            DocumentKind::RefusalNote, DocumentKind::ConsentReceipt}) {
        const auto name = std::string(domain::document_kind_name(kind));
        const auto paper = renderer.render(testing::sample_paper(kind));
        ASSERT_TRUE(paper) << name;
        EXPECT_EQ(paper->pages, 1) << name;
        const auto file = keep("warned-" + name, paper->pdf);
        const auto text = testing::run_command("pdftotext -layout '" + file.string() + "' -").output;
        EXPECT_THAT(text, HasSubstr("เจ้าหน้าที่ไม่ขอรหัสผ่านหรือ OTP")) << name;
    }
}

/// D11: a good day's money stays on its line.
TEST(PaperRules, AMillionBahtStaysOnOneLineOfTheDailyReport) {
    auto content = testing::sample_paper(DocumentKind::DailyReport);
    content.fields["cash_system"] = "1,234,567.00";
    content.fields["cash_counted"] = "1,234,568.00";
    content.fields["cash_difference"] = "-1,000,001.00";
    content.fields["cash_qr"] = "12,345,678.25";
    content.tables["fees"][0]["amount"] = "11,234,567.00";
    const auto paper = CairoDocumentRenderer{kResources}.render(content);
    ASSERT_TRUE(paper);
    const auto file = keep("daily_report-millions", paper->pdf);
    const auto text = testing::run_command("pdftotext -layout '" + file.string() + "' -").output;
    for (const auto* amount : {"๑,๒๓๔,๕๖๗.๐๐", "๑,๒๓๔,๕๖๘.๐๐", "-๑,๐๐๐,๐๐๑.๐๐", "๑๒,๓๔๕,๖๗๘.๒๕", "๑๑,๒๓๔,๕๖๗.๐๐"}) {
        EXPECT_THAT(text, HasSubstr(amount));
    }
}

TEST(PaperRules, AHouseOfNinePersonsHasThreePagesAndIsCertifiedOnTheLast) {
    CairoDocumentRenderer renderer(kResources);
    auto content = testing::sample_paper(DocumentKind::CopyTr14);
    auto& persons = content.tables["persons"];
    for (int order = 5; order <= 9; ++order) {
        persons.push_back(persons.front());
        persons.back()["order"] = std::to_string(order);
    }
    const auto paper = renderer.render(content);
    ASSERT_TRUE(paper);
    EXPECT_EQ(paper->pages, 3);
    const auto file = keep("copy_tr14-nine", paper->pdf);
    EXPECT_THAT(pages_text(file, 1), HasSubstr("ลำดับที่ ๔"));
    EXPECT_THAT(pages_text(file, 1), Not(HasSubstr("ลำดับที่ ๕")));
    EXPECT_THAT(pages_text(file, 1), HasSubstr("ลงชื่อย่อกำกับ"));
    EXPECT_THAT(pages_text(file, 1), Not(HasSubstr("นายทะเบียนอำเภอ")));
    EXPECT_THAT(pages_text(file, 3), HasSubstr("นายทะเบียนอำเภอ"));
    EXPECT_THAT(pages_text(file, 3), Not(HasSubstr("ลงชื่อย่อกำกับ")));
    EXPECT_THAT(pages_text(file, 3), HasSubstr("หน้า ๓ จาก ๓"));
}

TEST(PaperRules, ATableThatGoesOnRepeatsItsTitles) {
    CairoDocumentRenderer renderer(kResources);
    auto content = testing::sample_paper(DocumentKind::DailyReport);
    content.tables["services"].assign(60, content.tables["services"].front());
    const auto paper = renderer.render(content);
    ASSERT_TRUE(paper);
    ASSERT_GE(paper->pages, 2);
    const auto file = keep("daily_report-long", paper->pdf);
    EXPECT_THAT(pages_text(file, 2), HasSubstr("รอส่วนกลาง"));
}

TEST(PaperRules, NoHeadingStandsAloneAtTheFootOfAPage) {
    CairoDocumentRenderer renderer(kResources);
    auto content = testing::sample_paper(DocumentKind::DailyReport);
    content.centre_simulated = false;                  // nothing between the body and the number in the foot
    for (std::size_t rows = 20; rows <= 44; ++rows) {  // headings pass the foot of the first page and of the second
        content.tables["services"].assign(rows, content.tables["services"].front());
        const auto paper = renderer.render(content);
        ASSERT_TRUE(paper);
        const auto file = keep("daily_report-heading", paper->pdf);
        EXPECT_THAT(pages_text(file, paper->pages), HasSubstr("หัวบันทึกตรวจสอบ"))
            << "names alone, " << rows << " services";
        for (int page = 1; page <= paper->pages; ++page) {
            const auto text = pages_text(file, page);
            for (const auto* heading : {"แยกตามเจ้าหน้าที่", "ตัวเลขของวัน", "แบบพิมพ์มีเลข", "เงินค่าธรรมเนียม"}) {
                const auto at = text.find(heading);
                const auto below = at == std::string::npos ? std::string("—") : text.substr(at + std::strlen(heading));
                const auto next = below.substr(0, below.find("เลขที่เอกสาร"));
                EXPECT_NE(next.find_first_not_of(" \n\f"), std::string::npos)
                    << heading << " on page " << page << " of the report with " << rows << " services";
            }
        }
    }
}

TEST(PaperRules, TheChipPhotoGoesInAsItIs) {
    CairoDocumentRenderer renderer(kResources);
    const auto photo = portrait();
    ASSERT_FALSE(photo.jpeg.empty());
    const auto paper = renderer.render(testing::sample_paper(DocumentKind::CardRecord, photo));
    ASSERT_TRUE(paper);
    EXPECT_NE(std::search(paper->pdf.begin(), paper->pdf.end(), photo.jpeg.begin(), photo.jpeg.end()),
              paper->pdf.end());
}

TEST(PaperRules, PurposeStandsAcrossACertifiedCopyAndMachineCodesKeepArabicDigits) {
    CairoDocumentRenderer renderer(kResources);
    const auto paper = renderer.render(testing::sample_paper(DocumentKind::CopyTr14_1));
    ASSERT_TRUE(paper);
    const auto text = pages_text(keep("copy_tr14_1", paper->pdf), 1);
    EXPECT_THAT(text, HasSubstr("ใช้เพื่อ ประกอบการสมัครเรียน เท่านั้น"));
    EXPECT_THAT(text, HasSubstr("1-0000-00000-01-7"));
    EXPECT_THAT(text, HasSubstr("๑๔ มกราคม ๒๕๓๐"));
}

TEST(PaperRules, ReferenceNumbersInTablesKeepArabicDigitsAndCountsDoNot) {
    CairoDocumentRenderer renderer(kResources);
    const auto report = renderer.render(testing::sample_paper(DocumentKind::DailyReport));
    ASSERT_TRUE(report);
    const auto file = keep("daily_report", report->pdf);
    const auto day = pages_text(file, 1) + pages_text(file, 2);
    EXPECT_THAT(day, HasSubstr("0999-2569-01-000091"));
    EXPECT_THAT(day, HasSubstr("O-0001"));
    EXPECT_THAT(day, HasSubstr("0999-69-D10-000017-3"));
    EXPECT_THAT(day, HasSubstr("๑๓๑"));
    const auto notice = renderer.render(testing::sample_paper(DocumentKind::MoveNotice));
    ASSERT_TRUE(notice);
    const auto moved = pages_text(keep("move_notice", notice->pdf), 1);
    EXPECT_THAT(moved, HasSubstr("1-0000-00000-01-7"));
    EXPECT_THAT(moved, HasSubstr("0999-000017-2 · ๙๙/๙")) << "a house code in front of its address";
    auto refused = testing::sample_paper(DocumentKind::RefusalNote);
    refused.fields["referred_to"] = "ห้อง 2 โทร. 02-000-0000";
    const auto refusal = renderer.render(refused);
    ASSERT_TRUE(refusal);
    const auto refusal_text = pages_text(keep("refusal_note", refusal->pdf), 1);
    EXPECT_THAT(refusal_text, HasSubstr("1548"));
    EXPECT_THAT(refusal_text, HasSubstr("ห้อง ๒ โทร. 02-000-0000"));
}

TEST(PaperRules, TooManyRowsAreRefused) {
    CairoDocumentRenderer renderer(kResources);
    auto content = testing::sample_paper(DocumentKind::Receipt);
    content.tables["items"].assign(501, content.tables["items"].front());
    const auto paper = renderer.render(content);
    ASSERT_FALSE(paper);
    EXPECT_EQ(paper.error().code, domain::FailureCode::DocumentInvalid);
}

INSTANTIATE_TEST_SUITE_P(AllKinds, PapersTest, ::testing::ValuesIn(domain::all_document_kinds()),
                         [](const auto& entry) { return std::string(domain::document_kind_name(entry.param)); });

}  // namespace
}  // namespace amphoe::documents
