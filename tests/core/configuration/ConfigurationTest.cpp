#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>

#include "core/configuration/FailureCatalogue.h"
#include "core/configuration/RuleFiles.h"
#include "core/configuration/WorkstationSettings.h"

namespace amphoe::configuration {
namespace {

constexpr const char* kToday = "2026-11-22";

using domain::FailureCode;

class ConfigurationTest : public ::testing::Test {
  protected:
    ConfigurationTest() {
        const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
        folder = std::filesystem::temp_directory_path() / ("amphoe-configuration-" + std::string(test->name()));
        std::filesystem::create_directories(folder);
    }
    ~ConfigurationTest() override { std::filesystem::remove_all(folder); }
    std::filesystem::path write(const char* name, const std::string& text) const {
        std::ofstream(folder / name) << text;
        return folder / name;
    }
    std::filesystem::path folder;
    const std::filesystem::path resources = AMPHOE_RESOURCES;
};

TEST_F(ConfigurationTest, TheShippedCatalogueHasEveryCodeWithThaiText) {
    const auto catalogue = FailureCatalogue::load(resources / "failures/catalogue.json");
    ASSERT_TRUE(catalogue) << catalogue.error().detail;
    for (const auto code : domain::all_failure_codes()) {
        EXPECT_NE(catalogue->text(code).message_th.find("\xE0\xB8"), std::string::npos) << domain::failure_name(code);
        EXPECT_NE(catalogue->text(code).remedy_th.find("\xE0\xB8"), std::string::npos) << domain::failure_name(code);
    }
    EXPECT_EQ(catalogue->text(FailureCode::CardNoReader).exit_code, 3);
    EXPECT_EQ(catalogue->text(FailureCode::FaceNone).exit_code, 4);
    EXPECT_EQ(catalogue->text(FailureCode::FaceNotMatching).exit_code, 5);
    EXPECT_EQ(catalogue->text(FailureCode::CentreUnreachable).exit_code, 6);
    EXPECT_EQ(catalogue->text(FailureCode::StoreDamaged).exit_code, 7);
    EXPECT_EQ(catalogue->text(FailureCode::SignInRefused).exit_code, 8);
}

TEST_F(ConfigurationTest, TheFiveCardStatesHaveFiveMessages) {
    const auto catalogue = FailureCatalogue::load(resources / "failures/catalogue.json");
    ASSERT_TRUE(catalogue);
    std::set<std::string> messages;
    for (const auto code : {FailureCode::CardNoService, FailureCode::CardNoReader, FailureCode::CardAbsent,
                            FailureCode::CardMute, FailureCode::CardForeign}) {
        messages.insert(catalogue->text(code).message_th);
    }
    EXPECT_EQ(messages.size(), 5U);
}

TEST_F(ConfigurationTest, TheMessagesOfE8AreSaidWordForWord) {
    const auto catalogue = FailureCatalogue::load(resources / "failures/catalogue.json");
    ASSERT_TRUE(catalogue);
    const auto said = [&](FailureCode code, const char* detail = "") {
        return catalogue->text(domain::Failure{code, detail}).message_th;
    };
    EXPECT_EQ(said(FailureCode::CardAbsent), "กรุณาเสียบบัตรประจำตัวประชาชน");
    EXPECT_EQ(said(FailureCode::CardUnreadable), "อ่านข้อมูลจากชิปไม่ได้ กรุณาทำความสะอาดหน้าชิปแล้วลองใหม่");
    EXPECT_EQ(said(FailureCode::CardExpired, "2024-07-27"), "บัตรหมดอายุเมื่อ 27 กรกฎาคม 2567");
    EXPECT_EQ(said(FailureCode::CardStatusAbnormal, "บัตรถูกยกเลิก"), "สถานะบัตรไม่ปกติ: บัตรถูกยกเลิก");
    EXPECT_EQ(said(FailureCode::CitizenNumberInvalid), "เลขประจำตัวประชาชนไม่ถูกต้อง กรุณาตรวจสอบ");
    EXPECT_EQ(said(FailureCode::FaceNone), "ไม่พบใบหน้าในภาพ");
    EXPECT_EQ(said(FailureCode::FaceMany), "พบมากกว่าหนึ่งใบหน้า");
    EXPECT_EQ(said(FailureCode::ConsentRequired), "ต้องได้รับความยินยอมก่อนถ่ายภาพใบหน้า");
    EXPECT_EQ(said(FailureCode::EnrolmentExists, "2026-11-01"), "ผู้รับบริการลงทะเบียน ThaID แล้วเมื่อ 1 พฤศจิกายน 2569");
    EXPECT_EQ(said(FailureCode::OtpWrong, "2"), "รหัส OTP ไม่ถูกต้อง เหลืออีก 2 ครั้ง");
    EXPECT_EQ(said(FailureCode::HouseMasterConsentMissing), "ยังไม่มีความยินยอมของเจ้าบ้านหลังใหม่");
    EXPECT_EQ(said(FailureCode::SecondPersonNeeded), "รายการนี้ต้องมีผู้อนุมัติคนที่สอง");
}

TEST_F(ConfigurationTest, ADetailThatFitsNoPlaceLeavesThePlainSentence) {
    const auto catalogue = FailureCatalogue::load(resources / "failures/catalogue.json");
    ASSERT_TRUE(catalogue);
    for (const auto* detail : {"", "2026-02-30", "tomorrow", "{date}"}) {
        EXPECT_EQ(catalogue->text(domain::Failure{FailureCode::CardExpired, detail}).message_th, "บัตรหมดอายุ") << detail;
    }
    for (const auto* detail : {"", "-1", "x", "1234567"}) {
        EXPECT_EQ(catalogue->text(domain::Failure{FailureCode::OtpWrong, detail}).message_th, "รหัส OTP ไม่ถูกต้อง")
            << detail;
    }
    const auto endless = catalogue->text(domain::Failure{FailureCode::CardStatusAbnormal, std::string(5000, 'x')});
    EXPECT_EQ(endless.message_th, "สถานะบัตรไม่ปกติ");
    EXPECT_EQ(catalogue->text(domain::Failure{FailureCode::CardExpired, "2024-07-27"}).message_en,
              "The card expired on 2024-07-27.");
    EXPECT_EQ(catalogue->text(domain::Failure{FailureCode::StoreFull, "3"}).message_th,
              catalogue->text(FailureCode::StoreFull).message_th)
        << "a detail without a sentence of its own stays for technicians";
}

TEST_F(ConfigurationTest, ACatalogueWithAMissingCodeIsRefused) {
    const auto loaded = FailureCatalogue::load(write("catalogue.json", "{}"));
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().detail, "catalogue.json: has no entry for UNEXPECTED_ERROR");
}

TEST_F(ConfigurationTest, ACatalogueWithAnUnknownCodeIsRefused) {
    const auto loaded = FailureCatalogue::load(write("catalogue.json", R"({"NO_SUCH_CODE": {}})"));
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().detail, "catalogue.json: names the unknown code NO_SUCH_CODE");
}

