// Counts of copies, phones, tries and days at the centre, with a value on each side.
#include "tests/centre/acts/ActFixture.h"

namespace amphoe::centre {
namespace {

class CounterSidesTest : public ActFixture {
  protected:
    static std::string letters(int count) {
        std::string text;
        for (int at = 0; at < count; ++at) {
            text += "ก";
        }
        return text;
    }
    std::string copy(const domain::Fields& other) {
        return said("certified_copy", with(with({{"copy_kind", "TR14_1"},
                                                 {"relation", "SELF"},
                                                 {"subject_id", somchai},
                                                 {"copies", "1"},
                                                 {"purpose", "สมัครงาน"}},
                                                second()),
                                           other));
    }
    std::string enrol(const std::string& citizen, const domain::Fields& other = {}, const Faults& faults = {}) {
        return said("thaid_enrolment",
                    with({{"citizen_id", citizen}, {"phone", "0833333333"}, {"phone_verified", "yes"}}, other), faults);
    }
    static Faults days_later(int days) {
        Faults faults;
        faults.clock_skew = std::chrono::hours(24 * days);
        return faults;
    }
};

TEST_F(CounterSidesTest, OneToTenCopies) {
    for (const auto& [copies, said] : {std::pair("0", "copies.invalid"),
                                       {"1", "accepted"},
                                       {"10", "accepted"},
                                       {"11", "copies.invalid"},
                                       {"-1", "copies.invalid"},
                                       {"", "copies.invalid"}}) {
        EXPECT_EQ(copy({{"copies", copies}}), said) << copies;
    }
}

TEST_F(CounterSidesTest, NoMorePapersThanCopies) {
    const auto paper = [](int number) {
        return "9901-69-D04-00010" + std::to_string(number) + "-1=" + std::string(64, 'a');
    };
    EXPECT_EQ(copy({{"copies", "1"}, {"papers", paper(1) + "\n" + paper(2)}}), "papers.too_many");
    EXPECT_EQ(copy({{"copies", "2"}, {"papers", paper(1) + "\n" + paper(2)}}), "accepted");
}

TEST_F(CounterSidesTest, APurposeOfSixtyLettersThatSaysSomething) {
    for (const auto* bare : {"ใช้ทั่วไป", "ทั่วไป", "เพื่อใช้ทั่วไป"}) {
        EXPECT_EQ(copy({{"purpose", bare}}), "purpose.invalid") << bare;
    }
    EXPECT_EQ(copy({{"purpose", letters(61)}}), "purpose.invalid");
    EXPECT_EQ(copy({{"purpose", letters(60)}}), "accepted");
}

TEST_F(CounterSidesTest, OthersProveTheirInterestAndTheRegistrarSigns) {
    for (const auto* relation : {"INTEREST", "DELEGATE", "AGENCY"}) {
        EXPECT_EQ(copy({{"subject_id", wilai}, {"relation", relation}}), "proof.missing") << relation;
        EXPECT_EQ(copy({{"subject_id", wilai}, {"relation", relation}, {"proof_ref", "1/69"}}), "accepted");
    }
    EXPECT_EQ(copy({{"second_officer", ""}}), "second_person.missing");
    EXPECT_EQ(copy({{"second_officer", "O-0001"}}), "second_person.missing");
}

TEST_F(CounterSidesTest, APhoneServesThreePersonsAYearAndNotAFourth) {
    EXPECT_EQ(enrol(somchai), "accepted");
    EXPECT_EQ(enrol(wilai), "accepted");
    EXPECT_EQ(enrol(mali), "accepted") << "the third";
    const auto fourth = "1999900001052";
    EXPECT_EQ(enrol(fourth), "phone.too_many_persons");
    EXPECT_EQ(enrol(fourth, {}, days_later(365)), "phone.too_many_persons") << "the last day of the year";
    EXPECT_EQ(enrol(fourth, {}, days_later(366)), "accepted");
}

TEST_F(CounterSidesTest, TheFifthTryOfADayIsTakenTheSixthIsNotAndTomorrowIsAnotherDay) {
    const domain::Fields kiosk{{"mode", "C"}, {"channel", "KIOSK"}};
    for (int tries = 0; tries < 4; ++tries) {
        EXPECT_EQ(said("tangrat_level2", {{"mode", "X"}}), "mode.invalid");
    }
    EXPECT_EQ(said("tangrat_level2", {{"mode", "X"}}), "mode.invalid") << "the fifth is looked at";
    EXPECT_EQ(said("tangrat_level2", kiosk), "tangrat.too_many");
    EXPECT_EQ(said("tangrat_level2", kiosk, days_later(1)), "accepted");
}

TEST_F(CounterSidesTest, ARequesterCountsOnTheLastDayOfItsCertificate) {
    const domain::Fields asked{{"requester_id", "RP-0002"}, {"purpose", "proof_of_identity"}, {"result", "pass"}};
    EXPECT_EQ(said("verify_only", asked, on("2026-02-01")), "requester.expired");
    EXPECT_EQ(said("verify_only", asked, on("2026-01-31")), "accepted");
}

TEST_F(CounterSidesTest, APrintedCodeLivesSevenDays) {
    ASSERT_EQ(enrol(somchai, {{"phone", ""}}), "accepted");
    Faults later;
    later.clock_skew = std::chrono::hours(24 * 7) - std::chrono::minutes(1);
    EXPECT_EQ(field("thaid", somchai, "activation", later), "ISSUED");
    later.clock_skew = std::chrono::hours(24 * 7) + std::chrono::minutes(1);
    EXPECT_EQ(field("thaid", somchai, "activation", later), "EXPIRED");
}

}  // namespace
}  // namespace amphoe::centre
