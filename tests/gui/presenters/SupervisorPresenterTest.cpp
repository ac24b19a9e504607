#include "gui/presenters/SupervisorPresenter.h"

#include "tests/gui/presenters/PresenterBench.h"

namespace amphoe::testing {
namespace {

using domain::FailureCode;

class SupervisorPresenterTest : public PresenterBench {
  protected:
    void serve_one_citizen() {
        gui::VisitPresenter visit(setup(), window.post(), counter.officer);
        for (int press = 0; press < 5; ++press) {
            visit.note_looked(visit.state().face_passed());
            visit.advance();
            window.drain();
        }
        ASSERT_EQ(visit.state().step, gui::VisitStep::Done);
    }
    void refresh() {
        supervisor.refresh();
        window.drain();
    }
    gui::SupervisorPresenter supervisor{setup(), window.post()};
};

TEST_F(SupervisorPresenterTest, ShowsTheServedCaseWithEventsAndFace) {
    serve_one_citizen();
    refresh();
    ASSERT_EQ(supervisor.log().cases().size(), 1U);
    supervisor.open_case(supervisor.log().cases().front().record.id);
    window.drain();

    ASSERT_TRUE(supervisor.review());
    EXPECT_EQ(supervisor.review()->events.size(), counter.store.events.size());
    EXPECT_FALSE(supervisor.review()->face_probe.empty());
    ASSERT_TRUE(supervisor.audit());
    EXPECT_FALSE(supervisor.audit()->first_bad);
}

TEST_F(SupervisorPresenterTest, SaysWhyAnItemWaitsAndSendsItOnRequest) {
    counter.centre.failure = domain::Failure{FailureCode::CentreUnreachable, ""};
    serve_one_citizen();
    const auto& id = counter.store.outbox.front().id;
    (void)counter.store.record_attempt(id, FailureCode::CentreUnreachable,
                                       counter.clock.now() + std::chrono::minutes(5));
    refresh();
    ASSERT_EQ(supervisor.outbox().size(), 1U);
    EXPECT_EQ(gui::outbox_why(supervisor.outbox().front(), catalogue, texts),
              catalogue.text(FailureCode::CentreUnreachable).message_en);
    EXPECT_NE(gui::outbox_next(supervisor.outbox().front(), counter.clock.now(), texts).find("09:05"),
              std::string::npos);

    counter.centre.failure.reset();
    supervisor.send_now(id);
    window.drain();
    EXPECT_EQ(supervisor.outbox().front().state, domain::OutboxState::Accepted);
    EXPECT_FALSE(supervisor.failure());
}

TEST_F(SupervisorPresenterTest, AnEarlierActInItsPauseDoesNotHoldTheChosenOneBack) {
    counter.centre.failure = domain::Failure{FailureCode::CentreUnreachable, ""};
    serve_one_citizen();
    serve_one_citizen();
    for (const auto& item : counter.store.outbox) {
        (void)counter.store.record_attempt(item.id, FailureCode::CentreUnreachable,
                                           counter.clock.now() + std::chrono::hours(1));
    }
    refresh();
    ASSERT_EQ(supervisor.outbox().size(), 2U);
    counter.centre.failure.reset();
    const auto later = counter.store.outbox.back().id;
    supervisor.send_now(later);
    window.drain();
    EXPECT_EQ(counter.store.outbox.front().state, domain::OutboxState::Accepted) << "the earlier one went";
    EXPECT_FALSE(supervisor.failure());
}

TEST_F(SupervisorPresenterTest, AFailedSendIsShown) {
    counter.centre.failure = domain::Failure{FailureCode::CentreUnreachable, ""};
    serve_one_citizen();
    refresh();
    supervisor.send_now(counter.store.outbox.front().id);
    window.drain();
    ASSERT_TRUE(supervisor.failure());
    EXPECT_EQ(supervisor.failure()->code, FailureCode::CentreUnreachable);
}

TEST_F(SupervisorPresenterTest, EventDetailsMaskTheCitizenNumberAndLeaveHashesOut) {
    domain::CaseEvent event;
    event.fields = {{"citizen_id", "1999900000013"}, {"photo_sha256", "aabb"}, {"name_th", "นาย ทดสอบ"}};
    const auto line = gui::event_details(event, texts);
    EXPECT_EQ(line.find("1999900000013"), std::string::npos);
    EXPECT_EQ(line.find("aabb"), std::string::npos);
    EXPECT_NE(line.find("นาย ทดสอบ"), std::string::npos);
}

TEST_F(SupervisorPresenterTest, ABrokenAuditLogIsSaidLoudly) {
    domain::AuditVerification broken{10, 4, "altered"};
    EXPECT_NE(gui::audit_text(broken, texts).find("entry 4"), std::string::npos);
    EXPECT_NE(gui::audit_text(std::nullopt, texts).find("being checked"), std::string::npos);
}

TEST_F(SupervisorPresenterTest, AConflictIsShownWithBothVersionsAndDecidedByAPerson) {
    ports::StepRecord step;
    const auto now = counter.clock.now();
    step.visit = domain::Visit{"v1", "O-0001", "9901", "WS", true, now, std::nullopt};
    domain::Case opened;
    opened.id = "c1";
    opened.visit_id = "v1";
    opened.number = "n1";
    opened.opened_at = now;
    step.opened_case = opened;
    domain::CaseEvent answered;
    answered.id = "e1";
    answered.visit_id = "v1";
    answered.case_id = "c1";
    answered.kind = domain::EventKind::CentreConflict;
    answered.fields = {{"conflict.version", "8"}, {"conflict.central.house", "9/9"}};
    step.events = {answered};
    ASSERT_TRUE(counter.store.save(step));
    refresh();
    auto& conflicts = supervisor.conflicts();
    ASSERT_EQ(conflicts.waiting().size(), 1U);
    EXPECT_EQ(conflicts.opened(), nullptr);

    conflicts.open("c1");
    ASSERT_NE(conflicts.opened(), nullptr);
    EXPECT_EQ(conflicts.opened()->conflict.rows.at(0).central, "9/9");
    conflicts.decide(counter.supervisor, workflows::ConflictVerdict::KeepCentral, "");
    window.drain();
    EXPECT_EQ(conflicts.failure()->code, FailureCode::ReasonMissing);
    EXPECT_NE(conflicts.opened(), nullptr) << "still to be decided";
    conflicts.decide(counter.supervisor, workflows::ConflictVerdict::KeepCentral, "คุยแล้ว");
    window.drain();

    EXPECT_FALSE(conflicts.failure());
    EXPECT_EQ(conflicts.decided(), "n1");
    EXPECT_TRUE(conflicts.waiting().empty());
    EXPECT_EQ(conflicts.opened(), nullptr);
    EXPECT_EQ(counter.store.find_case("c1")->state, domain::CaseState::Cancelled);
}

}  // namespace
}  // namespace amphoe::testing
