#include "core/workflows/CardChecks.h"

#include <gtest/gtest.h>

#include "tests/support/FakeDevices.h"
#include "tests/support/ManualClock.h"

namespace amphoe::workflows {
namespace {

using domain::FailureCode;

const auto kNow = testing::ManualClock::start();

TEST(CardChecksTest, AGoodCardPasses) {
    EXPECT_TRUE(check_card(testing::sample_card(), kNow, true));
}

TEST(CardChecksTest, AnExpiredCardIsNamed) {
    auto card = testing::sample_card();
    card.expiry_date.date = domain::PartialDate::from_chip("25691121");
    const auto checked = check_card(card, kNow, true);
    ASSERT_FALSE(checked);
    EXPECT_EQ(checked.error().code, FailureCode::CardExpired);
}

TEST(CardChecksTest, ACardIsGoodOnItsLastDay) {
    auto card = testing::sample_card();
    card.expiry_date.date = domain::PartialDate::from_chip("25691122");
    EXPECT_TRUE(check_card(card, kNow, true));
}

TEST(CardChecksTest, TheDayIsTheDayInBangkok) {
    // 18:00 UTC on the 21st is already the 22nd in Bangkok.
    const auto evening = *support::from_iso8601("2026-11-21T18:00:00Z");
    EXPECT_EQ(today_in_bangkok(evening).iso(), "2026-11-22");
}

TEST(CardChecksTest, BirthInTheFutureIsRefused) {
    auto card = testing::sample_card();
    card.birth_date = domain::PartialDate::from_chip("25700101");
    const auto checked = check_card(card, kNow, true);
    ASSERT_FALSE(checked);
    EXPECT_EQ(checked.error().code, FailureCode::CardDataInvalid);
}

TEST(CardChecksTest, AgeAboveOneHundredThirtyIsRefused) {
    auto card = testing::sample_card();
    card.birth_date = domain::PartialDate::from_chip("24350101");
    EXPECT_FALSE(check_card(card, kNow, true));
}

TEST(CardChecksTest, AgesFromTodayToOneHundredThirtyAreTaken) {
    auto card = testing::sample_card();
    for (const auto& [birth, taken] : {std::pair("25691122", true),  // born today
                                       {"25691123", false},          // tomorrow
                                       {"24381123", true},           // 131 tomorrow
                                       {"24381122", false}}) {       // 131 today
        card.birth_date = domain::PartialDate::from_chip(birth);
        EXPECT_EQ(check_card(card, kNow, true).ok(), taken) << birth;
    }
}

TEST(CardChecksTest, ACardIssuedTodayIsTakenAndOneOfTomorrowIsNot) {
    auto card = testing::sample_card();
    card.issue_date = domain::PartialDate::from_chip("25691122");
    EXPECT_TRUE(check_card(card, kNow, true));
    card.issue_date = domain::PartialDate::from_chip("25691123");
    EXPECT_EQ(check_card(card, kNow, true).error().detail, "issue date is in the future");
}

TEST(CardChecksTest, OnlyCodeZeroIsAUsableCard) {
    EXPECT_TRUE((domain::CardStatusAnswer{"0", "สถานะปกติ"}.usable()));
    for (const auto* code : {"1", "2", "3", "4", "5", "9", "00", "", "-1", "๐"}) {
        EXPECT_FALSE((domain::CardStatusAnswer{code, ""}.usable())) << code;
    }
}

TEST(CardChecksTest, ATitleThatDoesNotFitIsARemarkAndStopsNothing) {
    auto card = testing::sample_card();
    EXPECT_TRUE(card_warnings(card, kNow).empty());
    card.name_th.title = "เด็กชาย";
    EXPECT_EQ(card_warnings(card, kNow), std::vector<std::string>{"title.age"});
    EXPECT_TRUE(check_card(card, kNow, true));
    card.birth_date = domain::PartialDate::from_chip("25541123");  // fifteen tomorrow
    EXPECT_TRUE(card_warnings(card, kNow).empty());
    card.birth_date = domain::PartialDate::from_chip("25541122");  // fifteen today
    EXPECT_EQ(card_warnings(card, kNow), std::vector<std::string>{"title.age"});
    card.name_th.title = "นางสาว";
    EXPECT_EQ(card_warnings(card, kNow), std::vector<std::string>{"title.sex"});
    card.name_th = {"นาย", "ทดสอบ2", "", "ระบบ"};
    card.name_en.first = "Th0tsop";
    EXPECT_EQ(card_warnings(card, kNow), (std::vector<std::string>{"name_th.letters", "name_en.letters"}));
    EXPECT_TRUE(check_card(card, kNow, true));
}

TEST(CardChecksTest, ANameWithoutThaiLettersIsRefused) {
    auto card = testing::sample_card();
    card.name_th.first = "Thotsop";
    EXPECT_FALSE(check_card(card, kNow, true));
}

TEST(CardChecksTest, TrainingRefusesANumberThatCouldBelongToAPerson) {
    const std::string first_twelve = "110000000000";
    const auto number = first_twelve + domain::CitizenId::check_digit(first_twelve);
    const auto card = testing::sample_card(number.c_str());
    const auto in_training = check_card(card, kNow, true);
    ASSERT_FALSE(in_training);
    EXPECT_EQ(in_training.error().code, FailureCode::CardRefusedInTraining);
    EXPECT_TRUE(check_card(card, kNow, false));
}

}  // namespace
}  // namespace amphoe::workflows
