// The registers page of the supervisor's window, in Thai and in English.
#include <gmock/gmock.h>

#include "core/configuration/AgencyFiles.h"
#include "core/workflows/DataRightsDesk.h"
#include "gui/widgets/TextTable.h"
#include "tests/gui/WindowLooks.h"
#include "tests/gui/windows/WindowBench.h"
#include "tests/support/MemorySupervisionBook.h"

namespace amphoe::testing {
namespace {

using ::testing::HasSubstr;

class RegistersWindowTest : public WindowBench, public ::testing::WithParamInterface<gui::Language> {
  protected:
    RegistersWindowTest() : WindowBench(GetParam()) {
        setup.supervision = &supervision;
        tools.agencies = [this]() -> domain::Result<domain::AgencyDirectory> {
            if (broken) {
                return domain::Failure{domain::FailureCode::ConfigurationInvalid, "agencies.json"};
            }
            return configuration::load_agencies(resources() / "configuration" / "agencies.json");
        };
        tools.moves_away = [] {
            return std::vector<ports::MoveAway>{
                {"TR6-9902-2569-0000001", "99010000015", "99020000012", "2026-11-18", "9902"},
                {"TR6-1001-2569-0000002", "99010000023", "10010000011", "2026-11-20", "0000"}};
        };
        workflows::DataRightsDesk desk(book, counter.clock, rules);
        const auto late = desk.receive(counter.officer, {"access", "1999900000013", "นาย ทดสอบ ระบบบัตร",
                                                         "ขอสำเนาข้อมูลการพิสูจน์ตัวตน", "", "2026-09-01"});
        const auto open =
            desk.receive(counter.officer, {"correction", "1999900000021", "นาง ตัวอย่าง ระบบบัตร", "ขอแก้ชื่อสกุล", "", ""});
        EXPECT_TRUE(late) << late.error().detail;
        EXPECT_TRUE(open) << open.error().detail;
        EXPECT_TRUE(desk.report_breach(supervisor, {"ส่งสำเนาให้ผิดคน", "ท.ร.14/1 หนึ่งฉบับ", "1", ""}));
    }
    std::string said(const char* thai, const char* english) const {
        return GetParam() == gui::Language::Thai ? thai : english;
    }
    gui::TextTable* table(const char* name) { return dynamic_cast<gui::TextTable*>(driver.find(name)); }
    void open_page() {
        start();
        ASSERT_TRUE(drive_sign_in(driver, "S-0001", "246810", "supervisor"));
        ASSERT_TRUE(driver.show_page("supervisor.book", 4));
    }

