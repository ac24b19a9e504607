// Who may agree at the centre: only officers of the roll of this office, with the role their act asks for.
#include "tests/centre/acts/ActFixture.h"
#include "tests/centre/acts/OfficerRoll.h"
#include "tests/centre/storage/OfficeRecords.h"

namespace amphoe::centre {
namespace {

class SecondPersonTest : public ActFixture {
  protected:
    static domain::Fields by(const std::string& second) {
        return {{"second_officer", second}, {"second_officer_reason", "ตรวจแล้ว"}};
    }
    domain::Fields number(const std::string& house_no) const {
        return {{"variant", "new"},          {"ccaatt", "990101"},   {"moo", "1"},
                {"completed_date", today()}, {"owner_id", receiver}, {"house_no", house_no}};
    }
    domain::Fields out() const {
        return {{"informant_role", "HEAD"},
                {"house_code", "99019000001"},
                {"movers", wilai},
                {"date_moved", today()},
                {"destination", "UNKNOWN"}};
    }
    domain::Fields in() const {
        const auto mover = with_check_digit("199990000206");
        return {{"tr6_no", "9901-69-000001"},
                {"house_code", "99019000004"},
                {"head_consent", "CARD"},
                {"head_id", receiver},
                {"movers", mover},
                {"relations", mover + "=ญาติ"},
                {"date_entered", today()}};
    }
    static domain::Fields drawer() {
        return {{"day", today()},
                {"workstation_id", "WS-9901-01"},
                {"closed_by", "S-0001"},
                {"cash_system_satang", "5000"},
                {"cash_counted_satang", "4900"},
                {"cash_difference_satang", "-100"},
                {"audit_sequence", "17"},
                {"audit_head", std::string(64, 'a')},
                {"report_number", "9901-69-D11-000001-0"},
                {"report_sha256", std::string(64, 'b')}};
    }
    /// The roll of the office says this of R-0001 from now on.
    void roll_says(const std::string& value, bool deleted = false, const std::string& from = "",
                   const std::string& office = "9901") {
        const auto lease = service.database().lease();
        OfficeRecords(*lease).add_feed_item({office, "officers", "R-0001", 0, 0, deleted, from, value});
    }
    void roll_says_of(const std::string& officer, const std::string& number) {
        const auto lease = service.database().lease();
        OfficeRecords(*lease).add_feed_item(
            {"9901", "officers", officer, 0, 0, false, "",
             R"({"active":true,"roles":["COUNTER_OFFICER"],"citizen_id":")" + number + R"("})"});
    }
    std::string registrar_agrees(const std::string& house_no) {
        return said("house_number", with(number(house_no), by("R-0001")));
    }
    const std::string kNotEntitled = "second_person.not_entitled";
};

TEST_F(SecondPersonTest, NobodyOutsideTheRollOfTheOfficeAgrees) {
    for (const auto* nobody : {"R-9999", "r-0001", "R-0001 ", "../R-0001", "REGISTRAR"}) {
        EXPECT_EQ(said("house_number", with(number("501"), by(nobody))), "second_person.unknown") << nobody;
        EXPECT_EQ(said("move_out", with(out(), by(nobody))), "second_person.unknown") << nobody;
        EXPECT_EQ(said("thaid_enrolment", by(nobody)), "second_person.unknown") << nobody;
        EXPECT_EQ(said("day_close", with(drawer(), by(nobody))), "second_person.unknown") << nobody;
    }
    EXPECT_EQ(field("person", wilai, "status"), "ALIVE");
    EXPECT_EQ(registrar_agrees("501"), "accepted");
}

TEST_F(SecondPersonTest, OnlyTheRegistrarReleasesAHouseNumber) {
    for (const auto* other : {"O-0002", "A-0001", "S-0001", "C-0001", "U-0001"}) {
        EXPECT_EQ(said("house_number", with(number("501"), by(other))), kNotEntitled) << other;
    }
    EXPECT_EQ(registrar_agrees("501"), "accepted");
}

TEST_F(SecondPersonTest, MovesAreApprovedByARegistrarOrTheAssistant) {
    for (const auto* other : {"O-0002", "S-0001", "C-0001", "U-0001"}) {
        EXPECT_EQ(said("move_out", with(out(), by(other))), kNotEntitled) << other;
        EXPECT_EQ(said("move_in", with(in(), by(other))), kNotEntitled) << other;
    }
    EXPECT_EQ(said("move_out", with(out(), by("A-0001"))), "accepted");
    EXPECT_EQ(said("move_in", with(in(), by("A-0001"))), "accepted");
}

TEST_F(SecondPersonTest, AnOldNoticeIsAMatterOfTheSupervisor) {
    const auto mover = with_check_digit("199990000207");
    const auto stale = with(in(), {{"tr6_no", "9901-69-000002"}, {"movers", mover}, {"relations", mover + "=ญาติ"}});
    EXPECT_EQ(said("move_in", stale), "notice.stale");
    EXPECT_EQ(said("move_in", with(stale, by("A-0001"))), kNotEntitled);
    const auto without_consent = with(stale, {{"head_consent", ""}});
    EXPECT_EQ(said("move_in", with(without_consent, by("R-0001"))), "consent.missing") << "a registrar may agree";
    EXPECT_EQ(said("move_in", with(stale, by("S-0001"))), "accepted");
}

TEST_F(SecondPersonTest, PapersEndAndFeesAreWaivedBySomebodyWhoSupervises) {
    const domain::Fields waived{
        {"receipt_no", "69-1"}, {"items", "certified_copy=2000"}, {"total_satang", "0"},       {"method", "CASH"},
        {"waived", "yes"},      {"waiver_reason", "ยากจน"},       {"case_number", "9901-69-1"}};
    const domain::Fields end{{"document_number", "9901-69-D07-000001-1"}, {"officer", "O-0001"}, {"reason", "ผิด"}};
    for (const auto* other : {"O-0002", "A-0001", "C-0001", "U-0001"}) {
        EXPECT_EQ(said("fee_receipt", with(waived, by(other))), kNotEntitled) << other;
        EXPECT_EQ(said("document_voided", with(end, by(other))), kNotEntitled) << other;
        EXPECT_EQ(said("certified_copy", with({{"void", "9901-69-D04-000009-1"}}, by(other))), kNotEntitled) << other;
    }
    EXPECT_EQ(said("fee_receipt", with(waived, by("S-0001"))), "accepted");
    EXPECT_EQ(said("document_voided", with(end, by("S-0001"))), "paper.unknown");
}

TEST_F(SecondPersonTest, TheDrawerIsCountedAgainByWhoeverMayTakeMoney) {
    EXPECT_EQ(said("day_close", with(drawer(), by("U-0001"))), kNotEntitled);
    EXPECT_EQ(said("day_close", with(drawer(), by("C-0001"))), "accepted");
    EXPECT_EQ(said("day_close", with(with(drawer(), {{"day", today(-1)}}), by("O-0001"))), "accepted");
}

TEST_F(SecondPersonTest, AnEnrolmentEndsWithOneOfThreeRoles) {
    const domain::Fields end{{"action", "revoke"}, {"citizen_id", "1999900000030"}};
    for (const auto* other : {"O-0002", "C-0001", "U-0001"}) {
        EXPECT_EQ(said("thaid_enrolment", with(end, by(other))), kNotEntitled) << other;
    }
    EXPECT_EQ(said("thaid_enrolment", with(end, by("A-0001"))), "accepted");
}

TEST_F(SecondPersonTest, WhoIsSuspendedOrGoneOrNotYetThereAgreesNoMore) {
    const std::string good = R"({"active":true,"roles":["REGISTRAR"]})";
    for (const auto* bad : {R"({"active":false,"roles":["REGISTRAR"]})", R"({"roles":["REGISTRAR"]})",
                            R"({"active":true,"roles":["REGISTRAR"],"state":"suspended"})",
                            R"({"active":true,"roles":["REGISTRAR"],"state":"revoked"})", "[]", "7", ""}) {
        roll_says(bad);
        EXPECT_EQ(registrar_agrees("501"), "second_person.unknown") << bad;
    }
    for (const auto* other :
         {R"({"active":true,"roles":["COUNTER_OFFICER"]})", R"({"active":true,"roles":"REGISTRAR"})",
          R"({"active":true,"roles":[]})", R"({"active":true,"roles":["KING",7]})"}) {
        roll_says(other);
        EXPECT_EQ(registrar_agrees("501"), kNotEntitled) << other;
    }
    roll_says(good, true);
    EXPECT_EQ(registrar_agrees("501"), "second_person.unknown") << "taken off the roll";
    roll_says(good, false, today(1));
    EXPECT_EQ(registrar_agrees("501"), "second_person.unknown") << "from tomorrow on";
    roll_says(R"({"active":true,"roles":["COUNTER_OFFICER","REGISTRAR"]})", false, today());
    EXPECT_EQ(registrar_agrees("501"), "accepted") << "one of several roles is enough";
}

TEST_F(SecondPersonTest, NobodyAgreesToTheOwnMatterOrToThatOfTheOwnHouse) {
    const auto registrar_is = [&](const std::string& number) {
        roll_says(R"({"active":true,"roles":["REGISTRAR"],"citizen_id":")" + number + R"("})");
    };
    for (const auto& touched : {somchai, wilai, boy}) {
        registrar_is(touched);
        EXPECT_EQ(said("move_out", with(out(), by("R-0001"))), "second_person.concerned") << touched;
    }
    registrar_is(receiver);
    EXPECT_EQ(registrar_agrees("501"), "second_person.concerned") << "the owner";
    EXPECT_EQ(said("move_out", with(out(), by("R-0001"))), "accepted") << "of another house";
    registrar_is("1999900099999");
    EXPECT_EQ(registrar_agrees("501"), "accepted") << "in no register";
    roll_says(R"({"active":true,"roles":["REGISTRAR"],"citizen_id":7})");
    EXPECT_EQ(registrar_agrees("502"), "accepted");
}

TEST_F(SecondPersonTest, NoOfficerServesHimselfOrTheOwnHouseWithoutASupervisor) {
    const auto officer = with_check_digit("199990000301");    // O-0001 of the seeded roll
    const auto housemate = with_check_digit("199990000308");  // lives in the same house
    const domain::Fields view{{"purpose", "view"}};
    for (const auto& own : {officer, housemate}) {
        const auto mine = with(view, {{"citizen_id", own}});
        EXPECT_EQ(said("own_data", mine), "officer.concerned") << own;
        EXPECT_EQ(said("own_data", with(mine, {{"conflict_checked", "yes"}})), "officer.concerned");
        const auto allowed = with(mine, {{"conflict_reason", "ไม่มีเจ้าหน้าที่อื่น"}});
        EXPECT_EQ(said("own_data", with(allowed, {{"conflict_officer", "O-0001"}})), "officer.concerned");
        EXPECT_EQ(said("own_data", with(allowed, {{"conflict_officer", "O-0002"}})), kNotEntitled);
        EXPECT_EQ(said("own_data", with(allowed, {{"conflict_officer", "S-9999"}})), "second_person.unknown");
        EXPECT_EQ(said("own_data", with(allowed, {{"conflict_officer", "S-0001"}})), "second_person.concerned")
            << "the seeded supervisor lives there too";
        EXPECT_EQ(said("own_data", with(mine, {{"conflict_officer", "R-0001"}})), "reason.missing");
    }
    EXPECT_EQ(said("own_data", view), "accepted") << "somebody else's matter";
    roll_says(R"({"active":true,"roles":["REGISTRAR"],"citizen_id":")" + mali + R"("})");
    EXPECT_EQ(
        said(
            "own_data",
            with(view, {{"citizen_id", officer}, {"conflict_officer", "R-0001"}, {"conflict_reason", "ไม่มีเจ้าหน้าที่อื่น"}})),
        "accepted");
}

TEST_F(SecondPersonTest, TheSeededRollKnowsTheSecondPersonsNumberToo) {
    const auto owner = with_check_digit("199990000304");  // R-0001
    EXPECT_EQ(
        said("house_number", with(with(number("501"), {{"owner_id", owner}, {"officer_id", "O-9999"}}), by("R-0001"))),
        "second_person.concerned");
}

TEST_F(SecondPersonTest, TheRollOfAnotherOfficeDoesNotCount) {
    roll_says(R"({"active":false})");
    roll_says(R"({"active":true,"roles":["REGISTRAR"]})", false, "", "1001");
    EXPECT_EQ(registrar_agrees("501"), "second_person.unknown");
    roll_says(R"({"active":true,"roles":["REGISTRAR"]})", false, "", "");
    EXPECT_EQ(registrar_agrees("501"), "second_person.unknown") << "officers belong to an office";
}

TEST_F(SecondPersonTest, AnOfficerNobodyKnowsIsNotedAndTheActIsTaken) {
    const auto known = act("house_number", with(number("501"), by("R-0001")));
    ASSERT_TRUE(known.accepted) << known.reason;
    EXPECT_FALSE(known.answer.contains("officer_standing"));
    const auto unknown = act("house_number", with(with(number("502"), by("R-0001")), {{"officer_id", "O-9999"}}));
    ASSERT_TRUE(unknown.accepted) << "done with the line down, by an officer of the workstation: " << unknown.reason;
    EXPECT_EQ(unknown.answer.at("officer_standing"), "unknown");
}

/// W1.6 counts the houses of everybody an act is about, not only those it spells out.
TEST_F(SecondPersonTest, WhoLivesWithAnybodyTheActIsAboutIsConcerned) {
    const auto housemate = with_check_digit("199990000308");  // lives with O-0001 of the seeded roll
    EXPECT_EQ(said("certified_copy", with({{"copy_kind", "TR14_1"},
                                           {"relation", "INTEREST"},
                                           {"proof_ref", "คำสั่งศาล"},
                                           {"subject_id", housemate},
                                           {"copies", "1"},
                                           {"purpose", "สมัครเรียน"}},
                                          by("R-0001"))),
              "second_person.concerned");
    const auto concerned = [&](const std::string& kind, const domain::Fields& fields) {
        EXPECT_EQ(said(kind, fields), "officer.concerned") << kind;
    };
    concerned("certified_copy", {{"subject_id", housemate}});
    concerned("house_number", {{"owner_id", housemate}, {"delegate_id", somchai}});
    concerned("move_out", with(out(), {{"principal_id", housemate}}));
    concerned("house_number", {{"owner_id", somchai}, {"record_key", "house/99019000020"}});
    for (const auto& party : {mali, receiver}) {
        roll_says_of("O-0001", party);
        concerned("online_move", {{"online_case", "OC-9901-0001"}, {"decision", "return"}, {"reason", "ผิด"}});
    }
}

}  // namespace
}  // namespace amphoe::centre
