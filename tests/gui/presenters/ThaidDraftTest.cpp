// A ThaID enrolment taken up again after the program ended in the middle of it.
#include <algorithm>

#include "core/workflows/CounterCase.h"
#include "gui/presenters/ReferralPresenter.h"
#include "gui/presenters/VisitRules.h"
#include "tests/gui/presenters/ThaidBench.h"
#include "tests/support/SyntheticCitizen.h"

namespace amphoe::testing {
namespace {

using domain::EventKind;
using domain::FailureCode;
using domain::RegisterKind;
using domain::ServiceKind;
using gui::VisitStep;

class ThaidDraftTest : public ThaidBench {};

TEST_F(ThaidDraftTest, AHalfEnteredVisitGoesOnAfterACrash) {
    enter_until(VisitStep::Service);
    visit->add_service(ServiceKind::OwnData);
    window.drain();
    answer({{"purpose", "correction"}});
    ASSERT_EQ(asked(), "correction");
    const auto left = counter.store.cases.back();
    const auto captures_before = counter.store.kinds();

    begin(counter.officer);  // the program starts anew
    visit->continue_case(left.id);
    window.drain();
    enter_until(VisitStep::Service);
    ASSERT_EQ(state().step, VisitStep::Service);
    ASSERT_EQ(state().facts.services.size(), 1U);
    EXPECT_EQ(state().facts.services.front().case_number, left.number);
    EXPECT_EQ(asked(), "correction") << "the page before is not asked twice";
    const auto kinds = counter.store.kinds();
    EXPECT_EQ(std::count(kinds.begin(), kinds.end(), EventKind::CaseOpened), 2);
    EXPECT_EQ(std::count(kinds.begin(), kinds.end(), EventKind::ConsentRecorded), 1);
    EXPECT_EQ(std::count(kinds.begin(), kinds.end(), EventKind::CardRead), 2);
}

TEST_F(ThaidDraftTest, AFaceASupervisorAcceptedLetsTheEnrolmentGoOn) {
    counter.face_matcher.distance = 0.5;
    enter_until(VisitStep::Face);
    visit->note_looked(true);
    visit->ask_refer();
    visit->refer("OLD_PHOTO");
    window.drain();
    const auto referred = counter.store.cases.back();
    gui::ReferralPresenter referrals{desk, window.post()};
    referrals.open(referred.id);
    window.drain();
    referrals.decide(counter.supervisor, workflows::FaceVerdict::Accept, "คนเดียวกัน");
    window.drain();
    ASSERT_FALSE(referrals.failure());

    visit->continue_case(referred.id);
    window.drain();
    ASSERT_EQ(state().step, VisitStep::Service) << "the card was read; no new comparison";
    visit->type_phone("0812345678");
    enter();
    ASSERT_EQ(failure(), std::nullopt);
    ASSERT_EQ(asked(), "otp");
    answer({{"otp", one_time_codes.code}});
    enter_until(VisitStep::Done);
    EXPECT_EQ(counter.store.find_case(referred.id)->state, domain::CaseState::Accepted);
}

TEST_F(ThaidDraftTest, WhatWasWantedOfAnEnrolmentIsNotAskedAgainAfterACrash) {
    civil_register.knows(RegisterKind::Thaid, kCitizen, {{"state", "OFFICER"}, {"since", "2026-01-02"}});
    enter_until(VisitStep::Service);
    ASSERT_EQ(asked(), "action");
    answer({{"action", "rebind"}});
    ASSERT_EQ(asked(), "");
    visit->type_phone("0812345678");
    enter();
    ASSERT_EQ(asked(), "otp");

    begin();  // the program starts anew
    visit->continue_case(counter.store.cases.back().id);
    window.drain();
    enter_until(VisitStep::Service);
    ASSERT_EQ(state().step, VisitStep::Service);
    EXPECT_EQ(asked(), "") << "the answer stands";
    EXPECT_EQ(state().phone, "0812345678");
    EXPECT_EQ(one_time_codes.phones.size(), 1U) << "no code is sent before it is asked for";
    const auto is_answer = [](const auto& event) {
        return event.fields.contains("step") && event.fields.at("step") == "action";
    };
    EXPECT_EQ(std::count_if(counter.store.events.begin(), counter.store.events.end(), is_answer), 1)
        << "nothing is saved twice";
    enter();
    answer({{"otp", one_time_codes.code}});
    enter();
    EXPECT_EQ(state().step, VisitStep::Done);
    EXPECT_EQ(sent("phone_verified"), "yes");
}

TEST_F(ThaidDraftTest, TheGuardianOfAChildIsNotAskedAgainAfterACrash) {
    const auto guardian = synthetic_citizen(4);
    civil_register.knows(RegisterKind::Person, guardian,
                         {{"citizen_id", guardian}, {"status", "ALIVE"}, {"birth_date", "2530-01-14"}});
    civil_register.knows(RegisterKind::Birth, kCitizen, {{"father_citizen_id", guardian}});
    auto child = sample_card();
    child.birth_date = domain::PartialDate::of(2557, 1, 14);
    counter.card_reader.answer = child;
    enter_until(VisitStep::Service);
    ASSERT_EQ(asked(), "guardian");
    answer({{"guardian_id", guardian}});
    ASSERT_EQ(asked(), "");

    begin();
    visit->continue_case(counter.store.cases.back().id);
    window.drain();
    enter_until(VisitStep::Service);
    ASSERT_EQ(state().step, VisitStep::Service);
    EXPECT_EQ(asked(), "");
    enter();
    enter();
    EXPECT_EQ(state().step, VisitStep::Done);
}

TEST_F(ThaidDraftTest, AGuardianWhoDiedMeanwhileIsAskedAgain) {
    const auto guardian = synthetic_citizen(4);
    civil_register.knows(RegisterKind::Person, guardian,
                         {{"citizen_id", guardian}, {"status", "ALIVE"}, {"birth_date", "2530-01-14"}});
    civil_register.knows(RegisterKind::Birth, kCitizen, {{"father_citizen_id", guardian}});
    auto child = sample_card();
    child.birth_date = domain::PartialDate::of(2557, 1, 14);
    counter.card_reader.answer = child;
    enter_until(VisitStep::Service);
    answer({{"guardian_id", guardian}});
    civil_register.knows(RegisterKind::Person, guardian,
                         {{"citizen_id", guardian}, {"status", "DECEASED"}, {"birth_date", "2530-01-14"}});

    begin();
    visit->continue_case(counter.store.cases.back().id);
    window.drain();
    enter_until(VisitStep::Service);
    EXPECT_EQ(asked(), "guardian");
}

TEST_F(ThaidDraftTest, AnotherCardDoesNotTakeUpADraft) {
    enter_until(VisitStep::Service);
    const auto left = counter.store.cases.back();
    begin(counter.officer);
    counter.card_reader.answer = sample_card("1009900001026");
    visit->continue_case(left.id);
    window.drain();
    EXPECT_EQ(state().step, VisitStep::Card);
    EXPECT_EQ(failure(), FailureCode::CardSwapped);
}

}  // namespace
}  // namespace amphoe::testing
