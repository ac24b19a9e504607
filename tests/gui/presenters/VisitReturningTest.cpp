// Somebody proofed before at the desk: found by the card, known by a code from the phone or the app.
#include "tests/gui/presenters/PresenterBench.h"
#include "tests/support/FakeServices.h"

#include "gui/presenters/EvidenceTexts.h"
#include "gui/presenters/VisitRules.h"

namespace amphoe::testing {
namespace {

using domain::FailureCode;
using domain::ServiceKind;
using gui::VisitStep;

constexpr const char* kCitizen = "1999900000013";

class VisitReturningTest : public PresenterBench {
  protected:
    VisitReturningTest() {
        civil_register.knows(domain::RegisterKind::Person, kCitizen, {{"citizen_id", kCitizen}, {"status", "ALIVE"}});
        auto with_services = setup();
        with_services.services = &ports;
        with_services.catalogue_of_services = &catalogue_of_services;
        visit.emplace(with_services, window.post(), counter.officer);
    }
    /// An officer of some office proofed the person for ThaID; the centre knows no phone.
    void proofed_at_the_centre() {
        civil_register.knows(domain::RegisterKind::Thaid, kCitizen, {{"state", "OFFICER"}, {"since", "2026-01-02"}});
        civil_register.knows(domain::RegisterKind::DigitalCardCode, "SIM-D-1", {{"citizen_id", kCitizen}});
        civil_register.knows(domain::RegisterKind::DigitalCardCode, "SIM-D-2", {{"citizen_id", "1999900000021"}});
    }
    const gui::VisitState& state() const { return visit->state(); }
    std::optional<FailureCode> failure() const {
        return state().failure ? std::optional(state().failure->code) : std::nullopt;
    }
    void enter() {
        visit->advance();
        window.drain();
    }
    /// The camera sees nobody, so that the face step stands.
    void go_to_face() {
        counter.camera.open_answer = domain::Failure{FailureCode::CameraMissing, "away (test)"};
        enter();
        enter();
        ASSERT_EQ(state().step, VisitStep::Face);
    }
    void ask() {
        visit->ask_returning();
        window.drain();
    }

    FakeCivilRegister civil_register;
    FakeOneTimeCodes one_time_codes{counter.clock};
    domain::ServiceRules rules;
    workflows::ServicePorts ports{counter.ports, civil_register, one_time_codes, rules};
    workflows::ServiceCatalogue catalogue_of_services = workflows::standard_services();
    std::optional<gui::VisitPresenter> visit;
};

TEST_F(VisitReturningTest, TheAppOfTheRightPersonOpensTheServicesWithoutAFace) {
    proofed_at_the_centre();
    go_to_face();
    ask();
    ASSERT_EQ(state().step, VisitStep::Service)
        << domain::failure_name(failure().value_or(FailureCode::UnexpectedError));
    ASSERT_TRUE(state().facts.form);
    EXPECT_EQ(state().facts.form->step, "authentication");
    EXPECT_FALSE(gui::may_add_service(state()));

    visit->type_answer("thaid_qr", "SIM-D-2");
    enter();
    EXPECT_EQ(failure(), FailureCode::CodeRefused) << "another person's app";
    EXPECT_FALSE(state().facts.returning);

    visit->type_answer("thaid_qr", "SIM-D-1");
    enter();
    ASSERT_TRUE(state().facts.returning);
    EXPECT_EQ(state().facts.returning->factor_text(), "chip,thaid_qr");
    EXPECT_FALSE(state().facts.asks_returning);
    EXPECT_EQ(state().facts.asked, ServiceKind::ThaidEnrolment) << "has it already: what becomes of it?";
    visit->add_service(ServiceKind::OwnData);
    window.drain();
    EXPECT_EQ(state().facts.asked, ServiceKind::OwnData) << "or something else is wanted";
    EXPECT_EQ(state().facts.captures, 0);
}

TEST_F(VisitReturningTest, NothingTypedIsNamedAndNothingIsLost) {
    proofed_at_the_centre();
    go_to_face();
    ask();
    enter();
    EXPECT_EQ(failure(), FailureCode::FieldInvalid);
    EXPECT_TRUE(state().facts.asks_returning);
}

TEST_F(VisitReturningTest, WhoeverWasNeverProofedShowsTheFace) {
    go_to_face();
    ask();
    EXPECT_EQ(state().step, VisitStep::Face);
    EXPECT_EQ(failure(), FailureCode::RegisterRecordUnknown);
    EXPECT_FALSE(state().facts.asks_returning);
}

TEST_F(VisitReturningTest, EscLeadsBackToTheFace) {
    proofed_at_the_centre();
    go_to_face();
    ask();
    visit->back();
    window.drain();
    EXPECT_EQ(state().step, VisitStep::Face);
    EXPECT_FALSE(state().facts.asks_returning);
    EXPECT_FALSE(state().facts.form && state().facts.form->step == "authentication");
}

}  // namespace
}  // namespace amphoe::testing
