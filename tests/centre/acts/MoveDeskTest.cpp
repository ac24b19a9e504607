// Moves: what the centre takes, what it refuses, and what stands in the register afterwards.
#include "tests/centre/acts/MoveFixture.h"

namespace amphoe::centre {
namespace {

class MoveDeskTest : public MoveFixture {};

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

}  // namespace
}  // namespace amphoe::centre
