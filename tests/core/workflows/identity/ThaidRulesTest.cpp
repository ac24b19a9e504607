// W4: guardians, phones and codes with a value on each side.
#include <map>

#include "tests/core/workflows/identity/IdentityWorld.h"
#include "tests/support/SyntheticCitizen.h"

namespace amphoe::workflows {
namespace {

using domain::RegisterKind;
using domain::ServiceKind;

const std::string kGuardian = testing::synthetic_citizen(4);

class ThaidRulesTest : public IdentityWorld {
  protected:
    std::unique_ptr<ServiceRun> child() {
        auto card = testing::sample_card();
        card.birth_date = domain::PartialDate::from_chip("25590101");
        world.counter.card_reader.answer = card;
        person(kCitizen, {{"house_code", "99010000017"}, {"nationality", "ไทย"}});
        return opened(ServiceKind::ThaidEnrolment);
    }
};

TEST_F(ThaidRulesTest, AGuardianIsTwentyAndLives) {
    auto run = child();
    person(kGuardian, {{"birth_date", "2549-11-23"}});  // twenty tomorrow
    EXPECT_EQ(told(run->enter({{"guardian_id", kGuardian}}, {})), "guardian_id: must be at least 20 years old");
    person(kGuardian, {});
    EXPECT_EQ(told(run->enter({{"guardian_id", kGuardian}}, {})), "guardian_id: must be at least 20 years old");
    person(kGuardian, {{"birth_date", "2549-11-22"}, {"status", "STRUCK"}});
    EXPECT_EQ(told(run->enter({{"guardian_id", kGuardian}}, {})), "guardian_id: is not registered as living");
    EXPECT_EQ(told(run->enter({{"guardian_id", kCitizen}}, {})), "guardian_id: a child is not its own guardian");
    person(kGuardian, {{"birth_date", "2549-11-22"}});  // twenty today
    EXPECT_EQ(told(run->enter({{"guardian_id", kGuardian}}, {})), "ok");
}

TEST_F(ThaidRulesTest, AGuardianIsAParentAsRegistered) {
    const auto neighbour = testing::synthetic_citizen(5);
    const std::string said = "guardian_id: is neither parent nor guardian of the child as registered";
    auto run = child();  // nothing was told of the birth when the page came
    person(neighbour, {{"birth_date", "2530-01-14"}});
    person(kGuardian, {{"birth_date", "2530-01-14"}});
    world.civil_register.knows(RegisterKind::Birth, kCitizen, {{"father_citizen_id", kGuardian}});
    EXPECT_EQ(told(run->enter({{"guardian_id", neighbour}}, {})), said);
    EXPECT_EQ(told(run->enter({{"guardian_id", kGuardian}}, {})), "ok");
}

TEST_F(ThaidRulesTest, WhoIsNotToldHereIsLeftToTheCentre) {
    auto run = child();
    person(kGuardian, {{"birth_date", "2530-01-14"}});
    EXPECT_EQ(told(run->enter({{"guardian_id", kGuardian}}, {})), "ok");
}

TEST_F(ThaidRulesTest, ARecordedGuardianMayBeChosen) {
    world.civil_register.knows(RegisterKind::Birth, kCitizen, {{"guardian_citizen_id", kGuardian}});
    person(kGuardian, {{"birth_date", "2530-01-14"}});
    auto run = child();
    ASSERT_EQ(run->page()->fields.at(0).choices.size(), 1U);
    EXPECT_EQ(told(run->enter({{"guardian_id", kGuardian}}, {})), "ok");
}

TEST_F(ThaidRulesTest, TheParentsOfTheRegisterAreChosenAndNotTyped) {
    auto card = testing::sample_card();
    card.birth_date = domain::PartialDate::from_chip("25590101");
    world.counter.card_reader.answer = card;
    world.civil_register.knows(RegisterKind::Birth, kCitizen,
                               {{"mother_citizen_id", kGuardian}, {"mother_name", "นาง มารดา ทดสอบ"}});
    person(kGuardian, {{"birth_date", "2530-01-14"}});
    prove();
    auto run = service(ServiceKind::ThaidEnrolment);
    ASSERT_TRUE(run->open({}));
    const auto field = run->page()->fields.at(0);
    EXPECT_EQ(field.type, domain::FormFieldType::Choice);
    ASSERT_EQ(field.choices.size(), 1U);
    EXPECT_EQ(field.choices[0].value, kGuardian);
    EXPECT_EQ(field.choices[0].title_th.find("มารดา นาง มารดา ทดสอบ"), 0U);
    EXPECT_EQ(told(run->enter({{"guardian_id", testing::synthetic_citizen(5)}}, {})),
              "guardian_id: must be of the choices");
    EXPECT_EQ(told(run->enter({{"guardian_id", kGuardian}}, {})), "ok");
}

TEST_F(ThaidRulesTest, AnEmailIsOptionalAndLooksLikeOne) {
    auto run = opened(ServiceKind::ThaidEnrolment);
    EXPECT_EQ(told(run->enter({{"phone", ""}, {"email", "somchai@"}}, {})), "email: is no e-mail address");
    EXPECT_EQ(told(run->enter({{"phone", ""}, {"email", std::string(101, 'a')}}, {})),
              "email: is longer than 100 letters");
    EXPECT_EQ(told(run->enter({{"phone", ""}, {"email", "somchai@example.or.th"}}, {})), "ok");
    ASSERT_TRUE(run->confirm());
    EXPECT_EQ(act().at("email"), "somchai@example.or.th");
    EXPECT_EQ(act().at("activation_days"), "7");
    EXPECT_EQ(act().at("conflict_checked"), "unknown");
}

TEST_F(ThaidRulesTest, ACorrectedEmailCountsAndAClearedOneIsGone) {
    auto run = opened(ServiceKind::ThaidEnrolment);
    const auto entered = [&](const std::string& email) {
        EXPECT_EQ(told(run->enter({{"phone", "0812345678"}, {"email", email}, {"activation_by", "SMS"}}, {})), "ok");
    };
    entered("old@example.or.th");
    // The phone was not proved, so the page comes again.
    ASSERT_FALSE(run->enter({{"otp", ""}}, {}));
    ASSERT_EQ(run->page()->step, "phone");
    EXPECT_EQ(run->page()->fields.at(1).value, "old@example.or.th");
    entered("new@example.or.th");
    ASSERT_FALSE(run->enter({{"otp", ""}}, {}));
    entered("newest@example.or.th");
    ASSERT_TRUE(run->enter({{"otp", world.one_time_codes.code}}, {}));
    ASSERT_TRUE(run->confirm());
    EXPECT_EQ(act().at("email"), "newest@example.or.th");
}

TEST_F(ThaidRulesTest, ANumberNobodyProvedIsNotSentAsVerified) {
    auto run = opened(ServiceKind::ThaidEnrolment);
    ASSERT_TRUE(run->enter({{"phone", "0812345678"}}, {}));
    ASSERT_TRUE(run->enter({{"otp", ""}}, {}));
    ASSERT_TRUE(run->confirm());
    EXPECT_EQ(act().at("phone"), "0812345678");
    EXPECT_FALSE(act().contains("phone_verified"));
}

TEST_F(ThaidRulesTest, AClearedEmailIsNotSent) {
    auto run = opened(ServiceKind::ThaidEnrolment);
    ASSERT_TRUE(run->enter({{"phone", "0812345678"}, {"email", "old@example.or.th"}, {"activation_by", "SMS"}}, {}));
    ASSERT_FALSE(run->enter({{"otp", ""}}, {}));
    ASSERT_TRUE(run->enter({{"phone", ""}, {"email", ""}, {"activation_by", "QR"}}, {}));
    ASSERT_TRUE(run->confirm());
    EXPECT_FALSE(act().contains("email"));
}

TEST_F(ThaidRulesTest, TheAuditLogNamesWhatWasDoneAndNoWords) {
    world.civil_register.knows(RegisterKind::Thaid, kCitizen, {{"state", "OFFICER"}});
    auto run = opened(ServiceKind::ThaidEnrolment);
    ASSERT_TRUE(run->enter({{"action", "revoke"}}, {}));
    ASSERT_TRUE(run->approve(world.counter.supervisor, "นายทดสอบ ทำโทรศัพท์หาย", {}));
    ASSERT_TRUE(run->confirm());
    std::map<std::string, std::string> reasons;
    for (const auto& note : world.counter.store.notes) {
        EXPECT_EQ(note.reason.find("โทรศัพท์"), std::string::npos) << note.action;
        reasons[note.action] = note.reason;
    }
    for (const auto kind :
         {domain::EventKind::StepRecorded, domain::EventKind::SecondPersonApproved, domain::EventKind::Submitted}) {
        EXPECT_EQ(reasons[std::string(domain::event_name(kind))], "THAID_REVOKE") << domain::event_name(kind);
    }
    EXPECT_EQ(act().at("second_officer_reason"), "นายทดสอบ ทำโทรศัพท์หาย");
}

TEST_F(ThaidRulesTest, APhoneOfTooManyPeopleIsRefusedBeforeACodeIsSent) {
    world.one_time_codes.send_failure = domain::Failure{domain::FailureCode::PhoneTooManyPersons, "HTTP 422"};
    auto run = opened(ServiceKind::ThaidEnrolment);
    const auto refused = run->enter({{"phone", "0812345678"}}, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, domain::FailureCode::PhoneTooManyPersons);
    EXPECT_EQ(refused.error().detail, "3") << "as the rules say";
    EXPECT_EQ(run->page()->step, "phone");
    world.one_time_codes.send_failure.reset();
    EXPECT_EQ(told(run->enter({{"phone", "0812345678"}}, {})), "ok");
    EXPECT_EQ(world.one_time_codes.citizens.back(), kCitizen);
}

TEST_F(ThaidRulesTest, TheYearOfBirthAloneCountsAsTheYoungestAge) {
    auto run = child();
    person(kGuardian, {{"birth_date", "2549-00-00"}});
    EXPECT_EQ(told(run->enter({{"guardian_id", kGuardian}}, {})), "guardian_id: must be at least 20 years old");
    person(kGuardian, {{"birth_date", "2548-00-00"}});
    EXPECT_EQ(told(run->enter({{"guardian_id", kGuardian}}, {})), "ok");
}

TEST_F(ThaidRulesTest, WhoMayStillBeFourteenComesWithAGuardian) {
    const auto first_page = [&](int year) {
        auto card = testing::sample_card();
        card.birth_date = domain::PartialDate::of(year, std::nullopt, std::nullopt);
        world.counter.card_reader.answer = card;
        VisitJournal visit{world.counter.store, world.counter.clock, world.counter.workstation, world.counter.officer};
        IdentityProof shown{world.counter.ports, visit};
        prove(visit, shown);
        auto run = service(ServiceKind::ThaidEnrolment, visit, shown);
        EXPECT_EQ(told(run->open({})), "ok");
        return run->page()->step;
    };
    EXPECT_EQ(first_page(2554), "guardian") << "fifteen in the course of this year";
    EXPECT_EQ(first_page(2553), "phone") << "fifteen whatever the day";
}

TEST_F(ThaidRulesTest, ABindingToANewPhoneNeedsThePhone) {
    world.civil_register.knows(RegisterKind::Thaid, kCitizen, {{"state", "OFFICER"}});
    auto run = opened(ServiceKind::ThaidEnrolment);
    ASSERT_TRUE(run->enter({{"action", "rebind"}}, {}));
    EXPECT_EQ(told(run->enter({{"phone", ""}}, {})), "phone: the new phone is missing");
    EXPECT_EQ(told(run->enter({{"phone", "0812345678"}}, {})), "ok");
}

TEST_F(ThaidRulesTest, APhoneIsNotNeededToBeRegistered) {
    auto run = opened(ServiceKind::ThaidEnrolment);
    EXPECT_EQ(told(run->enter({{"phone", ""}}, {})), "ok");
}

TEST_F(ThaidRulesTest, TheWayOfTheCodeIsOfTheChoices) {
    auto run = opened(ServiceKind::ThaidEnrolment);
    EXPECT_EQ(told(run->enter({{"phone", "0812345678"}, {"activation_by", "FAX"}}, {})),
              "activation_by: must be of the choices");
    EXPECT_EQ(told(run->enter({{"phone", "0812345678"}, {"fax", "1"}}, {})), "fax: is not asked for here");
    EXPECT_EQ(told(run->enter({{"phone", "0812345678"}, {"activation_by", "SMS"}}, {})), "ok");
}

TEST_F(ThaidRulesTest, AOneTimeCodeHasSixDigitsAndEndsWithTheFifthMinute) {
    auto run = opened(ServiceKind::ThaidEnrolment);
    ASSERT_TRUE(run->enter({{"phone", "0812345678"}}, {}));
    EXPECT_EQ(told(run->enter({{"otp", "4829131"}}, {})), "otp: is longer than 6 letters");
    world.counter.clock.advance(std::chrono::minutes(5));
    EXPECT_EQ(told(run->enter({{"otp", world.one_time_codes.code}}, {})), "OTP_EXPIRED");
}

TEST_F(ThaidRulesTest, ARequesterIsNamedByItsCodeWithAPurpose) {
    auto run = opened(ServiceKind::VerifyOnly);
    EXPECT_EQ(told(run->enter({{"requester_id", "RP 1"}, {"purpose", "p"}}, {})),
              "requester_id: has letters no requester has");
    EXPECT_EQ(told(run->enter({{"requester_id", "RP-1_a.b"}, {"purpose", ""}}, {})), "purpose: is missing");
    EXPECT_EQ(told(run->enter({{"requester_id", "RP-1_a.b"}, {"purpose", "p"}}, {})), "ok");
}

}  // namespace
}  // namespace amphoe::workflows
