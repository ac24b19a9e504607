// Split and merged house numbers: every house of the act, what is refused, and that a refused act leaves nothing.
#include "tests/centre/acts/ActFixture.h"

namespace amphoe::centre {
namespace {

class HouseDivisionTest : public ActFixture {
  protected:
    domain::Fields split(const domain::Fields& other = {}) const {
        return with(with({{"variant", "split"},
                          {"existing_house", own},
                          {"origin_stays", "yes"},
                          {"parts", "3"},
                          {"ccaatt", "991101"},
                          {"moo", "4"},
                          {"completed_date", today()},
                          {"owner_id", somchai}},
                         second()),
                    other);
    }
    domain::Fields merge(const domain::Fields& other = {}) const {
        return with(with({{"variant", "merge"},
                          {"existing_house", own},
                          {"other_houses", empty},
                          {"completed_date", today()},
                          {"owner_id", somchai}},
                         second()),
                    other);
    }
    std::string said_of(const domain::Fields& fields) { return said("house_number", fields); }
    /// A new empty house of that owner in that village.
    std::string new_house(const std::string& house_no, const std::string& owner, const std::string& moo = "4") {
        return act("house_number", with({{"variant", "new"},
                                         {"ccaatt", "991101"},
                                         {"moo", moo},
                                         {"completed_date", today()},
                                         {"owner_id", owner},
                                         {"house_no", house_no}},
                                        second()))
            .answer.at("house_code");
    }
    bool known(const std::string& house_code) { return told("house", house_code).contains("fields"); }

