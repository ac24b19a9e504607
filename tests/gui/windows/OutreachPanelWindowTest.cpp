// The supervisor takes the workstation out to a community and brings it back, in Thai and in English.
#include <gmock/gmock.h>

#include "gui/widgets/TextTable.h"
#include "tests/gui/WindowLooks.h"
#include "tests/gui/windows/WindowBench.h"
#include "tests/support/FakeOutreach.h"

namespace amphoe::testing {
namespace {

using ::testing::HasSubstr;

class OutreachPanelWindowTest : public WindowBench, public ::testing::WithParamInterface<gui::Language> {
  protected:
    OutreachPanelWindowTest() : WindowBench(GetParam()) {
        setup.outreach = &away.ports;
        tools.print_outreach = [this](const workflows::OutreachReport& report, std::stop_token) {
            papers.push_back(report.event.id);
            return printer_gone ? domain::Result<domain::Done>(domain::Failure{domain::FailureCode::PrinterMissing, ""})
                                : domain::Done{};
        };
    }
    std::string said(const char* thai, const char* english) const {
        return GetParam() == gui::Language::Thai ? thai : english;
    }
    void picture(const std::string& name) { driver.picture("supervisor", name + said("-th", "-en")); }
    /// A name of any length and the report's counts beside the fields of the next event may be shortened.
    void expect_all_in_sight(const std::vector<std::string>& parts) {
        for (const auto* size : {"large type", "normal type"}) {
            driver.key("supervisor", WXK_F9);
            EXPECT_TRUE(uncut(driver, "supervisor.outreach.report", 1)) << size;
            for (const auto& part : parts) {
                EXPECT_TRUE(whole(driver, "supervisor.outreach." + part)) << size;
            }
        }
    }
    gui::TextTable* report() { return dynamic_cast<gui::TextTable*>(driver.find("supervisor.outreach.report")); }
    bool reported(const std::string& value) {
        for (int row = 0; row < report()->row_count(); ++row) {
            if (report()->cell(row, 1).find(value) != std::string::npos) {
                return true;
            }
        }
        return false;
    }

    FakeOutreach away{counter};
    std::vector<std::string> papers;  ///< events whose paper was printed
    std::atomic<bool> printer_gone{false};
};

TEST_P(OutreachPanelWindowTest, BeginsAnEventEndsItAndShowsWhatWasDone) {
    start();
    ASSERT_TRUE(drive_sign_in(driver, "S-0001", "246810", "supervisor"));
    ASSERT_TRUE(driver.show_page("supervisor.book", 4));
    ASSERT_TRUE(driver.until([&] { return !driver.text("supervisor.outreach.headline").empty(); }));
    picture("10-outreach-office");
    EXPECT_FALSE(driver.shown("supervisor.outreach.end"));
    EXPECT_FALSE(driver.shown("supervisor.outreach.print")) << "there is no event to print";

    ASSERT_TRUE(driver.type("supervisor.outreach.title", "อำเภอเคลื่อนที่ บำบัดทุกข์ บำรุงสุข"));
    ASSERT_TRUE(driver.press("supervisor.outreach.begin"));
    ASSERT_TRUE(driver.until_shown("supervisor.outreach.notice"));
    const auto* notice = driver.find("supervisor.outreach.notice");
    EXPECT_LE(notice->GetPosition().y + notice->GetSize().y, notice->GetParent()->GetClientSize().y)
        << "all of it is in sight";
    EXPECT_THAT(driver.text("supervisor.outreach.notice.message"),
                HasSubstr(said("สถานที่: ต้องกรอก", "Place: has to be filled in")));
    picture("10-outreach-refused");
    expect_all_in_sight({"notice", "notice.code", "items", "begin"});
    EXPECT_TRUE(away.book.kept.empty());

    ASSERT_TRUE(driver.type("supervisor.outreach.place", "ศาลาวัดตัวอย่าง"));
    ASSERT_TRUE(driver.type("supervisor.outreach.moo", "4"));
    ASSERT_TRUE(driver.type("supervisor.outreach.team", "O-0001 S-0001"));
    ASSERT_TRUE(driver.type("supervisor.outreach.items", said("โน้ตบุ๊ก=1, แบบพิมพ์=๕๐", "laptop=1, forms=50").c_str()));
    ASSERT_TRUE(driver.until([&] { return driver.press("supervisor.outreach.begin"); }));
    ASSERT_TRUE(driver.until_shown("supervisor.outreach.end"));
    EXPECT_FALSE(driver.shown("supervisor.outreach.begin"));
    EXPECT_FALSE(driver.shown("supervisor.outreach.notice"));
    EXPECT_THAT(driver.text("supervisor.outreach.headline"), HasSubstr(said("เหลืออีก 48 ชม.", "48 h 0 min more")));
    EXPECT_EQ(away.book.kept.front().team.size(), 2U);
    picture("10-outreach-away");

    const auto counted = said("โน้ตบุ๊ก=1, แบบพิมพ์=49", "laptop=1, forms=49");
    ASSERT_TRUE(driver.type("supervisor.outreach.back", counted));
    ASSERT_TRUE(driver.press("supervisor.outreach.end"));
    ASSERT_TRUE(driver.until_shown("supervisor.outreach.notice")) << "a difference without a reason";
    picture("10-outreach-difference");
    expect_all_in_sight({"headline", "notice", "notice.code", "reason", "end", "print"});
    EXPECT_EQ(driver.text("supervisor.outreach.back"), counted) << "what was typed stays";
    ASSERT_TRUE(driver.type("supervisor.outreach.reason", "ใช้ไปหนึ่งแผ่น"));
    ASSERT_TRUE(driver.until([&] { return driver.press("supervisor.outreach.end"); }));
    ASSERT_TRUE(driver.until_shown("supervisor.outreach.begin"));
    EXPECT_FALSE(away.book.kept.front().open());
    EXPECT_TRUE(reported("ใช้ไปหนึ่งแผ่น"));
    picture("10-outreach-report");

    printer_gone = true;
    ASSERT_TRUE(driver.press("supervisor.outreach.print"));
    ASSERT_TRUE(driver.until_shown("supervisor.outreach.notice"));
    EXPECT_EQ(driver.text("supervisor.outreach.printed"), "");
    printer_gone = false;
    ASSERT_TRUE(driver.until([&] { return driver.press("supervisor.outreach.print"); }));
    ASSERT_TRUE(driver.until([&] { return !driver.text("supervisor.outreach.printed").empty(); }));
    EXPECT_FALSE(driver.shown("supervisor.outreach.notice"));
    EXPECT_EQ(papers, std::vector<std::string>(2, away.book.kept.front().id));
    picture("10-outreach-printed");
    expect_all_in_sight({"headline", "items", "begin", "print", "printed"});
}

INSTANTIATE_TEST_SUITE_P(Languages, OutreachPanelWindowTest,
                         ::testing::Values(gui::Language::Thai, gui::Language::English),
                         [](const auto& param) { return param.param == gui::Language::Thai ? "Thai" : "English"; });

}  // namespace
}  // namespace amphoe::testing
