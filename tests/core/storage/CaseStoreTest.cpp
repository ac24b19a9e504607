#include "core/storage/SqliteCaseStore.h"

#include <gmock/gmock.h>

#include "core/storage/SqliteAuditLog.h"
#include "core/storage/SqliteOutbox.h"
#include "core/support/Digest.h"
#include "tests/core/storage/StoreFixture.h"

namespace amphoe::storage {
namespace {

using domain::CaseState;
using domain::EventKind;
using domain::FailureCode;

class CaseStoreTest : public StoreFixture {
  protected:
    ports::StepRecord later_step(std::vector<domain::CaseEvent> events) {
        ports::StepRecord step;
        step.events = std::move(events);
        step.audit = note("STEP");
        return step;
    }

    std::unique_ptr<Database> database_ = open();
    SqliteCaseStore store_{*database_};
};

TEST_F(CaseStoreTest, ACaseIsReadBackAsItWasSaved) {
    ASSERT_TRUE(store_.save(opening_step("1", "1001-2569-01-000001")));

    const auto found = store_.find_case("1001-2569-01-000001");

    ASSERT_TRUE(found);
    EXPECT_EQ(found->record.id, "c1");
    EXPECT_EQ(found->record.visit_id, "v1");
    EXPECT_EQ(found->record.service, domain::ServiceKind::ThaidEnrolment);
    EXPECT_EQ(found->record.citizen, some_citizen());
    EXPECT_EQ(found->record.citizen_name_th, "นางสาวทดสอบ ระบบดี");
    EXPECT_EQ(found->record.opened_at, kMorning);
    EXPECT_EQ(found->state, CaseState::Draft);
    EXPECT_EQ(found->officer_id, "O-0001");
    EXPECT_EQ(found->last_event_at, kMorning);
}

TEST_F(CaseStoreTest, EventsOfACaseAreThoseOfItsVisitAndItsOwnInOrder) {
    ASSERT_TRUE(store_.save(opening_step("1", "n1")));
    auto second = opening_step("1b", "n2");
    second.visit.reset();
    second.opened_case->visit_id = "v1";
    second.events = {event("x", "v1", "c1b", EventKind::CaseOpened)};
    ASSERT_TRUE(store_.save(second));
    ASSERT_TRUE(store_.save(later_step({event("y", "v1", "c1", EventKind::PhoneRecorded, {{"phone", "0812345678"}})})));

    const auto events = store_.events_of_case("c1");

    ASSERT_TRUE(events);
    ASSERT_EQ(events->size(), 3U);
    EXPECT_EQ(events->at(0).kind, EventKind::VisitOpened);
    EXPECT_EQ(events->at(0).case_id, "");
    EXPECT_EQ(events->at(1).fields, (domain::Fields{{"note", "ทดสอบ"}}));
    EXPECT_EQ(events->at(2).fields, (domain::Fields{{"phone", "0812345678"}}));
    EXPECT_EQ(events->at(0).sequence, 1);
    EXPECT_EQ(events->at(1).sequence, 2);
    EXPECT_EQ(events->at(2).sequence, 4);
}

TEST_F(CaseStoreTest, TheStateOfEveryCaseOfTheVisitFollowsTheEvents) {
    ASSERT_TRUE(store_.save(opening_step("1", "n1")));
    ASSERT_TRUE(store_.save(later_step({event("a", "v1", "", EventKind::FaceReferred)})));
    EXPECT_EQ(store_.find_case("c1")->state, CaseState::FaceReferred);

    ASSERT_TRUE(store_.save(
        later_step({event("b", "v1", "", EventKind::FaceDecided), event("c", "v1", "c1", EventKind::Submitted)})));

    EXPECT_EQ(store_.find_case("c1")->state, CaseState::WaitCentre);
    ports::CaseFilter filter;
    filter.state = CaseState::WaitCentre;
    EXPECT_EQ(store_.find_cases(filter)->size(), 1U);
    filter.state = CaseState::Draft;
    EXPECT_TRUE(store_.find_cases(filter)->empty());
}

TEST_F(CaseStoreTest, AReceiptClosesTheOutboxItemInTheSameStepAndOnlyOnce) {
    auto step = opening_step("1", "n1");
    step.message = message("m1", "1", "person-1");
    ASSERT_TRUE(store_.save(step));
    auto answer = later_step({event("a", "v1", "c1", EventKind::CentreAccepted)});
    answer.receipt = domain::CentreReceipt{"m1", "r1", true, "", kMorning, {{"enrolment_id", "E1"}}, {9, 9}};

    ASSERT_TRUE(store_.save(answer));
    answer.events = {event("b", "v1", "c1", EventKind::CentreAccepted)};
    const auto again = store_.save(answer);

    EXPECT_TRUE(again) << "two programs may have delivered the same message";
    EXPECT_EQ(store_.find_case("c1")->state, CaseState::Accepted);
    EXPECT_TRUE(SqliteOutbox(*database_).items(true)->empty());
    EXPECT_EQ(store_.events_of_case("c1")->size(), 3U) << "and it is one receipt all the same";
    EXPECT_EQ(SqliteAuditLog(*database_).entries()->size(), 2U);
}

TEST_F(CaseStoreTest, AnotherReceiptForAnAnsweredItemIsRefusedAndChangesNothing) {
    auto step = opening_step("1", "n1");
    step.message = message("m1", "1", "person-1");
    ASSERT_TRUE(store_.save(step));
    auto answer = later_step({event("a", "v1", "c1", EventKind::CentreAccepted)});
    answer.receipt = domain::CentreReceipt{"m1", "r1", true, "", kMorning, {}, {9}};
    ASSERT_TRUE(store_.save(answer));

    for (const auto& [receipt_id, accepted] : {std::pair{"r2", true}, std::pair{"r1", false}}) {
        answer.events = {event("b", "v1", "c1", EventKind::CentreRejected)};
        answer.receipt = domain::CentreReceipt{"m1", receipt_id, accepted, "", kMorning, {}, {9}};
        const auto other = store_.save(answer);
        ASSERT_FALSE(other);
        EXPECT_EQ(other.error().code, FailureCode::StepOutOfOrder);
    }
    EXPECT_EQ(store_.find_case("c1")->state, CaseState::Accepted);
    EXPECT_EQ(store_.events_of_case("c1")->size(), 3U);
}

TEST_F(CaseStoreTest, AStepThatFailsAtItsEndLeavesNothingBehind) {
    ASSERT_TRUE(store_.save(opening_step("1", "n1")));
    auto step = opening_step("2", "n2");
    step.message = message("m2", "2", "");
    step.receipt = domain::CentreReceipt{"no such message", "r", true, "", kMorning, {}, {}};

    const auto saved = store_.save(step);

    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, FailureCode::CaseUnknown);
    EXPECT_EQ(store_.find_case("c2").error().code, FailureCode::CaseUnknown);
    EXPECT_TRUE(SqliteOutbox(*database_).items(false)->empty());
    EXPECT_EQ(SqliteAuditLog(*database_).entries()->size(), 1U);
}

TEST_F(CaseStoreTest, AnEventOfAnUnknownVisitIsRefused) {
    const auto saved = store_.save(later_step({event("a", "nobody", "", EventKind::CardRead)}));

    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, FailureCode::CaseUnknown);
}

