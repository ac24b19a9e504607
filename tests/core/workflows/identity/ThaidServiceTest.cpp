// ThaID from the open case to the accepted act: its one-time code, who is enrolled already, children.
#include <algorithm>

#include "tests/core/workflows/identity/IdentityWorld.h"

namespace amphoe::workflows {
namespace {

using domain::FailureCode;
using domain::RegisterKind;
using domain::ServiceKind;

class ThaidServiceTest : public IdentityWorld {};

TEST_F(ThaidServiceTest, ThaidVerifiesThePhoneByAOneTimeCode) {
    auto run = opened(ServiceKind::ThaidEnrolment);
    ASSERT_EQ(run->page()->step, "phone");
    ASSERT_TRUE(run->enter({{"phone", "0812345678"}}, {}));
    ASSERT_EQ(run->page()->step, "otp");
    EXPECT_NE(run->page()->fields.front().hint_th.find("482913"), std::string::npos);
    EXPECT_EQ(run->enter({{"otp", "000000"}}, {}).error().code, FailureCode::OtpWrong);
    ASSERT_TRUE(run->enter({{"otp", "482913"}}, {}));
    EXPECT_TRUE(run->ready());
    ASSERT_TRUE(run->confirm());
    EXPECT_EQ(act().at("phone"), "0812345678");
    EXPECT_EQ(act().at("phone_verified"), "yes");
    ASSERT_TRUE(run->deliver({}));
    ASSERT_TRUE(run->issue());
    ASSERT_TRUE(run->print("", {}));
    EXPECT_EQ(run->papers().front().document.kind, domain::DocumentKind::ThaidSlip);
    EXPECT_EQ(run->keystrokes(), 1 + 10 + 1 + 6);
}

TEST_F(ThaidServiceTest, ThaidGoesOnWithoutACodeAndSaysSo) {
    world.one_time_codes.send_failure = domain::Failure{FailureCode::CentreUnreachable, ""};
    auto run = opened(ServiceKind::ThaidEnrolment);
    ASSERT_TRUE(run->enter({{"phone", "0812345678"}}, {}));
    EXPECT_FALSE(run->page());
    ASSERT_TRUE(run->confirm());
    EXPECT_FALSE(act().contains("phone_verified"));
}

TEST_F(ThaidServiceTest, ThaidAsksForTheNumberAgainWhenTheCodeIsTooOld) {
    auto run = opened(ServiceKind::ThaidEnrolment);
    ASSERT_TRUE(run->enter({{"phone", "0812345678"}}, {}));
    world.counter.clock.advance(std::chrono::minutes(6));
    EXPECT_EQ(run->enter({{"otp", "482913"}}, {}).error().code, FailureCode::OtpExpired);
    EXPECT_EQ(run->page()->step, "phone");
}

TEST_F(ThaidServiceTest, TooManyCodesToOnePhoneKeepThePhonePage) {
    world.one_time_codes.send_failure = domain::Failure{FailureCode::LimitReached, "phone"};
    auto run = opened(ServiceKind::ThaidEnrolment);
    EXPECT_EQ(code(run->enter({{"phone", "0812345678"}}, {})), FailureCode::LimitReached);
    EXPECT_EQ(run->page()->step, "phone");
}

TEST_F(ThaidServiceTest, AnEnrolmentThatIsThereOffersWhatMayBeDone) {
    world.civil_register.knows(
        RegisterKind::Thaid, kCitizen, {{"state", "SELF"}, {"since", "2026-01-05"}},
        {{{"at", "2026-01-05"}, {"action", "enrol"}, {"channel", "SELF"}},
         {{"at", "2026-01-06"}, {"action", "raise_level"}, {"office", "9901"}, {"channel", "DISTRICT"}}});
    auto run = opened(ServiceKind::ThaidEnrolment);
    ASSERT_EQ(run->page()->step, "action");
    const std::vector<domain::Fields> rows{{{"สถานะ ThaID", "ลงทะเบียนด้วยตนเอง"}},
                                           {{"ตั้งแต่", "5 มกราคม 2569"}},
                                           {{"5 มกราคม 2569", "ลงทะเบียน  แอป ThaID ด้วยตนเอง"}},
                                           {{"6 มกราคม 2569", "ยกระดับ  สำนักทะเบียน รหัส 9901  ที่ว่าการอำเภอ"}}};
    EXPECT_EQ(run->page()->shown, rows);
    EXPECT_EQ(code(run->enter({{"action", "enrol"}}, {})), FailureCode::FieldInvalid);
    ASSERT_TRUE(run->enter({{"action", "suspend"}}, {}));
    EXPECT_TRUE(run->ready());
    ASSERT_TRUE(run->confirm());
    EXPECT_EQ(act().at("action"), "suspend");
}

TEST_F(ThaidServiceTest, ANewCodeOrTheEndOfAnEnrolmentNeedsASecondPerson) {
    for (const auto* action : {"reissue", "revoke"}) {
        world.civil_register.knows(RegisterKind::Thaid, kCitizen, {{"state", "OFFICER"}});
        VisitJournal visit{world.counter.store, world.counter.clock, world.counter.workstation, world.counter.officer};
        IdentityProof shown{world.counter.ports, visit};
        prove(visit, shown);
        auto run = service(ServiceKind::ThaidEnrolment, visit, shown);
        ASSERT_TRUE(run->open({}));
        ASSERT_TRUE(run->enter({{"action", action}}, {}));
        if (run->page()) {
            ASSERT_TRUE(run->enter({}, {}));
        }
        ASSERT_TRUE(run->approval()) << action;
        EXPECT_EQ(code(run->confirm()), FailureCode::StepOutOfOrder);
        EXPECT_EQ(code(run->approve(world.counter.officer, "ok", {})), FailureCode::NotAuthorised);
        EXPECT_EQ(code(run->approve(world.counter.supervisor, "", {})), FailureCode::ReasonMissing);
        ASSERT_TRUE(run->approve(world.counter.supervisor, "ตรวจเอกสารแล้ว", {}));
        ASSERT_TRUE(run->confirm());
        EXPECT_EQ(act().at("second_officer"), "S-0001");
    }
}

TEST_F(ThaidServiceTest, NothingIsSentBeforeItIsBegunAndEverythingIsEntered) {
    prove();
    auto run = service(ServiceKind::ThaidEnrolment);
    EXPECT_EQ(code(run->service().confirm()), FailureCode::StepOutOfOrder) << "not opened";
    ASSERT_TRUE(run->open({}));
    EXPECT_EQ(code(run->service().confirm()), FailureCode::StepOutOfOrder) << "the phone is asked";
    ASSERT_TRUE(run->enter({{"phone", "0812345678"}}, {}));
    EXPECT_EQ(code(run->service().confirm()), FailureCode::StepOutOfOrder) << "the code is asked";
    ASSERT_TRUE(run->enter({{"otp", "482913"}}, {}));
    EXPECT_EQ(told(run->service().confirm()), "ok");
}

TEST_F(ThaidServiceTest, WhatWasConfirmedIsSentOnce) {
    auto run = opened(ServiceKind::ThaidEnrolment);
    ASSERT_TRUE(run->enter({}, {}));
    ASSERT_EQ(told(run->service().confirm()), "ok");
    EXPECT_EQ(told(run->service().confirm()), "ok");
    const auto kinds = world.counter.store.kinds();
    EXPECT_EQ(std::count(kinds.begin(), kinds.end(), domain::EventKind::Submitted), 1);
}

TEST_F(ThaidServiceTest, NothingIsSentBeforeASecondPersonAgreed) {
    world.civil_register.knows(RegisterKind::Thaid, kCitizen, {{"state", "OFFICER"}});
    auto run = opened(ServiceKind::ThaidEnrolment);
    ASSERT_TRUE(run->enter({{"action", "revoke"}}, {}));
    EXPECT_EQ(code(run->service().confirm()), FailureCode::SecondPersonNeeded);
    ASSERT_TRUE(run->approve(world.counter.supervisor, "ตรวจเอกสารแล้ว", {}));
    EXPECT_EQ(told(run->service().confirm()), "ok");
}

TEST_F(ThaidServiceTest, AChildComesWithALivingGuardian) {
    auto child = testing::sample_card();
    child.birth_date = domain::PartialDate::from_chip("25590101");
    world.counter.card_reader.answer = child;
    world.civil_register.knows(RegisterKind::Person, "3000100002018",
                               {{"status", "ALIVE"}, {"birth_date", "2530-01-14"}});
    world.civil_register.knows(RegisterKind::Person, "1009900001026", {{"status", "DECEASED"}});
    world.civil_register.knows(RegisterKind::Birth, kCitizen,
                               {{"father_citizen_id", "3000100002018"}, {"mother_citizen_id", "1009900001026"}});
    auto run = opened(ServiceKind::ThaidEnrolment);
    ASSERT_EQ(run->page()->step, "guardian");
    EXPECT_EQ(code(run->enter({{"guardian_id", kCitizen}}, {})), FailureCode::FieldInvalid);
    EXPECT_EQ(code(run->enter({{"guardian_id", "1009900001026"}}, {})), FailureCode::FieldInvalid);
    EXPECT_EQ(code(run->enter({{"guardian_id", "8000100003015"}}, {})), FailureCode::FieldInvalid);
    ASSERT_TRUE(run->enter({{"guardian_id", "3000100002018"}}, {}));
    ASSERT_TRUE(run->enter({}, {}));
    ASSERT_TRUE(run->confirm());
    EXPECT_EQ(act().at("guardian_id"), "3000100002018");
}

TEST_F(ThaidServiceTest, AChildBelowTheLeastAgeIsNotEnrolled) {
    auto child = testing::sample_card();
    child.birth_date = domain::PartialDate::from_chip("25650101");
    world.counter.card_reader.answer = child;
    prove(journal, proof);
    EXPECT_EQ(code(service(ServiceKind::ThaidEnrolment, journal, proof)->open({})), FailureCode::ServiceNotAvailable);
}

}  // namespace
}  // namespace amphoe::workflows
