#include "tests/gui/windows/WindowBench.h"

namespace amphoe::testing {
namespace {

using domain::FailureCode;

class SignInWindowTest : public WindowBench {};

TEST_F(SignInWindowTest, AWrongPinIsNamedWithItsRemedyInTheLanguageOfTheScreen) {
    start();
    ASSERT_TRUE(driver.type("sign_in.code", "O-0001"));
    ASSERT_TRUE(driver.type("sign_in.pin", "000000"));
    ASSERT_TRUE(driver.press("sign_in.enter"));
    const auto& text = catalogue.text(FailureCode::SignInRefused);
    ASSERT_TRUE(driver.until(
        [&] { return driver.text("sign_in.notice_bar.message").find(text.message_th) != std::string::npos; }));
    EXPECT_EQ(driver.text("sign_in.pin"), "");
    driver.picture("sign_in", "5-wrong-pin-th");

    ASSERT_TRUE(driver.press("sign_in.language"));
    EXPECT_NE(driver.text("sign_in.notice_bar.message").find(text.message_en), std::string::npos);
    EXPECT_EQ(driver.text("sign_in.notice_bar.remedy"), text.remedy_en);
}

TEST_F(SignInWindowTest, EveryDeviceThatIsNotReadySaysWhyAndWhatToDo) {
    camera.answer = domain::Failure{FailureCode::CameraMissing, ""};
    counter.centre.failure = domain::Failure{FailureCode::CentreUnreachable, ""};
    start();
    ASSERT_TRUE(driver.until([&] {
        return driver.text("devices.1").find("ไม่พบ") != std::string::npos &&
               driver.text("devices.3").find("ออฟไลน์") != std::string::npos &&
               driver.text("devices.0").find("●") != std::string::npos;
    })) << driver.text("devices.0")
        << driver.text("devices.1") << driver.text("devices.3");
    driver.picture("sign_in", "5-devices-th");
    EXPECT_NE(driver.text("sign_in.training").find("โหมดฝึกอบรม"), std::string::npos);
}

TEST_F(SignInWindowTest, ClosingTheWindowAsksTheProgramToEnd) {
    start();
    driver.find("sign_in")->Close();
    EXPECT_TRUE(quit_asked);
}

}  // namespace
}  // namespace amphoe::testing
