#include "core/workflows/civil/OnlineMove.h"

#include <algorithm>

#include "tests/core/workflows/ServiceFixture.h"
#include "tests/core/workflows/civil/KeptAuthentication.h"

namespace amphoe::workflows {
namespace {

using domain::FailureCode;
using domain::RegisterKind;

class OnlineMoveTest : public ServiceFixture {
  protected:
    domain::RegisterRecord& request(const std::string& house = kOtherHouse,
                                    const std::string& token = "SIM-CONSENT-1") {
        return register_.knows(RegisterKind::OnlineCase, "OC-9901-0001",
                               {{"number", "OC-9901-0001"},
                                {"kind", "online_move"},
                                {"movers", kRequester},
                                {"house_code", house},
                                {"house_code_from", kHouse},
                                {"head_id", kOtherHead},
                                {"head_consent_token", token},
                                {"date_moved", "2026-11-18"},
                                {"mover_token", "SIM-THAID-1"},
                                {"mover_level", "IAL2.3"},
                                {"mover_at", "2026-11-20T02:10:00.000Z"},
                                {"head_level", "IAL2.2"},
                                {"head_at", "2026-11-20T03:25:00.000Z"},
                                {"received", "2026-11-20"},
                                {"due", "2026-11-23"},
                                {"checks", "head_is_head=yes\nno_block=yes"}},
                               {}, "4");
    }
    void to_decision() {
        ASSERT_TRUE(service.open({}));
        ASSERT_TRUE(enter(service, {{"online_case", "OC-9901-0001"}}));
    }
    OnlineMove service{services_.ports, journal_, proof_};
};

TEST_F(OnlineMoveTest, IsAcceptedWithoutAnybodyAtTheCounter) {
    request();
    to_decision();
    EXPECT_EQ(service.checks().at("house_exists"), "ok");
    EXPECT_EQ(service.checks().at("centre.head_is_head"), "yes");
    ASSERT_TRUE(enter(service, {}));
    EXPECT_FALSE(service.approval());
    ASSERT_TRUE(service.confirm());
    ASSERT_TRUE(service.deliver({}));
    EXPECT_EQ(act_at("decision"), "accept");
    EXPECT_EQ(act_at("citizen_id"), kRequester);
    EXPECT_EQ(act_at("online_case"), "OC-9901-0001");
    EXPECT_EQ(act_at("record_key"), "online_cases/OC-9901-0001");
    EXPECT_EQ(service.record().citizen->digits(), kRequester);
}

TEST_F(OnlineMoveTest, EveryQuestionSaysWhyItIsAskedBeforeTheCaseIsOpenToo) {
    ASSERT_TRUE(service.open({}));
    ASSERT_FALSE(register_.questions.empty());
    for (const auto& question : register_.questions) {
        EXPECT_FALSE(question.case_id.empty());
    }
}

/// A case is one citizen's: its number, its subject and its order at the centre.
TEST_F(OnlineMoveTest, ACaseThatIsOpenTakesNoRequestOfSomebodyElse) {
    request();
    auto other = request();
    other.fields["movers"] = kOtherHead;
    register_.knows(RegisterKind::OnlineCase, "OC-9901-0002", other.fields);
    register_.knows(RegisterKind::Person, kOtherHead, {{"citizen_id", kOtherHead}, {"status", "ALIVE"}});
    ASSERT_TRUE(service.open({}));
    auto& house = register_.answers.at({RegisterKind::House, kOtherHouse});
    const auto known = house;
    house = domain::Failure{FailureCode::CentreUnreachable, "down"};
    EXPECT_EQ(told(enter(service, {{"online_case", "OC-9901-0001"}})), "CENTRE_UNREACHABLE");
    house = known;
    EXPECT_EQ(refused(enter(service, {{"online_case", "OC-9901-0002"}})), "online_case");
    EXPECT_EQ(step_of(service), "online_case");
    EXPECT_TRUE(enter(service, {{"online_case", "OC-9901-0001"}}));
}

TEST_F(OnlineMoveTest, AReturnNeedsAReason) {
    request();
    to_decision();
    EXPECT_EQ(refused(enter(service, {{"decision", "return"}})), "reason");
    ASSERT_TRUE(enter(service, {{"decision", "return"}, {"reason", "ไม่ชัดเจน"}}));
    ASSERT_TRUE(service.confirm());
    EXPECT_EQ(act_at("reason"), "ไม่ชัดเจน");
}

TEST_F(OnlineMoveTest, AFailedCheckCanOnlyBeReturned) {
    request(kOtherHouse, "");
    to_decision();
    EXPECT_EQ(service.page()->fields[0].value, "return");
    EXPECT_EQ(refused(enter(service, {{"decision", "accept"}})), "decision");
}

TEST_F(OnlineMoveTest, TheCaseKeepsHowBothWereAuthenticated) {
    request();
    to_decision();
    const auto kept = kept_authentication(counter_.store, service);
    EXPECT_EQ(kept.at("mover_level"), "IAL2.3");
    EXPECT_EQ(kept.at("mover_at"), "2026-11-20T02:10:00.000Z");
    EXPECT_EQ(kept.at("head_level"), "IAL2.2");
    EXPECT_EQ(kept.at("head_at"), "2026-11-20T03:25:00.000Z");
    EXPECT_EQ(kept.at("by"), "THAID");
}

TEST_F(OnlineMoveTest, WithoutAnAuthenticationItCanOnlyBeReturned) {
    for (const auto* lacking : {"mover_level", "mover_at", "mover_token"}) {
        request().fields.erase(lacking);
        OnlineMove other{services_.ports, journal_, proof_};
        ASSERT_TRUE(other.open({}));
        ASSERT_TRUE(enter(other, {{"online_case", "OC-9901-0001"}}));
        EXPECT_NE(other.checks().at("mover_authenticated"), "ok") << lacking;
        EXPECT_EQ(refused(enter(other, {{"decision", "accept"}})), "decision");
    }
    request().fields["head_at"] = "yesterday";
    to_decision();
    EXPECT_EQ(service.checks().at("mover_authenticated"), "ok");
    EXPECT_NE(service.checks().at("head_consent"), "ok");
}

TEST_F(OnlineMoveTest, AnUnknownHouseIsACheckThatFailed) {
    request("99019000099");
    to_decision();
    EXPECT_NE(service.checks().at("house_exists"), "ok");
}

TEST_F(OnlineMoveTest, WhoApprovedIsHeadOfTheHouseNow) {
    request().fields["head_id"] = kWife;
    to_decision();
    EXPECT_EQ(service.checks().at("head_is_head"), "who approved is not the head of the house now");
    EXPECT_EQ(service.checks().at("centre.head_is_head"), "yes") << "that was true on the day the request came";
    EXPECT_EQ(told(enter(service, {{"decision", "accept"}})),
              "decision: who approved is not the head of the house now");
    EXPECT_EQ(service.page()->fields[1].value, "ผู้ให้ความยินยอมไม่ใช่เจ้าบ้านในปัจจุบัน") << "the parties hear why";
    EXPECT_TRUE(enter(service, {})) << "returned with that reason at one key";
    ASSERT_TRUE(service.confirm());
    EXPECT_EQ(act_at("decision"), "return");
}

TEST_F(OnlineMoveTest, ARequestThatNamesNoHeadIsNotAccepted) {
    request().fields.erase("head_id");
    to_decision();
    EXPECT_EQ(refused(enter(service, {{"decision", "accept"}})), "decision");
}

TEST_F(OnlineMoveTest, TheDayOfMovingHasComeAndIsNamed) {
    const auto verdict = [&](const std::string& day) {
        request().fields["date_moved"] = day;
        OnlineMove move(services_.ports, journal_, proof_);
        EXPECT_TRUE(move.open({}));
        EXPECT_TRUE(enter(move, {{"online_case", "OC-9901-0001"}}));
        return told(enter(move, {{"decision", "accept"}}));
    };
    const std::string no = "decision: the day of moving is missing or has not come";
    EXPECT_EQ(verdict("2026-11-22"), "ok") << "today";
    EXPECT_EQ(verdict("2026-11-23"), no);
    EXPECT_EQ(verdict(""), no);
    EXPECT_EQ(verdict("2026-02-30"), no);
}

TEST_F(OnlineMoveTest, FifteenDaysUntilTheRequestCameAreInTimeAndLaterOnesNeedAReason) {
    // Received on Friday the 20th; the 15th day after the 5th is that day.
    request().fields["date_moved"] = "2026-11-05";
    to_decision();
    EXPECT_EQ(service.checks().at("in_time"), "ok");
    ASSERT_TRUE(enter(service, {{"decision", "accept"}}));
    EXPECT_FALSE(service.page());
}

TEST_F(OnlineMoveTest, ALateRequestIsAcceptedWithItsReasonAndNeverBarred) {
    request().fields["date_moved"] = "2026-11-04";
    to_decision();
    EXPECT_EQ(service.checks().at("in_time"), "late");
    EXPECT_EQ(service.page()->fields[0].value, "accept");
    ASSERT_TRUE(enter(service, {}));
    EXPECT_EQ(step_of(service), "late");
    EXPECT_EQ(refused(enter(service, {})), "late_reason");
    ASSERT_TRUE(enter(service, {{"late_reason", "ป่วย"}}));
    ASSERT_TRUE(service.confirm());
    EXPECT_EQ(act_at("days_late"), "1");
    EXPECT_EQ(act_at("late_reason"), "ป่วย");
}

TEST_F(OnlineMoveTest, ALateRequestIsReturnedWithoutAskingWhyItIsLate) {
    request().fields["date_moved"] = "2026-10-01";
    to_decision();
    ASSERT_TRUE(enter(service, {{"decision", "return"}, {"reason", "ไม่ชัดเจน"}}));
    EXPECT_FALSE(service.page());
}

TEST_F(OnlineMoveTest, TheMoversAreListedInTheHouseTheyLeave) {
    request().fields["movers"] = kRequester + "\n" + kOtherHead;
    to_decision();
    EXPECT_EQ(told(enter(service, {{"decision", "accept"}})),
              "decision: a mover is not listed in the house they leave or is moving already");
}

TEST_F(OnlineMoveTest, ABlockOfTheHouseTheyLeaveBarsToo) {
    register_.answers.at({RegisterKind::House, kHouse}).value().fields["block"] = "คดี";
    request();
    to_decision();
    EXPECT_EQ(told(enter(service, {{"decision", "accept"}})), "decision: the register allows no move");
}

TEST_F(OnlineMoveTest, ADecidedRequestIsNotOpenedAgain) {
    request().fields["state"] = "RETURNED";
    ASSERT_TRUE(service.open({}));
    EXPECT_EQ(told(enter(service, {{"online_case", "OC-9901-0001"}})), "online_case: was decided already");
    EXPECT_TRUE(service.record().id.empty());
}

TEST_F(OnlineMoveTest, WhoWasToldIsKnownOnceTheCentreHasAnswered) {
    counter_.centre.answer = {{"notified_mover", "08x-xxx-0006"}, {"notified_head", "THAID"}, {"effective_date", "x"}};
    request();
    to_decision();
    ASSERT_TRUE(enter(service, {}));
    ASSERT_TRUE(service.confirm());
    EXPECT_TRUE(service.notified().empty()) << "nobody was told before the centre took it";
    ASSERT_TRUE(service.deliver({}));
    EXPECT_EQ(service.notified(), (domain::Fields{{"mover", "08x-xxx-0006"}, {"head", "THAID"}}));
}

TEST_F(OnlineMoveTest, AnotherReaderSaysNoInItsOwnWords) {
    request().fields["checks"] = "head_is_head=no\nno_block=yes";
    to_decision();
    EXPECT_EQ(refused(enter(service, {{"decision", "accept"}})), "decision");
}

TEST_F(OnlineMoveTest, TheQueueOfTheOfficeIsShown) {
    request();
    register_.knows(RegisterKind::OnlineCase, "queue/9901", {},
                    {{{"number", "OC-9901-0001"}, {"received", "2026-11-20"}, {"due", "2026-11-23"}}});
    ASSERT_TRUE(service.open({}));
    EXPECT_EQ(service.page()->shown.size(), 1U);
    EXPECT_EQ(service.page()->fields[0].value, "OC-9901-0001");
    EXPECT_TRUE(enter(service, {}));
}

TEST_F(OnlineMoveTest, TheWorkingDayClockTellsWhatIsOverdue) {
    request().fields["due"] = "";
    to_decision();  // received on Friday the 20th: one working day is Monday the 23rd
    EXPECT_EQ(service.page()->shown[0].at("กำหนดแล้วเสร็จ"), "23 พฤศจิกายน 2569");
    EXPECT_EQ(service.page()->shown[0].at("สถานะ"), "อยู่ในกำหนด");
    counter_.clock.advance(std::chrono::hours(48));
    EXPECT_EQ(service.page()->shown[0].at("สถานะ"), "เกินกำหนด");
}

TEST_F(OnlineMoveTest, TheTargetInWorkingDaysIsConfiguration) {
    services_.rules.online_move_working_days = 2;
    request().fields["due"] = "";
    to_decision();
    EXPECT_EQ(service.page()->shown[0].at("กำหนดแล้วเสร็จ"), "24 พฤศจิกายน 2569");
}

TEST_F(OnlineMoveTest, OfflineThePageStays) {
    request();
    go_offline();
    ASSERT_TRUE(service.open({}));
    EXPECT_EQ(told(enter(service, {{"online_case", "OC-9901-0001"}})), "CENTRE_UNREACHABLE");
    EXPECT_TRUE(service.record().id.empty());
}

}  // namespace
}  // namespace amphoe::workflows
