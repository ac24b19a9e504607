// The face step around the verdict: the tick, the second person, going on, the officer's own face.
#include <algorithm>

#include "gui/presenters/FaceVerdictTexts.h"
#include "gui/presenters/ReferralPresenter.h"
#include "gui/presenters/VisitRules.h"
#include "tests/gui/presenters/PresenterBench.h"

namespace amphoe::testing {
namespace {

using domain::CaseState;
using domain::EventKind;
using domain::FailureCode;
using gui::VisitStep;

class FaceStepTest : public VisitBench {
  protected:
    FaceStepTest() { counter.centre.face_answer = domain::CentreFaceAnswer{"match", 88, "fake-fvs"}; }
    void refer_with_tick() {
        counter.face_matcher.distance = 0.5;
        enter_until(VisitStep::Face);
        visit.note_looked(true);
        visit.ask_refer();
        visit.refer("OLD_PHOTO");
        window.drain();
        ASSERT_EQ(counter.store.find_cases({})->front().state, CaseState::FaceReferred);
    }
    const domain::CaseEvent& last(EventKind kind) const {
        const auto& events = counter.store.events;
        return *std::find_if(events.rbegin(), events.rend(), [&](const auto& event) { return event.kind == kind; });
    }
    std::string verdict() const {
        std::string all;
        for (const auto& line : gui::verdict_lines(state().facts, counter.rules.face, texts)) {
            all += (line.attention ? "! " : "") + line.text + '\n';
        }
        return all;
    }
    bool says(const std::string& part) const { return verdict().find(part) != std::string::npos; }
    gui::ReferralPresenter referrals{setup(), window.post()};
};

TEST_F(FaceStepTest, AReferNeedsTheTickFirst) {
    counter.face_matcher.distance = 0.5;
    enter_until(VisitStep::Face);
    visit.ask_refer();
    EXPECT_EQ(failure(), FailureCode::OfficerLookMissing);
    EXPECT_EQ(state().question, gui::VisitQuestion::None);
    visit.note_looked(true);
    EXPECT_FALSE(failure()) << "the tick answers the objection";
    visit.ask_refer();
    EXPECT_EQ(state().question, gui::VisitQuestion::ReferReason);
}

TEST_F(FaceStepTest, TheTickIsRecordedAlsoWithoutARefer) {
    enter_until(VisitStep::Face);
    visit.note_looked(true);
    enter_until(VisitStep::Service);
    EXPECT_EQ(last(EventKind::OfficerLooked).fields.at("looked"), "yes");
    EXPECT_EQ(last(EventKind::OfficerLooked).officer_id, "O-0001");
}

TEST_F(FaceStepTest, AFaceThatPassedIsNotLeftWithoutTheTick) {
    enter_until(VisitStep::Face);
    enter();
    EXPECT_EQ(failure(), FailureCode::OfficerLookMissing);
    EXPECT_EQ(state().step, VisitStep::Face);
    EXPECT_FALSE(saved(EventKind::OfficerLooked));
    EXPECT_EQ(gui::next_act(state()), gui::NextAct::LeaveFace) << "not to be tried again";
    visit.note_looked(true);
    EXPECT_FALSE(failure()) << "the tick answers the objection";
    enter();
    EXPECT_EQ(state().step, VisitStep::Service);
}

TEST_F(FaceStepTest, OneKeySaysThatTheOfficerLookedAndGoesOn) {
    visit.confirm_look();
    EXPECT_EQ(state().step, VisitStep::Idle) << "there is no face to look at";
    enter_until(VisitStep::Face);
    visit.confirm_look();
    window.drain();
    EXPECT_EQ(state().step, VisitStep::Service);
    EXPECT_EQ(last(EventKind::OfficerLooked).fields.at("looked"), "yes");
    EXPECT_EQ(state().facts.level_label, "IAL2.3");
}

TEST_F(FaceStepTest, TheKeyOnlyTicksWhenTheFaceDidNotPass) {
    counter.face_matcher.distance = 0.5;
    enter_until(VisitStep::Face);
    visit.confirm_look();
    window.drain();
    EXPECT_TRUE(state().officer_looked);
    EXPECT_EQ(state().step, VisitStep::Face);
    EXPECT_TRUE(gui::may_refer(state()));
}

TEST_F(FaceStepTest, WhoDoubtsAFaceThatPassedRefersIt) {
    enter_until(VisitStep::Face);
    EXPECT_TRUE(gui::may_refer(state()));
    EXPECT_FALSE(gui::may_ask_returning(state()));
    visit.ask_refer();
    visit.refer("DOUBT");
    window.drain();
    EXPECT_EQ(counter.store.find_cases({})->front().state, CaseState::FaceReferred);
    EXPECT_EQ(last(EventKind::FaceReferred).fields.at("officer_looked"), "no");
}

TEST_F(FaceStepTest, AFaceThatPassedAndWasLookedAtIsNotReferred) {
    enter_until(VisitStep::Face);
    visit.note_looked(true);
    EXPECT_FALSE(gui::may_refer(state()));
}

TEST_F(FaceStepTest, TheVerdictTellsTheCentresAnswerAndAnOldPhoto) {
    counter.card_reader.answer->issue_date = domain::PartialDate::from_chip("25600310");
    enter_until(VisitStep::Face);
    EXPECT_TRUE(says("Centre's comparison: the same person (88 of 100)"));
    EXPECT_TRUE(says("! The photo in the card is 9 years old")) << verdict();
}

TEST_F(FaceStepTest, TheVerdictTellsWhetherAReferenceGroupIsInUse) {
    enter_until(VisitStep::Face);
    EXPECT_TRUE(says("No reference group on this machine")) << verdict();
    EXPECT_EQ(last(EventKind::FaceCompared).fields.at("threshold_mode"), "raw");
}

TEST_F(FaceStepTest, TheVerdictNamesTheReferenceGroupNowAndFromTheRecord) {
    counter.face_matcher.cohort = domain::FaceCohort{"pilot-7", std::string(64, 'c')};
    enter_until(VisitStep::Face);
    EXPECT_TRUE(says("Distance weighed with the reference group pilot-7")) << verdict();
    const auto& fields = last(EventKind::FaceCompared).fields;
    EXPECT_EQ(fields.at("threshold_mode"), "cohort");
    EXPECT_EQ(fields.at("cohort_sha256"), std::string(64, 'c'));
    const auto recorded = gui::verdict_lines(fields, counter.rules.face, texts);
    EXPECT_TRUE(std::any_of(recorded.begin(), recorded.end(),
                            [](const auto& line) { return line.text.find("pilot-7") != std::string::npos; }));
}

TEST_F(FaceStepTest, TheVerdictTellsADisagreementAndAMissingAnswer) {
    counter.centre.face_answer = domain::CentreFaceAnswer{"no_match", 10, "fvs"};
    enter_until(VisitStep::Face);
    EXPECT_TRUE(says("! This machine says ✓ Pass, the centre does not agree")) << verdict();
    EXPECT_TRUE(gui::may_refer(state()));
    EXPECT_EQ(gui::next_act(state()), gui::NextAct::TakePicture);
}

TEST_F(FaceStepTest, OfflineIsNotedAndDoesNotStopTheVisit) {
    counter.centre.failure = domain::Failure{FailureCode::CentreUnreachable, ""};
    enter_until(VisitStep::Face);
    EXPECT_TRUE(says("Not compared by the centre"));
    EXPECT_EQ(gui::next_act(state()), gui::NextAct::LeaveFace);
}

TEST_F(FaceStepTest, TheSupervisorSeesDecidesAndTheOfficerGoesOn) {
    refer_with_tick();
    referrals.refresh();
    window.drain();
    ASSERT_EQ(referrals.waiting().size(), 1U);
    const auto case_id = referrals.waiting().front().record.id;
    referrals.open(case_id);
    window.drain();
    ASSERT_TRUE(referrals.opened());
    EXPECT_FALSE(referrals.opened()->chip_photo.empty());
    EXPECT_FALSE(referrals.opened()->probe.empty());
    referrals.decide(counter.supervisor, workflows::FaceVerdict::Accept, "same person");
    window.drain();
    EXPECT_FALSE(referrals.failure());
    EXPECT_TRUE(referrals.waiting().empty());
    EXPECT_EQ(referrals.decided(), "9901-2569-01-000001");

    visit.continue_case(case_id);
    window.drain();
    EXPECT_EQ(state().step, VisitStep::Service) << "the card was read; no new comparison";
    ASSERT_TRUE(state().facts.second_person);
    enter_until(VisitStep::Done);
    EXPECT_EQ(counter.store.find_case(case_id)->state, CaseState::Accepted);
    EXPECT_TRUE(saved(EventKind::VisitResumed));
}

TEST_F(FaceStepTest, TheOfficerOfTheVisitDoesNotDecideItself) {
    refer_with_tick();
    auto registrar = counter.officer;
    registrar.role = domain::Role::Registrar;
    referrals.refresh();
    window.drain();
    referrals.open(referrals.waiting().front().record.id);
    window.drain();
    referrals.decide(registrar, workflows::FaceVerdict::Accept, "x");
    window.drain();
    ASSERT_TRUE(referrals.failure());
    EXPECT_EQ(referrals.failure()->code, FailureCode::FaceSecondPersonNeeded);
    EXPECT_TRUE(referrals.opened()) << "the case stays open for the right person";
}

TEST_F(FaceStepTest, ACaseNotDecidedDoesNotGoOnAndEscClearsTheNotice) {
    refer_with_tick();
    visit.continue_case(counter.store.cases.front().id);
    window.drain();
    EXPECT_EQ(failure(), FailureCode::StepOutOfOrder);
    visit.back();
    EXPECT_FALSE(failure());
    EXPECT_EQ(gui::next_act(state()), gui::NextAct::StartVisit);
}

TEST_F(FaceStepTest, TheOfficersRememberedFaceWarns) {
    EXPECT_FALSE(visit.knows_my_face());
    visit.remember_my_face();
    window.drain();
    EXPECT_TRUE(visit.knows_my_face());
    EXPECT_EQ(state().step, VisitStep::Idle);
    enter_until(VisitStep::Face);
    EXPECT_TRUE(says("! This looks like the officer's own face")) << verdict();
    EXPECT_TRUE(state().face_passed());
}

TEST_F(FaceStepTest, OneFaceUnderTwoNumbersIsAFlagInTheLogOfTheDay) {
    enter_until(VisitStep::Done);
    counter.card_reader.answer = sample_card("1999900000021");
    visit.advance();
    window.drain();
    enter_until(VisitStep::Face);
    EXPECT_TRUE(says("! This face was seen today under another citizen number")) << verdict();
    referrals.refresh();
    window.drain();
    EXPECT_EQ(referrals.warned(), std::set<std::string>{counter.store.cases.back().id});
}

TEST_F(FaceStepTest, TheSecondPersonReadsTheSavedEvidence) {
    const domain::Fields face{{"band", "refer"},
                              {"percent", "70"},
                              {"distance", "0.5000"},
                              {"threshold_pass", "0.4000"},
                              {"threshold_refer", "0.5600"},
                              {"thresholds_version", "v1"},
                              {"fvs_result", "unsure"},
                              {"fvs_score", "55"},
                              {"own_band", "pass"},
                              {"presence_score", "40"},
                              {"presence_faults", "presence.flat,presence.new"},
                              {"card_photo_years", "5"},
                              {"quality.Sharpness", "80"},
                              {"guard_same_face_today", "yes"}};
    std::string all;
    for (const auto& line : gui::verdict_lines(face, counter.rules.face, texts)) {
        all += line.text + '\n';
    }
    for (const auto* part :
         {"◐ Refer", "similar 70 per cent", "not a probability", "Distance 0.5000 · pass up to 0.4000",
          "not sure (55 of 100)", "✓ Pass, the centre does not agree", "Presence check 40 of 100",
          "flat like a picture, presence.new", "Sharpness 80", "another citizen number"}) {
        EXPECT_NE(all.find(part), std::string::npos) << part << " in\n" << all;
    }
    EXPECT_EQ(all.find("years old"), std::string::npos) << "five years are not old";
}

}  // namespace
}  // namespace amphoe::testing
