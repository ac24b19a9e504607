// What happens to a house that is there already needs a paper that shows it (domain.md W10): completion, demolition,
// correction, each with a value on both sides.
#include "tests/centre/acts/ActFixture.h"

namespace amphoe::centre {
namespace {

class HouseEvidenceTest : public ActFixture {
  protected:
    std::string new_house(const domain::Fields& other) {
        return act("house_number", with(with({{"variant", "new"},
                                              {"ccaatt", "990101"},
                                              {"moo", "1"},
                                              {"owner_id", receiver},
                                              {"house_no", "700/1"}},
                                             second()),
                                        other))
            .answer.at("house_code");
    }
    domain::Fields change(const std::string& variant, const std::string& code, const domain::Fields& other) const {
        return with(with({{"variant", variant}, {"existing_house", code}, {"owner_id", receiver}}, second()), other);
    }
    std::string changed(const std::string& variant, const std::string& code, const domain::Fields& other) {
        return said("house_number", change(variant, code, other));
    }
};

TEST_F(HouseEvidenceTest, ADemolitionIsShownByItsPermitOrTheHeadman) {
    const auto code = new_house({{"completed_date", today()}});
    const domain::Fields day{{"demolished_date", today()}};
    EXPECT_EQ(changed("demolish", code, day), "evidence.missing");
    EXPECT_EQ(changed("demolish", code, with(day, {{"evidence", "PHOTO\nDELEGATION"}})), "evidence.missing");
    EXPECT_EQ(changed("demolish", code, with(day, {{"evidence", "PHOTO\nHEADMAN"}})), "accepted");
    const auto other = new_house({{"completed_date", today()}, {"house_no", "700/2"}});
    EXPECT_EQ(changed("demolish", other, with(day, {{"evidence", "DEMOLITION_PERMIT"}})), "accepted");
}

TEST_F(HouseEvidenceTest, ACorrectionNamesThePaperThatShowsTheRightEntry) {
    const auto code = new_house({{"completed_date", today()}});
    const domain::Fields soi{{"correction_field", "soi"}, {"correction_text", "ใหม่"}};
    const domain::Fields document{{"correction_document", "โฉนดที่ดิน 1234"}};
    EXPECT_EQ(changed("correct", code, with(soi, document)), "evidence.missing");
    EXPECT_EQ(changed("correct", code, with(with(soi, document), {{"evidence", "HEADMAN"}})), "evidence.missing");
    const auto brought = with(soi, {{"evidence", "HOUSE_BOOK"}});
    EXPECT_EQ(changed("correct", code, brought), "correction_document.missing");
    EXPECT_EQ(changed("correct", code, with(brought, {{"correction_document", std::string(101, 'x')}})),
              "text.invalid");
    EXPECT_EQ(changed("correct", code, with(brought, {{"correction_document", std::string(100, 'x')}})), "accepted");
    EXPECT_EQ(field("house", code, "soi"), "ใหม่");
}

TEST_F(HouseEvidenceTest, OnlyAHouseUnderConstructionIsCompletedAndOnce) {
    const auto built = new_house({{"completed_date", today()}});
    const auto code = new_house({{"under_construction", "yes"}, {"house_no", "700/2"}});
    ASSERT_EQ(field("house", code, "under_construction"), "yes");
    const domain::Fields done{{"completed_date", today()}, {"evidence", "COMPLETION"}};
    EXPECT_EQ(changed("complete", built, done), "house.not_under_construction");
    EXPECT_EQ(changed("complete", "99019000000", done), "house.unknown");
    EXPECT_EQ(changed("complete", code, with(done, {{"owner_id", somchai}})), "house.other_owner");
    EXPECT_EQ(changed("complete", code, with(done, {{"evidence", "PHOTO"}})), "evidence.missing");
    EXPECT_EQ(changed("complete", code, with(done, {{"completed_date", ""}})), "completed_date.contradicts");
    EXPECT_EQ(changed("complete", code, with(done, {{"completed_date", today(1)}})), "date.future");
    EXPECT_EQ(changed("complete", code, with(done, {{"completed_date", today(-18)}})), "late_reason.missing");
    const auto completed = act("house_number", change("complete", code, with(done, {{"completed_date", today(-15)}})));
    ASSERT_TRUE(completed.accepted) << completed.reason;
    EXPECT_EQ(completed.answer.at("house_code"), code);
    EXPECT_EQ(completed.answer.at("house_no"), "700/2");
    EXPECT_EQ(field("house", code, "under_construction"), "no");
    EXPECT_EQ(field("house", code, "completed_date"), today(-15));
    EXPECT_EQ(changed("complete", code, done), "house.not_under_construction") << "once";
}

}  // namespace
}  // namespace amphoe::centre
