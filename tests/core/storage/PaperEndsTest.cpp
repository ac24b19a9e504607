// The end of a paper whose act the centre refused: closed on the workstation, in the same save as the refusal.
#include "core/storage/PaperEnds.h"

#include <gmock/gmock.h>

#include "core/storage/SqliteCaseStore.h"
#include "core/storage/SqliteOutbox.h"
#include "tests/core/storage/StoreFixture.h"

namespace amphoe::storage {
namespace {

using domain::EventKind;
using domain::FailureCode;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr const char* kPaper = "9901-69-D04-000009-1";

class PaperEndsTest : public StoreFixture {
  protected:
    PaperEndsTest() {
        auto step = opening_step("act", "number-act");
        step.message = message("act", "act", "person-1");
        EXPECT_TRUE(store_->save(step));
    }
    void add(const std::string& id, const char* kind, const std::string& paper) {
        ports::StepRecord step;
        step.message = message(id, "act", "document:" + paper);
        step.message->kind = kind;
        step.audit = note("ADD");
        ASSERT_TRUE(store_->save(step));
    }
    static ports::StepRecord answered(const std::string& id, EventKind kind, domain::Fields fields = {}) {
        const bool accepted = kind == EventKind::CentreAccepted || kind == EventKind::DocumentAcknowledged;
        ports::StepRecord step;
        step.events = {event("answer-" + id, "vact", "cact", kind, std::move(fields))};
        step.receipt = domain::CentreReceipt{id, "r-" + id, accepted, accepted ? "" : "no", kMorning, {}, {}};
        step.audit = note("ANSWER");
        return step;
    }
    std::vector<std::string> open_items() {
        std::vector<std::string> ids;
        const auto items = outbox_->items(true);
        for (const auto& item : *items) {
            ids.push_back(item.id);
        }
        return ids;
    }
    std::vector<std::string> due() {
        std::vector<std::string> ids;
        const auto messages = outbox_->due(kMorning, 10);
        for (const auto& message : *messages) {
            ids.push_back(message.id);
        }
        return ids;
    }
    /// What the case's history says of ends that were closed here.
    std::vector<domain::Fields> closed() {
        std::vector<domain::Fields> all;
        const auto events = store_->events_of_case("cact");
        for (const auto& event : *events) {
            const auto step = event.fields.find("step");
            if (step != event.fields.end() && step->second == "paper_end_closed") {
                all.push_back(event.fields);
            }
        }
        return all;
    }
    void reopen() {
        outbox_.reset();
        store_.reset();
        database_.reset();
        database_ = open();
        store_.emplace(*database_);
        outbox_.emplace(*database_);
    }

    std::unique_ptr<Database> database_ = open();
    std::optional<SqliteCaseStore> store_{std::in_place, *database_};
    std::optional<SqliteOutbox> outbox_{std::in_place, *database_};
};

TEST_F(PaperEndsTest, TheRefusalOfTheActClosesTheEndThatWaitedForIt) {
    add("void", "document_voided", kPaper);
    ASSERT_TRUE(store_->save(answered("act", EventKind::CentreRejected)));
    reopen();
    EXPECT_THAT(due(), IsEmpty());
    EXPECT_THAT(open_items(), ElementsAre("act")) << "the refused act is the objection, not the end of its paper";
    ASSERT_EQ(closed().size(), 1U);
    EXPECT_EQ(closed().front().at("document_number"), kPaper);
    EXPECT_EQ(closed().front().at("why"), "act_refused");
    EXPECT_EQ(closed().front().at("message_id"), "void");
    EXPECT_EQ(outbox_->retry("void").error().code, FailureCode::UsageError);
    EXPECT_EQ(outbox_->items(false)->size(), 1U);
    EXPECT_THAT(*outbox_->waiting(10), IsEmpty()) << "no bundle carries it";
}

TEST_F(PaperEndsTest, AnAnswerThatComesTwiceOrOnAStickChangesNothing) {
    add("void", "document_voided", kPaper);
    ASSERT_TRUE(store_->save(answered("act", EventKind::CentreRejected)));
    EXPECT_TRUE(store_->save(answered("act", EventKind::CentreRejected))) << "by another program";
    EXPECT_TRUE(store_->save(answered("void", EventKind::DocumentRefused, {{"act", "document_voided"}})));
    EXPECT_EQ(closed().size(), 1U);
    EXPECT_THAT(open_items(), ElementsAre("act"));
}

TEST_F(PaperEndsTest, ACrashBetweenLeavesBothOpenOrNone) {
    add("void", "document_voided", kPaper);
    auto step = answered("act", EventKind::CentreRejected);
    step.events.push_back(step.events.front());  // the second one cannot be saved
    EXPECT_FALSE(store_->save(step));
    reopen();
    EXPECT_THAT(open_items(), ElementsAre("act", "void"));
    EXPECT_THAT(due(), ElementsAre("act"));
    EXPECT_THAT(closed(), IsEmpty());
    ASSERT_TRUE(store_->save(answered("act", EventKind::CentreRejected)));
    EXPECT_THAT(open_items(), ElementsAre("act"));
}

TEST_F(PaperEndsTest, AnAcceptedActLetsTheEndGo) {
    add("void", "document_voided", kPaper);
    ASSERT_TRUE(store_->save(answered("act", EventKind::CentreAccepted)));
    EXPECT_THAT(due(), ElementsAre("void"));
    EXPECT_THAT(closed(), IsEmpty());
}

TEST_F(PaperEndsTest, APaperThatWasAnnouncedByItselfHasItsOwnAnswer) {
    add("issued", "document_issued", kPaper);
    add("void", "document_voided", kPaper);
    ASSERT_TRUE(store_->save(answered("act", EventKind::CentreRejected)));
    EXPECT_THAT(open_items(), ElementsAre("act", "issued", "void"));
    ASSERT_TRUE(store_->save(
        answered("issued", EventKind::DocumentRefused, {{"act", "document_issued"}, {"document_number", kPaper}})));
    EXPECT_THAT(due(), IsEmpty());
    ASSERT_EQ(closed().size(), 1U);
    EXPECT_EQ(closed().front().at("why"), "paper_refused");
}

TEST_F(PaperEndsTest, AnotherPapersEndIsNotTouched) {
    add("issued", "document_issued", kPaper);
    add("other", "document_voided", "9901-69-D04-000010-2");
    ASSERT_TRUE(store_->save(
        answered("issued", EventKind::DocumentRefused, {{"act", "document_issued"}, {"document_number", kPaper}})));
    EXPECT_THAT(closed(), IsEmpty());
    EXPECT_THAT(open_items(), ElementsAre("act", "issued", "other"));
}

}  // namespace
}  // namespace amphoe::storage
