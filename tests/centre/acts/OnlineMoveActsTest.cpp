// Moves asked for with ThaID: what must still hold when an officer accepts them, and that both parties hear of it.
#include "core/domain/LegalDays.h"
#include "tests/centre/acts/ActFixture.h"

namespace amphoe::centre {
namespace {

class OnlineMoveActsTest : public ActFixture {
  protected:
    std::string accepts(const std::string& number, const domain::Fields& other = {}, const Faults& faults = {}) {
        return said("online_move", with({{"online_case", number}, {"decision", "accept"}}, other), faults);
    }
    nlohmann::json messages(const std::string& number) { return told("online_case", number)["items"]; }
};

TEST_F(OnlineMoveActsTest, BothPartiesHearThatItWasAccepted) {
    const auto done = act("online_move", {{"online_case", "OC-9901-0001"}, {"decision", "accept"}});
    ASSERT_TRUE(done.accepted) << done.reason;
    EXPECT_EQ(done.answer.at("notified_mover"), "08x-xxx-0006");
    EXPECT_EQ(done.answer.at("notified_head"), "08x-xxx-0007");
    const auto sent = messages("OC-9901-0001");
    ASSERT_EQ(sent.size(), 2u);
    EXPECT_EQ(sent[0]["to"], "mover");
    EXPECT_EQ(sent[1]["to"], "head");
    for (const auto& message : sent) {
        const auto text = message["text"].get<std::string>();
        EXPECT_NE(text.find("รับแจ้งย้าย"), std::string::npos);
        EXPECT_NE(text.find("ไม่ขอรหัส PIN หรือ OTP"), std::string::npos) << "the line of every message";
        EXPECT_EQ(text.find(mali), std::string::npos) << "no citizen number in a message";
        EXPECT_EQ(message["at"], today());
    }
}

TEST_F(OnlineMoveActsTest, BothPartiesHearWhyItWasReturnedAndInThaidWithoutAPhone) {
    const auto done =
        act("online_move", {{"online_case", "OC-9901-0003"}, {"decision", "return"}, {"reason", "บ้านถูกระงับ"}});
    ASSERT_TRUE(done.accepted) << done.reason;
    EXPECT_EQ(done.answer.at("notified_mover"), "08x-xxx-0006");
    EXPECT_EQ(done.answer.at("notified_head"), "THAID");
    const auto sent = messages("OC-9901-0003");
    ASSERT_EQ(sent.size(), 2u);
    EXPECT_NE(sent[1]["text"].get<std::string>().find("บ้านถูกระงับ"), std::string::npos);
    EXPECT_EQ(field("person", mali, "house_code"), "99019000003");
}

TEST_F(OnlineMoveActsTest, NobodyHearsAnythingOfARefusedAct) {
    EXPECT_EQ(accepts("OC-9901-0004"), "head.wrong");
    EXPECT_TRUE(messages("OC-9901-0004").empty());
    EXPECT_EQ(field("online_case", "OC-9901-0004", "state"), "WAITING");
}

TEST_F(OnlineMoveActsTest, WhoApprovedIsTheHeadOnTheDayItIsAccepted) {
    EXPECT_EQ(accepts("OC-9901-0004"), "head.wrong") << "somebody else has become the head";
    EXPECT_EQ(accepts("OC-9901-0002"), "consent.missing");
    EXPECT_EQ(accepts("OC-9901-0001"), "accepted");
}

TEST_F(OnlineMoveActsTest, AnApprovalCountsOnce) {
    // The same approval was used at a counter before.
    ASSERT_EQ(said("move_destination", with({{"citizen_id", "1999900000056"},
                                             {"movers", "1999900000056"},
                                             {"house_code_from", "99019000003"},
                                             {"house_code", "99019000004"},
                                             {"head_consent", "THAID"},
                                             {"head_id", receiver},
                                             {"head_consent_ref", "SIM-CONSENT-99019000004-0017"},
                                             {"relations", "1999900000056=OCCUPANT"},
                                             {"interview_code", "WORK"},
                                             {"interview_note", "ย้ายมาทำงาน"}},
                                            second())),
              "accepted");
    EXPECT_EQ(accepts("OC-9901-0001"), "consent.used");
}

TEST_F(OnlineMoveActsTest, ALateRequestIsAcceptedWithAReason) {
    EXPECT_EQ(accepts("OC-9901-0005"), "late_reason.missing");
    EXPECT_EQ(accepts("OC-9901-0005", {{"late_reason", "ป่วย"}}), "accepted");
}

TEST_F(OnlineMoveActsTest, ARequestThatCameInTimeDoesNotGrowLateHere) {
    const auto moved = field("online_case", "OC-9901-0001", "date_moved");
    EXPECT_EQ(accepts("OC-9901-0001", {}, on(*domain::LegalDays::plus_days(moved, 60))), "accepted");
}

TEST_F(OnlineMoveActsTest, PhonesOfTheRequestAreNotToldToTheOffice) {
    const auto fields = told("online_case", "OC-9901-0001")["fields"];
    EXPECT_FALSE(fields.contains("mover_phone"));
    EXPECT_FALSE(fields.contains("head_phone"));
    EXPECT_EQ(fields["head_id"], receiver);
}

TEST_F(OnlineMoveActsTest, ARequestOfAnotherOfficeIsNotDecidedHere) {
    EXPECT_EQ(accepts("OC-1001-0001"), "online_case.unknown");
    EXPECT_EQ(said("online_move", {{"online_case", "OC-1001-0001"}, {"decision", "return"}, {"reason", "ผิด"}}),
              "online_case.unknown");
    EXPECT_EQ(field("online_case", "OC-1001-0001", "state"), "WAITING");
}

}  // namespace
}  // namespace amphoe::centre
