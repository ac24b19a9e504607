// Every command of a read goes wrong in every way: the result is the right record or a failure, never a wrong record.
#include <gtest/gtest.h>

#include <algorithm>

#include "devices/card/thai/ThaiCardSession.h"
#include "tests/devices/card/DemonstrationCards.h"
#include "tests/devices/card/DirectChannel.h"

namespace amphoe::devices::card {
namespace {

using domain::FailureCode;
using domain::IdentityCard;

// One way to read one card.
struct Line {
    const char* name;
    const char* card;
    bool chained = false;
    bool direct = false;
    bool other_applets = false;
    bool counts = true;
};

constexpr Line kLines[]{
    {"Plain", "somchai"},
    {"Chained", "somchai", true},
    {"Direct", "somchai", false, true},
    {"DirectChained", "somchai", true, true},
    {"Uncounted", "somchai", false, false, false, false},
    {"ChainedUncounted", "somchai", true, false, false, false},
    {"Version0002", "version-0002"},
    {"OldestFamily", "year-only", true},
    {"OtherApplets", "laser-number", false, false, true},
    {"LaserInParts", "laser-in-parts", true, false, true},
};

std::string line_name(const testing::TestParamInfo<Line>& info) {
    return info.param.name;
}

CardProfile profile_of(const Line& line, const char* card = nullptr) {
    auto profile = tests::demonstration_profile(card ? card : line.card);
    profile.direct_answers = line.direct;
    return profile;
}

domain::Result<IdentityCard> read(const Line& line, tests::DirectChannel& channel) {
    channel.counts = line.counts;
    ChainingMemory memory;
    memory.remember(channel.atr(), line.chained ? ChainingMemory::Verdict::Works : ChainingMemory::Verdict::Refused);
    ports::CardReadRequest request;
    request.with_laser = request.with_chip = line.other_applets;
    return ThaiCardSession(channel, "reader", {}, &memory).read(request, {});
}

// A number of another applet may be missing, and then a warning says so; it is never another one.
bool same_number(const std::string& one, const std::string& right, const IdentityCard& card, const std::string& key) {
    return one == right || (one.empty() && std::ranges::any_of(card.warnings, [&](const std::string& warning) {
                                return warning.starts_with(key);
                            }));
}

bool same_record(const IdentityCard& one, const IdentityCard& right) {
    return one.citizen_id == right.citizen_id && one.name_th == right.name_th && one.name_en == right.name_en &&
           one.birth_date == right.birth_date && one.sex == right.sex && one.issuer == right.issuer &&
           one.issue_date == right.issue_date && one.expiry_date == right.expiry_date && one.address == right.address &&
           one.request_no == right.request_no && one.photo_no == right.photo_no && one.card_type == right.card_type &&
           one.photo && right.photo && one.photo->jpeg == right.photo->jpeg &&
           same_number(one.laser_no, right.laser_no, one, "laser_no") &&
           same_number(one.chip_no, right.chip_no, one, "chip_no");
}

IdentityCard right_record(const Line& line, const char* card = nullptr) {
    tests::DirectChannel channel(profile_of(line, card));
    return read(line, channel).value();
}

int commands_of(const Line& line) {
    return right_record(line).timing.apdus;
}

std::string fault_at(std::string fault, int command) {
    return fault.insert(fault.find('@') + 1, std::to_string(command));
}

class CardLineTest : public testing::TestWithParam<Line> {};

TEST_P(CardLineTest, OvercomesOneFaultAtAnyCommand) {
    const auto right = right_record(GetParam());
    for (const auto* kind :
         {"status@:6F00", "status@:6A82", "status@:6985", "status@:6982", "status@:6A86", "status@:6700",
          "status@:6B00", "status@:6D00", "status@:9000", "status@:6C10", "status@:6100", "status@:6105",
          "status@:0000", "short@:0", "short@:1", "short@:2", "short@:9", "delay@:1"}) {
        for (int command = 1; command <= right.timing.apdus; ++command) {
            const auto fault = fault_at(kind, command);
            tests::DirectChannel channel(tests::with_fault(profile_of(GetParam()), fault));
            const auto card = read(GetParam(), channel);
            ASSERT_TRUE(card.ok()) << fault << ": " << card.error().detail;
            EXPECT_TRUE(same_record(*card, right)) << fault;
            EXPECT_LE(channel.restarts, 1) << fault;
        }
    }
}

// A fault that lasts may only hide what is optional: the record is right, or there is none.
TEST_P(CardLineTest, GivesTheRightRecordOrNoneWhenAFaultLasts) {
    const auto right = right_record(GetParam());
    for (const auto* kind : {"status@:6F00", "status@:6A82", "short@:0", "short@:1", "status@:6A86", "status@:9000",
                             "status@:6105", "status@:6C01"}) {
        int failures = 0;
        for (int first = 1; first <= right.timing.apdus; ++first) {
            auto profile = profile_of(GetParam());
            for (int command = first; command <= 6 * right.timing.apdus; ++command) {
                profile = tests::with_fault(std::move(profile), fault_at(kind, command));
            }
            tests::DirectChannel channel(std::move(profile));
            const auto card = read(GetParam(), channel);
            failures += card.ok() ? 0 : 1;
            EXPECT_TRUE(!card.ok() || same_record(*card, right)) << kind << ' ' << first;
            EXPECT_LE(channel.restarts, 1) << kind << ' ' << first;
        }
        EXPECT_EQ(failures, right.timing.apdus) << kind;
    }
}

TEST_P(CardLineTest, NamesARemovalAtAnyCommandThatStays) {
    const auto commands = commands_of(GetParam());
    for (int first = 1; first <= commands; ++first) {
        auto profile = profile_of(GetParam());
        for (int command = first; command <= 2 * commands; ++command) {
            profile = tests::with_fault(std::move(profile), fault_at("remove@", command));
        }
        tests::DirectChannel channel(std::move(profile));
        EXPECT_EQ(read(GetParam(), channel).error().code, FailureCode::CardRemoved) << first;
    }
}

TEST_P(CardLineTest, NamesAMuteCardAtAnyCommandAtOnce) {
    const auto commands = commands_of(GetParam());
    for (int first = 1; first <= commands; ++first) {
        tests::DirectChannel channel(tests::with_fault(profile_of(GetParam()), fault_at("mute@", first)));
        EXPECT_EQ(read(GetParam(), channel).error().code, FailureCode::CardMute) << first;
        EXPECT_EQ(channel.restarts, 0);
    }
}

// The hand at the reader: pulled, and another card put in. Once a person was shown, another one is refused.
TEST_P(CardLineTest, NeverMixesWhenTheCardIsSwappedAtAnyCommand) {
    const auto first = right_record(GetParam());
    const auto second = right_record(GetParam(), "somsri");
    int named = 0;
    for (int command = 1; command <= first.timing.apdus; ++command) {
        auto profile = tests::with_fault(profile_of(GetParam()), fault_at("swap@", command) + ":somsri");
        profile.successor = std::make_shared<const CardProfile>(profile_of(GetParam(), "somsri"));
        tests::DirectChannel channel(std::move(profile));
        const auto card = read(GetParam(), channel);
        EXPECT_TRUE(!card.ok() || same_record(*card, second)) << command;
        named += !card.ok() && card.error().code == FailureCode::CardSwapped ? 1 : 0;
    }
    EXPECT_GT(named, first.timing.apdus / 2);
}

// Worse than any reader can do: the other card continues with the applet selected. The count, or the number read again
// where there is no count, finds it.
TEST_P(CardLineTest, NeverMixesWhenTheCardIsExchangedSilentlyAtAnyCommand) {
    const auto first = right_record(GetParam());
    const auto second = right_record(GetParam(), "somsri");
    int refused = 0;
    for (int at = 1; at <= first.timing.apdus; ++at) {
        tests::DirectChannel channel(profile_of(GetParam()));
        channel.before = [&](int command) {
            if (command == at) {
                channel.exchange_silently(profile_of(GetParam(), "somsri"));
            }
        };
        const auto card = read(GetParam(), channel);
        refused += card.ok() ? 0 : 1;
        EXPECT_TRUE(!card.ok() || same_record(*card, first) || same_record(*card, second)) << at;
    }
    EXPECT_GT(refused, first.timing.apdus / 2);
}

INSTANTIATE_TEST_SUITE_P(Cards, CardLineTest, testing::ValuesIn(kLines), line_name);

}  // namespace
}  // namespace amphoe::devices::card
