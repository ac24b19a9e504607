#include "gui/presenters/VisitTexts.h"

#include "gui/presenters/EvidenceTexts.h"
#include "tests/gui/presenters/PresenterBench.h"

namespace amphoe::testing {
namespace {

using gui::StepMark;
using gui::VisitStep;

class VisitTextsTest : public VisitBench {};

TEST_F(VisitTextsTest, TheStepBarShowsWhatIsFinishedAndWhereTheVisitStands) {
    enter_until(VisitStep::Service);
    const auto marks = gui::step_marks(state());
    EXPECT_EQ(marks[2], StepMark::Finished);
    EXPECT_EQ(marks[3], StepMark::Current);
    EXPECT_EQ(marks[4], StepMark::Open);
}

TEST_F(VisitTextsTest, AFailedStepIsMarkedAsAProblem) {
    counter.card_reader.answer = domain::Failure{domain::FailureCode::CardAbsent, ""};
    enter_until(VisitStep::Face);
    EXPECT_EQ(gui::step_marks(state())[1], StepMark::Problem);
}

TEST_F(VisitTextsTest, TheOfficerSeesTheWholeNumberAndTheCitizenAMaskedOne) {
    enter_until(VisitStep::Service);
    const auto officer = gui::evidence_view(state().facts, counter.clock.now(), texts);
    EXPECT_EQ(officer.number, "1-9999-00000-01-3");
    EXPECT_NE(officer.provenance.find("normal"), std::string::npos);
    for (const auto& line : gui::citizen_lines(state().facts, counter.clock.now(), texts)) {
        EXPECT_EQ(line.value.find("9999"), std::string::npos) << line.title;
    }
}

TEST_F(VisitTextsTest, AnUncheckedCardStatusIsNeverCalledNormal) {
    counter.centre.failure = domain::Failure{domain::FailureCode::CentreUnreachable, ""};
    enter_until(VisitStep::Service);
    const auto view = gui::evidence_view(state().facts, counter.clock.now(), texts);
    EXPECT_NE(view.provenance.find("not checked"), std::string::npos);
}

TEST_F(VisitTextsTest, ThePhoneIsOnlySentWhenGiven) {
    enter_until(VisitStep::Confirm);
    const auto without = gui::lines_to_be_sent(state().facts, texts).size();
    auto facts = state().facts;
    facts.phone = "0812345678";
    EXPECT_EQ(gui::lines_to_be_sent(facts, texts).size(), without + 1);
}

TEST_F(VisitTextsTest, EveryHintIsASentence) {
    for (const auto* fault : {"face.none", "face.many", "face.small", "face.turned", "face.unknown-key", ""}) {
        EXPECT_FALSE(gui::hint_text(fault, texts).empty()) << fault;
    }
    EXPECT_NE(gui::hint_text("face.none", texts), gui::hint_text("face.many", texts));
}

TEST_F(VisitTextsTest, EnterIsOnlyOfferedWhenItDoesSomething) {
    EXPECT_EQ(gui::advance_text(state(), true, texts), "New visit (Enter)");
    enter_until(VisitStep::Confirm);
    EXPECT_FALSE(gui::advance_text(state(), true, texts).empty());
    EXPECT_TRUE(gui::advance_text(state(), false, texts).empty());
}

}  // namespace
}  // namespace amphoe::testing
