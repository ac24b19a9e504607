#include <gtest/gtest.h>

#include <fstream>
#include <map>

#include "devices/power/SysfsPower_linux.h"
#include "tests/support/TemporaryFolder.h"

namespace amphoe::devices::power {
namespace {

using domain::PowerState;

class SysfsPowerTest : public ::testing::Test {
  protected:
    void supply(const std::string& name, const std::map<std::string, std::string>& values) const {
        std::filesystem::create_directories(folder.path() / name);
        for (const auto& [file, text] : values) {
            std::ofstream(folder.path() / name / file, std::ios::binary) << text;
        }
    }
    void battery(const std::string& name, const std::string& capacity, const std::string& status) const {
        supply(name, {{"type", "Battery\n"}, {"present", "1\n"}, {"capacity", capacity}, {"status", status + "\n"}});
    }
    std::optional<PowerState> look() const { return SysfsPower(folder.path()).look(); }

    testing::TemporaryFolder folder;
};

TEST_F(SysfsPowerTest, ALaptopOnItsBatteryAndOnMains) {
    supply("AC", {{"type", "Mains\n"}, {"online", "0\n"}});
    battery("BAT0", "64\n", "Discharging");
    EXPECT_EQ(look(), (PowerState{true, 64}));
    supply("AC", {{"type", "Mains\n"}, {"online", "1\n"}});
    battery("BAT0", "65\n", "Charging");
    EXPECT_EQ(look(), (PowerState{false, 65}));
    battery("BAT0", "100\n", "Full");
    EXPECT_EQ(look(), (PowerState{false, 100}));
}

TEST_F(SysfsPowerTest, AWeakSupplyDoesNotHideABatteryThatGoesDown) {
    supply("AC", {{"type", "Mains\n"}, {"online", "1\n"}});
    battery("BAT0", "15\n", "Discharging");
    EXPECT_EQ(look(), (PowerState{true, 15}));
}

TEST_F(SysfsPowerTest, TwoBatteriesCountTogether) {
    battery("BAT0", "10\n", "Discharging");
    battery("BAT1", "90\n", "Unknown");
    EXPECT_EQ(look(), (PowerState{true, 50}));
}

TEST_F(SysfsPowerTest, AMachineWithoutABatterySaysNothing) {
    EXPECT_EQ(look(), std::nullopt);
    supply("AC", {{"type", "Mains\n"}, {"online", "1\n"}});
    EXPECT_EQ(look(), std::nullopt);
    EXPECT_EQ(SysfsPower(folder.path() / "not there").look(), std::nullopt);
}

TEST_F(SysfsPowerTest, TheBatteryOfAMouseAndAnEmptyBayAreNotTheMachines) {
    supply("mouse", {{"type", "Battery\n"}, {"scope", "Device\n"}, {"capacity", "5\n"}, {"status", "Discharging\n"}});
    supply("BAT1", {{"type", "Battery\n"}, {"present", "0\n"}, {"capacity", "0\n"}, {"status", "Unknown\n"}});
    EXPECT_EQ(look(), std::nullopt);
    battery("BAT0", "70\n", "Charging");
    EXPECT_EQ(look(), (PowerState{false, 70}));
}

TEST_F(SysfsPowerTest, LevelsAtTheirEdgesAreTakenAndBeyondThemNot) {
    for (const int edge : {0, 100}) {
        battery("BAT0", std::to_string(edge) + "\n", "Discharging");
        EXPECT_EQ(look(), (PowerState{true, edge}));
    }
    for (const std::string wrong : {"-1\n", "101\n", "99999999999999999999\n", "", "\n", "64 %\n", "0x40\n", " 64\n",
                                    "6.4\n", "sixty\n", "๖๔\n"}) {
        battery("BAT0", wrong, "Discharging");
        EXPECT_EQ(look(), std::nullopt) << wrong;
    }
}

TEST_F(SysfsPowerTest, StrangeContentHoldsNobodyUp) {
    battery("BAT0", std::string("64\0\n77", 6), "Discharging");
    EXPECT_EQ(look(), (PowerState{true, 64}));
    battery("BAT0", std::string(100'000, '6'), "Discharging");
    EXPECT_EQ(look(), std::nullopt);
    battery("BAT0", "64", std::string(100'000, 'D'));
    EXPECT_EQ(look(), (PowerState{false, 64}));
    std::filesystem::remove_all(folder.path() / "BAT0");
    std::filesystem::create_directories(folder.path() / "BAT0" / "type");  // a folder where a file is expected
    EXPECT_EQ(look(), std::nullopt);
    std::filesystem::create_symlink("loop", folder.path() / "loop");
    std::ofstream(folder.path() / "file") << "Battery";
    EXPECT_EQ(look(), std::nullopt);
}

TEST_F(SysfsPowerTest, AFolderOfThousandsIsNotReadToItsEnd) {
    for (int one = 0; one < 200; ++one) {
        battery("B" + std::to_string(one), "50\n", "Discharging");
    }
    EXPECT_EQ(look(), (PowerState{true, 50}));
}

}  // namespace
}  // namespace amphoe::devices::power
