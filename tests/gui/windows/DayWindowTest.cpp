#include "gui/DayDesk.h"
#include "gui/widgets/TextTable.h"
#include "tests/gui/windows/WindowBench.h"

namespace amphoe::testing {
namespace {

/// The supervisor closes the day, in Thai and in English.
class DayWindowTest : public WindowBench, public ::testing::WithParamInterface<gui::Language> {
  protected:
    DayWindowTest() : WindowBench(GetParam()) {}
    void SetUp() override {
        ports.days = &counter.store.days;
        desk = std::make_unique<gui::DayDesk>(ports, counter.store.stock, counter.store, nullptr);
        setup.day = &desk->ports();
        let_the_face_be_taken();
        start();
        ASSERT_TRUE(drive_visit(driver, "O-0001", "246810", ""));
        ASSERT_TRUE(driver.press("desk.sign_out"));
        counter.clock.advance(std::chrono::hours(7));
        ASSERT_TRUE(drive_sign_in(driver, "S-0001", "246810", "supervisor"));
        ASSERT_TRUE(driver.show_page("supervisor.book", 4));
        ASSERT_TRUE(driver.until([&] { return figures()->row_count() > 5; }));
    }
    gui::TextTable* figures() { return dynamic_cast<gui::TextTable*>(driver.find("supervisor.day.figures")); }
    std::string tongue() const { return GetParam() == gui::Language::Thai ? "th" : "en"; }
    void TearDown() override {
        WindowBench::TearDown();
        desk.reset();
    }
    std::unique_ptr<gui::DayDesk> desk;
};

TEST_P(DayWindowTest, CountsExplainsClosesAndPrints) {
    EXPECT_EQ(figures()->cell(0, 1), "1") << "one visit";
    ASSERT_TRUE(driver.type("supervisor.day.counted", "20"));
    ASSERT_TRUE(driver.press("supervisor.day.close"));
    ASSERT_TRUE(driver.until_shown("supervisor.day.notice")) << "a difference without a reason";
    driver.picture("supervisor", "9-day-difference-" + tongue());
    EXPECT_TRUE(counter.store.days.days.empty());

    ASSERT_TRUE(driver.type("supervisor.day.counted", "0"));
    ASSERT_TRUE(driver.press("supervisor.day.close"));
    ASSERT_TRUE(driver.until([&] { return !driver.text("supervisor.day.done").empty(); }));
    EXPECT_TRUE(counter.store.days.days.begin()->second.closed());
    EXPECT_FALSE(driver.find("supervisor.day.close")->IsEnabled());

    ASSERT_TRUE(driver.press("supervisor.day.print"));
    ASSERT_TRUE(driver.until([&] { return driver.find("supervisor.day.print")->IsEnabled(); }));
    driver.picture("supervisor", "9-day-closed-" + tongue());
}

INSTANTIATE_TEST_SUITE_P(Languages, DayWindowTest, ::testing::Values(gui::Language::Thai, gui::Language::English),
                         [](const auto& language) {
                             return language.param == gui::Language::Thai ? "Thai" : "English";
                         });

}  // namespace
}  // namespace amphoe::testing
