#include "core/workflows/civil/DestinationMove.h"

#include "tests/core/workflows/ServiceFixture.h"

namespace amphoe::workflows {
namespace {

using domain::FailureCode;
using domain::Fields;

class DestinationMoveTest : public ServiceFixture {
  protected:
    void SetUp() override { prove(); }
    void to_destination() {
        ASSERT_TRUE(service.open({}));
        ASSERT_TRUE(enter(service, {{"movers", kRequester + "\n" + kChild}}));
    }
    void to_approval() {
        to_destination();
        ASSERT_TRUE(enter(service, {{"house_code", kOtherHouse}}));
        ASSERT_TRUE(enter(service,
                          {{"head_consent", "THAID"}, {"head_id", kOtherHead}, {"head_consent_ref", "SIM-CONSENT-1"}}));
        ASSERT_TRUE(enter(service, {{"relation_2", "RELATIVE"}}));
        ASSERT_TRUE(enter(service, {{"interview_code", "WORK"}, {"interview_note", "ย้ายมาทำงาน"}}));
    }
    void three_of_the_house(int more) {
        auto& house = register_.answers.at({domain::RegisterKind::House, kHouse}).value();
        for (int index = 0; index < more; ++index) {
            house.items.push_back(
                listed(testing::synthetic_citizen(20 + index), "เด็กชายทดสอบ ระบบ", "2562-01-01", "ผู้อาศัย"));
        }
    }
    DestinationMove service{services_.ports, journal_, proof_};
};

TEST_F(DestinationMoveTest, IsOneActForBothHouses) {
    to_approval();
    agree(service);
    ASSERT_TRUE(service.confirm());
    ASSERT_TRUE(service.deliver({}));
    EXPECT_EQ(counter_.store.messages.size(), 1U);
    EXPECT_EQ(act_at("house_code_from"), kHouse);
    EXPECT_EQ(act_at("version_from"), "7");
    EXPECT_EQ(act_at("house_code"), kOtherHouse);
    EXPECT_EQ(act_at("record_version"), "3");
    EXPECT_EQ(act_at("relations"), kRequester + "=OCCUPANT\n" + kChild + "=RELATIVE");
    EXPECT_EQ(act_at("interview_note"), "ย้ายมาทำงาน");
    EXPECT_EQ(service.fee_items(), (Fields{{"move_destination", "1"}}));
}

TEST_F(DestinationMoveTest, ThreeMayMoveAndFourMayNot) {
    three_of_the_house(2);
    ASSERT_TRUE(service.open({}));
    const auto two = kChild + "\n" + testing::synthetic_citizen(20);
    EXPECT_EQ(told(enter(service, {{"movers", kRequester + "\n" + two + "\n" + testing::synthetic_citizen(21)}})),
              "LIMIT_REACHED");
    EXPECT_TRUE(enter(service, {{"movers", kRequester + "\n" + two}}));
}

TEST_F(DestinationMoveTest, EveryAdultComesInPersonAndMinorsAreSpokenFor) {
    ASSERT_TRUE(service.open({}));
    EXPECT_EQ(refused(enter(service, {{"movers", kRequester + "\n" + kWife}})), "present");
    EXPECT_EQ(refused(enter(service, {{"movers", kWife}, {"present", kWife}})), "movers");
    EXPECT_TRUE(enter(service, {{"movers", kChild}})) << "a parent speaks for a child";
}

TEST_F(DestinationMoveTest, IsNeverDoneOffline) {
    go_offline();
    EXPECT_EQ(service.open({}).error().code, FailureCode::OfflineNotAllowed);
    go_online();
    to_destination();
    go_offline();
    EXPECT_EQ(told(enter(service, {{"house_code", kOtherHouse}})), "OFFLINE_NOT_ALLOWED");
}

TEST_F(DestinationMoveTest, IsNotConfirmedWhenTheLineIsLostAtTheEnd) {
    to_approval();
    agree(service);
    go_offline();
    EXPECT_EQ(service.confirm().error().code, FailureCode::OfflineNotAllowed);
    EXPECT_TRUE(counter_.store.messages.empty());
    go_online();
    EXPECT_TRUE(service.confirm());
}

TEST_F(DestinationMoveTest, TheSameHouseIsNoDestinationAndTheInterviewIsWrittenDown) {
    to_destination();
    EXPECT_EQ(refused(enter(service, {{"house_code", kHouse}})), "house_code");
    ASSERT_TRUE(enter(service, {{"house_code", kOtherHouse}}));
    EXPECT_EQ(told(enter(service, {{"head_consent", "NONE"}})), "HOUSE_MASTER_CONSENT_MISSING");
    ASSERT_TRUE(enter(service, {{"head_consent", "CARD"}, {"head_id", kOtherHead}}));
    ASSERT_TRUE(enter(service, {}));
    EXPECT_EQ(refused(enter(service, {{"interview_code", "WORK"}})), "interview_note");
    EXPECT_EQ(refused(enter(service, {{"interview_code", "WORK"}, {"interview_note", std::string(501, 'a')}})),
              "interview_note");
    EXPECT_TRUE(enter(service, {{"interview_code", "WORK"}, {"interview_note", std::string(500, 'a')}}));
}

}  // namespace
}  // namespace amphoe::workflows
