// Every command of a read goes wrong in every way: the result is the right record or a failure, never a wrong record.
#include <gtest/gtest.h>

#include "devices/card/thai/ThaiCardSession.h"
#include "tests/devices/card/DemonstrationCards.h"
#include "tests/devices/card/DirectChannel.h"

namespace amphoe::devices::card {
namespace {

using domain::FailureCode;
using domain::IdentityCard;

constexpr int kCommands = 23;

domain::Result<IdentityCard> read(tests::DirectChannel& channel) {
    return ThaiCardSession(channel, "reader", {}).read(true, {});
}

bool same_record(const IdentityCard& one, const IdentityCard& other) {
    return one.citizen_id == other.citizen_id && one.name_th == other.name_th && one.name_en == other.name_en &&
           one.birth_date == other.birth_date && one.sex == other.sex && one.issuer == other.issuer &&
           one.issue_date == other.issue_date && one.expiry_date == other.expiry_date && one.address == other.address &&
           one.request_no == other.request_no && one.photo_no == other.photo_no && one.photo && other.photo &&
           one.photo->jpeg == other.photo->jpeg && one.warnings == other.warnings;
}

IdentityCard right_record(CardProfile profile) {
    tests::DirectChannel channel(std::move(profile));
    return read(channel).value();
}

class OneFault : public testing::TestWithParam<const char*> {};

TEST_P(OneFault, AtAnyCommandIsOvercomeByTheRestart) {
    const auto right = right_record(tests::somchai());
    for (int command = 1; command <= kCommands; ++command) {
        std::string fault = GetParam();
        fault.insert(fault.find('@') + 1, std::to_string(command));
        tests::DirectChannel channel(tests::with_fault(tests::somchai(), fault));
        const auto card = read(channel);
        ASSERT_TRUE(card.ok()) << fault << ": " << card.error().detail;
        EXPECT_TRUE(same_record(*card, right)) << fault;
        EXPECT_LE(channel.restarts, 1) << fault;
    }
}

INSTANTIATE_TEST_SUITE_P(Faults, OneFault,
                         testing::Values("status@:6F00", "status@:6A82", "status@:6985", "status@:6A86", "status@:6700",
                                         "status@:9000", "status@:6C10", "status@:6105", "status@:0000", "short@:0",
                                         "short@:1", "short@:2", "short@:9", "delay@:1"));

class LastingFault : public testing::TestWithParam<const char*> {};

TEST_P(LastingFault, FromAnyCommandOnIsAFailure) {
    for (int first = 1; first <= kCommands; ++first) {
        auto profile = tests::somchai();
        for (int command = first; command <= 4 * kCommands; ++command) {
            std::string fault = GetParam();
            fault.insert(fault.find('@') + 1, std::to_string(command));
            profile = tests::with_fault(std::move(profile), fault);
        }
        tests::DirectChannel channel(std::move(profile));
        EXPECT_FALSE(read(channel).ok()) << first;
        EXPECT_EQ(channel.restarts, 1) << first;
    }
}

INSTANTIATE_TEST_SUITE_P(Faults, LastingFault,
                         testing::Values("status@:6F00", "status@:6A82", "short@:0", "short@:1", "status@:6A86"));

TEST(ThaiCardSessionFaultTest, ARemovalAtAnyCommandThatStaysIsCardRemoved) {
    for (int first = 1; first <= kCommands; ++first) {
        auto profile = tests::somchai();
        for (int command = first; command <= 2 * kCommands; ++command) {
            profile = tests::with_fault(std::move(profile), "remove@" + std::to_string(command));
        }
        tests::DirectChannel channel(std::move(profile));
        EXPECT_EQ(read(channel).error().code, FailureCode::CardRemoved) << first;
    }
}

TEST(ThaiCardSessionFaultTest, ACardExchangedSilentlyAtAnyCommandNeverGivesAMixedRecord) {
    const auto first = right_record(tests::somchai());
    const auto second = right_record(tests::somsri());
    int refused = 0;
    for (int at = 1; at <= kCommands; ++at) {
        tests::DirectChannel channel(tests::somchai());
        channel.before = [&](int command) {
            if (command == at) {
                channel.exchange_silently(tests::somsri());
            }
        };
        const auto card = read(channel);
        refused += card.ok() ? 0 : 1;
        EXPECT_TRUE(!card.ok() || same_record(*card, first) || same_record(*card, second)) << at;
    }
    EXPECT_GT(refused, kCommands / 2);
}

TEST(ThaiCardSessionFaultTest, ACardExchangedDuringTheRestartIsNamedOnceAPersonWasShown) {
    constexpr int kDuringThePhoto = 12;
    tests::DirectChannel channel(tests::with_fault(tests::somchai(), "short@12:0"));
    channel.before = [&](int command) {
        if (command == kDuringThePhoto + 1) {
            channel.exchange_silently(tests::somsri());
        }
    };
    EXPECT_EQ(read(channel).error().code, FailureCode::CardSwapped);
}

}  // namespace
}  // namespace amphoe::devices::card
