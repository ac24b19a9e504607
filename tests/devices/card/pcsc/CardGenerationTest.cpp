#include "devices/card/pcsc/CardGeneration.h"

#include <gtest/gtest.h>

namespace amphoe::devices::card {
namespace {

TEST(CardGenerationTest, NamesTheClassesOfTheReference) {
    EXPECT_EQ(card_generation("3B799600005448204E4944203137"), "TH NID 17");
    EXPECT_EQ(card_generation("3B799600005448204E4944203138"), "TH NID 18");
    EXPECT_EQ(card_generation("3B781800005448204E49442033"), "TH NID 3");
    EXPECT_EQ(card_generation("3B6800005448204E49442036"), "TH NID 6");
    EXPECT_EQ(card_generation("3B6700001122334455"), "3B67");
    EXPECT_EQ(card_generation("3B6501"), "other");
    EXPECT_EQ(card_generation(""), "unknown");
}

TEST(CardGenerationTest, TakesNoMoreOfAHostileAtrThanTwoDigits) {
    EXPECT_EQ(card_generation("3B5448204E494420"), "TH NID ?");
    EXPECT_EQ(card_generation("3B5448204E4944203"), "TH NID ?");
    EXPECT_EQ(card_generation("3B5448204E494420313233343536"), "TH NID 12");
    EXPECT_EQ(card_generation("3B5448204E494420313A"), "TH NID 1");
}

}  // namespace
}  // namespace amphoe::devices::card