TEST_F(ConfigurationTest, TheShippedRulesAreValid) {
    const auto rules = load_enrolment_rules(resources / "configuration/enrolment-rules.json", kToday);
    ASSERT_TRUE(rules) << rules.error().detail;
    EXPECT_EQ(rules->levels.front().label, "IAL2.3");
    EXPECT_EQ(rules->face.centre_wait_ms, 3000);
    EXPECT_LT(rules->face.same_face_distance, rules->face.officer_distance);
    const auto notice = load_consent_notice(resources / "configuration/consent-notice.json");
    ASSERT_TRUE(notice) << notice.error().detail;
    // The Act is of 2562 (domain.md section 0, error 1), whatever the sources say.
    EXPECT_NE(notice->lines_th[2].find("พ.ศ. 2562"), std::string::npos);
}

TEST_F(ConfigurationTest, TheNoticeHasTheWordsOfEveryLegalBasis) {
    const auto shipped = load_consent_notice(resources / "configuration/consent-notice.json");
    ASSERT_TRUE(shipped) << shipped.error().detail;
    EXPECT_EQ(shipped->basis, domain::LegalBasis::ConsentSection26);
    for (const auto basis : {domain::LegalBasis::ConsentSection26, domain::LegalBasis::LegalDuty}) {
        EXPECT_NE(shipped->clause_of(basis).th.find("มาตรา 26"), std::string::npos);
    }
    EXPECT_NE(shipped->clause_of(domain::LegalBasis::LegalDuty).th.find("ต้องยืนยัน"), std::string::npos)
        << "nobody takes the example for confirmed words";
}

