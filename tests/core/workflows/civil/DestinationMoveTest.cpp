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
    /// From the destination on; the movers are chosen.
    void to_end() {
        ASSERT_TRUE(enter(service, {{"house_code", kOtherHouse}}));
        ASSERT_TRUE(enter(service, {{"head_consent", "PAPER"}, {"head_consent_ref", "1/2569"}}));
        ASSERT_TRUE(enter(service, {}));
        ASSERT_TRUE(enter(service, {{"interview_code", "WORK"}, {"interview_note", "ย้ายมาทำงาน"}}));
        agree(service);
        ASSERT_TRUE(service.confirm());
        ASSERT_TRUE(service.deliver({}));
    }
    void birth_of_wife(const std::string& buddhist) {
        register_.answers.at({domain::RegisterKind::House, kHouse}).value().items[1]["birth_date"] = buddhist;
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
    EXPECT_EQ(refused(enter(service, {{"movers", kWife}})), "movers") << "no adult is moved by somebody else";
    ASSERT_TRUE(enter(service, {{"movers", kRequester + "\n" + kWife + "\n" + kChild}}));
    ASSERT_EQ(step_of(service), "present");
    ASSERT_EQ(service.page()->fields.size(), 1U) << "the requester is proven, the child is spoken for";
    EXPECT_EQ(told(enter(service, {})), "present_2: is missing");
    EXPECT_EQ(told(enter(service, {{"present_2", kChild}})), "present_2: is not the number of this person");
    ASSERT_TRUE(enter(service, {{"present_2", kWife}}));
    EXPECT_EQ(step_of(service), "destination");
}

TEST_F(DestinationMoveTest, AChildAloneIsMovedByTheParentWhoStays) {
    ASSERT_TRUE(service.open({}));
    EXPECT_TRUE(enter(service, {{"movers", kChild}})) << "a parent speaks for a child";
    EXPECT_EQ(step_of(service), "destination");
}

TEST_F(DestinationMoveTest, ADigitalIdShowsWhoCameToo) {
    register_.knows(domain::RegisterKind::DigitalCardCode, "SIM-D-1", {{"citizen_id", kWife}});
    register_.knows(domain::RegisterKind::DigitalCardCode, "SIM-D-2", {{"citizen_id", kChild}});
    register_.fails(domain::RegisterKind::DigitalCardCode, "SIM-D-3", FailureCode::CodeRefused, "expired");
    ASSERT_TRUE(service.open({}));
    ASSERT_TRUE(enter(service, {{"movers", kRequester + "\n" + kWife}}));
    EXPECT_EQ(told(enter(service, {{"present_2", "SIM-D-2"}})), "present_2: is the code of another person");
    EXPECT_EQ(told(enter(service, {{"present_2", "SIM-D-3"}})), "CODE_REFUSED");
    go_offline();
    EXPECT_EQ(told(enter(service, {{"present_2", "SIM-D-1"}})), "OFFLINE_NOT_ALLOWED");
    go_online();
    ASSERT_TRUE(enter(service, {{"present_2", "SIM-D-1"}}));
    EXPECT_EQ(register_.questions.back().case_id, journal_.visit().id) << "a code is given to one visit";
    to_end();
    EXPECT_EQ(act_at("present"), kRequester + "=VISIT\n" + kWife + "=THAID SIM-D-1");
    EXPECT_EQ(act_at("present_visit"), journal_.visit().id);
}

TEST_F(DestinationMoveTest, WhoMayBeAMinorComesAsAnAdultOrIsSpokenFor) {
    birth_of_wife("2549");
    register_.knows(domain::RegisterKind::Birth, kWife, {{"mother_citizen_id", kOtherHead}});
    ASSERT_TRUE(service.open({}));
    ASSERT_TRUE(enter(service, {{"movers", kRequester + "\n" + kWife}}));
    ASSERT_EQ(step_of(service), "present");
    EXPECT_EQ(refused(enter(service, {})), "present_2") << "another is the mother";
    ASSERT_TRUE(enter(service, {{"present_2", kWife}}));
    to_end();
    EXPECT_EQ(act_at("present"), kRequester + "=VISIT\n" + kWife + "=CARD");
}

TEST_F(DestinationMoveTest, WhoseBirthIsUnknownGoesOn) {
    birth_of_wife("");
    ASSERT_TRUE(service.open({}));
    ASSERT_TRUE(enter(service, {{"movers", kRequester + "\n" + kWife}}));
    EXPECT_TRUE(enter(service, {})) << "the centre knows the parents";
    EXPECT_EQ(step_of(service), "destination");
}

TEST_F(DestinationMoveTest, EndsWithTheNoticeAndTheLinesOfTheBook) {
    counter_.centre.answer = {{"tr6_no", "9901-69-000778"}, {"effective_date", "2026-11-22"}};
    to_approval();
    agree(service);
    ASSERT_TRUE(service.confirm());
    EXPECT_TRUE(service.issue_papers()->empty()) << "not accepted yet";
    ASSERT_TRUE(service.deliver({}));
    const auto papers = service.issue_papers();
    ASSERT_TRUE(papers);
    ASSERT_EQ(papers->size(), 2U);
    EXPECT_EQ(papers->at(0).kind, domain::DocumentKind::MoveNotice);
    EXPECT_EQ(papers->at(1).kind, domain::DocumentKind::HouseBook);
    const auto& book = counter_.renderer.last;
    EXPECT_THAT(book.fields.at("house_note"), ::testing::HasSubstr("9901-69-000778"));
    const auto& persons = book.tables.at("persons");
    ASSERT_EQ(persons.size(), 2U) << "who lives there already stands in the book";
    EXPECT_EQ(persons[0].at("name_th"), "นายทดสอบ ระบบบัตร");
    EXPECT_THAT(persons[0].at("moved_in"), ::testing::HasSubstr("22 พฤศจิกายน 2569"));
    EXPECT_THAT(persons[0].at("moved_in"), ::testing::HasSubstr("99/1 หมู่ที่ 4"));
    EXPECT_TRUE(service.issue_papers()->size() == 2U) << "made once";
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
