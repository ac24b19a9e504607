#include "core/support/Secret.h"

#include <gtest/gtest.h>

namespace amphoe::support {
namespace {

TEST(SecretTest, MovingLeavesNothingBehind) {
    Secret pin(std::string_view("246810"));
    const Secret moved = std::move(pin);
    EXPECT_TRUE(pin.empty());  // NOLINT(bugprone-use-after-move): the state after a move is the promise tested
    EXPECT_EQ(moved.text(), "246810");
}

TEST(SecretTest, WipingEmptiesIt) {
    Secret pin(std::string_view("246810"));
    pin.wipe();
    EXPECT_TRUE(pin.empty());
}

}  // namespace
}  // namespace amphoe::support
