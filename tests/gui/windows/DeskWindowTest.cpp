#include <wx/uiaction.h>
#include <wx/window.h>

#include "gui/widgets/TypeScale.h"
#include "tests/gui/windows/WindowBench.h"

namespace amphoe::testing {
namespace {

using domain::Failure;
using domain::FailureCode;

class DeskWindowTest : public WindowBench {
  protected:
    void sign_in() {
        start();
        ASSERT_TRUE(drive_sign_in(driver, "O-0001", "246810", "desk"));
    }
    void go_to_face() {
        sign_in();
        driver.key("desk.keys", WXK_RETURN);
        ASSERT_TRUE(driver.until([&] { return driver.shown("desk.consent") && driver.shown("desk.advance"); }));
        driver.key("desk.keys", WXK_RETURN);
        ASSERT_TRUE(driver.until_shown("desk.live"));
    }
    void go_to_confirm() {
        let_the_face_be_taken();
        go_to_face();
        ASSERT_TRUE(driver.until_shown("desk.advance"));
        driver.key("desk.keys", WXK_F5);
        ASSERT_TRUE(driver.until_shown("desk.phone"));
        driver.key("desk.keys", WXK_RETURN);
        ASSERT_TRUE(driver.until([&] { return driver.shown("desk.confirm") && driver.shown("desk.advance"); }));
    }
};

TEST_F(DeskWindowTest, RealKeysDriveTheDesk) {
    sign_in();
    driver.settle();
    driver.find("desk")->SetFocus();
    driver.find("desk.keys")->SetFocus();
    driver.settle();
    wxUIActionSimulator keyboard;
    keyboard.Char(WXK_RETURN);
    EXPECT_TRUE(driver.until_shown("desk.consent"));
    keyboard.Char(WXK_F1);
    EXPECT_TRUE(driver.until_shown("desk.help"));
    driver.picture("desk", "6-help-th");
}

TEST_F(DeskWindowTest, AForeignCardIsNamedAndTheCardIsReadAgainOnEnter) {
    const auto good = counter.card_reader.answer;
    counter.card_reader.answer = Failure{FailureCode::CardForeign, ""};
    sign_in();
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until([&] { return driver.shown("desk.consent") && driver.shown("desk.advance"); }));
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until_shown("desk.notice_bar"));
    EXPECT_EQ(driver.text("desk.notice_bar.code"), "CARD_FOREIGN");
    EXPECT_EQ(driver.text("desk.notice_bar.remedy"), catalogue.text(FailureCode::CardForeign).remedy_th);
    driver.picture("desk", "6-foreign-card-th");

    counter.card_reader.answer = good;
    driver.key("desk.keys", WXK_RETURN);
    EXPECT_TRUE(driver.until_shown("desk.live"));
    EXPECT_FALSE(driver.shown("desk.notice_bar"));
}

TEST_F(DeskWindowTest, F8RefersWithAReasonAndTheVisitEndsAsReferred) {
    counter.face_matcher.distance = 0.5;
    let_the_face_be_taken();
    go_to_face();
    ASSERT_TRUE(driver.until_shown("desk.advance"));
    application->visit()->note_looked(true);  // a refer needs the officer's look
    driver.key("desk.keys", WXK_F8);
    ASSERT_TRUE(driver.until_shown("desk.refer.reason"));
    driver.picture("desk", "6-refer-th");
    ASSERT_TRUE(driver.choose("desk.refer.reason", 1));
    ASSERT_TRUE(driver.press("desk.question.yes"));

    ASSERT_TRUE(driver.until_shown("desk.outcome"));
    EXPECT_NE(driver.text("desk.outcome").find("ส่งให้ผู้บังคับบัญชาพิจารณา"), std::string::npos);
    EXPECT_EQ(counter.store.notes[counter.store.notes.size() - 2].reason, "CHILD");
}

