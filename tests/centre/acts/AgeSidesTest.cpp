// Ages at the centre with a day on each side: the clock of the centre is moved to the birthday and to its eve.
#include "tests/centre/acts/ActFixture.h"

namespace amphoe::centre {
namespace {

class AgeSidesTest : public ActFixture {
  protected:
    std::string card(const std::string& day, const std::string& citizen, const domain::Fields& other = {}) {
        return said("card_intake", with({{"reason", "NAME"}, {"citizen_id", citizen}}, other), on(day));
    }
    std::string enrol(const std::string& day, const domain::Fields& other = {}) {
        return said("thaid_enrolment", with({{"citizen_id", boy}}, other), on(day));
    }
};

TEST_F(AgeSidesTest, CardsFromSevenOnForEverybody) {
    EXPECT_EQ(card("2024-05-04", boy), "age.outside");
    EXPECT_EQ(card("2024-05-04", boy, {{"reason", "EXEMPT"}}), "age.outside");
    EXPECT_EQ(card("2024-05-05", boy), "accepted");
}

TEST_F(AgeSidesTest, CardsUntilSeventyAndLaterForExemptPersons) {
    // Somchai was born on 14 January 1987.
    EXPECT_EQ(card("2058-01-14", somchai), "age.outside");
    EXPECT_EQ(card("2058-01-13", somchai), "accepted");
    EXPECT_EQ(card("2060-06-02", wilai, {{"reason", "EXEMPT"}}), "accepted");
}

TEST_F(AgeSidesTest, ThaidFromSevenOnWithAGuardianBelowFifteen) {
    EXPECT_EQ(enrol("2024-05-04", {{"guardian_id", somchai}}), "age.below_minimum");
    EXPECT_EQ(enrol("2024-05-05"), "guardian.missing");
    EXPECT_EQ(enrol("2032-05-04"), "guardian.missing");
    EXPECT_EQ(enrol("2032-05-05"), "accepted");
}

TEST_F(AgeSidesTest, AGuardianIsSomebodyElseWhoLivesAndIsTwenty) {
    const auto girl = with_check_digit("199990000101");  // born on 6 May 2018
    const auto at = [&](const std::string& day, const std::string& guardian) {
        return said("thaid_enrolment", {{"citizen_id", girl}, {"guardian_id", guardian}}, on(day));
    };
    EXPECT_EQ(at("2026-11-22", girl), "guardian.invalid");
    EXPECT_EQ(at("2026-11-22", boy), "guardian.invalid") << "nine years old";
    EXPECT_EQ(at("2026-11-22", with_check_digit("199990000204")), "guardian.invalid") << "dead";
    EXPECT_EQ(at("2026-11-22", "1000000000025"), "guardian.invalid") << "unknown";
    EXPECT_EQ(at("2026-11-22", mali), "guardian.invalid") << "lives and is twenty, but is no parent";
    EXPECT_EQ(at("2026-11-22", with_check_digit("199990000202")), "accepted") << "the mother";
}

TEST_F(AgeSidesTest, ARefereeIsTwenty) {
    const auto by = [&](const std::string& day) {
        return said("card_intake", {{"reason", "LOST"}, {"referee_id", boy}}, on(day));
    };
    EXPECT_EQ(by("2037-05-04"), "referee.too_young");
    EXPECT_EQ(by("2037-05-05"), "accepted");
}

TEST_F(AgeSidesTest, WithoutACardARefereeAndASecondPersonSpeakWhateverTheReason) {
    const domain::Fields damaged{{"reason", "DAMAGED"}, {"card_absence", "UNREADABLE"}};
    EXPECT_EQ(said("card_intake", damaged), "referee.missing");
    EXPECT_EQ(said("card_intake", with(damaged, {{"referee_id", wilai}})), "second_person.missing");
    EXPECT_EQ(said("card_intake", with(with(damaged, {{"referee_id", wilai}}), second())), "accepted");
}

TEST_F(AgeSidesTest, AGuardianMovesMinorsAndNotSomebodyOfTwenty) {
    const auto moves = [&](const std::string& day) {
        return said("move_out",
                    with({{"informant_role", "GUARDIAN"},
                          {"house_code", "99019000001"},
                          {"movers", boy},
                          {"date_moved", day},
                          {"destination", "UNKNOWN"}},
                         second()),
                    on(day));
    };
    EXPECT_EQ(moves("2037-05-05"), "informant.not_guardian");
    EXPECT_EQ(moves("2037-05-04"), "accepted");
}

/// Born in 1947, nobody knows the day: seventy at most until the end of 2018 is over.
TEST_F(AgeSidesTest, WhoMayStillBeSeventyIsNotTooOld) {
    const std::string of_a_year = with_check_digit("399990000002");
    EXPECT_EQ(card("2018-06-01", of_a_year), "accepted");
    EXPECT_EQ(card("2019-01-02", of_a_year, {{"reason", "ADDRESS"}}), "age.outside");
}

}  // namespace
}  // namespace amphoe::centre