TEST_F(ConfigurationTest, ALegalBasisWithoutItsWordsIsRefused) {
    const std::string start = R"({"version":"1","effective_from":"2026-11-01","lines_th":["ก"],"lines_en":["a"])";
    const auto loaded = [&](const std::string& rest) {
        return load_consent_notice(write("consent-notice.json", start + rest + "}"));
    };
    EXPECT_EQ(loaded("")->basis, domain::LegalBasis::ConsentSection26) << "as notices before had it";
    EXPECT_EQ(loaded(R"(,"legal_basis":"LEGAL_DUTY","legal_clauses":{"LEGAL_DUTY":{"th":"ก","en":"a"}})")->basis,
              domain::LegalBasis::LegalDuty);
    const std::map<std::string, std::string> wrong{
        {R"(,"legal_basis":"LEGAL_DUTY")", "legal_basis LEGAL_DUTY needs its words in legal_clauses"},
        {R"(,"legal_basis":"HABIT")", "legal_basis must be CONSENT_S26 or LEGAL_DUTY"},
        {R"(,"legal_clauses":{"HABIT":{"th":"ก","en":"a"}})", "legal_clauses names the unknown basis HABIT"},
        {R"(,"legal_clauses":{"LEGAL_DUTY":{"th":" ","en":"a"}})",
         "legal_clauses.LEGAL_DUTY needs its words in Thai and English"},
        {R"(,"legal_clauses":{"LEGAL_DUTY":{"th":"ก","en":""}})",
         "legal_clauses.LEGAL_DUTY needs its words in Thai and English"}};
    for (const auto& [rest, objection] : wrong) {
        const auto refused = loaded(rest);
        ASSERT_FALSE(refused) << rest;
        EXPECT_EQ(refused.error().detail, "consent-notice.json: " + objection);
    }
}

TEST_F(ConfigurationTest, RetentionNeverExceedsADayForLiveImages) {
    const auto shipped = load_retention_rules(resources / "configuration/retention.json", kToday);
    ASSERT_TRUE(shipped) << shipped.error().detail;
    EXPECT_LE(shipped->live_image_hours, 24);
    EXPECT_TRUE(shipped->live_image_kinds.contains("face_probe"));
    const std::string start = R"({"version":"1","effective_from":"2026-11-01",)";
    for (const auto* wrong : {R"("live_image_kinds":["face_probe"],"live_image_hours":25,"draft_days":7})",
                              R"("live_image_kinds":["face_probe"],"live_image_hours":0,"draft_days":7})",
                              R"("live_image_kinds":["face_probe"],"live_image_hours":24,"draft_days":31})",
                              R"("live_image_kinds":[],"live_image_hours":24,"draft_days":7})",
                              R"("live_image_kinds":["x') --"],"live_image_hours":24,"draft_days":7})",
                              R"("live_image_kinds":["face_probe"],"live_image_hours":24})"}) {
        const auto loaded = load_retention_rules(write("retention.json", start + wrong), kToday);
        ASSERT_FALSE(loaded) << wrong;
        EXPECT_EQ(loaded.error().code, FailureCode::ConfigurationInvalid);
    }
}

TEST_F(ConfigurationTest, RulesThatContradictEachOtherAreRefused) {
    const auto file = write("rules.json", R"({"version":"1","effective_from":"2026-11-01","minimum_age":16,
        "guardian_below_age":15,"captures_per_visit":3,"capture_timeout_s":20,"steady_ms":500,
        "face":{"card_photo_old_years":6,"centre_comparison":true,"centre_wait_ms":3000,"officer_distance":0.4,
        "same_face_distance":0.3,"probe_longest_side":640},"levels":[{"label":"IAL1","evidence":[]}]})");
    EXPECT_EQ(load_enrolment_rules(file, kToday).error().code, FailureCode::ConfigurationInvalid);
}

