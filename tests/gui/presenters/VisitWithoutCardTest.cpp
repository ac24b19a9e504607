// A visit at the desk whose citizen has no card, or does not let the face be compared.
#include "tests/gui/presenters/ServiceBench.h"
#include "tests/support/SyntheticCitizen.h"

#include "gui/presenters/EvidenceTexts.h"
#include "gui/presenters/VisitRules.h"
#include "gui/presenters/VisitTexts.h"

namespace amphoe::testing {
namespace {

using domain::CardAbsence;
using domain::EventKind;
using domain::ServiceKind;
using gui::VisitQuestion;
using gui::VisitStep;

const std::string kHead = synthetic_citizen(4);

/// No ThaID and no Tang Rat, which need the card and the face; nothing that is decided without anybody.
const std::vector kWithoutCard{ServiceKind::MoveOut,     ServiceKind::MoveIn,        ServiceKind::MoveDestination,
                               ServiceKind::HouseNumber, ServiceKind::CertifiedCopy, ServiceKind::CardIntake,
                               ServiceKind::OwnData};

class VisitWithoutCardTest : public ServiceBench {
  protected:
    VisitWithoutCardTest() {
        civil_register.knows(domain::RegisterKind::Person, kCitizen,
                             {{"citizen_id", kCitizen},
                              {"title", "นาย"},
                              {"first", "ทดสอบ"},
                              {"last", "ระบบบัตร"},
                              {"birth_date", "2530-01-14"},
                              {"status", "ALIVE"},
                              {"house_code", "99010000017"},
                              {"mother_name", "นางแม่ ระบบบัตร"},
                              {"father_name", "นายพ่อ ระบบบัตร"}});
        civil_register.knows(domain::RegisterKind::Person, kHead,
                             {{"citizen_id", kHead},
                              {"title", "นาง"},
                              {"first", "แม่"},
                              {"last", "ระบบบัตร"},
                              {"birth_date", "2500-01-14"},
                              {"status", "ALIVE"},
                              {"house_code", "99010000017"},
                              {"relation", "HEAD"}});
        civil_register.knows(domain::RegisterKind::House, "99010000017", {{"head_id", kHead}});
        begin();
    }
    void go_without_card(CardAbsence absence) {
        visit->ask_without_card();
        ASSERT_EQ(state().question, VisitQuestion::NoCardReason);
        visit->go_without_card(absence);
        window.drain();
        ASSERT_EQ(state().step, VisitStep::Service);
    }
};

TEST_F(VisitWithoutCardTest, LostCardIsAskedForNewWithARefereeAndASecondPerson) {
    enter();
    ASSERT_EQ(state().step, VisitStep::Consent);
    go_without_card(CardAbsence::Lost);
    EXPECT_TRUE(state().choosing);
    EXPECT_EQ(visit->offered(), kWithoutCard);
    EXPECT_EQ(state().pointed, ServiceKind::CardIntake) << "most often a new card is asked for";

    enter();
    answer({{"citizen_id", kCitizen}});
    answer({{"answer_mother_name", "yes"}, {"answer_father_name", "yes"}, {"answer_birth_date", "yes"}});
    answer({});
    answer({{"referee_id", kHead}, {"referee_is", "HEAD"}});
    ASSERT_TRUE(state().facts.approval) << (state().failure ? state().failure->detail : "");
    approve("S-0001", "246810", "ตรวจหลักฐานแล้ว");
    EXPECT_FALSE(state().facts.approval);
    enter();
    ASSERT_EQ(state().step, VisitStep::Confirm);
    const auto lines = gui::citizen_lines(state().facts, counter.clock.now(), texts);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].value, "นายทดสอบ ระบบบัตร");
    EXPECT_EQ(lines[1].value, "The card is lost");
    enter();

    EXPECT_EQ(state().step, VisitStep::Done);
    EXPECT_EQ(state().facts.outcome, gui::VisitOutcome::Accepted);
    EXPECT_TRUE(saved(EventKind::Submitted));
    EXPECT_FALSE(saved(EventKind::CardRead));
    EXPECT_FALSE(saved(EventKind::FaceCompared));
}

TEST_F(VisitWithoutCardTest, AVisitLeftWithoutACardIsTakenUpAgain) {
    enter();
    go_without_card(CardAbsence::Lost);
    enter();
    answer({{"citizen_id", kCitizen}});
    answer({{"answer_mother_name", "yes"}, {"answer_father_name", "yes"}, {"answer_birth_date", "yes"}});
    ASSERT_EQ(asked(), "reason");
    const auto left = counter.store.cases.back();

    begin();  // the program starts anew
    visit->continue_case(left.id);
    window.drain();
    ASSERT_EQ(state().step, VisitStep::Service) << (state().failure ? state().failure->detail : "");
    EXPECT_EQ(state().facts.card_absence, CardAbsence::Lost);
    EXPECT_FALSE(state().facts.thaid);
    ASSERT_EQ(state().facts.services.size(), 1U);
    EXPECT_EQ(state().facts.services.front().case_number, left.number);
    ASSERT_EQ(asked(), "questions") << "who sits here now is proved again";
    EXPECT_EQ(visit->offered(), kWithoutCard);
    EXPECT_EQ(saved(EventKind::CaseOpened), 1);
    EXPECT_EQ(saved(EventKind::VisitResumed), 1);
    answer({{"answer_mother_name", "yes"}, {"answer_father_name", "yes"}});
    EXPECT_EQ(asked(), "reason") << "the pages before are not asked twice";
    answer({});
    EXPECT_FALSE(state().facts.approval);
    answer({{"referee_id", kHead}, {"referee_is", "HEAD"}});
    ASSERT_TRUE(state().facts.approval) << "the second person looks at the citizen again";
    approve("S-0001", "246810", "ตรวจหลักฐานแล้ว");
    enter();
    enter();
    EXPECT_EQ(state().step, VisitStep::Done);
    EXPECT_EQ(state().facts.outcome, gui::VisitOutcome::Accepted);
    EXPECT_EQ(counter.sealer.last.fields.at("card_absence"), "LOST");
}

