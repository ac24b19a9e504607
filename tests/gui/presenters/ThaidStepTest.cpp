// ThaID at the desk: one-time code, link by SMS, what is enrolled already, the register beside the chip.
#include "core/workflows/CounterCase.h"
#include "gui/presenters/VisitRules.h"
#include "tests/gui/presenters/ThaidBench.h"
#include "tests/support/SyntheticCitizen.h"

namespace amphoe::testing {
namespace {

using domain::FailureCode;
using domain::RegisterKind;
using domain::ServiceKind;
using gui::VisitStep;

class ThaidStepTest : public ThaidBench {};

TEST_F(ThaidStepTest, ThePhoneIsProvedByACodeBeforeTheCitizenConfirms) {
    enter_until(VisitStep::Service);
    visit->type_phone("0812345678");
    enter();
    ASSERT_EQ(state().step, VisitStep::Service);
    ASSERT_EQ(asked(), "otp");
    answer({{"otp", "000000"}});
    EXPECT_EQ(failure(), FailureCode::OtpWrong);
    EXPECT_EQ(asked(), "otp");
    answer({{"otp", one_time_codes.code}});
    ASSERT_EQ(state().step, VisitStep::Confirm);
    enter();
    EXPECT_EQ(state().step, VisitStep::Done);
    EXPECT_EQ(sent("phone_verified"), "yes");
    EXPECT_EQ(sent("activation_by"), "QR");
}

TEST_F(ThaidStepTest, AnotherNumberAfterGoingBackGetsAnotherCode) {
    enter_until(VisitStep::Service);
    visit->type_phone("0812345678");
    enter();
    answer({{"otp", one_time_codes.code}});
    ASSERT_EQ(state().step, VisitStep::Confirm);
    visit->back();
    visit->type_phone("0898765432");
    enter();
    ASSERT_EQ(asked(), "otp");
    answer({{"otp", ""}});
    ASSERT_EQ(state().step, VisitStep::Confirm);
    enter();
    EXPECT_EQ(sent("phone"), "0898765432");
    EXPECT_EQ(sent("phone_verified"), "") << "the code proved the other number";
}

TEST_F(ThaidStepTest, TheLinkGoesBySmsForThoseWhoAsk) {
    enter_until(VisitStep::Service);
    visit->want_link(true);
    enter();
    EXPECT_EQ(failure(), FailureCode::FieldInvalid) << "without a phone there is nowhere to send it";
    visit->type_phone("0812345678");
    enter();
    answer({{"otp", one_time_codes.code}});
    enter();
    EXPECT_EQ(sent("activation_by"), "SMS");
}

TEST_F(ThaidStepTest, AnEmailGoesAlongForThoseWhoTellOne) {
    enter_until(VisitStep::Service);
    visit->type_phone("0812345678");
    visit->type_email("somchai at example");
    enter();
    EXPECT_EQ(failure(), FailureCode::FieldInvalid);
    visit->type_email("somchai@example.org");
    enter();
    answer({{"otp", one_time_codes.code}});
    enter();
    EXPECT_EQ(sent("email"), "somchai@example.org");
}

TEST_F(ThaidStepTest, SomebodyEnrolledIsAskedWhatIsWantedAndNoPhoneToSuspend) {
    civil_register.knows(RegisterKind::Thaid, kCitizen, {{"state", "OFFICER"}, {"since", "2026-01-05"}});
    enter_until(VisitStep::Service);
    ASSERT_EQ(asked(), "action");
    answer({{"action", "suspend"}});
    EXPECT_FALSE(state().facts.phone_asked);
    enter();
    ASSERT_EQ(state().step, VisitStep::Confirm);
    enter();
    EXPECT_EQ(sent("action"), "suspend");
}

TEST_F(ThaidStepTest, AChildComesWithAGuardian) {
    auto child = sample_card();
    child.birth_date = domain::PartialDate::from_chip("25590101");
    counter.card_reader.answer = child;
    civil_register.knows(RegisterKind::Person, "3000100002018", {{"status", "ALIVE"}, {"birth_date", "2530-01-14"}});
    civil_register.knows(RegisterKind::Birth, kCitizen, {{"father_citizen_id", "3000100002018"}});
    enter_until(VisitStep::Service);
    ASSERT_EQ(asked(), "guardian");
    answer({{"guardian_id", "3000100002018"}});
    EXPECT_EQ(asked(), "");
    enter();
    ASSERT_EQ(state().step, VisitStep::Confirm);
    enter();
    EXPECT_EQ(sent("guardian_id"), "3000100002018");
}

TEST_F(ThaidStepTest, WhatTheRegisterHasOtherwiseIsMarked) {
    person({{"last", "นามสกุลใหม่"}});
    enter_until(VisitStep::Service);
    ASSERT_EQ(state().step, VisitStep::Service);
    EXPECT_NE(evidence().find("≠ Name="), std::string::npos) << evidence();
    EXPECT_NE(evidence().find("นามสกุลใหม่"), std::string::npos);
    EXPECT_EQ(evidence().find("≠ Address"), std::string::npos);
}

TEST_F(ThaidStepTest, TheSameOnBothSidesIsSaidToo) {
    enter_until(VisitStep::Service);
    EXPECT_NE(evidence().find("Register=✓"), std::string::npos) << evidence();
}

TEST_F(ThaidStepTest, WhoTheRegisterCallsDeceasedIsNotServed) {
    person({{"status", "DECEASED"}});
    enter_until(VisitStep::Service);
    EXPECT_EQ(state().step, VisitStep::Card);
    EXPECT_EQ(failure(), FailureCode::PersonNotServable);
}

TEST_F(ThaidStepTest, WithoutTheCentreTheVisitGoesOnAndSaysSo) {
    civil_register.every_failure = domain::Failure{FailureCode::CentreUnreachable, ""};
    enter_until(VisitStep::Service);
    EXPECT_EQ(state().step, VisitStep::Service);
    EXPECT_NE(evidence().find("Register=not compared"), std::string::npos) << evidence();
}

TEST_F(ThaidStepTest, TheOfficersOwnEnrolmentWaitsForASupervisor) {
    auto officer = counter.officer;
    officer.citizen_id = kCitizen;
    begin(officer);
    enter_until(VisitStep::Service);
    ASSERT_TRUE(state().facts.approval);
    visit->approve("S-0001", support::Secret(std::string_view("246810")), "ไม่มีเจ้าหน้าที่อื่น");
    window.drain();
    EXPECT_FALSE(state().facts.approval);
    enter();
    ASSERT_EQ(state().step, VisitStep::Confirm);
    enter();
    EXPECT_EQ(sent("conflict_officer"), "S-0001");
}

TEST_F(ThaidStepTest, TheEndOfTheActivationIsShownOnceTheCitizenUsedTheCode) {
    enter_until(VisitStep::Service);
    visit->type_phone("0812345678");
    enter();
    answer({{"otp", one_time_codes.code}});
    civil_register.knows(RegisterKind::Thaid, kCitizen, {{"state", "OFFICER"}, {"activation", "ACTIVATED"}});
    enter();
    EXPECT_EQ(state().step, VisitStep::Done);
    EXPECT_EQ(state().facts.activation, "ACTIVATED");
}

TEST_F(ThaidStepTest, ALinkGoesToAPhoneThatWasProvedOrTheCodeOnThePaper) {
    enter_until(VisitStep::Service);
    visit->want_link(true);
    visit->type_phone("0812345678");
    enter();
    ASSERT_EQ(asked(), "otp");
    answer({{"otp", ""}});
    EXPECT_EQ(failure(), FailureCode::FieldInvalid);
    EXPECT_EQ(asked(), "") << "the phone again, in its own panel";
    enter();
    EXPECT_EQ(asked(), "otp") << "the same number gets another code";
    answer({{"otp", ""}});
    visit->want_link(false);
    enter();
    answer({{"otp", ""}});
    ASSERT_EQ(state().step, VisitStep::Confirm);
    enter();
    EXPECT_EQ(sent("activation_by"), "QR");
}

TEST_F(ThaidStepTest, TangRatThatNobodyConfirmsTimesOut) {
    counter.centre.answer = {{"state", "SMS_SENT"}};
    enter_until(VisitStep::Service);
    add(ServiceKind::TangratLevel2);
    answer({{"mode", "B"}});
    answer({{"phone", "0812345678"}});
    EXPECT_EQ(state().phone, "0812345678") << "not asked twice";
    visit->type_phone("");
    enter();  // no phone for ThaID
    civil_register.knows(RegisterKind::Tangrat, kCitizen, {{"level", "0"}, {"confirmation", "EXPIRED"}});
    enter();
    EXPECT_EQ(state().step, VisitStep::Done);
    EXPECT_EQ(state().facts.activation, "LEVEL2_TIMED_OUT");
}

}  // namespace
}  // namespace amphoe::testing