TEST_F(CaseStoreTest, AVisitOfTheOtherModeIsRefused) {
    auto step = opening_step("1", "n1");
    step.visit->training = true;

    const auto saved = store_.save(step);

    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, FailureCode::StoreUnavailable);
}

TEST_F(CaseStoreTest, TextThatIsNotUtf8IsRefusedWithoutQuotingIt) {
    ASSERT_TRUE(store_.save(opening_step("1", "n1")));

    const auto saved = store_.save(later_step({event("a", "v1", "", EventKind::CardRead, {{"name", "secret\xFF"}})}));

    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, FailureCode::UsageError);
    EXPECT_EQ(saved.error().detail.find("secret"), std::string::npos);
}

TEST_F(CaseStoreTest, AKnownVisitIsReplaced) {
    ASSERT_TRUE(store_.save(opening_step("1", "n1")));
    ports::StepRecord step;
    step.visit = domain::Visit{"v1", "O-0002", "1001", "W-1", false, kMorning, kMorning + std::chrono::minutes(5)};
    step.audit = note("VISIT_CLOSED");

    ASSERT_TRUE(store_.save(step));

    EXPECT_EQ(store_.find_case("c1")->officer_id, "O-0002");
}

TEST_F(CaseStoreTest, AttachmentsComeBackWithTheirDigest) {
    auto step = opening_step("1", "n1");
    step.attachments = {{"a1", "v1", "", "face_probe", "", {1, 2, 3, 0, 255}},
                        {"a2", "v1", "c1", "document:D", "", {}}};
    ASSERT_TRUE(store_.save(step));

    const auto attachments = store_.attachments_of_visit("v1");

    ASSERT_TRUE(attachments);
    ASSERT_EQ(attachments->size(), 2U);
    EXPECT_EQ(attachments->at(0).kind, "face_probe");
    EXPECT_THAT(attachments->at(0).bytes, ::testing::ElementsAre(1, 2, 3, 0, 255));
    EXPECT_EQ(attachments->at(0).sha256, support::sha256_hex(attachments->at(0).bytes));
    EXPECT_EQ(attachments->at(1).case_id, "c1");
    EXPECT_TRUE(attachments->at(1).bytes.empty());
    EXPECT_EQ(store_.attachments_of_visit("nobody").error().code, FailureCode::CaseUnknown);
}

