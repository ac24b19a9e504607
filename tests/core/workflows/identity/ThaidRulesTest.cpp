// W4: guardians, phones and codes with a value on each side.
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

TEST_F(ThaidRulesTest, TheYearOfBirthAloneCountsAsTheYoungestAge) {
    auto run = child();
    person(kGuardian, {{"birth_date", "2549-00-00"}});
    EXPECT_EQ(told(run->enter({{"guardian_id", kGuardian}}, {})), "guardian_id: must be at least 20 years old");
    person(kGuardian, {{"birth_date", "2548-00-00"}});
    EXPECT_EQ(told(run->enter({{"guardian_id", kGuardian}}, {})), "ok");
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
    EXPECT_EQ(told(run->enter({{"phone", "0812345678"}, {"email", "a@b.c"}}, {})), "email: is not asked for here");
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
