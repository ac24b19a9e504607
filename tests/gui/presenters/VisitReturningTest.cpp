// Somebody proofed before at the desk: found by the card, known by a code from the phone or the app.
#include "tests/gui/presenters/ServiceBench.h"

#include "gui/presenters/EvidenceTexts.h"
#include "gui/presenters/FormTexts.h"
#include "gui/presenters/VisitRules.h"
#include "gui/presenters/VisitTexts.h"

namespace amphoe::testing {
namespace {

using domain::FailureCode;
using domain::ServiceKind;
using gui::VisitStep;

class VisitReturningTest : public ServiceBench {
  protected:
    VisitReturningTest() {
        civil_register.knows(domain::RegisterKind::Person, kCitizen, {{"citizen_id", kCitizen}, {"status", "ALIVE"}});
        begin();
    }
    /// An officer of some office proofed the person for ThaID; the centre knows no phone.
    void proofed_at_the_centre() {
        civil_register.knows(domain::RegisterKind::Thaid, kCitizen, {{"state", "OFFICER"}, {"since", "2026-01-02"}});
        civil_register.knows(domain::RegisterKind::DigitalCardCode, "SIM-D-1", {{"citizen_id", kCitizen}});
        civil_register.knows(domain::RegisterKind::DigitalCardCode, "SIM-D-2", {{"citizen_id", "1999900000021"}});
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
    EXPECT_EQ(gui::form_heading(state(), EnglishTexts{}), "Proofed before");
    EXPECT_EQ(gui::step_marks(state())[2], gui::StepMark::Open) << "no face was taken";
    const auto asked_first = gui::form_identity(state());
    EXPECT_NE(gui::citizen_text(state(), EnglishTexts{}).find("ThaID app"), std::string::npos);

    answer({{"thaid_qr", "SIM-D-2"}});
    EXPECT_EQ(failure(), FailureCode::CardNumberMismatch) << "another person's app";
    EXPECT_FALSE(state().facts.returning);

    answer({{"thaid_qr", "SIM-D-1"}});
    ASSERT_TRUE(state().facts.returning);
    EXPECT_EQ(state().facts.returning->factor_text(), "chip,thaid_qr");
    EXPECT_FALSE(state().facts.asks_returning);
    EXPECT_NE(gui::form_identity(state()), asked_first);
    for (const auto& line : gui::lines_to_be_sent(state().facts, EnglishTexts{})) {
        EXPECT_EQ(line.find("comparing"), std::string::npos) << line;
    }
    EXPECT_EQ(state().facts.asked, ServiceKind::ThaidEnrolment) << "has it already: what becomes of it?";
    add(ServiceKind::OwnData);
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
    enter();
    EXPECT_EQ(failure(), FailureCode::CameraMissing) << "Enter goes on with the face, it does not ask again";
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
