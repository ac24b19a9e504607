// A copy somebody brings to the documents window: its number typed, and what the centre has under it (domain.md W11.9).
#include <gmock/gmock.h>

#include "gui/presenters/PaperCheckPresenter.h"
#include "tests/gui/windows/WindowBench.h"
#include "tests/support/FakeCivilRegister.h"
#include "tests/support/FakeInspection.h"
#include "tests/support/FakeOneTimeCodes.h"

namespace amphoe::testing {
namespace {

using ::testing::HasSubstr;

const std::string kNumber = "9901-69-D04-000001-1";

class BroughtCopyWindowTest : public WindowBench, public ::testing::WithParamInterface<gui::Language> {
  protected:
    BroughtCopyWindowTest() : WindowBench(GetParam()) {
        setup.papers = &counter.papers;
        setup.inspection = &inspection;
        setup.services = &services;
        inspection.code_answer = domain::PaperCodeVerdict{false, "unreadable", {"ไม่ใช่รหัสของเอกสาร"}};
        issued("valid", std::string(32, '0'));
    }
    void issued(const std::string& state, const std::string& data_hash) {
        civil_register.knows(domain::RegisterKind::IssuedPaper, kNumber,
                             {{"number", kNumber},
                              {"issued", "2026-10-23"},
                              {"office", "9901"},
                              {"state", state},
                              {"sha256", std::string(64, 'a')},
                              {"data_hash", data_hash},
                              {"check_code", "AB12-CD34-EF56"},
                              {"kind", "TR14_1"},
                              {"record", "person/1999900000013"},
                              {"record_version", "1"},
                              {"data_at", "2026-10-23T02:00:00.000Z"}},
                             {{{"part", "record"},
                               {"name", "นายทดสอบ ระบบบัตร"},
                               {"citizen_id", "1999900000013"},
                               {"relation", "HEAD"},
                               {"nationality", "ไทย"},
                               {"birth_date", "2530-01-14"}}});
    }
    void bring(const std::string& text) {
        ASSERT_TRUE(driver.key("documents", WXK_F6));
        ASSERT_TRUE(driver.type("documents.code", text));
        ASSERT_TRUE(driver.enter("documents.code"));
        ASSERT_TRUE(driver.until(
            [this] { return !application->paper_check()->busy() && !driver.text("documents.checked").empty(); }));
    }
    std::string said(const char* thai, const char* english) const {
        return GetParam() == gui::Language::Thai ? thai : english;
    }
    void picture(const std::string& name) { driver.picture("documents", name + said("-th", "-en")); }

    FakeCivilRegister civil_register;
    FakeOneTimeCodes one_time_codes{counter.clock};
    domain::ServiceRules service_rules;
    workflows::ServicePorts services{ports, civil_register, one_time_codes, service_rules};
    FakeInspection inspection;
};

TEST_P(BroughtCopyWindowTest, EachOfTheThreeWordsIsShownWithTheDataAsIssued) {
    start();
    ASSERT_TRUE(drive_sign_in(driver, "O-0001", "246810", "desk"));
    ASSERT_TRUE(driver.press("desk.papers"));
    ASSERT_TRUE(driver.until_shown("documents.code"));
    ASSERT_NO_FATAL_FAILURE(bring(kNumber));
    EXPECT_THAT(driver.text("documents.checked"), HasSubstr(said("ยังไม่ได้เทียบเนื้อหา", "Nothing of the content")));
    picture("14-copy-number");
    ASSERT_NO_FATAL_FAILURE(bring("AD1." + kNumber + ".AB12-CD34-EF56"));
    EXPECT_THAT(driver.text("documents.checked"), HasSubstr(said("ตรงกัน", "Matches")));
    EXPECT_THAT(driver.text("documents.checked_lines"), HasSubstr("นายทดสอบ ระบบบัตร"));
    EXPECT_THAT(driver.text("documents.checked_lines"), HasSubstr(kNumber));
    EXPECT_THAT(driver.text("documents.checked_lines"), HasSubstr(said("23 ตุลาคม 2569", "23 October 2026")));
    picture("14-copy-matches");

    domain::PaperCodeVerdict genuine{true, "genuine"};
    genuine.claim = domain::PaperClaim{kNumber, "copy_tr14_1", "2026-10-23", "9901", std::vector<std::uint8_t>(16, 7)};
    inspection.code_answer = genuine;
    ASSERT_NO_FATAL_FAILURE(bring("AD1:CODE"));
    EXPECT_THAT(driver.text("documents.checked"), HasSubstr(said("ไม่ตรง", "Does not match")));
    picture("14-copy-differs");

    issued("void", "");
    ASSERT_NO_FATAL_FAILURE(bring("AD1:CODE"));
    EXPECT_THAT(driver.text("documents.checked"), HasSubstr(said("ถูกยกเลิก", "cancelled")));
    picture("14-copy-ended");
}

INSTANTIATE_TEST_SUITE_P(Languages, BroughtCopyWindowTest,
                         ::testing::Values(gui::Language::Thai, gui::Language::English),
                         [](const auto& param) { return param.param == gui::Language::Thai ? "Thai" : "English"; });

}  // namespace
}  // namespace amphoe::testing
