// What a hostile or old workstation sends: words nobody should have taken, and acts only one person agreed to.
#include "tests/centre/acts/ActFixture.h"

namespace amphoe::centre {
namespace {

class HostileActsTest : public ActFixture {
  protected:
    std::string correction(const std::string& text) {
        return said("own_data", {{"purpose", "correction"}, {"correction_field", "first"}, {"correction_text", text}});
    }
    static std::string letters(int count) {
        std::string text;
        for (int at = 0; at < count; ++at) {
            text += "ก";
        }
        return text;
    }
};

TEST_F(HostileActsTest, WordsAreInTheFormWorkstationsKeepOrRefused) {
    for (const std::string bad :
         {"ชื่อ\x01", "ชื่อ 😀", "\u202Eชื่อ", "\u05D0", "\u0E48ก", "ชื่อ\u200B", " ชื่อ", "น\u0E4D\u0E49า", "ก  ข"}) {
        EXPECT_EQ(correction(bad), "text.invalid") << bad;
    }
    EXPECT_EQ(correction("น้ำใส\nบรรทัดสอง"), "accepted");
}

TEST_F(HostileActsTest, ACorrectionHasFiveHundredLetters) {
    EXPECT_EQ(correction(letters(501)), "text.invalid");
    EXPECT_EQ(correction(letters(10'000)), "text.invalid");
    EXPECT_EQ(correction(letters(500)), "accepted");
}

TEST_F(HostileActsTest, EveryTypedFieldOfAnActIsLookedAt) {
    for (const auto* field : {"conflict_reason",
                              "correction_text",
                              "delegation_ref",
                              "destination",
                              "head_consent_ref",
                              "interview_note",
                              "land_no",
                              "late_reason",
                              "moo",
                              "house_no",
                              "neighbours",
                              "other_houses",
                              "part_numbers",
                              "permit_no",
                              "proof_ref",
                              "purpose",
                              "reason",
                              "requester_id",
                              "road",
                              "second_officer_reason",
                              "soi",
                              "trok",
                              "waiver_reason"}) {
        EXPECT_EQ(said("day_report", {{field, "ก\x02"}}), "text.invalid") << field;
        EXPECT_EQ(said("day_report", {{field, letters(501)}}), "text.invalid") << field;
        EXPECT_EQ(said("day_report", {{field, "ก"}}), "accepted") << field;
    }
}

TEST_F(HostileActsTest, ALineStaysALine) {
    EXPECT_EQ(said("day_report", {{"destination", "ก\nข"}}), "text.invalid");
    EXPECT_EQ(said("day_report", {{"late_reason", "ก\nข"}}), "accepted");
}

TEST_F(HostileActsTest, TheEndOfAnEnrolmentIsAMatterOfTwoPeople) {
    const domain::Fields end{{"action", "revoke"}, {"citizen_id", "1999900000030"}};
    EXPECT_EQ(said("thaid_enrolment", end), "second_person.missing");
    EXPECT_EQ(said("thaid_enrolment", with(end, {{"second_officer", "O-0001"}})), "second_person.missing");
    EXPECT_EQ(said("thaid_enrolment", with(end, second())), "accepted");
}

}  // namespace
}  // namespace amphoe::centre