TEST_F(DeskWindowTest, AnUnreachableCentreEndsInWaitingAndIsSaid) {
    go_to_confirm();
    counter.centre.failure = Failure{FailureCode::CentreUnreachable, ""};
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until([&] { return driver.shown("desk.outcome") && driver.shown("desk.advance"); }));

    EXPECT_NE(driver.text("desk.checklist").find("◐  รอยืนยันจากส่วนกลาง"), std::string::npos);
    EXPECT_TRUE(driver.until([&] { return driver.text("status.waiting") == "ค้างส่ง 1"; }));
    driver.picture("desk", "6-waiting-th");
}

TEST_F(DeskWindowTest, AMissingPrinterLeavesTheSlipAndPrintsOnEnter) {
    counter.printer.failure = Failure{FailureCode::PrinterMissing, ""};
    go_to_confirm();
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until_shown("desk.notice_bar"));
    EXPECT_EQ(driver.text("desk.notice_bar.code"), "PRINTER_MISSING");
    driver.picture("desk", "6-no-printer-th");

    counter.printer.failure.reset();
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until([&] { return counter.printer.printed.size() == 1 && driver.shown("desk.advance"); }));
}

TEST_F(DeskWindowTest, TheLanguageSwitchesInTheMiddleOfAVisitAndKeepsWhatWasTyped) {
    let_the_face_be_taken();
    go_to_face();
    ASSERT_TRUE(driver.until_shown("desk.advance"));
    driver.key("desk.keys", WXK_F5);
    ASSERT_TRUE(driver.until_shown("desk.phone"));
    ASSERT_TRUE(driver.type("desk.phone", "0812345678"));
    EXPECT_EQ(driver.text("desk.step.0"), "1 ยินยอม ✓");
    ASSERT_TRUE(driver.press("desk.language"));

    EXPECT_EQ(driver.text("desk.step.0"), "1 Consent ✓");
    EXPECT_EQ(driver.text("desk.phone"), "0812345678");
    EXPECT_EQ(driver.text("citizen.text"), "Please tell the officer your mobile phone number.");
}

TEST_F(DeskWindowTest, LargeTypeKeepsTheMainButtonOnScreen) {
    go_to_confirm();
    driver.key("desk.keys", WXK_F9);
    driver.picture("desk", "6-large-type-th");
    const auto* button = driver.find("desk.advance");
    ASSERT_NE(button, nullptr);
    EXPECT_TRUE(button->IsShownOnScreen());
    const auto corner = button->GetScreenRect().GetBottomRight();
    EXPECT_TRUE(driver.find("desk")->GetScreenRect().Contains(corner));
}

TEST_F(DeskWindowTest, TheOfficersWindowsBeginInLargeTypeWhereThatIsSet) {
    start();
    const auto usual = driver.find("sign_in.code")->GetFont().GetFractionalPointSize();
    application.reset();
    setup.large_type = true;
    sign_in();
    EXPECT_NEAR(driver.find("desk.advance")->GetFont().GetFractionalPointSize(), usual * gui::kLargeType, 0.01);
    EXPECT_NEAR(driver.find("citizen.language")->GetFont().GetFractionalPointSize(), usual, 0.01)
        << "the citizen's screen is large by itself";
    driver.picture("desk", "6-large-type-idle-th");
    driver.key("desk.keys", WXK_F9);
    EXPECT_NEAR(driver.find("desk.advance")->GetFont().GetFractionalPointSize(), usual, 0.01) << "F9 goes back";
}

TEST_F(DeskWindowTest, SigningOutWhileTheFaceIsWatchedEndsTheCamera) {
    go_to_face();
    const auto watching = [&] { return application->visit()->live() != nullptr; };
    ASSERT_TRUE(driver.until(watching));
    ASSERT_TRUE(driver.press("desk.sign_out"));

    EXPECT_EQ(application->visit(), nullptr);
    EXPECT_EQ(camera.closed, 2);
    EXPECT_TRUE(driver.until_shown("sign_in.code"));
}

TEST_F(DeskWindowTest, TheTrainingMarkStandsOnEveryWindow) {
    sign_in();
    EXPECT_NE(driver.text("desk.training").find("โหมดฝึกอบรม"), std::string::npos);
    EXPECT_NE(driver.text("citizen.training").find("ส่วนกลางจำลอง"), std::string::npos);
}

}  // namespace
}  // namespace amphoe::testing
