// What the pump does with refusals for ever, conflicts, a revoked workstation and batches in trouble.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "core/sync/OutboxPump.h"
#include "tests/support/FakeOutbox.h"
#include "tests/support/FaultyCentre.h"
#include "tests/support/ManualClock.h"

namespace amphoe::sync {
namespace {

using ::testing::ElementsAre;
using testing::FaultyCentre;
using namespace std::chrono_literals;

class OutboxPumpTroubleTest : public ::testing::Test {
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

TEST_F(OutboxPumpTroubleTest, WhatTheCentreWillNeverTakeIsParkedAtOnceWithItsReason) {
    outbox.add(message("a", "person-1"));
    outbox.add(message("b", "person-2"));
    centre.fault = [this](const auto& seen) { return only("a", seen, FaultyCentre::Fault::WillNotTake); };

    const auto first = run();
    clock.advance(24h);
    const auto second = run();

    EXPECT_EQ(first.sent, 1);
    EXPECT_EQ(outbox.rows[0].item.state, domain::OutboxState::Parked);
    EXPECT_EQ(outbox.rows[0].item.why, "CENTRE_REJECTED");
    EXPECT_EQ(second.left, 1) << "parked items are still counted as waiting";
    EXPECT_THAT(centre.submitted, ElementsAre("a", "b")) << "not tried again by itself";
    (void)outbox.retry("a");
    centre.fault = nullptr;
    EXPECT_EQ(run().accepted, 1) << "a person sends it again";
}

TEST_F(OutboxPumpTroubleTest, LaterActsOfTheSamePersonWaitBehindAParkedOneAndOthersDoNot) {
    outbox.add(message("a", "person-1"));
    outbox.add(message("b", "person-1"));
    outbox.add(message("c", "person-2"));
    centre.fault = [this](const auto& seen) { return only("a", seen, FaultyCentre::Fault::WillNotTake); };

    (void)run();
    clock.advance(24h);
    (void)run();
    EXPECT_THAT(centre.submitted, ElementsAre("a", "c"));

    (void)outbox.retry("a");
    centre.fault = nullptr;
    EXPECT_EQ(run().accepted, 2);
    EXPECT_THAT(centre.submitted, ElementsAre("a", "c", "a", "b"));
}

TEST_F(OutboxPumpTroubleTest, ChangedRecordAtTheCentreIsAConflictForAPerson) {
    outbox.add(message("a", "person-1"));
    centre.fault = [](const auto&) { return FaultyCentre::Fault::Conflict; };

    const auto first = run();
    clock.advance(24h);
    const auto second = run();

    EXPECT_EQ(first.rejected, 1);
    EXPECT_EQ(second.sent, 0) << "never sent again silently";
    const auto events = store.events_of_case("case-a");
    ASSERT_EQ(events->size(), 1u);
    EXPECT_EQ(events->front().kind, domain::EventKind::CentreConflict);
    EXPECT_EQ(domain::derive_case_state(*events), domain::CaseState::Conflict);
    EXPECT_EQ(store.steps[0].audit.result, "RECORD_CONFLICT");
}

/// Says that the workstation was revoked.
class RevokingFeed final : public ports::FeedStore {
  public:
    domain::Result<domain::FeedState> state() override { return domain::FeedState{"c", {}, revoked}; }
    domain::Result<int> apply(const domain::FeedPage&) override { return 0; }
    domain::Result<std::vector<domain::FeedItem>> items(const std::string&) override {
        return std::vector<domain::FeedItem>{};
    }
    domain::Result<std::optional<domain::FeedItem>> find(const std::string&, const std::string&) override {
        return std::optional<domain::FeedItem>{};
    }
    bool revoked = true;
};

TEST_F(OutboxPumpTroubleTest, RevokedWorkstationSendsNothingAndKeepsEverything) {
    RevokingFeed feed;
    OutboxPump gated(outbox, store, centre, clock, &feed);
    outbox.add(message("a", "person-1"));

    const auto revoked = gated.deliver({});
    feed.revoked = false;
    const auto back = gated.deliver({});

    ASSERT_TRUE(revoked.failure);
    EXPECT_EQ(revoked.failure->code, domain::FailureCode::WorkstationRevoked);
    EXPECT_EQ(revoked.left, 1);
    EXPECT_EQ(back.accepted, 1);
}

/// A centre whose batches fail as a whole while single messages pass.
class NoBatches final : public ports::Centre {
  public:
    explicit NoBatches(FaultyCentre& inner) : inner_(inner) {}
    domain::Result<domain::CentreStatus> status(std::stop_token stop) override { return inner_.status(stop); }
    domain::Result<domain::CardStatusAnswer> card_status(const domain::IdentityCard& card,
                                                         std::stop_token stop) override {
        return inner_.card_status(card, stop);
    }
    domain::Result<domain::CardStatusAnswer> card_by_laser(const domain::LaserQuestion& question,
                                                           std::stop_token stop) override {
        return inner_.card_by_laser(question, stop);
    }
    domain::Result<domain::CentreReceipt> submit(const domain::SealedMessage& message, std::stop_token stop) override {
        return inner_.submit(message, stop);
    }
    domain::Result<std::vector<domain::Result<domain::CentreReceipt>>> submit_all(
        const std::vector<domain::SealedMessage>&, std::stop_token) override {
        ++batches;
        return domain::Failure{domain::FailureCode::CentreUnreachable, "cut (test)"};
    }
    domain::Result<domain::CentreFaceAnswer> compare_face(const domain::SealedMessage& message,
                                                          std::stop_token stop) override {
        return inner_.compare_face(message, stop);
    }
    int batches = 0;

