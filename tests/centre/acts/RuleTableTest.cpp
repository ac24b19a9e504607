#include "tests/centre/acts/RuleTable.h"

#include <gtest/gtest.h>

#include <fstream>

namespace amphoe::centre {
namespace {

std::filesystem::path written(const char* name, const char* content) {
    const auto file = std::filesystem::path(::testing::TempDir()) / name;
    std::ofstream(file, std::ios::binary) << content;
    return file;
}

TEST(RuleTable, ALimitCountsFromItsDayOn) {
    const auto table = RuleTable::load({written("limits.json", R"({"effective_from": "2026-11-01", "persons": [
        {"effective_from": "2026-11-01", "value": 3}, {"effective_from": "2027-01-01", "value": 5, "note": "later"}]})")});
    EXPECT_EQ(table.on("persons", "2026-10-31"), 3) << "before the first row there is no other";
    EXPECT_EQ(table.on("persons", "2026-12-31"), 3);
    EXPECT_EQ(table.on("persons", "2027-01-01"), 5);
}

TEST(RuleTable, APlainNumberCountsFromTheDayOfItsFile) {
    const auto table = RuleTable::load({written("plain.json", R"({"version": "1", "effective_from": "2026-11-22",
        "guardian_below_age": 15, "levels": [{"label": "IAL2.3"}]})")});
    EXPECT_EQ(table.on("guardian_below_age", "2026-11-22"), 15);
    EXPECT_THROW((void)table.on("levels", "2026-11-22"), std::out_of_range) << "no limit";
    EXPECT_THROW((void)table.on("misspelt", "2026-11-22"), std::out_of_range);
}

TEST(RuleTable, ABrokenFileStopsTheCentre) {
    EXPECT_THROW(RuleTable::load({written("broken.json", "{")}), std::runtime_error);
    EXPECT_THROW(RuleTable::load({written("undated.json", R"({"persons": 3})")}), std::runtime_error);
    EXPECT_THROW(RuleTable::load({written("words.json", R"({"effective_from": "2026-11-01",
        "persons": [{"effective_from": "2026-11-01", "value": "three"}]})")}),
                 std::runtime_error);
    EXPECT_THROW(RuleTable::load({std::filesystem::path(::testing::TempDir()) / "missing.json"}), std::runtime_error);
}

TEST(RuleTable, TheShippedFilesHaveEveryLimitTheDesksAskFor) {
    for (const auto* limit : {"age_of_majority",
                              "booking_closes_minute",
                              "booking_days_ahead",
                              "booking_slot_minutes",
                              "card_apply_days",
                              "card_first_age",
                              "card_last_age",
                              "copies_at_most",
                              "delegation_letter_days",
                              "destination_persons",
                              "guardian_below_age",
                              "house_notice_days",
                              "minimum_age",
                              "move_late_ceiling_satang",
                              "move_notice_days",
                              "move_notice_stale_days",
                              "office_closes_minute",
                              "office_opens_minute",
                              "persons_per_phone",
                              "purpose_letters",
                              "referee_age",
                              "tangrat_tries_per_day",
                              "token_paper_days",
                              "token_screen_minutes"}) {
        EXPECT_GT(RuleTable::shipped().on(limit, "2026-11-22"), 0) << limit;
    }
}

}  // namespace
}  // namespace amphoe::centre
