// READs of more than 255 bytes: tried once for each family of cards, remembered, and given up without harm.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "devices/card/thai/ThaiCardSession.h"
#include "tests/devices/card/DemonstrationCards.h"
#include "tests/devices/card/DirectChannel.h"
#include "tests/devices/card/Personas.h"

namespace amphoe::devices::card {
namespace {

using testing::IsEmpty;
using Stage = ports::CardReadProgress::Stage;
using Verdict = ChainingMemory::Verdict;

class ChainedReadTest : public testing::Test {
  protected:
    domain::Result<domain::IdentityCard> read(tests::DirectChannel& channel, const ports::CardReadRequest& request = {},
                                              const ThaiCardSession::Progress& on_progress = {}) {
        return ThaiCardSession(channel, "reader", {}, &memory_).read(request, on_progress);
    }
    static bool asks_for_more_than_255(const Bytes& command) { return command[0] == 0x80 && command[5] != 0x00; }

    ChainingMemory memory_;
    const std::string atr_ = "3B799600005448204E4944203137";
};

TEST_F(ChainedReadTest, IsTriedOnceAfterTheFirstRecordAndThenUsed) {
    tests::DirectChannel first(tests::somchai());
    const auto card = read(first).value();
    EXPECT_EQ(card.timing.apdus, 21);
    EXPECT_EQ(first.commands.size(), 21U + 3U);
    EXPECT_TRUE(std::none_of(first.commands.begin(), first.commands.begin() + 21, asks_for_more_than_255));
    EXPECT_EQ(memory_.of(atr_), Verdict::Works);

    tests::DirectChannel second(tests::somchai());
    const auto again = read(second).value();
    EXPECT_EQ(again.timing.apdus, 14);
    EXPECT_EQ(second.commands.size(), 14U);
    EXPECT_THAT(tests::differences("somchai", again), IsEmpty());
}

TEST_F(ChainedReadTest, ShowsAllTextAfterSixCommands) {
    memory_.remember(atr_, Verdict::Works);
    tests::DirectChannel channel(tests::somchai());
    std::vector<std::size_t> commands_at_text;
    std::vector<int> percents;
    ASSERT_TRUE(read(channel, {}, [&](const ports::CardReadProgress& progress) {
                    if (progress.stage == Stage::Text) {
                        commands_at_text.push_back(channel.commands.size());
                    } else if (progress.stage == Stage::Photo) {
                        percents.push_back(progress.percent);
                    }
                }).ok());
    EXPECT_EQ(commands_at_text, (std::vector<std::size_t>{4, 6}));
    EXPECT_TRUE(std::ranges::is_sorted(percents));
    EXPECT_EQ(percents.back(), 100);
    EXPECT_GT(percents.size(), 5U);
}

TEST_F(ChainedReadTest, IsNotUsedWithCardsThatRefuseOrMistakeTheLength) {
    for (const auto chaining : {CardChaining::Refused, CardChaining::Ignored}) {
        memory_.remember(atr_, Verdict::Unknown);
        auto profile = tests::somchai();
        profile.chaining = chaining;
        tests::DirectChannel first(profile);
        EXPECT_THAT(tests::differences("somchai", read(first).value()), IsEmpty());
        EXPECT_EQ(memory_.of(atr_), Verdict::Refused);
        tests::DirectChannel second(profile);
        EXPECT_THAT(tests::differences("somchai", read(second).value()), IsEmpty());
        EXPECT_EQ(second.commands.size(), 21U);
        EXPECT_EQ(second.restarts, 0);
    }
}

TEST_F(ChainedReadTest, SurvivesAMemoryThatIsWrong) {
    for (const auto chaining : {CardChaining::Refused, CardChaining::Ignored}) {
        memory_.remember(atr_, Verdict::Works);
        auto profile = tests::somchai();
        profile.chaining = chaining;
        tests::DirectChannel channel(profile);
        const auto card = read(channel);
        ASSERT_TRUE(card.ok()) << card.error().detail;
        EXPECT_THAT(tests::differences("somchai", *card), IsEmpty());
        EXPECT_EQ(memory_.of(atr_), Verdict::Refused);
        EXPECT_EQ(channel.restarts, 0);
    }
}

TEST_F(ChainedReadTest, KeepsTheRecordWhateverHappensDuringTheTrial) {
    for (const auto* fault : {"mute@22", "remove@22", "status@22:6F00", "short@23:0", "short@23:7", "remove@24"}) {
        memory_.remember(atr_, Verdict::Unknown);
        tests::DirectChannel channel(tests::with_fault(tests::somchai(), fault));
        const auto card = read(channel);
        ASSERT_TRUE(card.ok()) << fault;
        EXPECT_THAT(tests::differences("somchai", *card), IsEmpty()) << fault;
        EXPECT_NE(memory_.of(atr_), Verdict::Works) << fault;
    }
}

TEST_F(ChainedReadTest, NeverTriesAgainACardThatFellSilent) {
    tests::DirectChannel channel(tests::with_fault(tests::somchai(), "mute@22"));
    ASSERT_TRUE(read(channel).ok());
    EXPECT_EQ(memory_.of(atr_), Verdict::Refused);
}

TEST_F(ChainedReadTest, ReadsEveryDemonstrationCardTwice) {
    for (const auto& name : tests::persona_names()) {
        for (int round = 0; round < 2; ++round) {
            tests::DirectChannel channel(tests::demonstration_profile(name));
            const auto card = read(channel);
            ASSERT_TRUE(card.ok()) << name;
            EXPECT_THAT(tests::differences(name, *card), IsEmpty()) << name;
        }
    }
}

TEST_F(ChainedReadTest, LeavesOutThePhotoWithFewCommands) {
    memory_.remember(atr_, Verdict::Works);
    tests::DirectChannel channel(tests::somchai());
    ports::CardReadRequest request;
    request.with_photo = false;
    EXPECT_EQ(read(channel, request).value().timing.apdus, 8);
}

}  // namespace
}  // namespace amphoe::devices::card
