#include "devices/card/thai/CommandExchange.h"

#include <gtest/gtest.h>

#include <deque>

namespace amphoe::devices::card {
namespace {

using domain::FailureCode;

// Answers in the order given; notes what was sent.
class ScriptedChannel final : public CardChannel {
  public:
    explicit ScriptedChannel(std::deque<Bytes> answers, std::string atr = "3B7996")
        : answers_(std::move(answers)), atr_(std::move(atr)) {}
    domain::Result<Bytes> transmit(std::span<const std::uint8_t> command) override {
        sent.emplace_back(command.begin(), command.end());
        if (answers_.empty()) {
            return Bytes{0x6F, 0x00};
        }
        auto answer = answers_.front();
        answers_.pop_front();
        return answer;
    }
    domain::Result<domain::Done> restart() override { return domain::Done{}; }
    std::string atr() const override { return atr_; }
    std::vector<Bytes> sent;

  private:
    std::deque<Bytes> answers_;
    std::string atr_;
};

constexpr Location kThreeBytes{0, 0x0123, 3};
const Bytes kGetThree{0x00, 0xC0, 0x00, 0x00, 0x03};
const Bytes kData{'a', 'b', 'c', 0x90, 0x00};

domain::Result<Bytes> read(ScriptedChannel& channel) {
    return CommandExchange(channel, {}).read(kThreeBytes);
}

TEST(CommandExchangeTest, SendsOffsetAndLengthInBigEndian) {
    ScriptedChannel channel({kData});
    ASSERT_TRUE(CommandExchange(channel, {}).read({1, 0x0123, 3}).ok());
    EXPECT_EQ(channel.sent, (std::vector<Bytes>{{0x80, 0xB1, 0x01, 0x23, 0x02, 0x00, 0x03}}));
}

TEST(CommandExchangeTest, TakesDataThatComeAtOnce) {
    ScriptedChannel channel({kData});
    EXPECT_EQ(read(channel).value(), (Bytes{'a', 'b', 'c'}));
}

TEST(CommandExchangeTest, FetchesWaitingDataWithGetResponse) {
    ScriptedChannel channel({{0x61, 0x03}, kData});
    EXPECT_EQ(read(channel).value(), (Bytes{'a', 'b', 'c'}));
    EXPECT_EQ(channel.sent[1], kGetThree);
}

TEST(CommandExchangeTest, JoinsDataThatComeInParts) {
    ScriptedChannel channel({{0x61, 0x03}, {'a', 0x61, 0x02}, {'b', 'c', 0x90, 0x00}});
    EXPECT_EQ(read(channel).value(), (Bytes{'a', 'b', 'c'}));
}

TEST(CommandExchangeTest, RepeatsACommandWithTheLengthTheCardAsksFor) {
    ScriptedChannel on_read({{0x6C, 0x03}, kData});
    EXPECT_TRUE(read(on_read).ok());
    EXPECT_EQ(on_read.sent[1], (Bytes{0x80, 0xB0, 0x01, 0x23, 0x02, 0x00, 0x03, 0x03}));

    ScriptedChannel on_response({{0x61, 0x00}, {0x6C, 0x03}, kData});
    EXPECT_TRUE(read(on_response).ok());
    EXPECT_EQ(on_response.sent[2], kGetThree);
}

TEST(CommandExchangeTest, ReplacesTheLengthOfACommandThatEndsWithOne) {
    ScriptedChannel channel({{0x6C, 0x2D}, kData});
    const auto answer = CommandExchange(channel, {}).converse(kReadProductionData);
    ASSERT_TRUE(answer.ok());
    EXPECT_EQ(answer->data.size(), 3U);
    EXPECT_EQ(channel.sent[1], (Bytes{0x80, 0xCA, 0x9F, 0x7F, 0x2D}));
}

TEST(CommandExchangeTest, GathersAChainAndTellsEachPart) {
    Bytes part(256, 'x');
    part.insert(part.end(), {0x61, 0x03});
    ScriptedChannel channel({{0x61, 0x00}, part, kData});
    std::vector<std::size_t> parts;
    const auto bytes =
        CommandExchange(channel, {}).read({0, 0, 259}, [&](std::size_t known) { parts.push_back(known); });
    ASSERT_TRUE(bytes.ok());
    EXPECT_EQ(bytes->size(), 259U);
    EXPECT_EQ(parts, (std::vector<std::size_t>{256, 259}));
    EXPECT_EQ(channel.sent[0], (Bytes{0x80, 0xB0, 0x00, 0x00, 0x02, 0x01, 0x03}));
    EXPECT_EQ(channel.sent[1].back(), 0x00);
}

TEST(CommandExchangeTest, KnowsWhetherAnswersComeDirectly) {
    ScriptedChannel channel({kData, {0x61, 0x03}, kData});
    CommandExchange exchange(channel, {});
    EXPECT_TRUE(exchange.read(kThreeBytes).ok());
    EXPECT_TRUE(exchange.direct());
    EXPECT_TRUE(exchange.read(kThreeBytes).ok());
    EXPECT_FALSE(exchange.direct());
}

TEST(CommandExchangeTest, TurnsTheGetResponseVariantOverOnceAndRemembers) {
    ScriptedChannel channel({{0x61, 0x03}, {0x6A, 0x86}, kData, {0x61, 0x03}, kData});
    CommandExchange exchange(channel, {});
    EXPECT_TRUE(exchange.read(kThreeBytes).ok());
    EXPECT_TRUE(exchange.read(kThreeBytes).ok());
    EXPECT_EQ(channel.sent[2][3], 0x01);
    EXPECT_EQ(channel.sent[4][3], 0x01);
}

TEST(CommandExchangeTest, TurnsTheVariantOverOnlyOnce) {
    ScriptedChannel channel({{0x61, 0x03}, {0x6A, 0x86}, {0x6A, 0x86}});
    EXPECT_EQ(read(channel).error().code, FailureCode::CardUnreadable);
    EXPECT_EQ(channel.sent.size(), 3U);
}

TEST(CommandExchangeTest, BeginsWithTheOlderVariantForTheOlderAtr) {
    ScriptedChannel channel({{0x61, 0x03}, kData}, "3B670000");
    EXPECT_TRUE(read(channel).ok());
    EXPECT_EQ(channel.sent[1][3], 0x01);
}

TEST(CommandExchangeTest, RefusesShortAnswersAndOtherStatusWords) {
    for (const Bytes& answer : {Bytes{'a', 'b', 0x90, 0x00}, Bytes{'a', 'b', 'c', 'd', 0x90, 0x00}, Bytes{0x90, 0x00},
                                Bytes{0x6B, 0x00}, Bytes{0x69, 0x85}, Bytes{0x62, 0x82}, Bytes{0x90}}) {
        ScriptedChannel channel({answer});
        EXPECT_EQ(read(channel).error().code, FailureCode::CardUnreadable) << answer.size();
    }
}

TEST(CommandExchangeTest, UnderstandsAnEmptyAnswerAsAPulledCard) {
    ScriptedChannel channel({Bytes{}});
    EXPECT_EQ(read(channel).error().code, FailureCode::CardRemoved);
}

TEST(CommandExchangeTest, GivesUpOnACardThatLeadsInCircles) {
    ScriptedChannel channel(std::deque<Bytes>(1000, Bytes{0x61, 0x03}));
    EXPECT_EQ(read(channel).error().code, FailureCode::CardUnreadable);
    EXPECT_LT(channel.sent.size(), 20U);
}

TEST(CommandExchangeTest, TakesBothAnswersToSelectAndNamesARefusal) {
    ScriptedChannel announced({{0x61, 0x0A}});
    EXPECT_TRUE(CommandExchange(announced, {}).select_personal_data().ok());
    ScriptedChannel plain({{0x90, 0x00}});
    EXPECT_TRUE(CommandExchange(plain, {}).select_personal_data().ok());
    ScriptedChannel refused({{0x6A, 0x82}});
    EXPECT_EQ(CommandExchange(refused, {}).select_personal_data().error().code, FailureCode::CardForeign);
}

TEST(CommandExchangeTest, CountsCommandsAndBytes) {
    ScriptedChannel channel({{0x61, 0x03}, kData});
    CommandExchange exchange(channel, {});
    EXPECT_TRUE(exchange.read(kThreeBytes).ok());
    EXPECT_EQ(exchange.commands(), 2);
    EXPECT_EQ(exchange.bytes_on_line(), 7 + 2 + 5 + 5);
}

TEST(CommandExchangeTest, SendsNothingAfterAStopRequest) {
    std::stop_source source;
    source.request_stop();
    ScriptedChannel channel({kData});
    EXPECT_FALSE(CommandExchange(channel, source.get_token()).select_personal_data().ok());
    EXPECT_TRUE(channel.sent.empty());
}

}  // namespace
}  // namespace amphoe::devices::card