TEST_F(ConfigurationTest, AnAgeLimitChangesOnItsDayAndIsCheckedBefore) {
    const auto with = [&](const std::string& ages, const char* day) {
        return load_enrolment_rules(
            write("rules.json", R"({"version":"1","effective_from":"2026-11-01","minimum_age":)" + ages +
                                    R"(,"guardian_below_age":15,"captures_per_visit":3,"capture_timeout_s":20,
            "steady_ms":500,"face":{"card_photo_old_years":6,"centre_comparison":true,"centre_wait_ms":3000,
            "officer_distance":0.4,"same_face_distance":[{"effective_from":"2026-11-01","value":0.3},
            {"effective_from":"2027-01-01","value":0.2}],"probe_longest_side":640},
            "levels":[{"label":"IAL1","evidence":[]}]})"),
            day);
    };
    const auto rows = [](const std::string& later) {
        return R"([{"effective_from":"2026-11-01","value":7},{"effective_from":"2027-01-01","value":)" + later + "}]";
    };
    EXPECT_EQ(with(rows("10"), "2026-12-31")->minimum_age, 7);
    EXPECT_EQ(with(rows("10"), "2027-01-01")->minimum_age, 10);
    EXPECT_EQ(with(rows("10"), "2026-12-31")->face.same_face_distance, 0.3);
    EXPECT_EQ(with(rows("10"), "2027-01-01")->face.same_face_distance, 0.2);
    EXPECT_EQ(with(rows("16"), "2026-12-31").error().detail,
              "rules.json: has limits that contradict each other from 2027-01-01 on");
    EXPECT_FALSE(with(rows("10"), "2026-10-31")) << "no age is in force before";
}

TEST_F(ConfigurationTest, EachLimitOfTheFaceComparisonIsChecked) {
    const auto with = [&](const std::string& key, const std::string& value) {
        std::map<std::string, std::string> face{{"card_photo_old_years", "6"}, {"centre_comparison", "true"},
                                                {"centre_wait_ms", "3000"},    {"officer_distance", "0.4"},
                                                {"same_face_distance", "0.3"}, {"probe_longest_side", "640"}};
        face[key] = value;
        std::string members;
        for (const auto& [name, number] : face) {
            members += (members.empty() ? "\"" : ",\"") + name + "\":" + number;
        }
        return load_enrolment_rules(
            write("rules.json", R"({"version":"1","effective_from":"2026-11-01","minimum_age":7,"guardian_below_age":15,
            "captures_per_visit":3,"capture_timeout_s":20,"steady_ms":500,"levels":[{"label":"IAL1","evidence":[]}],
            "face":{)" + members + "}}"),
            kToday);
    };
    EXPECT_TRUE(with("centre_wait_ms", "500"));
    for (const auto& [key, value] : std::vector<std::pair<std::string, std::string>>{{"card_photo_old_years", "0"},
                                                                                     {"centre_comparison", "1"},
                                                                                     {"centre_wait_ms", "3001"},
                                                                                     {"officer_distance", "0"},
                                                                                     {"officer_distance", "1.2"},
                                                                                     {"same_face_distance", "-0.1"},
                                                                                     {"probe_longest_side", "100"},
                                                                                     {"probe_longest_side", "null"}}) {
        EXPECT_EQ(with(key, value).error().code, FailureCode::ConfigurationInvalid) << key << ' ' << value;
    }
}

TEST_F(ConfigurationTest, SettingsAreWrittenAndReadBack) {
    WorkstationSettings settings;
    settings.workstation = {"WS-9901-01", "9901", "สำนักทะเบียนอำเภอตัวอย่าง", "Example District Registry", "2",
                            true,         true};
    settings.printer = "file:out";
    settings.readers = {"Desk", "Side"};
    settings.large_type = true;
    ASSERT_TRUE(save_workstation_settings(folder / "config.json", settings));

    const auto loaded = load_workstation_settings(folder / "config.json");

    ASSERT_TRUE(loaded) << loaded.error().detail;
    EXPECT_EQ(loaded->workstation.office_th, "สำนักทะเบียนอำเภอตัวอย่าง");
    EXPECT_TRUE(loaded->workstation.training);
    EXPECT_TRUE(loaded->workstation.centre_simulated);
    EXPECT_EQ(loaded->printer, "file:out");
    EXPECT_EQ(loaded->readers.citizen, "Desk");
    EXPECT_EQ(loaded->readers.officer, "Side");
    EXPECT_TRUE(loaded->large_type);
}

