#include "devices/card/simulated/CardFault.h"

#include <gtest/gtest.h>

namespace amphoe::devices::card {
namespace {

TEST(CardFaultTest, ReadsEveryKind) {
    EXPECT_EQ(parse_card_fault("remove@7")->kind, CardFault::Kind::Remove);
    EXPECT_EQ(parse_card_fault("remove@7")->at, 7);
    EXPECT_EQ(parse_card_fault("mute@5")->kind, CardFault::Kind::Mute);
    EXPECT_EQ(parse_card_fault("short@4:3")->value, 3U);
    EXPECT_EQ(parse_card_fault("status@6:6F00")->value, 0x6F00U);
    EXPECT_EQ(parse_card_fault("delay@3:500")->value, 500U);
    EXPECT_EQ(parse_card_fault("swap@9:version-0002")->kind, CardFault::Kind::Swap);
    EXPECT_EQ(parse_card_fault("swap@9:version-0002")->profile, "version-0002");
}

TEST(CardFaultTest, RefusesEverythingElse) {
    for (const auto* text : {"", "remove", "remove@", "remove@0", "remove@-1", "remove@7:1", "short@4", "short@4:",
                             "short@4:257", "status@6:6F000", "status@6:zz", "explode@1", "delay@3:99999", "mute@5 ",
                             "swap@3", "swap@3:", "swap@0:somsri", "swap@3:../somsri", "swap@3:somsri.json"}) {
        EXPECT_FALSE(parse_card_fault(text)) << text;
    }
}

}  // namespace
}  // namespace amphoe::devices::card
