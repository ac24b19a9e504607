// ทางรัฐ level 2 at the centre: every mode waits for the citizen's app, ten minutes and no longer.
#include "tests/centre/acts/ActFixture.h"
#include "tests/centre/register/SimulatedCode.h"

namespace amphoe::centre {
namespace {

class TangratActsTest : public ActFixture {
  protected:
    static std::string code_of(const std::string& citizen, CodeUse use, CodeFate fate = CodeFate::Fresh) {
        return *simulated_code({use, fate, citizen});
    }
};

TEST_F(TangratActsTest, TangratByCodeIsSingleUseForItsPersonWithinTenMinutes) {
    const auto code = code_of(somchai, CodeUse::Tangrat);
    const domain::Fields good{{"mode", "A"}, {"channel", "DISTRICT"}, {"code", code}};
    EXPECT_EQ(said("tangrat_level2", with(good, {{"citizen_id", wilai}})), "code.other_person");
    EXPECT_EQ(said("tangrat_level2", with(good, {{"code", code_of(somchai, CodeUse::Tangrat, CodeFate::Expired)}})),
              "code.expired");
    EXPECT_EQ(said("tangrat_level2", with(good, {{"code", "SIM-T-12345678-x"}})), "code.forged");
    EXPECT_EQ(said("tangrat_level2", with(good, {{"channel", "CS711"}})), "channel.invalid");
    const auto done = act("tangrat_level2", good);
    ASSERT_TRUE(done.accepted) << done.reason;
    EXPECT_EQ(done.answer.at("state"), "SMS_SENT") << "the citizen confirms in the app (W5.A6-7)";
    EXPECT_EQ(field("tangrat", somchai, "level"), "0");
    EXPECT_EQ(told("tangrat", somchai)["items"][0]["channel"], "DISTRICT");
    EXPECT_EQ(told("tangrat", somchai)["items"][0]["result"], "waiting");
    EXPECT_EQ(said("tangrat_level2", good), "code.used");
}

TEST_F(TangratActsTest, TangratIsTriedFiveTimesADay) {
    for (int count = 0; count < 5; ++count) {
        EXPECT_EQ(said("tangrat_level2", {{"mode", "X"}}), "mode.invalid");
    }
    EXPECT_EQ(said("tangrat_level2", {{"mode", "C"}, {"channel", "KIOSK"}}), "tangrat.too_many");
    EXPECT_EQ(said("tangrat_level2", {{"mode", "C"}, {"channel", "KIOSK"}, {"citizen_id", wilai}}), "accepted");
}

TEST_F(TangratActsTest, TangratBySmsWaitsForTheCitizen) {
    const domain::Fields good{{"mode", "B"}, {"channel", "DISTRICT"}, {"phone", "0812345678"}};
    EXPECT_EQ(said("tangrat_level2", with(good, {{"phone", "021234567"}})), "phone.invalid");
    EXPECT_EQ(act("tangrat_level2", good).answer.at("state"), "SMS_SENT");
    EXPECT_EQ(field("tangrat", somchai, "level"), "0");
    Faults later;
    later.clock_skew = std::chrono::seconds(10);
    EXPECT_EQ(field("tangrat", somchai, "level", later), "2");
    EXPECT_EQ(told("tangrat", somchai)["items"][0]["result"], "passed");
    EXPECT_EQ(said("tangrat_level2", good), "tangrat.level2_already");
}

TEST_F(TangratActsTest, TangratAtTheScreenEndsInACodeForTheApp) {
    const auto shown = act("tangrat_level2", {{"mode", "C"}, {"channel", "KIOSK"}});
    ASSERT_TRUE(shown.accepted) << shown.reason;
    EXPECT_EQ(shown.answer.at("state"), "QR_ISSUED");
    EXPECT_EQ(shown.answer.at("confirm_code").size(), 48u);
    EXPECT_EQ(shown.answer.at("confirm_code").find(somchai), std::string::npos);
    EXPECT_EQ(field("tangrat", somchai, "level"), "0");
    EXPECT_EQ(field("tangrat", somchai, "confirmation"), "WAITING");
    Faults later;
    later.clock_skew = std::chrono::seconds(10);
    EXPECT_EQ(field("tangrat", somchai, "level", later), "2");
}

TEST_F(TangratActsTest, TangratEndsAfterTenMinutesWhenNobodyConfirms) {
    ASSERT_EQ(said("tangrat_level2", {{"mode", "B"}, {"channel", "DISTRICT"}, {"phone", "0800000000"}}), "accepted");
    Faults later;
    later.clock_skew = std::chrono::minutes(9);
    EXPECT_EQ(field("tangrat", somchai, "confirmation", later), "WAITING");
    later.clock_skew = std::chrono::minutes(10) + std::chrono::seconds(1);
    EXPECT_EQ(field("tangrat", somchai, "confirmation", later), "EXPIRED");
    EXPECT_EQ(field("tangrat", somchai, "level", later), "0");
    EXPECT_EQ(told("tangrat", somchai, later)["items"][0]["result"], "expired");
}

TEST_F(TangratActsTest, WhoUsesThaidIsAtLevelTwoWithoutProvingItAgain) {
    EXPECT_EQ(field("tangrat", "1999900000030", "level"), "2") << "enrolled in the app";
    EXPECT_EQ(told("tangrat", "1999900000030")["items"][0]["channel"], "DDOPA");
    ASSERT_EQ(said("thaid_enrolment", {{"phone", "0812345678"}}), "accepted");
    EXPECT_EQ(field("tangrat", somchai, "level"), "0") << "not activated yet";
    Faults later;
    later.clock_skew = std::chrono::seconds(10);
    EXPECT_EQ(field("tangrat", somchai, "level", later), "2");
    const domain::Fields asked{{"mode", "B"}, {"channel", "DISTRICT"}, {"phone", "0812345678"}};
    EXPECT_EQ(act("tangrat_level2", asked).answer.at("state"), "LEVEL2") << "proved before the app was in use";
    act_at = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()) +
             std::chrono::minutes(1);
    EXPECT_EQ(said("tangrat_level2", asked), "tangrat.level2_already");
    EXPECT_EQ(field("tangrat", "1999900001095", "level"), "0") << "suspended";
    EXPECT_EQ(field("tangrat", "1999900001052", "level"), "0") << "revoked";
}

}  // namespace
}  // namespace amphoe::centre
