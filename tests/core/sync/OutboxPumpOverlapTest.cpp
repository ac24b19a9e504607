// The next batch travels as the receipts of the one before are saved.
#include <gtest/gtest.h>

#include <atomic>
#include <set>
#include <thread>

#include "core/sync/OutboxPump.h"
#include "tests/support/FakeOutbox.h"
#include "tests/support/FaultyCentre.h"
#include "tests/support/ManualClock.h"

namespace amphoe::sync {
namespace {

using testing::FaultyCentre;
using namespace std::chrono_literals;

class OutboxPumpOverlapTest : public ::testing::Test {
  protected:
    void queue(const std::string& id, const std::string& order_key) {
        outbox.add({id, "thaid_enrolment", "visit-" + id, "case-" + id, order_key, clock.now(), {1, 2, 3}});
    }
    void queue_people(int many) {
        for (int index = 0; index < many; ++index) {
            queue("m" + std::to_string(index), "person-" + std::to_string(index));
        }
    }
    static int number_of(const domain::SealedMessage& message) { return std::stoi(message.id.substr(1)); }
    ports::DeliveryReport run() { return pump.deliver({}); }

    testing::ManualClock clock;
    testing::FakeOutbox outbox;
    testing::FakeCaseStore store{outbox};
    FaultyCentre centre;
    OutboxPump pump{outbox, store, centre, clock};
};

TEST_F(OutboxPumpOverlapTest, ReceiptsAreSavedWhileTheNextBatchIsOnTheLine) {
    queue_people(192);
    std::atomic<bool> third_batch_began = false;
    centre.fault = [&](const auto& message) {
        third_batch_began = third_batch_began || number_of(message) >= 128;
        return FaultyCentre::Fault::None;
    };
    bool overlapped = false;
    store.on_save = [&](const ports::StepRecord& step) {
        // Saving the second batch ends only when the third has set out.
        for (int waited = 0; step.receipt->message_id == "m64" && !third_batch_began && waited < 5000; ++waited) {
            std::this_thread::sleep_for(1ms);
        }
        overlapped = overlapped || (step.receipt->message_id == "m64" && third_batch_began);
    };

    EXPECT_EQ(run().accepted, 192);
    EXPECT_TRUE(overlapped);
    EXPECT_EQ(centre.submitted.size(), 192u);
}

TEST_F(OutboxPumpOverlapTest, NoActLeavesBeforeTheReceiptOfTheSamePersonsEarlierActIsSaved) {
    for (int round = 0; round < 3; ++round) {
        for (int person = 0; person < 150; ++person) {
            queue("m" + std::to_string(round * 150 + person), "person-" + std::to_string(person));
        }
    }
    std::mutex mutex;
    std::set<int> saved;
    int too_early = 0;
    store.on_save = [&](const ports::StepRecord& step) {
        const std::lock_guard lock(mutex);
        saved.insert(std::stoi(step.receipt->message_id.substr(1)));
    };
    centre.fault = [&](const auto& message) {
        const std::lock_guard lock(mutex);
        too_early += number_of(message) >= 150 && !saved.contains(number_of(message) - 150) ? 1 : 0;
        return FaultyCentre::Fault::None;
    };

    EXPECT_EQ(run().accepted, 450);
    EXPECT_EQ(too_early, 0);
}

TEST_F(OutboxPumpOverlapTest, ReceiptsOnTheirWayAreSavedWhenTheOtherBatchEndsTheRun) {
    queue_people(192);
    centre.fault = [](const auto& message) {
        return number_of(message) == 64 ? FaultyCentre::Fault::RefusedConnection : FaultyCentre::Fault::None;
    };

    const auto first = run();
    EXPECT_EQ(first.failure->code, domain::FailureCode::CentreRefusedConnection);
    EXPECT_EQ(first.accepted, 128) << "the first batch and the third, which was on its way";
    EXPECT_EQ(first.left, 64);

    centre.fault = nullptr;
    clock.advance(24h);
    EXPECT_EQ(run().accepted, 64);
    for (const auto& [id, count] : centre.commits) {
        EXPECT_EQ(count, 1) << id;
    }
}

TEST_F(OutboxPumpOverlapTest, LineThatDiesUnderTwoBatchesMarksOneMessageAndLosesNone) {
    queue_people(256);
    centre.fault = [this](const auto& message) {
        centre.reachable = centre.reachable && number_of(message) < 70;
        return number_of(message) < 70 ? FaultyCentre::Fault::None : FaultyCentre::Fault::CutAfterCommit;
    };

    const auto first = run();
    int marked = 0;
    for (const auto& row : outbox.rows) {
        marked += row.item.attempts;
    }
    EXPECT_EQ(first.accepted + first.left, 256);
    EXPECT_GT(first.left, 0);
    EXPECT_EQ(marked, 1);

    centre.fault = nullptr;
    centre.reachable = true;
    clock.advance(24h);
    EXPECT_EQ(run().left, 0);
    EXPECT_EQ(centre.commits.size(), 256u);
    for (const auto& [id, count] : centre.commits) {
        EXPECT_EQ(count, 1) << id;
    }
}

TEST_F(OutboxPumpOverlapTest, FullStoreEndsTheRunAndTheCentreAnswersTheSameAgain) {
    queue_people(192);
    store.on_save = [this](const ports::StepRecord& step) {
        store.next_saves_fail = step.receipt->message_id == "m70" ? 1000 : store.next_saves_fail;
    };

    const auto first = run();
    EXPECT_EQ(first.failure->code, domain::FailureCode::StoreFull);

    store.on_save = nullptr;
    store.next_saves_fail = 0;
    EXPECT_EQ(run().left, 0);
    for (const auto& [id, count] : centre.commits) {
        EXPECT_EQ(count, 1) << id;
    }
}

}  // namespace
}  // namespace amphoe::sync
