#include "core/domain/OutboxAdvice.h"

#include <gtest/gtest.h>

#include "core/domain/OutboxAge.h"

namespace amphoe::domain {
namespace {

const support::Timestamp kNow = *support::from_iso8601("2026-11-22T02:00:00Z");

OutboxItem item(OutboxState state, const std::string& why = "", std::chrono::minutes next_in = {}) {
    OutboxItem made;
    made.state = state;
    made.why = why;
    if (next_in.count() != 0) {
        made.next_at = kNow + next_in;
    }
    return made;
}

TEST(OutboxAdviceTest, FreshItemGoesInTheNextRound) {
    const auto advice = outbox_advice(item(OutboxState::Queued), kNow);

    EXPECT_FALSE(advice.why);
    EXPECT_EQ(advice.next, OutboxNext::SentNextRound);
    EXPECT_FALSE(advice.when);
    EXPECT_EQ(advice.who, OutboxActor::Program);
}

TEST(OutboxAdviceTest, FailedItemSaysWhyAndWhen) {
    const auto advice = outbox_advice(item(OutboxState::Queued, "CENTRE_UNREACHABLE", std::chrono::minutes(7)), kNow);

    EXPECT_EQ(advice.why, FailureCode::CentreUnreachable);
    EXPECT_EQ(advice.next, OutboxNext::TriedAgain);
    EXPECT_EQ(advice.when, kNow + std::chrono::minutes(7));
    EXPECT_EQ(advice.who, OutboxActor::Program);
}

TEST(OutboxAdviceTest, PastTimeOfTheNextAttemptMeansTheNextRound) {
    const auto advice = outbox_advice(item(OutboxState::Queued, "CENTRE_UNREACHABLE", std::chrono::minutes(-7)), kNow);

    EXPECT_EQ(advice.next, OutboxNext::SentNextRound);
    EXPECT_FALSE(advice.when);
}

TEST(OutboxAdviceTest, WhatWaitingDoesNotMendIsForTheAdministrator) {
    for (const auto* why : {"CENTRE_CERTIFICATE_WRONG", "CENTRE_REFUSED_CONNECTION", "CENTRE_RECEIPT_INVALID",
                            "CENTRE_ANSWER_INVALID", "WORKSTATION_REVOKED"}) {
        EXPECT_EQ(outbox_advice(item(OutboxState::Queued, why, std::chrono::minutes(7)), kNow).who,
                  OutboxActor::Administrator)
            << why;
    }
}

TEST(OutboxAdviceTest, AnItemBehindAnEarlierOneNamesThatAsTheReason) {
    auto behind = item(OutboxState::Queued);
    behind.held_by = "m1";

    EXPECT_EQ(outbox_advice(behind, kNow).why, FailureCode::OutboxHeldBack);
    EXPECT_EQ(outbox_advice(behind, kNow).next, OutboxNext::AfterEarlier);
    EXPECT_EQ(outbox_advice(behind, kNow).who, OutboxActor::Program) << "the earlier one goes by itself";
    behind.held_by_parked = true;
    EXPECT_EQ(outbox_advice(behind, kNow).who, OutboxActor::Supervisor);
}

TEST(OutboxAdviceTest, ClosedAndParkedItemsNameWhoActs) {
    EXPECT_EQ(outbox_advice(item(OutboxState::Accepted, "CENTRE_UNREACHABLE"), kNow).next, OutboxNext::Nothing);
    EXPECT_EQ(outbox_advice(item(OutboxState::Rejected), kNow).who, OutboxActor::Officer);
    EXPECT_EQ(outbox_advice(item(OutboxState::Parked, "CENTRE_REJECTED"), kNow).who, OutboxActor::Supervisor);
    EXPECT_EQ(outbox_advice(item(OutboxState::Parked, "CENTRE_RECEIPT_INVALID"), kNow).who, OutboxActor::Administrator);
    EXPECT_EQ(outbox_advice(item(OutboxState::Parked, "CENTRE_REJECTED"), kNow).next, OutboxNext::Repair);
}

TEST(OutboxAgeTest, AlarmsBeginAtFourAndTwentyFourHours) {
    using std::chrono::hours;
    using std::chrono::seconds;
    EXPECT_EQ(outbox_alarm(seconds(0), {}), OutboxAlarm::None);
    EXPECT_EQ(outbox_alarm(hours(4) - seconds(1), {}), OutboxAlarm::None);
    EXPECT_EQ(outbox_alarm(hours(4), {}), OutboxAlarm::Late);
    EXPECT_EQ(outbox_alarm(hours(24) - seconds(1), {}), OutboxAlarm::Late);
    EXPECT_EQ(outbox_alarm(hours(24), {}), OutboxAlarm::Overdue);
}

TEST(OutboxAgeTest, AlarmsFollowTheLimitsOfTheRules) {
    using std::chrono::hours;
    using std::chrono::seconds;
    const OutboxLimits strict{hours(2), hours(6)};
    EXPECT_EQ(outbox_alarm(hours(2) - seconds(1), strict), OutboxAlarm::None);
    EXPECT_EQ(outbox_alarm(hours(2), strict), OutboxAlarm::Late);
    EXPECT_EQ(outbox_alarm(hours(6) - seconds(1), strict), OutboxAlarm::Late);
    EXPECT_EQ(outbox_alarm(hours(6), strict), OutboxAlarm::Overdue);
}

}  // namespace
}  // namespace amphoe::domain
