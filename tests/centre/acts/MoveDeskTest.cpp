// Moves and house numbers: what the centre takes, what it refuses, and what stands in the register afterwards.
#include "tests/centre/acts/ActFixture.h"

namespace amphoe::centre {
namespace {

class MoveDeskTest : public ActFixture {
  protected:
    domain::Fields out() const {
        return with({{"informant_role", "HEAD"},
                     {"house_code", "99019000001"},
                     {"movers", wilai},
                     {"date_moved", today()},
                     {"reason_code", "WORK"},
                     {"destination", "99019000004"},
                     {"record_key", "house/99019000001"},
                     {"record_version", "1"}},
                    second());
    }
    domain::Fields in(const std::string& notice, const std::string& mover) const {
        return with({{"tr6_no", notice},
                     {"house_code", "99019000004"},
                     {"head_consent", "CARD"},
                     {"head_id", receiver},
                     {"movers", mover},
                     {"relations", mover + "=ญาติ"},
                     {"notice_date", today()},
                     {"date_entered", today()}},
                    second());
    }
    domain::Fields both() const {
        return with({{"citizen_id", mali},
                     {"movers", mali},
                     {"house_code_from", "99019000003"},
                     {"version_from", "1"},
                     {"house_code", "99019000004"},
                     {"head_consent", "PAPER"},
                     {"head_id", receiver},
                     {"relations", mali + "=ผู้อาศัย"},
                     {"interview_code", "WORK"},
                     {"interview_note", "ย้ายมาทำงาน"}},
                    second());
    }
    domain::Fields number() const {
        return with({{"variant", "new"},
                     {"ccaatt", "990101"},
                     {"moo", "1"},
                     {"under_construction", "no"},
                     {"completed_date", today(-3)},
                     {"owner_id", receiver},
                     {"evidence", "HEADMAN\nHOUSE_BOOK"},
                     {"correction_document", "โฉนดที่ดิน 1234"},
                     {"house_no", "500/1"}},
                    second());
    }
};

TEST_F(MoveDeskTest, OutAndInThroughTheNotice) {
    const auto left = act("move_out", out());
    ASSERT_TRUE(left.accepted) << left.reason;
    EXPECT_EQ(left.answer.at("record.version"), "2");
    EXPECT_EQ(left.answer.at("tr6_issued"), today());
    EXPECT_EQ(field("person", wilai, "status"), "MOVED");
    EXPECT_EQ(told("house", "99019000001")["items"].size(), 2u);
    EXPECT_EQ(told("person", wilai)["version"], "2");

    const auto notice = left.answer.at("tr6_no");
    EXPECT_EQ(field("move_notice", notice, "state"), "OPEN");
    const auto entered = act("move_in", in(notice, wilai));
    ASSERT_TRUE(entered.accepted) << entered.reason;
    EXPECT_EQ(entered.answer.at("effective_date"), today());
    EXPECT_EQ(field("person", wilai, "house_code"), "99019000004");
    EXPECT_EQ(field("person", wilai, "moved_from"), "99/9 หมู่ที่ 4 ตำบลริมใต้ อำเภอแม่ริม จังหวัดเชียงใหม่");
    EXPECT_EQ(field("move_notice", notice, "state"), "USED");
    EXPECT_EQ(said("move_in", in(notice, wilai)), "notice.used");
}

TEST_F(MoveDeskTest, OutIsRefusedForEveryRuleThatDoesNotHold) {
    const auto refused = [&](const domain::Fields& other) { return said("move_out", with(out(), other)); };
    EXPECT_EQ(refused({{"house_code", "99019999999"}}), "house.unknown");
    EXPECT_EQ(refused({{"movers", ""}}), "movers.missing");
    EXPECT_EQ(refused({{"movers", mali}}), "mover.not_in_house");
    EXPECT_EQ(refused({{"movers", wilai + "\n" + wilai}}), "mover.twice");
    EXPECT_EQ(refused({{"informant_role", "HEAD"}, {"citizen_id", wilai}}), "informant.not_head");
    EXPECT_EQ(refused({{"informant_role", "SELF"}}), "informant.not_mover");
    EXPECT_EQ(refused({{"informant_role", "DELEGATE"}}), "delegation.missing");
    EXPECT_EQ(refused({{"informant_role", "GUARDIAN"}}), "informant.not_guardian");
    EXPECT_EQ(refused({{"informant_role", "NEIGHBOUR"}}), "informant.invalid");
    EXPECT_EQ(refused({{"date_moved", "2026-02-30"}}), "date.invalid");
    EXPECT_EQ(refused({{"date_moved", today(1)}}), "date.future");
    EXPECT_EQ(refused({{"date_moved", today(-18)}}), "late_reason.missing") << "a weekend moves the last day by two";
    EXPECT_EQ(refused({{"destination", ""}}), "destination.missing");
    EXPECT_EQ(refused({{"destination", "99019999999"}}), "destination.unknown");
    EXPECT_EQ(field("person", wilai, "status"), "ALIVE") << "a refused act changes nothing";
    EXPECT_EQ(told("house", "99019000001")["version"], "1");
}

TEST_F(MoveDeskTest, FifteenDaysAreInTimeAndLaterNeedsAReasonOnly) {
    EXPECT_EQ(said("move_out", with(out(), {{"date_moved", today(-15)}})), "accepted");
    EXPECT_EQ(said("move_out", with(out(), {{"movers", boy},
                                            {"record_version", "2"},
                                            {"informant_role", "GUARDIAN"},
                                            {"date_moved", today(-400)},
                                            {"late_reason", "ป่วย"},
                                            {"destination", "UNKNOWN"}})),
              "accepted");
}

TEST_F(MoveDeskTest, OtherVersionOfTheHouseIsAConflictWithItsValues) {
    ASSERT_EQ(said("move_out", out()), "accepted");
    const auto late = act("move_out", with(out(), {{"movers", boy}}));
    EXPECT_EQ(late.reason, "record.conflict");
    EXPECT_EQ(late.answer.at("conflict.version"), "2");
    EXPECT_EQ(late.answer.at("conflict.central.head_id"), somchai);
}

TEST_F(MoveDeskTest, HouseKeepsAHeadWhenItsHeadLeaves) {
    ASSERT_EQ(said("move_out", with(out(), {{"movers", somchai}, {"informant_role", "SELF"}})), "accepted");
    const auto head = field("house", "99019000001", "head_id");
    EXPECT_EQ(field("person", head, "relation"), "HEAD");
    EXPECT_NE(head, somchai);
}

TEST_F(MoveDeskTest, InIsRefusedForEveryRuleThatDoesNotHold) {
    const auto mover = with_check_digit("199990000206");
    const auto refused = [&](const domain::Fields& other) {
        return said("move_in", with(in("9901-69-000001", mover), other));
    };
    EXPECT_EQ(refused({{"tr6_no", "9901-69-999999"}}), "notice.unknown");
    EXPECT_EQ(refused({{"tr6_no", "9901-69-000003"}}), "notice.used");
    EXPECT_EQ(refused({{"tr6_no", "9901-69-000004"}}), "notice.void");
    EXPECT_EQ(refused({{"tr6_no", "9901-69-000002"}, {"second_officer", ""}}), "notice.stale");
    EXPECT_EQ(refused({{"house_code", "99019999999"}}), "house.unknown");
    EXPECT_EQ(refused({{"house_code", "99019000015"}}), "house.blocked");
    EXPECT_EQ(refused({{"house_code", "99019000016"}}), "house.central");
    EXPECT_EQ(refused({{"movers", wilai}}), "movers.differ");
    EXPECT_EQ(refused({{"movers", mover + "\n" + wilai}}), "movers.differ");
    EXPECT_EQ(refused({{"head_consent", "SAID_SO"}}), "consent.missing");
    EXPECT_EQ(refused({{"head_id", somchai}}), "head.wrong");
    EXPECT_EQ(refused({{"relations", ""}}), "relation.missing");
    EXPECT_EQ(refused({}), "accepted");
}

TEST_F(MoveDeskTest, StaleNoticeNeedsASecondPerson) {
    const auto mover = with_check_digit("199990000207");
    EXPECT_EQ(said("move_in", in("9901-69-000002", mover)), "accepted");
}

TEST_F(MoveDeskTest, DestinationMoveIsOneStep) {
    const auto moved = act("move_destination", both());
    ASSERT_TRUE(moved.accepted) << moved.reason;
    EXPECT_EQ(field("person", mali, "house_code"), "99019000004");
    EXPECT_EQ(field("move_notice", moved.answer.at("tr6_no"), "state"), "USED");
    EXPECT_EQ(told("house", "99019000003")["version"], "2");
    EXPECT_EQ(told("house", "99019000004")["version"], "2");
}

TEST_F(MoveDeskTest, DestinationMoveIsRefusedAsAWhole) {
    const auto refused = [&](const domain::Fields& other) { return said("move_destination", with(both(), other)); };
    EXPECT_EQ(refused({{"house_code_from", "99019999999"}}), "house.unknown");
    EXPECT_EQ(refused({{"house_code", "99019000003"}}), "house.same");
    EXPECT_EQ(refused({{"version_from", "9"}}), "record.conflict");
    EXPECT_EQ(refused({{"movers", "1\n2\n3\n4"}}), "movers.too_many");
    EXPECT_EQ(refused({{"citizen_id", somchai}}), "informant.not_mover");
    EXPECT_EQ(refused({{"interview_code", ""}}), "interview.missing");
    EXPECT_EQ(refused({{"head_consent", ""}}), "consent.missing");
    EXPECT_EQ(field("person", mali, "house_code"), "99019000003");
}

TEST_F(MoveDeskTest, OnlineMoveIsAcceptedOrReturnedOnce) {
    EXPECT_EQ(said("online_move", {{"online_case", "OC-9901-0002"}, {"decision", "accept"}}), "consent.missing");
    EXPECT_EQ(said("online_move", {{"online_case", "OC-9901-0003"}, {"decision", "accept"}}), "house.blocked");
    EXPECT_EQ(said("online_move", {{"online_case", "OC-9901-0003"}, {"decision", "return"}}), "reason.missing");
    EXPECT_EQ(said("online_move", {{"online_case", "OC-9901-0003"}, {"decision", "return"}, {"reason", "บ้านถูกระงับ"}}),
              "accepted");
    EXPECT_EQ(said("online_move", {{"online_case", "OC-0000"}, {"decision", "accept"}}), "online_case.unknown");
    EXPECT_EQ(said("online_move", {{"online_case", "OC-9901-0001"}, {"decision", "maybe"}}), "decision.invalid");
    EXPECT_EQ(said("online_move", {{"online_case", "OC-9901-0001"}, {"decision", "accept"}}), "accepted");
    EXPECT_EQ(said("online_move", {{"online_case", "OC-9901-0001"}, {"decision", "accept"}}), "online_case.closed");
    EXPECT_EQ(field("person", mali, "house_code"), "99019000004");
}

TEST_F(MoveDeskTest, OnlineMoveIsAcceptedOnlyWithTheAuthenticationOfBoth) {
    const auto without = [&](const std::string& name) {
        service.set_record("online_case/OC-9901-0001", nlohmann::json{{name, ""}}.dump());
        const auto reason = said("online_move", {{"online_case", "OC-9901-0001"}, {"decision", "accept"}});
        const auto whole = name.ends_with("_at") ? "2026-11-20T02:10:00.000Z" : "IAL2.3";
        service.set_record("online_case/OC-9901-0001", nlohmann::json{{name, whole}}.dump());
        return reason;
    };
    EXPECT_EQ(without("mover_level"), "authentication.missing");
    EXPECT_EQ(without("mover_at"), "authentication.missing");
    EXPECT_EQ(without("head_level"), "consent.missing");
    EXPECT_EQ(without("head_at"), "consent.missing");
    EXPECT_EQ(said("online_move", {{"online_case", "OC-9901-0001"}, {"decision", "accept"}}), "accepted");
}

TEST_F(MoveDeskTest, HouseNumberIsGivenWithACodeOfTheOffice) {
    const auto given = act("house_number", number());
    ASSERT_TRUE(given.accepted) << given.reason;
    const auto code = given.answer.at("house_code");
    EXPECT_EQ(code.size(), 11u);
    EXPECT_TRUE(code.starts_with("9901"));
    EXPECT_EQ(field("house", code, "house_no"), "500/1");
    EXPECT_EQ(field("house", code, "tambon"), "ตัวอย่างหนึ่ง");
    EXPECT_EQ(said("house_number", number()), "house_no.taken");

    const auto proposed = act("house_number", with(number(), {{"house_no", ""}}));
    ASSERT_TRUE(proposed.accepted);
    EXPECT_EQ(proposed.answer.at("house_no"), "1");
    EXPECT_NE(proposed.answer.at("house_code"), code);
}

TEST_F(MoveDeskTest, ANewHouseTakesPeopleByItsOwnersWordAndGetsAHead) {
    const auto code = act("house_number", number()).answer.at("house_code");
    const domain::Fields enters{
        {"citizen_id", mali},          {"movers", mali},           {"house_code_from", "99019000003"},
        {"house_code", code},          {"head_consent", "CARD"},   {"head_id", receiver},
        {"relations", mali + "=HEAD"}, {"interview_code", "WORK"}, {"interview_note", "งาน"}};
    const auto says = [&](const domain::Fields& other) {
        return said("move_destination", with(with(enters, second()), other));
    };
    EXPECT_EQ(says({{"head_id", mali}}), "head.wrong") << "the house has an owner";
    EXPECT_EQ(says({{"relations", mali + "=OCCUPANT"}}), "relation.no_head");
    EXPECT_EQ(says({}), "accepted");
    EXPECT_EQ(field("house", code, "head_id"), mali);
    EXPECT_EQ(field("person", mali, "relation"), "HEAD");
    const domain::Fields son{{"citizen_id", somchai},
                             {"movers", somchai},
                             {"house_code_from", "99019000001"},
                             {"head_id", mali},
                             {"version_from", ""}};
    EXPECT_EQ(says(with(son, {{"relations", somchai + "=HEAD"}})), "relation.other_head");
    EXPECT_EQ(says(with(son, {{"relations", somchai + "=RELATIVE"}})), "accepted");
    EXPECT_EQ(field("person", somchai, "relation"), "OCCUPANT");
    EXPECT_EQ(field("person", somchai, "relation_to_head"), "RELATIVE");
}

TEST_F(MoveDeskTest, HouseNumberIsRefusedForEveryRuleThatDoesNotHold) {
    const auto refused = [&](const domain::Fields& other) { return said("house_number", with(number(), other)); };
    EXPECT_EQ(refused({{"second_officer", ""}}), "second_person.missing");
    EXPECT_EQ(refused({{"second_officer", "O-0001"}}), "second_person.missing");
    EXPECT_EQ(refused({{"ccaatt", "990199"}}), "area.unknown");
    EXPECT_EQ(refused({{"moo", "1234"}}), "moo.invalid");
    EXPECT_EQ(refused({{"moo", "๑"}}), "moo.invalid");
    EXPECT_EQ(refused({{"road", std::string(61, 'x')}}), "address.too_long");
    EXPECT_EQ(refused({{"completed_date", today(1)}}), "date.future");
    EXPECT_EQ(refused({{"completed_date", "2026-13-01"}}), "date.invalid");
    EXPECT_EQ(refused({{"under_construction", "yes"}}), "completed_date.contradicts");
    EXPECT_EQ(refused({{"completed_date", ""}}), "completed_date.contradicts");
    EXPECT_EQ(refused({{"owner_id", "1000000000018"}}), "owner.invalid");
    EXPECT_EQ(refused({{"variant", "paint"}}), "variant.invalid");
    for (const std::string bad : {"x1", "1 2", "12345678901234567", "/1", "1กข"}) {
        EXPECT_EQ(refused({{"house_no", bad}}), "house_no.invalid") << bad;
    }
    EXPECT_EQ(refused({{"house_no", "121ก"}}), "accepted");
}

TEST_F(MoveDeskTest, DelegationMustNameThisActThisPersonAndBeInForce) {
    const auto refused = [&](const std::string& reference, const std::string& delegate, domain::Fields other = {}) {
        other.insert({{"delegate_id", delegate}, {"delegation_ref", reference}, {"house_no", ""}});
        return said("house_number", with(number(), other));
    };
    EXPECT_EQ(refused("", somchai), "delegation.missing");
    EXPECT_EQ(refused("DL-9999", somchai), "delegation.unknown");
    EXPECT_EQ(refused("DL-0002", somchai), "delegation.expired");
    EXPECT_EQ(refused("DL-0003", somchai), "delegation.other_act");
    EXPECT_EQ(refused("DL-0001", wilai), "delegation.other_person");
    EXPECT_EQ(refused("หนังสือ 1/2569", receiver), "delegation.self") << "the owner sends himself";
    EXPECT_EQ(refused("DL-0001", somchai), "accepted");
    EXPECT_EQ(refused("ม.1/69", somchai, {{"letter_date", today(-5)}, {"names_act", "yes"}, {"original_seen", "yes"}}),
              "accepted");
}

TEST_F(MoveDeskTest, ChangesOfAHouseAreItsOwnersMatter) {
    const domain::Fields correct{
        {"variant", "correct"}, {"house_code", "99019000004"}, {"correction_field", "soi"}, {"correction_text", "ใหม่"}};
    const domain::Fields demolish{{"variant", "demolish"}, {"house_code", "99019000019"}, {"demolished_date", today()}};
    EXPECT_EQ(said("house_number", with(with(number(), correct), {{"owner_id", somchai}})), "house.other_owner");
    EXPECT_EQ(said("house_number", with(number(), demolish)), "house.other_owner") << "the owner is not its head";
    EXPECT_EQ(said("house_number", with(number(), correct)), "accepted");
    EXPECT_EQ(said("house_number", with(with(number(), demolish), {{"owner_id", somchai}})), "accepted");
}

TEST_F(MoveDeskTest, WhoLeftLastAsItsHeadTellsOfTheDemolition) {
    const domain::Fields out{{"informant_role", "HEAD"}, {"citizen_id", receiver}, {"house_code", "99019000004"},
                             {"movers", receiver},       {"date_moved", today()},  {"destination", "UNKNOWN"}};
    ASSERT_EQ(said("move_out", with(out, second())), "accepted");
    const auto demolish =
        with(number(), {{"variant", "demolish"}, {"house_code", "99019000004"}, {"demolished_date", today()}});
    EXPECT_EQ(said("house_number", with(demolish, {{"owner_id", somchai}})), "house.other_owner");
    EXPECT_EQ(said("house_number", demolish), "accepted");
}

TEST_F(MoveDeskTest, OnlyAnEmptyHouseIsDemolishedAndAnAddressIsCorrected) {
    EXPECT_EQ(said("house_number", with(number(), {{"variant", "demolish"},
                                                   {"demolished_date", today()},
                                                   {"house_code", "99019000001"},
                                                   {"owner_id", somchai}})),
              "house.occupied");
    const auto code = act("house_number", number()).answer.at("house_code");
    EXPECT_EQ(said("house_number", with(number(), {{"variant", "correct"}, {"house_code", code}, {"house_no", "120"}})),
              "house_no.taken");
    EXPECT_EQ(said("house_number", with(number(), {{"variant", "correct"}, {"house_code", code}, {"house_no", "501"}})),
              "accepted");
    EXPECT_EQ(field("house", code, "house_no"), "501");
    EXPECT_EQ(said("house_number",
                   with(number(), {{"variant", "demolish"}, {"demolished_date", today()}, {"house_code", code}})),
              "accepted");
    EXPECT_EQ(field("house", code, "state"), "DEMOLISHED");
    EXPECT_EQ(said("house_number",
                   with(number(), {{"variant", "demolish"}, {"demolished_date", today()}, {"house_code", code}})),
              "house.demolished");
}

}  // namespace
}  // namespace amphoe::centre