TEST_F(ConfigurationTest, PrintersBySizeAndNumberedPapersAreReadAndChecked) {
    WorkstationSettings settings;
    settings.workstation = {"WS-9901-01", "9901", "สำนักทะเบียนอำเภอตัวอย่าง", "Example", "2", true, true};
    settings.papers.printers = {{domain::PaperSize::A4, "laser"}, {domain::PaperSize::Roll, "thermal"}};
    settings.papers.numbered = {domain::DocumentKind::Receipt};
    settings.scanner = "test:0";
    settings.ticket_prefix = "2K";
    ASSERT_TRUE(save_workstation_settings(folder / "config.json", settings));
    const auto loaded = load_workstation_settings(folder / "config.json");
    ASSERT_TRUE(loaded) << loaded.error().detail;
    EXPECT_EQ(loaded->papers.printer_for(domain::DocumentKind::CopyTr14), "laser");
    EXPECT_EQ(loaded->papers.printer_for(domain::DocumentKind::Receipt), "thermal");
    EXPECT_EQ(loaded->papers.printer_for(domain::DocumentKind::ThaidSlip), "");
    EXPECT_EQ(loaded->papers.numbered, settings.papers.numbered);
    EXPECT_EQ(loaded->scanner, "test:0");
    EXPECT_EQ(loaded->ticket_prefix, "2K");

    const std::string good = R"("workstation_id":"W","rcode":"9901","office_th":"ก","office_en":"A","mode":"training")";
    for (const auto* bad :
         {R"("paper_printers":{"letter":"x"})", R"("paper_printers":["x"])", R"("numbered_papers":["gold"])",
          R"("numbered_papers":["receipt","receipt"])", R"("numbered_papers":"receipt")", R"("ticket_prefix":"ก")",
          R"("ticket_prefix":"ABC")", R"("ticket_prefix":"0")", R"("ticket_prefix":"a")", R"("ticket_prefix":2)",
          R"("paper_printers":{"a4":1})", R"("large_type":"yes")"}) {
        EXPECT_FALSE(load_workstation_settings(write("p.json", "{" + good + "," + bad + "}"))) << bad;
    }
}

TEST_F(ConfigurationTest, RolesOfReadersAreCheckedAndMayBeLeftOut) {
    const std::string good = R"("workstation_id":"W","rcode":"9901","office_th":"ก","office_en":"A","mode":"training")";
    const auto none = load_workstation_settings(write("a.json", "{" + good + "}"));
    ASSERT_TRUE(none);
    EXPECT_TRUE(none->readers.officer.empty());
    const auto unknown = load_workstation_settings(write("b.json", "{" + good + R"(,"readers":{"clerk":"x"}})"));
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().detail, "b.json: has unknown keys in readers: clerk");
    EXPECT_FALSE(load_workstation_settings(
        write("c.json", "{" + good + R"(,"readers":{"citizen":"Desk 01","officer":"desk"}})")));
    EXPECT_FALSE(load_workstation_settings(write("d.json", "{" + good + R"(,"readers":["x"]})")));
}

TEST_F(ConfigurationTest, UnknownSettingsAndBadOfficeCodesAreRefusedByName) {
    const std::string good = R"("workstation_id":"W","office_th":"ก","office_en":"A","mode":"training")";
    const auto unknown = load_workstation_settings(write("a.json", "{" + good + R"(,"rcode":"9901","colour":"red"})"));
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().detail, "a.json: has unknown keys: colour");
    const auto office = load_workstation_settings(write("b.json", "{" + good + R"(,"rcode":"99a1"})"));
    ASSERT_FALSE(office);
    EXPECT_EQ(office.error().detail, "b.json: rcode must be four digits");
    EXPECT_FALSE(load_workstation_settings(folder / "absent.json"));
    EXPECT_FALSE(load_workstation_settings(write("c.json", "not json")));
}

}  // namespace
}  // namespace amphoe::configuration
