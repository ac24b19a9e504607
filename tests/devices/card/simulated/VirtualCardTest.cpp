#include "devices/card/simulated/VirtualCard.h"

#include <gtest/gtest.h>

#include "tests/devices/card/DemonstrationCards.h"

namespace amphoe::devices::card {
namespace {

const Bytes kReadCitizenId{0x80, 0xB0, 0x00, 0x04, 0x02, 0x00, 0x0D};
const Bytes kGetThirteen{0x00, 0xC0, 0x00, 0x00, 0x0D};

Bytes ask(VirtualCard& card, const Bytes& command) {
    return card.transmit(command).bytes;
}

VirtualCard selected() {
    VirtualCard card(tests::somchai());
    card.transmit(kSelectPersonalData);
    return card;
}

TEST(VirtualCardTest, AnnouncesAndDeliversARange) {
    auto card = selected();
    EXPECT_EQ(ask(card, kReadCitizenId), (Bytes{0x61, 0x0D}));
    const auto answer = ask(card, kGetThirteen);
    EXPECT_EQ(std::string(answer.begin(), answer.end() - 2), "1999900000013");
    EXPECT_EQ(answer.back(), 0x00);
    EXPECT_EQ(answer.end()[-2], 0x90);
}

TEST(VirtualCardTest, AnswersAsRealCardsDoWhenAskedWrongly) {
    auto card = selected();
    EXPECT_EQ(ask(card, kGetThirteen), (Bytes{0x69, 0x85}));  // nothing pending
    ask(card, kReadCitizenId);
    EXPECT_EQ(ask(card, {0x00, 0xC0, 0x00, 0x00, 0x20}), (Bytes{0x6C, 0x0D}));              // asks for the right length
    EXPECT_EQ(ask(card, {0x00, 0xC0, 0x00, 0x01, 0x0D}), (Bytes{0x6A, 0x86}));              // the other variant
    EXPECT_EQ(ask(card, {0x80, 0xB0, 0x17, 0x3E, 0x02, 0x00, 0x02}), (Bytes{0x6B, 0x00}));  // past the end
    EXPECT_EQ(ask(card, {0x80, 0xB1, 0x00, 0x00, 0x02, 0x00, 0x02}), (Bytes{0x6A, 0x82}));  // no block 1
    EXPECT_EQ(ask(card, {0x80, 0xB0}), (Bytes{0x67, 0x00}));
    EXPECT_EQ(ask(card, {0x00, 0x20, 0x00, 0x01, 0x00}), (Bytes{0x6D, 0x00}));
}

TEST(VirtualCardTest, ForgetsTheAppletWhenItIsPoweredUp) {
    auto card = selected();
    card.power_up();
    EXPECT_EQ(ask(card, kReadCitizenId), (Bytes{0x6D, 0x00}));
}

TEST(VirtualCardTest, ChainsLongAnswers) {
    auto card = selected();
    EXPECT_EQ(ask(card, {0x80, 0xB0, 0x00, 0x00, 0x02, 0x01, 0x10}), (Bytes{0x61, 0x00}));
    const auto first = ask(card, {0x00, 0xC0, 0x00, 0x00, 0x00});
    EXPECT_EQ(first.size(), 258U);
    EXPECT_EQ(first.end()[-2], 0x61);
    EXPECT_EQ(first.back(), 0x10);
}

TEST(VirtualCardTest, MakesItsScriptedFaults) {
    VirtualCard card(tests::with_fault(tests::with_fault(tests::somchai(), "mute@2"), "remove@3"));
    EXPECT_EQ(card.transmit(kSelectPersonalData).outcome, VirtualAnswer::Outcome::Answered);
    EXPECT_EQ(card.transmit(kReadCitizenId).outcome, VirtualAnswer::Outcome::Mute);
    EXPECT_EQ(card.transmit(kReadCitizenId).outcome, VirtualAnswer::Outcome::Removed);
    EXPECT_EQ(card.commands(), 3);
}

TEST(VirtualCardTest, RefusesOrMistakesLongRangesAsItsProfileSays) {
    const Bytes read_272{0x80, 0xB0, 0x00, 0x00, 0x02, 0x01, 0x10};
    auto profile = tests::somchai();
    profile.chaining = CardChaining::Refused;
    VirtualCard refusing(profile);
    refusing.transmit(kSelectPersonalData);
    EXPECT_EQ(ask(refusing, read_272), (Bytes{0x67, 0x00}));
    profile.chaining = CardChaining::Ignored;
    VirtualCard mistaken(profile);
    mistaken.transmit(kSelectPersonalData);
    EXPECT_EQ(ask(mistaken, read_272), (Bytes{0x61, 0x10}));
}

TEST(VirtualCardTest, GivesAtMost256BytesAtOnceAlsoDirectly) {
    auto profile = tests::somchai();
    profile.direct_answers = true;
    VirtualCard card(profile);
    card.transmit(kSelectPersonalData);
    const auto first = ask(card, {0x80, 0xB0, 0x00, 0x00, 0x02, 0x01, 0x10});
    EXPECT_EQ(first.size(), 258U);
    EXPECT_EQ(first.end()[-2], 0x61);
}

TEST(VirtualCardTest, TakesItsTimeForEveryByteOnTheLine) {
    auto profile = tests::somchai();
    profile.line_speed_us_per_byte = 93;
    VirtualCard card(profile);
    EXPECT_EQ(card.transmit(kSelectPersonalData).delay, std::chrono::microseconds((13 + 2) * 93));
}

TEST(VirtualCardTest, HasASuccessorOnlyAfterTheSwap) {
    auto profile = tests::with_fault(tests::somchai(), "swap@2:somsri");
    profile.successor = std::make_shared<const CardProfile>(tests::somsri());
    VirtualCard card(std::move(profile));
    card.transmit(kSelectPersonalData);
    EXPECT_FALSE(card.successor());
    EXPECT_EQ(card.transmit(kReadCitizenId).outcome, VirtualAnswer::Outcome::Removed);
    ASSERT_TRUE(card.successor());
    EXPECT_EQ(card.successor()->atr, tests::somsri().atr);
}

TEST(VirtualCardTest, GivesTheLaserNumberOnlyFromItsApplet) {
    VirtualCard card(tests::demonstration_profile("laser-in-parts"));
    card.transmit(kSelectPersonalData);
    EXPECT_EQ(ask(card, {0x80, 0x00, 0x00, 0x00, 0x07}), (Bytes{0x6E, 0x00}));
    card.transmit(kSelectAdministration);
    EXPECT_EQ(ask(card, {0x80, 0x00, 0x00, 0x00, 0x17}), (Bytes{0x67, 0x00}));
    const auto header = ask(card, {0x80, 0x00, 0x00, 0x00, 0x07});
    EXPECT_EQ(header.size(), kLaserHeader + 2);
    EXPECT_EQ(header.back(), 0x10);
    EXPECT_EQ(ask(card, {0x00, 0xC0, 0x00, 0x00, 0x10}).size(), kLaserLength + 2);
    EXPECT_EQ(ask(card, kReadCitizenId), (Bytes{0x6D, 0x00}));
}

}  // namespace
}  // namespace amphoe::devices::card
