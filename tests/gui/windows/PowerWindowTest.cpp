// The status line of a desk that lives on its battery, away from the office, in Thai and in English.
#include <gmock/gmock.h>

#include "tests/gui/WindowLooks.h"
#include "tests/gui/windows/WindowBench.h"
#include "tests/support/FakeOutreach.h"
#include "tests/support/FakePower.h"

namespace amphoe::testing {
namespace {

using ::testing::HasSubstr;

class PowerWindowTest : public WindowBench, public ::testing::WithParamInterface<gui::Language> {
  protected:
    PowerWindowTest() : WindowBench(GetParam()) {
        setup.outreach = &away.ports;
        setup.power = &power;
        away.leave("ออกหน่วยบ้านตัวอย่าง หมู่ที่ 4");
    }
    std::string said(const char* thai, const char* english) const {
        return GetParam() == gui::Language::Thai ? thai : english;
    }
    void look_at(domain::PowerState state, const std::string& words, const char* name) {
        power.becomes(state);
        start();
        ASSERT_TRUE(drive_sign_in(driver, "O-0001", "246810", "desk"));
        ASSERT_TRUE(driver.until([&] { return driver.text("status.waiting").find(words) != std::string::npos; }))
            << driver.text("status.power");
        driver.picture("desk", name + said("-th", "-en"));
        EXPECT_TRUE(whole(driver, "status.waiting"));
        EXPECT_TRUE(whole(driver, "status.waiting"));
        driver.key("desk", WXK_F9);
        EXPECT_TRUE(whole(driver, "status.waiting")) << "in large type";
        EXPECT_TRUE(whole(driver, "status.waiting")) << "in large type";
        driver.key("desk", WXK_F9);
        application.reset();
    }

    FakeOutreach away{counter};
    FakePower power;
};

TEST_P(PowerWindowTest, TheLineShowsTheBatteryOfAnOutreachDesk) {
    look_at({false, 96}, said("ต่อไฟฟ้าอยู่ แบตเตอรี่ 96%", "Power connected, battery 96 %"), "18-power-connected");
    look_at(
        {true, 18},
        said("แบตเตอรี่ 18% โปรดต่อไฟฟ้า ขั้นตอนที่กดบันทึกแล้วอยู่ครบ", "Battery 18 %: connect power; finished steps are saved"),
        "18-battery-low");
    look_at({true, 9},
            said("แบตเตอรี่ 9%! โปรดต่อไฟฟ้าทันที ขั้นตอนที่กดบันทึกแล้วอยู่ครบ",
                 "Battery 9 %! Connect power now; finished steps are saved"),
            "18-battery-critical");
}

INSTANTIATE_TEST_SUITE_P(Languages, PowerWindowTest, ::testing::Values(gui::Language::Thai, gui::Language::English),
                         [](const auto& param) { return param.param == gui::Language::Thai ? "Thai" : "English"; });

}  // namespace
}  // namespace amphoe::testing
