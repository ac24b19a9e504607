#include "core/sync/OutboxPump.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "tests/support/FakeOutbox.h"
#include "tests/support/FaultyCentre.h"
#include "tests/support/ManualClock.h"

namespace amphoe::sync {
namespace {

using ::testing::ElementsAre;
using testing::FaultyCentre;
using namespace std::chrono_literals;

class OutboxPumpTest : public ::testing::Test {
  protected:
    domain::SealedMessage message(const std::string& id, const std::string& order_key) {
        return {id, "thaid_enrolment", "visit-" + id, "case-" + id, order_key, clock.now(), {1, 2, 3}};
    }
    FaultyCentre::Fault only(const std::string& id, const domain::SealedMessage& seen, FaultyCentre::Fault fault) {
        return seen.id == id ? fault : FaultyCentre::Fault::None;
    }
    ports::DeliveryReport run() { return pump.deliver({}); }

    testing::ManualClock clock;
    testing::FakeOutbox outbox;
    testing::FakeCaseStore store{outbox};
    FaultyCentre centre;
    OutboxPump pump{outbox, store, centre, clock};
};

TEST_F(OutboxPumpTest, AcceptedMessageLeavesWithReceiptEventAndAuditInOneStep) {
    outbox.add(message("a", "person-1"));

    const auto result = run();

    EXPECT_EQ(result.sent, 1);
    EXPECT_EQ(result.accepted, 1);
    EXPECT_EQ(result.left, 0);
    EXPECT_FALSE(result.failure);
    ASSERT_EQ(store.steps.size(), 1u);
    const auto& step = store.steps.front();
    ASSERT_TRUE(step.receipt);
    EXPECT_EQ(step.receipt->message_id, "a");
    ASSERT_EQ(step.events.size(), 1u);
    EXPECT_EQ(step.events[0].kind, domain::EventKind::CentreAccepted);
    EXPECT_EQ(step.events[0].visit_id, "visit-a");
    EXPECT_EQ(step.events[0].case_id, "case-a");
    EXPECT_EQ(step.events[0].fields.at("enrolment_id"), "E-a");
    EXPECT_EQ(step.events[0].fields.at("receipt_id"), "R-a");
    EXPECT_EQ(step.audit.action, "CENTRE_ACCEPTED");
    EXPECT_EQ(step.audit.result, "ok");
}

TEST_F(OutboxPumpTest, NoticesOfPapersTravelAlikeAndAreCountedApart) {
    auto notice = message("n", "document:9901-69-D07-000001-1");
    notice.kind = "document_issued";
    auto end = message("v", "document:9901-69-D07-000002-2");
    end.kind = "document_voided";
    outbox.add(message("a", "person-1"));
    outbox.add(notice);
    outbox.add(end);

    centre.reachable = false;
    const auto down = run();
    EXPECT_EQ(down.left, 2) << "the act and the end of a paper, which somebody decided";
    EXPECT_EQ(down.notices.left, 1);

    centre.reachable = true;
    clock.advance(24h);
    const auto up = run();
    EXPECT_EQ(up.sent, 2);
    EXPECT_EQ(up.accepted, 2);
    EXPECT_EQ(up.left, 0);
    EXPECT_EQ(up.notices.told, 1);
    EXPECT_EQ(up.notices.left, 0);
    EXPECT_TRUE(outbox.items(true)->empty()) << "the notice left with its own receipt";
    EXPECT_EQ(outbox.acts(false)->size(), 2U);
    ASSERT_EQ(outbox.notices(false)->size(), 1U);
    EXPECT_EQ(outbox.notices(false)->front().id, "n");
}

TEST_F(OutboxPumpTest, ARefusedNoticeIsNoRefusedAct) {
    auto notice = message("n", "document:9901-69-D07-000001-1");
    notice.kind = "document_issued";
    outbox.add(notice);
    centre.fault = [](const domain::SealedMessage&) { return FaultyCentre::Fault::Reject; };

    const auto result = run();

    EXPECT_EQ(result.rejected, 0);
    EXPECT_EQ(result.notices.refused, 1);
    ASSERT_EQ(store.steps.size(), 1U);
    EXPECT_EQ(store.steps.front().events.front().kind, domain::EventKind::DocumentRefused);
}

TEST_F(OutboxPumpTest, AnActOfNoVisitIsAnsweredWithoutAnEvent) {
    auto booking = message("b", "booking:B-1");
    booking.kind = "booking_state";
    booking.visit_id.clear();
    booking.case_id.clear();
    outbox.add(booking);

    EXPECT_EQ(run().accepted, 1);

    ASSERT_EQ(store.steps.size(), 1u);
    EXPECT_TRUE(store.steps.front().receipt);
    EXPECT_TRUE(store.steps.front().events.empty()) << "there is no list of events it could stand in";
    EXPECT_EQ(store.steps.front().audit.action, "CENTRE_ACCEPTED");
}

TEST_F(OutboxPumpTest, RejectionIsAnAnswerWithItsReasonAndIsNotTriedAgain) {
    outbox.add(message("a", "person-1"));
    centre.fault = [](const auto&) { return FaultyCentre::Fault::Reject; };

    const auto first = run();
    clock.advance(1h);
    const auto second = run();

    EXPECT_EQ(first.rejected, 1);
    EXPECT_FALSE(first.failure);
    EXPECT_EQ(second.sent, 0);
    EXPECT_EQ(centre.submitted.size(), 1u);
    EXPECT_EQ(store.steps.at(0).events.at(0).kind, domain::EventKind::CentreRejected);
    EXPECT_EQ(store.steps.at(0).events.at(0).fields.at("reason"), "enrolment.exists");
    EXPECT_EQ(store.steps.at(0).audit.reason, "enrolment.exists");
}

TEST_F(OutboxPumpTest, StuckMessageHoldsBackItsOwnOrderKeyOnly) {
    outbox.add(message("a1", "person-1"));
    outbox.add(message("a2", "person-1"));
    outbox.add(message("b1", "person-2"));
    outbox.add(message("b2", "person-2"));
    centre.fault = [this](const auto& seen) { return only("a1", seen, FaultyCentre::Fault::CutBeforeArrival); };

    const auto result = run();

    EXPECT_THAT(centre.arrived, ElementsAre("b1", "b2"));
    EXPECT_EQ(result.sent, 2);
    EXPECT_EQ(result.left, 2);
    ASSERT_TRUE(result.failure);
    EXPECT_EQ(result.failure->code, domain::FailureCode::CentreUnreachable);
}

TEST_F(OutboxPumpTest, OrderWithinAKeyIsKeptAfterAFailure) {
    outbox.add(message("a1", "person-1"));
    outbox.add(message("a2", "person-1"));
    bool first = true;
    centre.fault = [&first](const auto&) {
        return std::exchange(first, false) ? FaultyCentre::Fault::CutBeforeArrival : FaultyCentre::Fault::None;
    };

    run();
    clock.advance(1h);
    const auto result = run();

    EXPECT_EQ(result.sent, 2);
    EXPECT_THAT(centre.arrived, ElementsAre("a1", "a2"));
}

TEST_F(OutboxPumpTest, AbsentCentreIsTriedOnceAndNotPerMessage) {
    for (int index = 0; index < 20; ++index) {
        outbox.add(message("m" + std::to_string(index), "person-" + std::to_string(index)));
    }
    centre.reachable = false;

    const auto result = run();

    EXPECT_EQ(centre.submitted.size(), 1u);
    EXPECT_EQ(centre.status_calls, 1);
    EXPECT_EQ(result.left, 20);
    EXPECT_EQ(outbox.rows[0].item.attempts, 1);
    EXPECT_EQ(outbox.rows[1].item.attempts, 0);
}

TEST_F(OutboxPumpTest, RefusedWorkstationEndsTheRunAtOnce) {
    outbox.add(message("a", "person-1"));
    outbox.add(message("b", "person-2"));
    centre.fault = [](const auto&) { return FaultyCentre::Fault::RefusedConnection; };

    const auto result = run();

    EXPECT_EQ(centre.submitted.size(), 1u);
    ASSERT_TRUE(result.failure);
    EXPECT_EQ(result.failure->code, domain::FailureCode::CentreRefusedConnection);
}

TEST_F(OutboxPumpTest, WaitGrowsWithEachFailureUpToFifteenMinutes) {
    outbox.add(message("a", "person-1"));
    centre.fault = [](const auto&) { return FaultyCentre::Fault::ReceiptInvalid; };
    std::vector<std::chrono::milliseconds> waits;

    for (int attempt = 0; attempt < 14; ++attempt) {
        run();
        const auto& item = outbox.rows[0].item;
        waits.push_back(*item.next_at - clock.now());
        EXPECT_EQ(item.attempts, attempt + 1);
        EXPECT_EQ(item.why, "CENTRE_RECEIPT_INVALID");
        clock.advance(waits.back());
    }

    EXPECT_GE(waits[0], 1500ms);
    EXPECT_LE(waits[0], 2500ms);
    EXPECT_GT(waits[5], waits[3]);
    EXPECT_EQ(waits.back(), 15min);
}

TEST_F(OutboxPumpTest, FailedSaveKeepsTheMessageAndTheNextRunGetsTheSameReceipt) {
    outbox.add(message("a", "person-1"));
    store.next_saves_fail = 1;

    const auto first = run();
    const auto second = run();

    ASSERT_TRUE(first.failure);
    EXPECT_EQ(first.failure->code, domain::FailureCode::StoreFull);
    EXPECT_EQ(first.left, 1);
    EXPECT_EQ(second.accepted, 1);
    EXPECT_EQ(centre.commits.at("a"), 1);
    EXPECT_EQ(store.steps.size(), 1u);
}

TEST_F(OutboxPumpTest, AgeOfTheOldestWaitingMessageIsReported) {
    outbox.add(message("a", "person-1"));
    centre.reachable = false;
    clock.advance(90min);

    EXPECT_EQ(run().oldest_s, 5400);
}

TEST_F(OutboxPumpTest, StopBeforeTheFirstMessageSendsNothingAndCountsNoAttempt) {
    outbox.add(message("a", "person-1"));
    std::stop_source source;
    source.request_stop();

    const auto result = pump.deliver(source.get_token());

    EXPECT_TRUE(centre.submitted.empty());
    EXPECT_EQ(result.left, 1);
    EXPECT_EQ(outbox.rows[0].item.attempts, 0);
}

// 500 faults drawn with a fixed seed fall on 200 messages of 40 persons: cuts before arrival, cuts after the centre's
// commit, wrong receipts, full disks. In the end every message is committed once, recorded once, and in order.
TEST_F(OutboxPumpTest, FiveHundredRandomFaultsLoseNothingAndDoubleNothing) {
    for (int index = 0; index < 200; ++index) {
        outbox.add(message("m" + std::to_string(index), "person-" + std::to_string(index % 40)));
    }
    std::mt19937 random(20261122);
    int faults_left = 500;
    centre.fault = [&](const auto&) {
        if (faults_left == 0 || random() % 4 == 0) {
            return FaultyCentre::Fault::None;
        }
        --faults_left;
        constexpr FaultyCentre::Fault kinds[] = {FaultyCentre::Fault::CutBeforeArrival,
                                                 FaultyCentre::Fault::CutAfterCommit,
                                                 FaultyCentre::Fault::ReceiptInvalid};
        return kinds[random() % 3];
    };

    int runs = 0;
    for (int left = 200; left > 0 && runs < 5000; ++runs) {
        store.next_saves_fail = runs % 7 == 0 ? 1 : 0;
        centre.reachable = runs % 11 != 0;
        left = run().left;
        clock.advance(30s);
    }

    EXPECT_EQ(faults_left, 0);
    EXPECT_EQ(outbox.items(true)->size(), 0u);
    EXPECT_EQ(store.steps.size(), 200u);
    std::map<std::string, int> last_of_person;
    for (const auto& id : centre.arrived) {
        EXPECT_EQ(centre.commits.at(id), 1);
        const int index = std::stoi(id.substr(1));
        auto& last = last_of_person.try_emplace(std::to_string(index % 40), -1).first->second;
        EXPECT_GT(index, last);
        last = index;
    }
    EXPECT_EQ(centre.arrived.size(), 200u);
}

}  // namespace
}  // namespace amphoe::sync
