#include "core/workflows/ConflictDecision.h"

#include <gtest/gtest.h>

#include "tests/support/FakeCounter.h"

namespace amphoe::workflows {
namespace {

using domain::EventKind;
using domain::FailureCode;

class ConflictDecisionTest : public ::testing::Test {
  protected:
    /// A case whose change met version 8 at the centre; it was made on version 7.
    void make_conflict(const std::string& name, support::Timestamp opened_at) {
        ports::StepRecord step;
        step.visit = domain::Visit{"v" + name, "O-0001", "9901", "WS", true, opened_at, std::nullopt};
        domain::Case opened;
        opened.id = "c" + name;
        opened.visit_id = "v" + name;
        opened.number = "n" + name;
        opened.opened_at = opened_at;
        opened.citizen = domain::CitizenId::parse("1000000000017");
        step.opened_case = opened;
        step.events = {
            event(name, EventKind::CaseOpened, {{"record_version", "7"}, {"house", "1/1"}}),
            event(name, EventKind::Submitted, {}),
            event(name, EventKind::CentreConflict, {{"conflict.version", "8"}, {"conflict.central.house", "9/9"}})};
        ASSERT_TRUE(counter.store.save(step));
    }
    static domain::CaseEvent event(const std::string& name, EventKind kind, domain::Fields fields) {
        domain::CaseEvent made;
        made.id = name + std::string(domain::event_name(kind));
        made.visit_id = "v" + name;
        made.case_id = "c" + name;
        made.kind = kind;
        made.fields = std::move(fields);
        return made;
    }
    testing::FakeCounter counter;
    support::Timestamp now = counter.clock.now();
    ConflictDecision decision{counter.store, counter.clock};
};

TEST_F(ConflictDecisionTest, ListsEveryConflictWithBothVersionsOldestFirst) {
    make_conflict("2", now);
    make_conflict("1", now - std::chrono::hours(48));

    const auto waiting = decision.waiting();

    ASSERT_TRUE(waiting);
    ASSERT_EQ(waiting->size(), 2U);
    EXPECT_EQ(waiting->front().summary.record.number, "n1");
    EXPECT_EQ(waiting->front().conflict.our_version, "7");
    EXPECT_EQ(waiting->front().conflict.central_version, "8");
    ASSERT_EQ(waiting->front().conflict.rows.size(), 1U);
    EXPECT_EQ(waiting->front().conflict.rows[0].ours, "1/1");
    EXPECT_EQ(waiting->front().conflict.rows[0].central, "9/9");
}

TEST_F(ConflictDecisionTest, ADecisionEndsTheCaseAndSendsNothing) {
    for (const auto verdict : {ConflictVerdict::KeepCentral, ConflictVerdict::BeginAgain}) {
        const std::string name = verdict == ConflictVerdict::KeepCentral ? "1" : "2";
        make_conflict(name, now);

        ASSERT_TRUE(decision.decide(counter.officer, "n" + name, verdict, "คุยกับผู้รับบริการแล้ว"));

        EXPECT_EQ(counter.store.find_case("c" + name)->state, domain::CaseState::Cancelled);
        const auto last = counter.store.events_of_case("c" + name)->back();
        EXPECT_EQ(last.kind, EventKind::CaseCancelled);
        EXPECT_EQ(last.fields.at("decision"), conflict_verdict_name(verdict));
        EXPECT_EQ(last.fields.at("central_version"), "8");
        EXPECT_EQ(last.officer_id, "O-0001");
        const auto& note = counter.store.notes.back();
        EXPECT_EQ(note.action, "CONFLICT_DECIDED");
        EXPECT_EQ(note.reason, verdict == ConflictVerdict::KeepCentral ? "KEEP_CENTRAL" : "BEGIN_AGAIN");
    }
    EXPECT_TRUE(counter.store.items(false)->empty());
    EXPECT_TRUE(decision.waiting()->empty());
    EXPECT_EQ(decision.decide(counter.officer, "n1", ConflictVerdict::KeepCentral, "อีกครั้ง").error().code,
              FailureCode::StepOutOfOrder);
}

TEST_F(ConflictDecisionTest, NeedsAReasonARoleAndAConflict) {
    make_conflict("1", now);
    const auto code = [&](const domain::Officer& person, const std::string& id, const std::string& reason) {
        return decision.decide(person, id, ConflictVerdict::KeepCentral, reason).error().code;
    };
    auto administrator = counter.officer;
    administrator.role = domain::Role::Admin;

    EXPECT_EQ(code(counter.officer, "n1", " \n"), FailureCode::ReasonMissing);
    EXPECT_EQ(code(counter.officer, "n1", std::string(301, 'x')), FailureCode::ReasonMissing);
    EXPECT_EQ(code(administrator, "n1", "เหตุผล"), FailureCode::NotAuthorised);
    EXPECT_EQ(code(counter.officer, "nobody", "เหตุผล"), FailureCode::CaseUnknown);
    EXPECT_EQ(counter.store.find_case("c1")->state, domain::CaseState::Conflict);
}

TEST(ConflictVerdictTest, NamesGoBothWays) {
    EXPECT_EQ(conflict_verdict_from_name("central"), ConflictVerdict::KeepCentral);
    EXPECT_EQ(conflict_verdict_from_name("again"), ConflictVerdict::BeginAgain);
    EXPECT_EQ(conflict_verdict_from_name("ours"), std::nullopt) << "nothing is ever overwritten";
}

}  // namespace
}  // namespace amphoe::workflows
