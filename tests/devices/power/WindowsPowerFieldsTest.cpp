#include "devices/power/WindowsPowerFields.h"

#include <gtest/gtest.h>

namespace amphoe::devices::power {
namespace {

using domain::PowerState;

TEST(WindowsPowerFieldsTest, BatteryAndMainsAreToldApart) {
    EXPECT_EQ(power_of(0, 1, 64), (PowerState{true, 64}));
    EXPECT_EQ(power_of(1, 8, 64), (PowerState{false, 64}));  // charging
    EXPECT_EQ(power_of(0, 4, 0), (PowerState{true, 0}));
    EXPECT_EQ(power_of(1, 1, 100), (PowerState{false, 100}));
    EXPECT_EQ(power_of(0, 0, 50), (PowerState{true, 50}));  // neither high nor low has no bit
}

TEST(WindowsPowerFieldsTest, WithoutABatteryNothingIsSaid) {
    EXPECT_EQ(power_of(1, 128, 255), std::nullopt);
    EXPECT_EQ(power_of(1, 128, 100), std::nullopt);
}

TEST(WindowsPowerFieldsTest, WhatIsUnknownIsNotGuessed) {
    EXPECT_EQ(power_of(255, 1, 64), std::nullopt);
    EXPECT_EQ(power_of(2, 1, 64), std::nullopt);
    EXPECT_EQ(power_of(0, 255, 64), std::nullopt);
    EXPECT_EQ(power_of(0, 1, 255), std::nullopt);
    EXPECT_EQ(power_of(0, 1, 101), std::nullopt);
}

}  // namespace
}  // namespace amphoe::devices::power
