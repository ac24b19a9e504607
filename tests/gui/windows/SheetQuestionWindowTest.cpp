#include <gmock/gmock.h>
#include <wx/defs.h>

#include "tests/gui/windows/WindowBench.h"

namespace amphoe::testing {
namespace {

using domain::PaperState;
using ::testing::HasSubstr;

/// A counter that follows its sheets; slips come on numbered forms.
class SheetQuestionWindowTest : public WindowBench {
  protected:
    SheetQuestionWindowTest() {
        counter.papers.set_up.numbered = {domain::DocumentKind::ThaidSlip};
        (void)counter.store.stock.receive({"thaid_slip", "ก", 1, 3, 4}, "S-0001");
        setup.papers = &counter.papers;
        let_the_face_be_taken();
    }
    bool until_form(const std::string& serial, const std::string& state) {
        return driver.until([&] { return counter.store.stock.sheets.at({"thaid_slip", serial}) == state; });
    }
};

TEST_F(SheetQuestionWindowTest, TheDeskAsksWhetherTheSlipPrintedCorrectly) {
    start();
    ASSERT_TRUE(drive_visit(driver, "O-0001", "246810", "0812345678"));
    ASSERT_TRUE(driver.until_shown("desk.sheet.correct"));
    EXPECT_THAT(driver.text("desk.sheet.question"), HasSubstr("พิมพ์ถูกต้อง"));
    EXPECT_THAT(driver.text("desk.checklist"), HasSubstr("◐  พิมพ์ใบรับ")) << "not printed before the answer";
    driver.picture("desk", "12-sheet-question-th");

    ASSERT_TRUE(driver.press("desk.sheet.spoiled"));
    ASSERT_TRUE(until_form("ก0001", "spoiled"));
    ASSERT_TRUE(driver.until([&] { return driver.press("desk.sheet.again"); }));
    ASSERT_TRUE(until_form("ก0002", "open"));
    ASSERT_TRUE(driver.until_shown("desk.sheet.correct"));
    ASSERT_TRUE(driver.key("desk", WXK_F7));
    ASSERT_TRUE(until_form("ก0002", "issued"));
    ASSERT_TRUE(driver.until([&] { return !driver.shown("desk.sheet.correct"); }));
    EXPECT_THAT(driver.text("desk.checklist"), HasSubstr("✓  พิมพ์ใบรับ"));
    driver.picture("desk", "12-sheet-answered-th");
}

}  // namespace
}  // namespace amphoe::testing