TEST_F(CaseStoreTest, AnAttachmentWithAWrongDigestIsRefused) {
    auto step = opening_step("1", "n1");
    step.attachments = {{"a1", "v1", "", "face_probe", std::string(64, '0'), {1}}};

    const auto saved = store_.save(step);

    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, FailureCode::UsageError);
}

TEST_F(CaseStoreTest, FiltersMeanWhatTheySay) {
    auto early = opening_step("1", "n1");
    early.opened_case->opened_at = *support::from_iso8601("2026-11-21T16:59:59.999Z");  // 23:59 in Bangkok
    auto late = opening_step("2", "n2");
    late.opened_case->opened_at = *support::from_iso8601("2026-11-21T17:00:00Z");  // midnight in Bangkok
    late.opened_case->service = domain::ServiceKind::VerifyOnly;
    late.opened_case->citizen = some_citizen("1999900000013");
    late.visit->officer_id = "O-0002";
    ASSERT_TRUE(store_.save(early));
    ASSERT_TRUE(store_.save(late));
    const auto only_found = [&](auto change) -> std::string {
        ports::CaseFilter filter;
        change(filter);
        const auto found = store_.find_cases(filter);
        return found && found->size() == 1 ? found->front().record.id : "not exactly one";
    };

    EXPECT_EQ(only_found([](auto& filter) { filter.date = "2026-11-22"; }), "c2");
    EXPECT_EQ(only_found([](auto& filter) { filter.date = "2026-11-21"; }), "c1");
    EXPECT_EQ(only_found([](auto& filter) { filter.officer_id = "O-0001"; }), "c1");
    EXPECT_EQ(only_found([](auto& filter) { filter.service = domain::ServiceKind::VerifyOnly; }), "c2");
    EXPECT_EQ(only_found([](auto& filter) { filter.citizen = some_citizen("1999900000013"); }), "c2");
    EXPECT_EQ(only_found([](auto& filter) { filter.number = "n1"; }), "c1");
    EXPECT_EQ(only_found([](auto& filter) { filter.limit = 1; }), "c2") << "newest first";
    EXPECT_EQ(store_.find_cases({})->size(), 2U);
    ports::CaseFilter wrong;
    wrong.date = "22/11/2569";
    EXPECT_EQ(store_.find_cases(wrong).error().code, FailureCode::UsageError);
}

}  // namespace
}  // namespace amphoe::storage