    const std::string own = "99019000001";    ///< three people live there
    const std::string empty = "99019000019";  ///< of the same owner, beside it
};

TEST_F(HouseDivisionTest, ASplitGivesEveryPartItsCodeAndNumber) {
    const auto done = act("house_number", split({{"record_key", "house/" + own}, {"record_version", "1"}}));
    ASSERT_TRUE(done.accepted) << done.reason;
    EXPECT_EQ(done.answer.at("house_code"), "99018000001\n99018000002");
    EXPECT_EQ(done.answer.at("house_no"), "99/9/1\n99/9/2");
    EXPECT_EQ(done.answer.at("record.version"), "2");
    for (const auto* part : {"99018000001", "99018000002"}) {
        EXPECT_EQ(field("house", part, "split_from"), own);
        EXPECT_EQ(field("house", part, "state"), "USED");
        EXPECT_EQ(field("house", part, "owner_id"), somchai);
        EXPECT_EQ(field("house", part, "amphoe"), "แม่ริม");
    }
    EXPECT_EQ(field("house", own, "state"), "USED");
    EXPECT_EQ(field("house", own, "split_into"), "99018000001\n99018000002");
    EXPECT_EQ(told("house", own)["items"].size(), 3U) << "who lives there stays there";
    EXPECT_EQ(said_of(split({{"record_key", "house/" + own}, {"record_version", "1"}})), "record.conflict");
}

TEST_F(HouseDivisionTest, ProposedNumbersAreGivenInTheirOrder) {
    const auto done = act("house_number", split({{"part_numbers", "98/2\n98/1ก"}}));
    ASSERT_TRUE(done.accepted) << done.reason;
    EXPECT_EQ(done.answer.at("house_no"), "98/2\n98/1ก");
    EXPECT_EQ(field("house", "99018000002", "house_no"), "98/1ก");
}

TEST_F(HouseDivisionTest, TwoToTwentyHousesAndNotOneOrTwentyOne) {
    for (const auto* wrong : {"", "1", "21", "100", "-2", "2x", "๓"}) {
        EXPECT_EQ(said_of(split({{"parts", wrong}})), "parts.invalid") << wrong;
    }
    EXPECT_EQ(act("house_number", split({{"parts", "2"}})).answer.at("house_no"), "99/9/1");
    const auto most = act("house_number", split({{"parts", "20"}})).answer.at("house_no");
    EXPECT_EQ(std::count(most.begin(), most.end(), '\n'), 18);
}

TEST_F(HouseDivisionTest, AHalfDoneSplitNeverStays) {
    EXPECT_EQ(said_of(split({{"part_numbers", "98/1\n99/10"}})), "house_no.taken") << "the neighbour has the second";
    EXPECT_FALSE(known("99018000001"));
    EXPECT_EQ(told("house", own)["version"], "1");
    EXPECT_EQ(field("house", own, "split_into"), "");
    EXPECT_EQ(said_of(split({{"part_numbers", "98/1\n98/2"}})), "accepted") << "the first is free again";
}

TEST_F(HouseDivisionTest, ASplitIsRefusedForEveryRuleThatDoesNotHold) {
    EXPECT_EQ(said_of(split({{"existing_house", ""}})), "house.unknown");
    EXPECT_EQ(said_of(split({{"existing_house", "99019999999"}})), "house.unknown");
    EXPECT_EQ(said_of(split({{"existing_house", "99019000015"}})), "house.blocked");
    EXPECT_EQ(said_of(split({{"existing_house", "99019000016"}})), "house.central");
    EXPECT_EQ(said_of(split({{"owner_id", receiver}})), "house.other_owner");
    EXPECT_EQ(said_of(split({{"moo", "5"}})), "house.other_village");
    EXPECT_EQ(said_of(split({{"ccaatt", "991102"}})), "house.other_village");
    EXPECT_EQ(said_of(split({{"ccaatt", "990199"}})), "area.unknown");
    EXPECT_EQ(said_of(split({{"part_numbers", "98/1"}})), "part_numbers.count");
    EXPECT_EQ(said_of(split({{"part_numbers", "98/1\n98/2\n98/3"}})), "part_numbers.count");
    EXPECT_EQ(said_of(split({{"part_numbers", "98/1\n98/1"}})), "house_no.twice");
    EXPECT_EQ(said_of(split({{"part_numbers", "98/1\n98 2"}})), "house_no.invalid");
    EXPECT_EQ(said_of(split({{"part_numbers", "98/1\n98\x01"}})), "text.invalid");
    EXPECT_EQ(said_of(split({{"second_officer", ""}})), "second_person.missing");
    EXPECT_EQ(told("house", own)["version"], "1");
}

TEST_F(HouseDivisionTest, AHouseThatIsDividedWhollyIsEmptyAndEnds) {
    EXPECT_EQ(said_of(split({{"origin_stays", "no"}})), "house.occupied");
    const auto done = act("house_number", split({{"existing_house", empty}, {"origin_stays", "no"}}));
    ASSERT_TRUE(done.accepted) << done.reason;
    EXPECT_EQ(done.answer.at("house_no"), "99/10/1\n99/10/2\n99/10/3");
    EXPECT_EQ(field("house", empty, "state"), "ENDED");
    EXPECT_EQ(field("house", empty, "ended_date"), today());
    EXPECT_EQ(said_of(split({{"existing_house", empty}})), "house.ended");
    EXPECT_EQ(said_of(merge()), "house.ended");
}

TEST_F(HouseDivisionTest, AMergeKeepsOneHouseAndTellsBothSides) {
    const auto third = new_house("99/11", somchai);
    const auto done =
        act("house_number",
            merge({{"other_houses", empty + "\n" + third}, {"record_key", "house/" + own}, {"record_version", "1"}}));
    ASSERT_TRUE(done.accepted) << done.reason;
    EXPECT_EQ(done.answer.at("house_code"), own);
    EXPECT_EQ(done.answer.at("house_no"), "99/9");
    EXPECT_EQ(done.answer.at("ended_houses"), empty + "\n" + third);
    EXPECT_EQ(done.answer.at("record.version"), "2");
    EXPECT_EQ(field("house", own, "merged_from"), empty + "\n" + third);
    EXPECT_EQ(field("house", own, "state"), "USED");
    EXPECT_EQ(told("house", own)["items"].size(), 3U);
    for (const auto& code : {empty, third}) {
        EXPECT_EQ(field("house", code, "merged_into"), own);
        EXPECT_EQ(field("house", code, "state"), "ENDED");
    }
}

TEST_F(HouseDivisionTest, AnEndedNumberIsNotGivenAgainAndAnEndedHouseTakesNobody) {
    ASSERT_EQ(said_of(merge()), "accepted");
    const domain::Fields again{
        {"variant", "new"}, {"house_no", "99/10"}, {"ccaatt", "991101"}, {"moo", "4"}, {"existing_house", ""}};
    EXPECT_EQ(said_of(merge(again)), "house_no.taken");
    EXPECT_EQ(said_of(split({{"part_numbers", "99/10\n99/12"}})), "house_no.taken");
    EXPECT_EQ(said_of(merge({{"variant", "demolish"}, {"existing_house", empty}, {"demolished_date", today()}})),
              "house.ended");
    EXPECT_EQ(said_of(merge({{"variant", "correct"},
                             {"existing_house", empty},
                             {"correction_field", "soi"},
                             {"correction_text", "ใหม่"}})),
              "house.ended");
    EXPECT_EQ(said("move_destination", with({{"citizen_id", mali},
                                             {"movers", mali},
                                             {"house_code_from", "99019000003"},
                                             {"house_code", empty},
                                             {"head_consent", "PAPER"},
                                             {"head_id", somchai},
                                             {"relations", mali + "=ผู้อาศัย"},
                                             {"interview_code", "WORK"},
                                             {"interview_note", "ย้ายมาทำงาน"}},
                                            second())),
              "house.ended");
}

TEST_F(HouseDivisionTest, AMergeIsRefusedForEveryRuleThatDoesNotHold) {
    const auto foreign = new_house("99/21", receiver);
    const auto far = new_house("99/22", somchai, "5");
    EXPECT_EQ(said_of(merge({{"other_houses", ""}})), "other_houses.missing");
    EXPECT_EQ(said_of(merge({{"other_houses", own}})), "house.twice");
    EXPECT_EQ(said_of(merge({{"other_houses", empty + "\n" + empty}})), "house.twice");
    EXPECT_EQ(said_of(merge({{"other_houses", "99019999999"}})), "house.unknown");
    EXPECT_EQ(said_of(merge({{"other_houses", "../x"}})), "house.unknown");
    EXPECT_EQ(said_of(merge({{"other_houses", foreign}})), "house.other_owner");
    EXPECT_EQ(said_of(merge({{"other_houses", far}})), "house.other_village");
    EXPECT_EQ(said_of(merge({{"owner_id", receiver}})), "house.other_owner");
    EXPECT_EQ(said_of(merge({{"completed_date", ""}})), "completed_date.contradicts");
    EXPECT_EQ(said_of(merge({{"completed_date", today(-18)}})), "late_reason.missing");
    const auto occupied = act("house_number", merge({{"existing_house", empty}, {"other_houses", own}}));
    EXPECT_EQ(occupied.reason, "house.occupied");
    EXPECT_EQ(occupied.answer.at("house_code"), own);
    EXPECT_EQ(occupied.answer.at("residents"), "3");
    // One good house before a bad one: it does not end.
    EXPECT_EQ(said_of(merge({{"other_houses", empty + "\n" + foreign}})), "house.other_owner");
    EXPECT_EQ(field("house", empty, "state"), "USED");
    EXPECT_EQ(told("house", empty)["version"], "1");
}

TEST_F(HouseDivisionTest, NineteenHousesGoIntoOneAndTwentyDoNot) {
    std::string nineteen = empty;
    for (int at = 0; at < 18; ++at) {
        nineteen += "\n" + new_house("7/" + std::to_string(at + 1), somchai);
    }
    EXPECT_EQ(said_of(merge({{"other_houses", nineteen + "\n" + new_house("7/19", somchai)}})),
              "other_houses.too_many");
    EXPECT_EQ(said_of(merge({{"other_houses", nineteen}})), "accepted");
}

}  // namespace
}  // namespace amphoe::centre
