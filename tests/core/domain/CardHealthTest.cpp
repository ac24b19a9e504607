#include "core/domain/CardHealth.h"

#include <gtest/gtest.h>

#include "core/domain/CardAdvice.h"

namespace amphoe::domain {
namespace {

const std::string kDesk = "Desk";
const std::string kSide = "Side";

void reads(CardHealth& health, const std::string& reader, int times, std::optional<FailureCode> failure = {}) {
    for (int read = 0; read < times; ++read) {
        health.add({reader, "TH NID 17", failure, 0, 300});
    }
}

TEST(CardHealthTest, CountsForEachReaderAndGeneration) {
    CardHealth health;
    health.add({kDesk, "TH NID 17", std::nullopt, 1, 200});
    health.add({kDesk, "TH NID 6", FailureCode::CardMute, 0, 4000});
    health.add({kDesk, "TH NID 17", FailureCode::CardExclusive, 0, 50});
    ASSERT_EQ(health.rows.size(), 2U);
    const auto& old = health.rows.at(0);
    const auto& modern = health.rows.at(1);
    EXPECT_EQ(modern.generation, "TH NID 17");
    EXPECT_EQ(modern.reads, 2);
    EXPECT_EQ(modern.successes, 1);
    EXPECT_EQ(modern.retries, 1);
    EXPECT_EQ(modern.success_percent(), 50);
    EXPECT_EQ(modern.failures.at("CARD_EXCLUSIVE"), 1);
    EXPECT_EQ(modern.recent, std::vector<int>{1}) << "another program is no trouble of the card";
    EXPECT_EQ(old.failures.at("CARD_MUTE"), 1);
    EXPECT_EQ(old.success_percent(), 0);
    EXPECT_EQ(old.median_ms(), 0);
}

TEST(CardHealthTest, TimesAreThoseOfTheLastSuccesses) {
    CardFigures row;
    for (int read = 1; read <= 200; ++read) {
        row.add({kDesk, "", std::nullopt, 0, read});
    }
    EXPECT_EQ(row.recent_ms.size(), CardFigures::kRecent);
    EXPECT_EQ(row.median_ms(), 150);
    EXPECT_EQ(row.p95_ms(), 195);
}

TEST(CardHealthTest, KeepsALimitedNumberOfRows) {
    CardHealth health;
    for (int reader = 0; reader < 200; ++reader) {
        health.add({"Reader " + std::to_string(reader), "other", FailureCode::CardMute, 0, 1});
    }
    EXPECT_EQ(health.rows.size(), CardHealth::kMostRows);
    EXPECT_EQ(health.failures_in_row.size(), CardHealth::kMostRows);
    EXPECT_EQ(health.rows.back().reader, "Reader 199");
}

TEST(CardAdviceTest, GoesOneStepFurtherWithEachFailureAndBeginsAgainAfterASuccess) {
    CardHealth health;
    EXPECT_EQ(card_advice(health, kDesk), CardAdvice::None);
    for (const auto expected :
         {CardAdvice::Clean, CardAdvice::Reinsert, CardAdvice::OtherReader, CardAdvice::Slower, CardAdvice::Slower}) {
        reads(health, kDesk, 1, FailureCode::CardUnreadable);
        EXPECT_EQ(card_advice(health, kDesk), expected);
    }
    EXPECT_EQ(card_advice(health, kSide), CardAdvice::None);
    reads(health, kDesk, 1);
    EXPECT_EQ(card_advice(health, kDesk), CardAdvice::None);
}

TEST(CardAdviceTest, OtherTroubleThanTheCardsHasNoAdvice) {
    CardHealth health;
    reads(health, kDesk, 3, FailureCode::CardForeign);
    reads(health, kDesk, 3, FailureCode::CardNoService);
    EXPECT_EQ(card_advice(health, kDesk), CardAdvice::None);
}

TEST(CardAdviceTest, AReaderThatFailsWhereOthersReadIsLeftAtOnce) {
    CardHealth health;
    reads(health, kSide, 20);
    reads(health, kDesk, 6, FailureCode::CardUnreadable);
    reads(health, kDesk, 6);
    reads(health, kDesk, 1, FailureCode::CardUnreadable);
    EXPECT_EQ(card_advice(health, kDesk), CardAdvice::OtherReader);
    reads(health, kDesk, 3, FailureCode::CardUnreadable);
    EXPECT_EQ(card_advice(health, kDesk), CardAdvice::Slower) << "the other reader was tried";
}

TEST(CardAdviceTest, APoorReaderAloneKeepsTheUsualOrder) {
    CardHealth health;
    reads(health, kDesk, 11, FailureCode::CardUnreadable);
    reads(health, kDesk, 1);
    reads(health, kDesk, 1, FailureCode::CardUnreadable);
    EXPECT_EQ(card_advice(health, kDesk), CardAdvice::Clean);
}

}  // namespace
}  // namespace amphoe::domain
