#include "core/workflows/identity/CardIntake.h"

#include "tests/core/workflows/ServiceFixture.h"

namespace amphoe::workflows {
namespace {

using domain::FailureCode;
using domain::Fields;
using domain::RegisterKind;

class CardIntakeTest : public ServiceFixture {
  protected:
    CardIntakeTest() { services_.rules.fees.push_back({"card_late", "ล่าช้า", "Late", 10000, "2026-10-01"}); }
    void born(const char* chip) {
        auto card = testing::sample_card();
        card.birth_date = domain::PartialDate::from_chip(chip);
        counter_.card_reader.answer = card;
    }
    void referee(const std::string& birth, const std::string& status = "ALIVE") {
        register_.knows(RegisterKind::Person, kOtherHead,
                        {{"citizen_id", kOtherHead}, {"birth_date", birth}, {"status", status}});
    }
    void to_photo(const Fields& reason) {
        ASSERT_TRUE(service.open({}));
        ASSERT_TRUE(enter(service, reason));
    }
    CardIntake service{services_.ports, journal_, proof_};
};

TEST_F(CardIntakeTest, ADamagedCardIsReplacedForItsFee) {
    prove();
    to_photo({{"reason", "DAMAGED"}});
    EXPECT_EQ(service.page()->shown[0].at("ลายนิ้วหัวแม่มือ"), "ไม่มีอุปกรณ์");
    EXPECT_EQ(refused(enter(service, {{"photo_ok", "no"}})), "photo_ok");
    ASSERT_TRUE(enter(service, {{"photo_ok", "yes"}}));
    ASSERT_TRUE(service.confirm());
    ASSERT_TRUE(service.deliver({}));
    EXPECT_EQ(act_at("reason"), "DAMAGED");
    EXPECT_EQ(act_at("fee_satang"), "10000");
    EXPECT_EQ(act_at("thumbs"), "no_device");
    EXPECT_EQ(act_at("late_days"), "0");
}

TEST_F(CardIntakeTest, SixtyDaysAreInTimeAndSixtyOneAreLate) {
    prove();
    to_photo({{"reason", "EXPIRED"}, {"since", "2026-09-23"}});  // + 60 days is Sunday the 22nd of November
    EXPECT_FALSE(service.fee_items().contains("card_late"));
    CardIntake late(services_.ports, journal_, proof_);
    ASSERT_TRUE(late.open({}));
    EXPECT_EQ(refused(enter(late, {{"reason", "EXPIRED"}, {"since", "2026-11-23"}})), "since");
    ASSERT_TRUE(enter(late, {{"reason", "EXPIRED"}, {"since", "2026-09-18"}}));
    ASSERT_TRUE(enter(late, {{"photo_ok", "yes"}}));
    ASSERT_TRUE(late.confirm());
    EXPECT_EQ(act_at("late_days"), "5");
    EXPECT_EQ(act_at("fee_satang"), "10000");
}

TEST_F(CardIntakeTest, SevenYearsMayAndSixMayNot) {
    born("25621122");  // seven today
    prove();
    EXPECT_TRUE(service.open({}));
    EXPECT_TRUE(enter(service, {{"reason", "DAMAGED"}}));
}

TEST_F(CardIntakeTest, SixYearsAreTooFew) {
    born("25621123");
    prove();
    ASSERT_TRUE(service.open({}));
    EXPECT_EQ(told(enter(service, {{"reason", "DAMAGED"}})), "SERVICE_NOT_AVAILABLE");
}

TEST_F(CardIntakeTest, AboveSeventyAPersonIsExempt) {
    born("24981122");  // 71 today
    prove();
    ASSERT_TRUE(service.open({}));
    EXPECT_EQ(refused(enter(service, {{"reason", "EXPIRED"}})), "reason");
    EXPECT_TRUE(enter(service, {{"reason", "EXEMPT"}}));
}

TEST_F(CardIntakeTest, AtSeventyACardIsStillRenewed) {
    born("24981123");  // 70 until tomorrow
    prove();
    ASSERT_TRUE(service.open({}));
    EXPECT_TRUE(enter(service, {{"reason", "EXPIRED"}}));
}

TEST_F(CardIntakeTest, ALostCardIsVouchedForByAnAdult) {
    ASSERT_TRUE(service.open({}));
    EXPECT_EQ(step_of(service), "person");
    EXPECT_EQ(refused(enter(service, {{"citizen_id", "1999900000014"}})), "citizen_id");
    ASSERT_TRUE(enter(service, {{"citizen_id", kRequester}}));
    EXPECT_EQ(refused(enter(service, {{"reason", "DAMAGED"}})), "reason");
    ASSERT_TRUE(enter(service, {{"reason", "LOST"}}));
    EXPECT_EQ(refused(enter(service, {{"referee_id", kRequester}})), "referee_id");
    EXPECT_EQ(told(enter(service, {{"referee_id", kOtherHead}})), "REGISTER_RECORD_UNKNOWN");
    referee("2549-11-23");
    EXPECT_EQ(refused(enter(service, {{"referee_id", kOtherHead}})), "referee_id") << "twenty tomorrow";
    referee("2549-11-22", "DECEASED");
    EXPECT_EQ(told(enter(service, {{"referee_id", kOtherHead}})), "PERSON_NOT_SERVABLE");
    referee("2549-11-22");
    ASSERT_TRUE(enter(service, {{"referee_id", kOtherHead}}));
    ASSERT_TRUE(enter(service, {{"photo_ok", "yes"}}));
    EXPECT_EQ(service.confirm().error().code, FailureCode::SecondPersonNeeded);
    agree(service);
    ASSERT_TRUE(service.confirm());
    EXPECT_EQ(act_at("referee_id"), kOtherHead);
    EXPECT_EQ(act_at("citizen_id"), kRequester);
    EXPECT_EQ(act_at("name_th"), "นายทดสอบ ระบบบัตร");
    EXPECT_EQ(act_at("fee_satang"), "10000");
}

TEST_F(CardIntakeTest, WithoutAFaceASecondPersonLooks) {
    ASSERT_TRUE(proof_.record_consent(true, domain::LegalBasis::ConsentSection26));
    ASSERT_TRUE(proof_.read_card({}, {}, {}));
    to_photo({{"reason", "ADDRESS"}});
    ASSERT_TRUE(enter(service, {{"photo_ok", "yes"}}));
    EXPECT_EQ(service.confirm().error().code, FailureCode::SecondPersonNeeded);
    agree(service);
    EXPECT_TRUE(service.confirm());
}

TEST_F(CardIntakeTest, AFaceThatFailedIsNotTalkedAway) {
    counter_.face_matcher.distance = 0.9;
    prove();
    to_photo({{"reason", "ADDRESS"}});
    ASSERT_TRUE(enter(service, {{"photo_ok", "yes"}}));
    agree(service);
    EXPECT_EQ(service.confirm().error().code, FailureCode::FaceNotMatching);
}

}  // namespace
}  // namespace amphoe::workflows
