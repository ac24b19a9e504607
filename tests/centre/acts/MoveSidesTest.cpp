// Day counts, numbers of people and second persons of moves and houses, with a value on each side.
#include "core/domain/LegalDays.h"
#include "tests/centre/acts/ActFixture.h"
#include "tests/centre/acts/MoveRules.h"

namespace amphoe::centre {
namespace {

class MoveSidesTest : public ActFixture {
  protected:
    domain::Fields out(const domain::Fields& other) const {
        return with(with({{"informant_role", "HEAD"},
                          {"house_code", "99019000001"},
                          {"movers", wilai},
                          {"date_moved", today()},
                          {"destination", "UNKNOWN"}},
                         second()),
                    other);
    }
    domain::Fields in(const domain::Fields& other) const {
        const auto mover = with_check_digit("199990000206");
        return with(with({{"tr6_no", "9901-69-000001"},
                          {"house_code", "99019000004"},
                          {"head_consent", "CARD"},
                          {"head_id", receiver},
                          {"movers", mover},
                          {"relations", mover + "=ญาติ"},
                          {"date_entered", today()}},
                         second()),
                    other);
    }
    domain::Fields destination(const domain::Fields& other) const {
        return with(with({{"citizen_id", mali},
                          {"movers", mali},
                          {"house_code_from", "99019000003"},
                          {"house_code", "99019000004"},
                          {"head_consent", "PAPER"},
                          {"head_id", receiver},
                          {"relations", mali + "=ผู้อาศัย"},
                          {"interview_code", "WORK"},
                          {"interview_note", "ย้ายมาทำงาน"}},
                         second()),
                    other);
    }
    domain::Fields number(const domain::Fields& other) const {
        return with(with({{"variant", "new"},
                          {"ccaatt", "990101"},
                          {"moo", "1"},
                          {"completed_date", today()},
                          {"owner_id", receiver},
                          {"evidence", "HEADMAN\nHOUSE_BOOK"},
                          {"house_no", "500/1"}},
                         second()),
                    other);
    }
};

TEST_F(MoveSidesTest, FifteenDaysAndAWeekendAreInTimeTheOfficesHolidaysAreBelievedForTen) {
    EXPECT_EQ(said("move_out", out({{"date_moved", today(-18)}})), "late_reason.missing");
    EXPECT_EQ(said("move_out", out({{"date_moved", today(-28)}, {"days_late", "0"}})), "late_reason.missing");
    EXPECT_EQ(said("move_out", out({{"date_moved", today(-18)}, {"days_late", "3"}})), "late_reason.missing");
    EXPECT_EQ(said("move_out", out({{"date_moved", today(-15)}})), "accepted");
    EXPECT_EQ(said("move_out", out({{"movers", boy}, {"date_moved", today(-20)}, {"days_late", "0"}})), "accepted");
}

TEST_F(MoveSidesTest, OnlyWhoIsLatePaysAFineAndNoMoreThanTheLawAllows) {
    const auto by = [&](int day, const std::string& fine, const std::string& satang) {
        return said("move_out", out({{"date_moved", today(day)},
                                     {"late_reason", "ป่วย"},
                                     {"late_fine", fine},
                                     {"late_fine_satang", satang}}));
    };
    EXPECT_EQ(by(-15, "CHARGE", "10000"), "late_fine.not_late");
    EXPECT_EQ(by(-18, "CHARGE", "100001"), "late_fine.above_ceiling");
    EXPECT_EQ(by(-18, "CHARGE", ""), "late_fine.invalid");
    EXPECT_EQ(by(-18, "CHARGE", "0"), "late_fine.invalid");
    EXPECT_EQ(by(-18, "CHARGE", "-1"), "late_fine.invalid");
    EXPECT_EQ(by(-18, "SOMETIMES", "1"), "late_fine.invalid");
    EXPECT_EQ(said("move_in", in({{"late_fine", "CHARGE"}, {"late_fine_satang", "10000"}})), "late_fine.not_late");
    EXPECT_EQ(by(-18, "CHARGE", "100000"), "accepted");
}

TEST_F(MoveSidesTest, ALateMoveWithoutAFineIsTakenToo) {
    EXPECT_EQ(said("move_out", out({{"date_moved", today(-18)}, {"late_reason", "ป่วย"}, {"late_fine", "NONE"}})),
              "accepted");
}

TEST_F(MoveSidesTest, WhoEntersLateOrTomorrowIsAsked) {
    EXPECT_EQ(said("move_in", in({{"date_entered", today(1)}})), "date.future");
    EXPECT_EQ(said("move_in", in({{"date_entered", "2026-02-30"}})), "date.invalid");
    EXPECT_EQ(said("move_in", in({{"date_entered", today(-18)}})), "late_reason.missing");
    EXPECT_EQ(said("move_in", in({{"date_entered", today(-18)}, {"late_reason", "ป่วย"}})), "accepted");
}

TEST_F(MoveSidesTest, ThreePeopleMoveAtOnceAndFourDoNot) {
    EXPECT_EQ(said("move_destination", destination({{"movers", mali + "\n1\n2\n3"}})), "movers.too_many");
    const auto three = mali + "\n1999900000048\n1999900000056";
    EXPECT_EQ(said("move_destination", destination({{"movers", three},
                                                    {"present", "1999900000048=CARD\n1999900000056=CARD"},
                                                    {"relations", mali + "=a\n1999900000048=b\n1999900000056=c"}})),
              "accepted");
}

TEST_F(MoveSidesTest, AnApprovalInThaidIsOfThatHeadForThatHouseAndCountsOnce) {
    const auto by = [&](const std::string& token) {
        return said("move_destination", destination({{"head_consent", "THAID"}, {"head_consent_ref", token}}));
    };
    const auto good = destination({});
    const auto token = simulated_consent(good.at("house_code"), good.at("head_id"));
    EXPECT_EQ(by("FAKE-TOKEN"), "consent.unknown");
    EXPECT_EQ(by(simulated_consent("99019000017", good.at("head_id"))), "consent.unknown");
    EXPECT_EQ(by(token), "accepted");
    const auto again = with(good, {{"head_consent", "THAID"},
                                   {"head_consent_ref", token},
                                   {"citizen_id", "1999900000048"},
                                   {"movers", "1999900000048"},
                                   {"relations", "1999900000048=RELATIVE"}});
    EXPECT_EQ(said("move_destination", again), "consent.used");
    EXPECT_EQ(said("move_destination", with(again, {{"head_consent", "PAPER"}})), "accepted");
}

TEST_F(MoveSidesTest, TheInterviewIsWrittenDown) {
    EXPECT_EQ(said("move_destination", destination({{"interview_note", ""}})), "interview.missing");
    EXPECT_EQ(said("move_destination", destination({})), "accepted");
}

TEST_F(MoveSidesTest, NobodyApprovesTheirOwnMoves) {
    for (const auto* second : {"", "O-0001"}) {
        const domain::Fields alone{{"second_officer", second}};
        EXPECT_EQ(said("move_out", out(alone)), "second_person.missing");
        EXPECT_EQ(said("move_in", in(alone)), "second_person.missing");
        EXPECT_EQ(said("move_destination", destination(alone)), "second_person.missing");
        EXPECT_EQ(said("house_number", number(alone)), "second_person.missing");
    }
}

TEST_F(MoveSidesTest, AnOnlineDelegationOfAMoveIsForThisActPersonAndHead) {
    const auto by = [&](const std::string& reference, const std::string& delegate) {
        return said("move_out",
                    out({{"informant_role", "DELEGATE"}, {"delegation_ref", reference}, {"citizen_id", delegate}}));
    };
    EXPECT_EQ(by("", mali), "delegation.missing");
    EXPECT_EQ(by("DL-9999", mali), "delegation.unknown");
    EXPECT_EQ(by("DL-0001", mali), "delegation.other_act");
    EXPECT_EQ(by("DL-0003", mali), "delegation.other_person");
}

TEST_F(MoveSidesTest, ALetterOnPaperSaysWhoSentWhomForWhatAndWhen) {
    act_at = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    const domain::Fields good{
        {"informant_role", "DELEGATE"}, {"citizen_id", mali},    {"delegation_ref", "ม.1/69"},
        {"principal_id", somchai},      {"names_act", "yes"},    {"letter_date", today()},
        {"original_seen", "yes"},       {"record_version", "1"}, {"record_key", "house/99019000001"}};
    const auto by = [&](const domain::Fields& other) { return said("move_out", with(out(good), other)); };
    EXPECT_EQ(by({{"letter_date", ""}}), "delegation.date_missing");
    EXPECT_EQ(by({{"letter_date", "2026-02-30"}}), "delegation.date_missing");
    EXPECT_EQ(by({{"letter_date", today(1)}}), "delegation.date_future");
    EXPECT_EQ(by({{"letter_date", today(-91)}}), "delegation.too_old");
    EXPECT_EQ(by({{"until", today(-1)}}), "delegation.expired");
    EXPECT_EQ(by({{"names_act", ""}}), "delegation.other_act");
    EXPECT_EQ(by({{"original_seen", "no"}}), "delegation.original_not_seen");
    EXPECT_EQ(by({{"principal_id", ""}}), "delegation.principal_invalid");
    EXPECT_EQ(by({{"principal_id", "1999900000014"}}), "delegation.principal_invalid");
    EXPECT_EQ(by({{"principal_id", mali}}), "delegation.self");
    EXPECT_EQ(by({{"principal_id", receiver}}), "delegation.other_person") << "neither head nor mover";
    EXPECT_EQ(by({{"letter_date", today(-90)}, {"until", today()}}), "accepted");
}

TEST_F(MoveSidesTest, AMoverSendsSomebodyForTheOwnMoveOnly) {
    act_at = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    const domain::Fields good{{"informant_role", "DELEGATE"}, {"citizen_id", mali},
                              {"delegation_ref", "ม.2/69"},   {"principal_id", wilai},
                              {"names_act", "yes"},           {"letter_date", today()},
                              {"original_seen", "yes"},       {"movers", wilai + "\n" + boy}};
    EXPECT_EQ(said("move_out", out(good)), "delegation.other_person");
    EXPECT_EQ(said("move_out", with(out(good), {{"movers", wilai}})), "accepted");
}

TEST_F(MoveSidesTest, AnOnlineDelegationHoldsOnItsLastDayAndNotOnTheNext) {
    const auto last = field("delegation", "DL-0003", "until");
    const auto next = *domain::LegalDays::plus_days(last, 1);
    const auto by_delegate = [&](const std::string& day) {
        return said("move_out",
                    out({{"informant_role", "DELEGATE"},
                         {"delegation_ref", "DL-0003"},
                         {"house_code", "99019000004"},
                         {"movers", receiver},
                         {"date_moved", day}}),
                    on(day));
    };
    EXPECT_EQ(by_delegate(next), "delegation.expired");
    EXPECT_EQ(by_delegate(last), "accepted");
}

TEST_F(MoveSidesTest, ANoticeOfThirtyDaysIsGoodAndOneOfThirtyOneNeedsASecondPerson) {
    const auto issued = field("move_notice", "9901-69-000001", "issued");
    const auto enters = [&](int days, const domain::Fields& other) {
        const auto day = *domain::LegalDays::plus_days(issued, days);
        return said("move_in", in(with({{"date_entered", day}}, other)), on(day));
    };
    EXPECT_EQ(enters(31, {{"second_officer", "O-0001"}}), "notice.stale");
    EXPECT_EQ(enters(30, {{"second_officer", "O-0001"}}), "second_person.missing");
    EXPECT_EQ(enters(30, {}), "accepted");
}

TEST_F(MoveSidesTest, AHouseIsToldOfWithinFifteenDaysOrWithAReason) {
    EXPECT_EQ(said("house_number", number({{"completed_date", today(-18)}})), "late_reason.missing");
    EXPECT_EQ(said("house_number", number({{"completed_date", today(-15)}})), "accepted");
    EXPECT_EQ(
        said("house_number", number({{"house_no", "501"}, {"completed_date", today(-18)}, {"late_reason", "ป่วย"}})),
        "accepted");
}

TEST_F(MoveSidesTest, ADemolitionHasItsDay) {
    const auto code = act("house_number", number({})).answer.at("house_code");
    const auto ends = [&](const domain::Fields& other) {
        return said("house_number", number(with({{"variant", "demolish"}, {"house_code", code}}, other)));
    };
    EXPECT_EQ(ends({}), "date.invalid");
    EXPECT_EQ(ends({{"demolished_date", today(1)}}), "date.future");
    EXPECT_EQ(ends({{"demolished_date", today(-18)}}), "late_reason.missing");
    EXPECT_EQ(ends({{"demolished_date", today(-15)}}), "accepted");
}

TEST_F(MoveSidesTest, AFineOfAHouseIsForLatenessOnlyAndNotAboveTheLaw) {
    const auto by = [&](int day, const std::string& satang) {
        return said("house_number", number({{"completed_date", today(day)},
                                            {"late_reason", "ป่วย"},
                                            {"late_fine", "CHARGE"},
                                            {"late_fine_satang", satang}}));
    };
    EXPECT_EQ(by(-15, "10000"), "late_fine.not_late");
    EXPECT_EQ(by(-18, "100001"), "late_fine.above_ceiling");
    EXPECT_EQ(by(-18, ""), "late_fine.invalid");
    EXPECT_EQ(by(-18, "100000"), "accepted");
}

TEST_F(MoveSidesTest, OnePartOfAnAddressIsCorrectedAndTheOthersStay) {
    const auto code = act("house_number", number({{"soi", "เดิม"}})).answer.at("house_code");
    const auto corrects = [&](const std::string& part, const std::string& text) {
        return said("house_number", with({{"variant", "correct"},
                                          {"owner_id", receiver},
                                          {"record_key", "house/" + code},
                                          {"correction_field", part},
                                          {"correction_text", text},
                                          {"correction_document", "โฉนดที่ดิน 1234"},
                                          {"evidence", "OFFICIAL_RECORD"}},
                                         second()));
    };
    EXPECT_EQ(corrects("tambon", "ก"), "correction.invalid");
    EXPECT_EQ(corrects("soi", ""), "correction.invalid");
    EXPECT_EQ(corrects("moo", "1000"), "moo.invalid");
    EXPECT_EQ(corrects("house_no", "x1"), "house_no.invalid");
    EXPECT_EQ(corrects("soi", std::string(61, 'x')), "address.too_long");
    EXPECT_EQ(corrects("soi", std::string(60, 'x')), "accepted");
    EXPECT_EQ(corrects("moo", "999"), "accepted");
    EXPECT_EQ(field("house", code, "soi"), std::string(60, 'x'));
    EXPECT_EQ(field("house", code, "moo"), "999");
    EXPECT_EQ(field("house", code, "house_no"), "500/1");
    EXPECT_EQ(field("house", code, "ccaatt"), "990101");
}

}  // namespace
}  // namespace amphoe::centre