  private:
    FaultyCentre& inner_;
};

TEST_F(OutboxPumpTroubleTest, BatchInTroubleWithALiveCentreIsSentOneByOne) {
    NoBatches stubborn(centre);
    OutboxPump single(outbox, store, stubborn, clock);
    for (int index = 0; index < 5; ++index) {
        outbox.add(message("m" + std::to_string(index), "person-" + std::to_string(index)));
    }

    const auto result = single.deliver({});

    EXPECT_EQ(result.accepted, 5);
    EXPECT_EQ(stubborn.batches, 1);
    for (const auto& row : outbox.rows) {
        EXPECT_EQ(row.item.attempts, 0) << "the batch was nobody's fault";
    }
}

TEST_F(OutboxPumpTroubleTest, BatchAtADeadLineMarksOneMessageOnly) {
    NoBatches stubborn(centre);
    OutboxPump single(outbox, store, stubborn, clock);
    for (int index = 0; index < 5; ++index) {
        outbox.add(message("m" + std::to_string(index), "person-" + std::to_string(index)));
    }
    centre.reachable = false;

    EXPECT_EQ(single.deliver({}).left, 5);
    EXPECT_EQ(outbox.rows[0].item.attempts, 1);
    EXPECT_EQ(outbox.rows[1].item.attempts, 0);
    EXPECT_TRUE(centre.submitted.empty());
}

/// A line that is cut, and stays so for the rest of the run, when a request carries more than `most`
/// messages.
class LineForFew final : public ports::Centre {
  public:
    LineForFew(FaultyCentre& inner, std::size_t most_at_once) : most(most_at_once), inner_(inner) {}
    domain::Result<domain::CentreStatus> status(std::stop_token stop) override { return inner_.status(stop); }
    domain::Result<domain::CardStatusAnswer> card_status(const domain::IdentityCard& card,
                                                         std::stop_token stop) override {
        return inner_.card_status(card, stop);
    }
    domain::Result<domain::CardStatusAnswer> card_by_laser(const domain::LaserQuestion& question,
                                                           std::stop_token stop) override {
        return inner_.card_by_laser(question, stop);
    }
    domain::Result<domain::CentreReceipt> submit(const domain::SealedMessage& message, std::stop_token stop) override {
        return inner_.submit(message, stop);
    }
    domain::Result<std::vector<domain::Result<domain::CentreReceipt>>> submit_all(
        const std::vector<domain::SealedMessage>& messages, std::stop_token stop) override {
        {
            const std::lock_guard lock(inner_.mutex);
            sizes.push_back(messages.size());
            inner_.reachable = inner_.reachable && messages.size() <= most;
        }
        if (messages.size() > most) {
            return domain::Failure{domain::FailureCode::CentreUnreachable, "cut (test)"};
        }
        return Centre::submit_all(messages, stop);
    }
    domain::Result<domain::CentreFaceAnswer> compare_face(const domain::SealedMessage& message,
                                                          std::stop_token stop) override {
        return inner_.compare_face(message, stop);
    }
    std::size_t most;
    std::vector<std::size_t> sizes;

  private:
    FaultyCentre& inner_;
};

TEST_F(OutboxPumpTroubleTest, LineTooBadForALargeBatchGetsSmallerOnesUntilTheyPass) {
    LineForFew thin(centre, 5);
    OutboxPump patient(outbox, store, thin, clock);
    for (int index = 0; index < 40; ++index) {
        outbox.add(message("m" + std::to_string(index), "person-" + std::to_string(index)));
    }

    int accepted = 0;
    for (int run = 0; run < 20 && accepted < 40; ++run) {
        centre.reachable = true;
        accepted += patient.deliver({}).accepted;
        clock.advance(16min);
    }

    EXPECT_EQ(accepted, 40);
    EXPECT_EQ(thin.sizes.front(), 40u);
}

TEST_F(OutboxPumpTroubleTest, BatchesGrowAgainWhenTheLineIsGood) {
    LineForFew thin(centre, 5);
    OutboxPump patient(outbox, store, thin, clock);
    for (int index = 0; index < 400; ++index) {
        outbox.add(message("m" + std::to_string(index), "person-" + std::to_string(index)));
    }
    for (int run = 0; run < 4; ++run) {
        centre.reachable = true;
        (void)patient.deliver({});
        clock.advance(16min);
    }
    centre.reachable = true;
    thin.most = 1000;
    thin.sizes.clear();
    (void)patient.deliver({});

    ASSERT_FALSE(thin.sizes.empty());
    EXPECT_LT(thin.sizes.front(), 64u);
    EXPECT_EQ(*std::max_element(thin.sizes.begin(), thin.sizes.end()), 64u);
}

}  // namespace
}  // namespace amphoe::sync
