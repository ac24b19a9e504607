#include "core/storage/SqliteOutbox.h"

#include <gmock/gmock.h>

#include "core/storage/SqliteCaseStore.h"
#include "tests/core/storage/StoreFixture.h"

namespace amphoe::storage {
namespace {

using domain::FailureCode;
using domain::OutboxState;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class OutboxTest : public StoreFixture {
  protected:
    void queue(const std::string& id, const std::string& order_key) {
        auto step = opening_step(id, "number-" + id);
        step.message = message(id, id, order_key);
        ASSERT_TRUE(store_.save(step));
    }
    /// Another message of the case that queue(first, ...) opened.
    void add_to_case(const std::string& first, const std::string& id, const std::string& kind,
                     const std::string& order_key) {
        ports::StepRecord step;
        step.message = message(id, first, order_key);
        step.message->kind = kind;
        step.audit = note("ADD");
        ASSERT_TRUE(store_.save(step));
    }
    void answer(const std::string& id, bool accepted) {
        ports::StepRecord step;
        step.receipt =
            domain::CentreReceipt{id, "r" + id, accepted, accepted ? "" : "enrolment.exists", kMorning, {}, {}};
        step.audit = note("ANSWER");
        ASSERT_TRUE(store_.save(step));
    }
    std::vector<std::string> due(support::Timestamp now = kMorning, int limit = 10) {
        std::vector<std::string> ids;
        const auto messages = outbox_.due(now, limit);
        for (const auto& waiting : *messages) {
            ids.push_back(waiting.id);
        }
        return ids;
    }

    std::unique_ptr<Database> database_ = open();
    SqliteCaseStore store_{*database_};
    SqliteOutbox outbox_{*database_};
    const support::Timestamp later_ = kMorning + std::chrono::minutes(1);
};

TEST_F(OutboxTest, AQueuedMessageIsDueAsItWasSaved) {
    queue("m1", "person-1");

    const auto messages = outbox_.due(kMorning, 10);

    ASSERT_TRUE(messages);
    ASSERT_EQ(messages->size(), 1U);
    const auto& waiting = messages->front();
    EXPECT_EQ(waiting.id, "m1");
    EXPECT_EQ(waiting.kind, "thaid_enrolment");
    EXPECT_EQ(waiting.visit_id, "vm1");
    EXPECT_EQ(waiting.case_id, "cm1");
    EXPECT_EQ(waiting.order_key, "person-1");
    EXPECT_EQ(waiting.created_at, kMorning);
    EXPECT_THAT(waiting.sealed, ElementsAre(1, 2, 3));
}

TEST_F(OutboxTest, OnePersonsMessagesGoInOrderAndOthersDoNotWait) {
    queue("m1", "person-1");
    queue("m2", "person-1");
    queue("m3", "person-2");
    queue("m4", "");
    queue("m5", "");

    EXPECT_THAT(due(), ElementsAre("m1", "m3", "m4", "m5"));
    EXPECT_THAT(due(kMorning, 2), ElementsAre("m1", "m3"));
    answer("m1", true);
    EXPECT_THAT(due(), ElementsAre("m2", "m3", "m4", "m5"));
}

TEST_F(OutboxTest, AFailedMessageWaitsForItsTimeAndHoldsBackOnlyItsOwnKey) {
    queue("m1", "person-1");
    queue("m2", "person-1");
    queue("m3", "person-2");

    ASSERT_TRUE(outbox_.record_attempt("m1", FailureCode::CentreUnreachable, later_));

    EXPECT_THAT(due(), ElementsAre("m3"));
    EXPECT_THAT(due(later_), ElementsAre("m1", "m3"));
    const auto items = *outbox_.items(true);
    EXPECT_EQ(items.at(0).attempts, 1);
    EXPECT_EQ(items.at(0).why, "CENTRE_UNREACHABLE");
    EXPECT_EQ(items.at(0).next_at, later_);
    EXPECT_EQ(items.at(0).state, OutboxState::Queued);
    EXPECT_EQ(items.at(0).case_number, "number-m1");
    EXPECT_EQ(items.at(1).why, "");
}

/// A certified copy is told with the act it was made for, which waits behind its person; its end has the paper's key.
TEST_F(OutboxTest, TheEndOfAPaperWaitsForTheActsOfItsCase) {
    queue("act", "person-1");
    queue("other", "person-2");
    add_to_case("act", "void", "document_voided", "document:9901-69-D04-000009-1");
    add_to_case("act", "slip", "document_issued", "document:9901-69-D02-000001-1");

    EXPECT_THAT(due(), ElementsAre("act", "other", "slip"));
    const auto items = outbox_.items(true);
    ASSERT_EQ(items->size(), 4U);
    EXPECT_EQ((*items)[2].id, "void");
    EXPECT_EQ((*items)[2].held_by, "act");
    EXPECT_FALSE((*items)[2].held_by_parked);
    EXPECT_EQ((*items)[3].held_by, "");

    ASSERT_TRUE(outbox_.park("act", FailureCode::CentreRejected));
    EXPECT_THAT(due(), ElementsAre("other", "slip"));
    EXPECT_TRUE((*outbox_.items(true))[2].held_by_parked);

    answer("act", true);
    EXPECT_THAT(due(), ElementsAre("other", "void", "slip"));
    EXPECT_EQ((*outbox_.items(true))[1].held_by, "");
}

TEST_F(OutboxTest, TheEndOfAPaperWaitsForNoLaterActAndForTheFirstOfBothKeys) {
    queue("a", "person-1");
    add_to_case("a", "issued", "document_issued", "document:N-1");
    add_to_case("a", "void", "document_voided", "document:N-1");
    add_to_case("a", "later", "service_request", "person-1");

    EXPECT_EQ((*outbox_.items(true))[2].held_by, "a");
    answer("a", true);
    EXPECT_THAT(due(), ElementsAre("issued", "later"));
    EXPECT_EQ((*outbox_.items(true))[1].held_by, "issued");
    answer("issued", true);
    EXPECT_THAT(due(), ElementsAre("void", "later"));
}

TEST_F(OutboxTest, RetryMakesAMessageDueAtOnce) {
    queue("m1", "person-1");
    ASSERT_TRUE(outbox_.record_attempt("m1", FailureCode::CentreUnreachable, later_));

    ASSERT_TRUE(outbox_.retry("m1"));

    EXPECT_THAT(due(), ElementsAre("m1"));
}

TEST_F(OutboxTest, EndedPausesMakeEverythingDueButWhatIsParked) {
    queue("m1", "person-1");
    queue("m2", "person-2");
    queue("m3", "person-3");
    for (int attempt = 0; attempt < 19; ++attempt) {
        ASSERT_TRUE(outbox_.record_attempt("m1", FailureCode::CentreReceiptInvalid, later_));
    }
    ASSERT_TRUE(outbox_.record_attempt("m2", FailureCode::CentreRejected, later_));
    ASSERT_TRUE(outbox_.park("m2", FailureCode::CentreRejected));
    EXPECT_THAT(due(), ElementsAre("m3"));

    ASSERT_TRUE(outbox_.end_pauses());

    EXPECT_THAT(due(), ElementsAre("m1", "m3"));
    ASSERT_TRUE(outbox_.record_attempt("m1", FailureCode::CentreReceiptInvalid, later_));
    EXPECT_EQ(outbox_.items(true)->front().state, OutboxState::Parked) << "refusals stay counted";
}

TEST_F(OutboxTest, TroubleOnTheLineNeverParks) {
    queue("m1", "person-1");
    for (int attempt = 0; attempt < 50; ++attempt) {
        ASSERT_TRUE(outbox_.record_attempt("m1", FailureCode::CentreUnreachable, kMorning));
    }

    EXPECT_EQ(outbox_.items(true)->front().state, OutboxState::Queued);
    EXPECT_EQ(outbox_.items(true)->front().attempts, 50);
}

TEST_F(OutboxTest, AMessageRefusedTwentyTimesIsParkedAndRetryBringsItBack) {
    queue("m1", "person-1");
    queue("m2", "person-1");
    for (int attempt = 0; attempt < 19; ++attempt) {
        ASSERT_TRUE(outbox_.record_attempt("m1", FailureCode::CentreReceiptInvalid, kMorning));
    }
    EXPECT_THAT(due(), ElementsAre("m1"));

    ASSERT_TRUE(outbox_.record_attempt("m1", FailureCode::CentreReceiptInvalid, kMorning));

    EXPECT_EQ(outbox_.items(true)->front().state, OutboxState::Parked);
    EXPECT_THAT(due(), IsEmpty());
    ASSERT_TRUE(outbox_.retry("m1"));
    EXPECT_THAT(due(), ElementsAre("m1"));
}

TEST_F(OutboxTest, AParkedItemKeepsItsReasonHoldsBackOnlyItsOwnOrderAndCanBeTriedAgain) {
    queue("m1", "person-1");
    queue("m2", "person-1");
    queue("m3", "person-1");
    queue("m4", "person-2");
    queue("m5", "");

    ASSERT_TRUE(outbox_.park("m1", FailureCode::CentreUnreachable));
    ASSERT_TRUE(outbox_.park("m1", FailureCode::CentreUnreachable));

    EXPECT_THAT(due(), ElementsAre("m4", "m5"));
    const auto items = *outbox_.items(true);
    EXPECT_EQ(items.front().state, domain::OutboxState::Parked);
    EXPECT_EQ(items.front().why, "CENTRE_UNREACHABLE");
    EXPECT_EQ(items.front().attempts, 0);
    EXPECT_EQ(items.front().held_by, "") << "nothing before it";
    for (const auto place : {1U, 2U}) {
        EXPECT_EQ(items.at(place).held_by, "m1");
        EXPECT_TRUE(items.at(place).held_by_parked);
    }
    EXPECT_EQ(items.at(3).held_by, "");
    EXPECT_EQ(items.at(4).held_by, "");
    ASSERT_TRUE(outbox_.retry("m1"));
    EXPECT_THAT(due(), ElementsAre("m1", "m4", "m5"));
    EXPECT_EQ(outbox_.park("no such", FailureCode::CentreRejected).error().code, FailureCode::CaseUnknown);
}

TEST_F(OutboxTest, TheOldestWaitingItemCountsParkedOnesButNoAnsweredOnes) {
    EXPECT_EQ(*outbox_.oldest_waiting(), std::nullopt);
    queue("m1", "");
    ASSERT_TRUE(outbox_.park("m1", FailureCode::CentreRejected));

    EXPECT_EQ(*outbox_.oldest_waiting(), kMorning);

    answer("m1", true);
    EXPECT_EQ(*outbox_.oldest_waiting(), std::nullopt);
}

TEST_F(OutboxTest, AnsweredItemsAreClosed) {
    queue("m1", "");
    queue("m2", "");
    answer("m1", true);
    answer("m2", false);

    EXPECT_THAT(due(), IsEmpty());
    const auto open_items = *outbox_.items(true);
    ASSERT_EQ(open_items.size(), 1U);
    EXPECT_EQ(open_items.front().state, OutboxState::Rejected);
    EXPECT_EQ(outbox_.items(false)->size(), 2U);
    EXPECT_EQ(outbox_.retry("m1").error().code, FailureCode::UsageError);
    EXPECT_EQ(outbox_.record_attempt("m2", FailureCode::CentreUnreachable, later_).error().code,
              FailureCode::UsageError);
}

TEST_F(OutboxTest, AnUnknownIdIsSaidToBeUnknown) {
    EXPECT_EQ(outbox_.retry("nothing").error().code, FailureCode::CaseUnknown);
    EXPECT_EQ(outbox_.record_attempt("nothing", FailureCode::CentreUnreachable, later_).error().code,
              FailureCode::CaseUnknown);
}

}  // namespace
}  // namespace amphoe::storage