    MemorySupervisionBook book;
    domain::ServiceRules rules;
    domain::Officer supervisor{"S-0001", "นางหัวหน้า ทดสอบ", "Mrs Head", domain::Role::Supervisor, "9901"};
    workflows::SupervisionPorts supervision{book, counter.store, counter.clock};
    std::atomic<bool> broken{false};
};

TEST_P(RegistersWindowTest, ShowsAgenciesMovesRequestsAndBreachesWithTheirClocks) {
    ASSERT_NO_FATAL_FAILURE(open_page());
    ASSERT_TRUE(driver.until([&] { return table("supervisor.registers.agencies")->row_count() > 3; }));
    EXPECT_THAT(driver.text("supervisor.registers.agencies.counts"), HasSubstr(said("ภาครัฐ", "Public sector")));
    EXPECT_THAT(driver.text("supervisor.registers.agencies.counts"), HasSubstr("177"));
    const auto* requests = table("supervisor.registers.requests");
    ASSERT_EQ(requests->row_count(), 2);
    EXPECT_EQ(requests->cell(0, 0), said("ขอให้แก้ไขข้อมูล", "to have data corrected")) << "the newest first";
    EXPECT_EQ(requests->cell(0, 3), said("ยังไม่ตอบ", "not answered yet"));
    EXPECT_EQ(requests->cell(1, 3), said("ยังไม่ตอบ · เกินกำหนด", "not answered yet · too late"));
    EXPECT_EQ(requests->cell(1, 1).find("1999900000013"), std::string::npos) << "masked";
    EXPECT_THAT(driver.text("supervisor.registers.requests.counts"), HasSubstr("2"));
    const auto* moves = table("supervisor.registers.moves");
    ASSERT_EQ(moves->row_count(), 2);
    EXPECT_EQ(moves->cell(0, 0), "TR6-1001-2569-0000002") << "the latest day first";
    EXPECT_EQ(moves->cell(0, 3), "0000") << "an office the table does not know";
    EXPECT_EQ(moves->cell(1, 1), "99010000015");
    EXPECT_EQ(moves->cell(1, 2), said("18 พ.ย. 2569", "18 Nov 2026"));
    EXPECT_THAT(driver.text("supervisor.registers.moves.counts"), HasSubstr("2"));
    const auto* breaches = table("supervisor.registers.breaches");
    ASSERT_EQ(breaches->row_count(), 1);
    EXPECT_EQ(breaches->cell(0, 0), "ส่งสำเนาให้ผิดคน");
    EXPECT_EQ(breaches->cell(0, 3), said("ยังไม่แจ้ง", "not notified yet"));
    driver.picture("supervisor", "11-registers" + said("-th", "-en"));
    for (const auto* size : {"large type", "normal type"}) {
        driver.key("supervisor", WXK_F9);
        EXPECT_TRUE(uncut(driver, "supervisor.registers.agencies", 0)) << size;
        EXPECT_TRUE(uncut(driver, "supervisor.registers.moves")) << size;
        EXPECT_TRUE(uncut(driver, "supervisor.registers.requests", 3)) << size;
        EXPECT_TRUE(uncut(driver, "supervisor.registers.breaches", 0)) << size;
        EXPECT_TRUE(whole(driver, "supervisor.sign_out")) << size;
    }
}

TEST_P(RegistersWindowTest, EveryListHasRoomForItsRows) {
    ASSERT_NO_FATAL_FAILURE(open_page());
    ASSERT_TRUE(driver.until([&] { return table("supervisor.registers.agencies")->row_count() > 3; }));
    for (const auto* name : {"supervisor.registers.agencies", "supervisor.registers.moves",
                             "supervisor.registers.requests", "supervisor.registers.breaches"}) {
        EXPECT_GE(table(name)->GetSize().y, 150) << name;
    }
}

TEST_P(RegistersWindowTest, APageWithoutItsPlaceDoesNotSqueezeItsLists) {
    ASSERT_NO_FATAL_FAILURE(open_page());
    auto* list = table("supervisor.registers.requests");
    ASSERT_NE(list, nullptr);
    list->SetSize(0, 0, 10, 20);
    EXPECT_GE(list->GetSize().x, 80) << "GTK has no scroll bars for less";
    EXPECT_GE(list->GetSize().y, 80);
}

TEST_P(RegistersWindowTest, SaysWhenTheyCannotBeRead) {
    broken = true;
    ASSERT_NO_FATAL_FAILURE(open_page());
    ASSERT_TRUE(driver.until([&] { return driver.text("supervisor.notice_bar.code") == "CONFIGURATION_INVALID"; }));
    EXPECT_EQ(table("supervisor.registers.agencies")->row_count(), 0);
    broken = false;
    ASSERT_TRUE(driver.press("supervisor.refresh"));
    EXPECT_TRUE(driver.until([&] { return table("supervisor.registers.agencies")->row_count() > 0; }));
}

INSTANTIATE_TEST_SUITE_P(Languages, RegistersWindowTest, ::testing::Values(gui::Language::Thai, gui::Language::English),
                         [](const auto& param) { return param.param == gui::Language::Thai ? "Thai" : "English"; });

}  // namespace
}  // namespace amphoe::testing
