// The laser number and the chip number: read when asked for, never at the cost of the record.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "devices/card/thai/LaserNumber.h"
#include "devices/card/thai/ThaiCardSession.h"
#include "tests/devices/card/DemonstrationCards.h"
#include "tests/devices/card/DirectChannel.h"

namespace amphoe::devices::card {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

domain::IdentityCard read(tests::DirectChannel& channel, bool laser, bool chip) {
    ports::CardReadRequest request;
    request.with_laser = laser;
    request.with_chip = chip;
    return ThaiCardSession(channel, "reader", {}).read(request, {}).value();
}

std::size_t times_selected(const tests::DirectChannel& channel, std::span<const std::uint8_t> command) {
    return static_cast<std::size_t>(
        std::ranges::count_if(channel.commands, [&](const Bytes& sent) { return std::ranges::equal(sent, command); }));
}

TEST(OtherAppletsTest, GivesTheLaserNumberInBothForms) {
    const std::pair<const char*, const char*> cards[]{{"laser-number", "ZZ9-9990000-01"},
                                                      {"laser-in-parts", "ZZ9-9990000-02"}};
    for (const auto& [name, number] : cards) {
        tests::DirectChannel channel(tests::demonstration_profile(name));
        const auto card = read(channel, true, false);
        EXPECT_EQ(card.laser_no, number);
        EXPECT_EQ(card.chip_no, "");
        EXPECT_THAT(card.warnings, IsEmpty());
        EXPECT_EQ(channel.restarts, 0);
    }
}

TEST(OtherAppletsTest, GivesTheLaserNumberOverDirectAnswersToo) {
    auto profile = tests::demonstration_profile("laser-number");
    profile.direct_answers = true;
    tests::DirectChannel channel(profile);
    EXPECT_EQ(read(channel, true, true).laser_no, "ZZ9-9990000-01");
}

TEST(OtherAppletsTest, GivesTheChipNumber) {
    tests::DirectChannel channel(tests::demonstration_profile("laser-number"));
    const auto card = read(channel, false, true);
    EXPECT_EQ(card.chip_no, "00FF99990000000A");
    EXPECT_EQ(card.laser_no, "");
    EXPECT_THAT(card.warnings, IsEmpty());
}

TEST(OtherAppletsTest, SelectsThePersonalDataAgainAndConfirmsTheNumber) {
    tests::DirectChannel channel(tests::demonstration_profile("laser-number"));
    read(channel, true, true);
    EXPECT_EQ(times_selected(channel, kSelectPersonalData), 2U);
    EXPECT_EQ(times_selected(channel, kSelectAdministration), 1U);
    EXPECT_EQ(channel.commands[channel.commands.size() - 2], (Bytes{0x80, 0xB0, 0x00, 0x04, 0x02, 0x00, 0x0D}));
}

TEST(OtherAppletsTest, NeverSelectsThemUnasked) {
    tests::DirectChannel channel(tests::demonstration_profile("laser-number"));
    read(channel, false, false);
    EXPECT_EQ(times_selected(channel, kSelectPersonalData), 1U);
    EXPECT_EQ(times_selected(channel, kSelectAdministration), 0U);
    EXPECT_EQ(times_selected(channel, kSelectCardManager), 0U);
}

TEST(OtherAppletsTest, WarnsWhenACardHasNeither) {
    tests::DirectChannel channel(tests::somchai());
    const auto card = read(channel, true, true);
    EXPECT_THAT(card.warnings, ElementsAre("laser_no.unavailable", "chip_no.unavailable"));
    EXPECT_EQ(card.laser_no + card.chip_no, "");
    EXPECT_TRUE(card.photo);
    EXPECT_EQ(channel.restarts, 0);
}

TEST(OtherAppletsTest, WarnsWhenTheLaserNumberIsNone) {
    auto profile = tests::demonstration_profile("laser-number");
    profile.laser[kLaserHeader] = 0x07;
    tests::DirectChannel channel(profile);
    const auto card = read(channel, true, false);
    EXPECT_THAT(card.warnings, ElementsAre("laser_no.format"));
    EXPECT_EQ(card.laser_no, "");
}

TEST(OtherAppletsTest, TakesTheLaserNumberWithAndWithoutHyphens) {
    const auto text = [](std::string_view number) {
        return laser_number_text({reinterpret_cast<const std::uint8_t*>(number.data()), number.size()});
    };
    EXPECT_EQ(text(std::string_view("ZZ9999000001\0\0\0\0", 16)), "ZZ9-9990000-01");
    EXPECT_EQ(text("ZZ9-9990000-01  "), "ZZ9-9990000-01");
    for (const auto* wrong : {"", "ZZ999900000", "ZZ99990000012", "zz9999000001", "Z99999000001", "ZZ99990000O1"}) {
        EXPECT_FALSE(text(wrong)) << wrong;
    }
}

}  // namespace
}  // namespace amphoe::devices::card