TEST_F(VisitWithoutCardTest, ARefusedComparisonIsTakenUpAgainWithoutAskingForConsent) {
    enter();
    go_without_card(CardAbsence::Refused);
    enter();
    answer({{"citizen_id", kCitizen}});
    ASSERT_EQ(asked(), "questions");

    begin();
    visit->continue_case(counter.store.cases.back().id);
    window.drain();
    ASSERT_EQ(state().step, VisitStep::Service) << (state().failure ? state().failure->detail : "");
    EXPECT_EQ(state().facts.card_absence, CardAbsence::Refused);
    EXPECT_FALSE(state().facts.consent);
    EXPECT_EQ(asked(), "questions");
}

TEST_F(VisitWithoutCardTest, RefusedComparisonIsRecordedAndTheVisitGoesOn) {
    enter();
    go_without_card(CardAbsence::Refused);

    EXPECT_TRUE(saved(EventKind::ConsentRefused));
    EXPECT_FALSE(saved(EventKind::ConsentRecorded));
    EXPECT_FALSE(saved(EventKind::VisitClosed));
    EXPECT_EQ(gui::step_marks(state())[0], gui::StepMark::Open);
}

TEST_F(VisitWithoutCardTest, ACitizenWhoRefusesOnTheOwnScreenIsServedInAnotherWay) {
    enter();
    ASSERT_EQ(state().step, VisitStep::Consent);
    visit->give_consent(false);
    window.drain();
    EXPECT_EQ(state().step, VisitStep::Service);
    EXPECT_EQ(state().question, VisitQuestion::None);
    EXPECT_EQ(state().facts.card_absence, CardAbsence::Refused);
    EXPECT_EQ(visit->offered(), kWithoutCard);
    EXPECT_TRUE(saved(EventKind::ConsentRefused));
    EXPECT_FALSE(saved(EventKind::VisitClosed));
    EXPECT_TRUE(counter.camera.opened.empty());
}

TEST_F(VisitWithoutCardTest, ADigitalIdIsAskedForByItsCode) {
    civil_register.knows(domain::RegisterKind::DigitalCardCode, "SIM-D-1", {{"citizen_id", kCitizen}});
    enter();
    go_without_card(CardAbsence::DigitalCard);
    visit->add_service(ServiceKind::OwnData);
    window.drain();
    ASSERT_EQ(asked(), "digital_id");
    answer({{"digital_id_code", "SIM-D-1"}});
    ASSERT_EQ(asked(), "digital_id_seen");
    answer({{"same_person", "yes"}});
    EXPECT_EQ(asked(), "view");
    EXPECT_FALSE(state().facts.approval);
}

TEST_F(VisitWithoutCardTest, NothingCanBeConfirmedWithoutAService) {
    enter();
    go_without_card(CardAbsence::Unreadable);
    visit->back();
    EXPECT_FALSE(state().choosing);
    EXPECT_EQ(gui::next_act(state()), gui::NextAct::None);
    visit->back();
    EXPECT_EQ(state().step, VisitStep::Service) << "there is no face step to go back to";
    visit->ask_service();
    EXPECT_TRUE(state().choosing);
}

TEST_F(VisitWithoutCardTest, OnlyOnlineRequestsAreOfferedWhenNobodySitsThere) {
    enter();
    go_without_card(CardAbsence::OnlineRequest);
    EXPECT_EQ(visit->offered(), std::vector{ServiceKind::OnlineMove});
    EXPECT_TRUE(visit->desk_may_confirm());
}

TEST_F(VisitWithoutCardTest, TheQuestionCanBeTakenBackAndACardThatWasReadStays) {
    enter();
    visit->ask_without_card();
    visit->back();
    EXPECT_EQ(state().question, VisitQuestion::None);
    EXPECT_EQ(state().step, VisitStep::Consent);
    visit->go_without_card(CardAbsence::Lost);
    EXPECT_EQ(state().step, VisitStep::Consent) << "nobody asked";

    enter();
    ASSERT_TRUE(state().facts.card);
    visit->ask_without_card();
    EXPECT_EQ(state().question, VisitQuestion::None);
}

TEST_F(VisitWithoutCardTest, OneVisitLeavesNothingToTheNext) {
    enter();
    go_without_card(CardAbsence::Lost);
    visit->back();
    visit->ask_end();
    visit->end_visit();
    window.drain();
    ASSERT_EQ(state().step, VisitStep::Done);
    enter();
    EXPECT_EQ(state().step, VisitStep::Consent);
    EXPECT_FALSE(state().facts.card_absence);
    EXPECT_TRUE(state().facts.thaid);
}

}  // namespace
}  // namespace amphoe::testing
