#include "tests/core/workflows/civil/MoveOutFixture.h"

namespace amphoe::workflows {
namespace {

using domain::CaseState;
using domain::FailureCode;
using domain::Fields;
using ::testing::HasSubstr;

TEST_F(MoveOutTest, GoesFromTheHouseToTheSignedNotice) {
    through();
    EXPECT_EQ(act_at("informant_role"), "HEAD");
    EXPECT_EQ(act_at("movers"), kWife + "\n" + kChild);
    EXPECT_EQ(act_at("date_moved"), "2026-11-20");
    EXPECT_EQ(act_at("destination"), kOtherHouse);
    EXPECT_EQ(act_at("days_late"), "0");
    EXPECT_EQ(act_at("notice_date"), "2026-11-22");
    EXPECT_EQ(act_at("record_key"), "house/" + kHouse);
    EXPECT_EQ(act_at("record_version"), "7");
    EXPECT_EQ(act_at("second_officer"), "R-0001");
    ASSERT_TRUE(service.deliver({}));
    ASSERT_EQ(service.issue_papers()->size(), 1U);
    const auto& paper = counter_.renderer.last;
    EXPECT_EQ(paper.kind, domain::DocumentKind::MoveNotice);
    EXPECT_EQ(paper.fields.at("tr6_no"), "9901-69-000777");
    EXPECT_THAT(paper.fields.at("from_house"), HasSubstr("9901-000001-7"));
    EXPECT_THAT(paper.fields.at("to_house"), HasSubstr("5 หมู่ที่ 2"));
    EXPECT_EQ(paper.fields.at("registrar_name"), registrar_.name_th);
    ASSERT_EQ(paper.tables.at("movers").size(), 2U);
    EXPECT_EQ(paper.tables.at("movers")[0].at("birth_date_th"), "มีนาคม 2533");
    EXPECT_EQ(service.issue_papers()->size(), 1U) << "asking again draws nothing again";
    EXPECT_EQ(state(service), CaseState::Accepted);
}

TEST_F(MoveOutTest, TheNoticeIsNotPrintedBeforeTheCentreHasAccepted) {
    through();
    go_offline();
    EXPECT_EQ(service.deliver({}).error().code, FailureCode::CentreUnreachable);
    EXPECT_EQ(state(service), CaseState::WaitCentre);
    EXPECT_TRUE(service.issue_papers()->empty());
    go_online();
    ASSERT_TRUE(service.deliver({}));
    EXPECT_EQ(service.issue_papers()->size(), 1U);
}

TEST_F(MoveOutTest, AFailedPaperIsDrawnAgainOnRequest) {
    through();
    ASSERT_TRUE(service.deliver({}));
    counter_.store.fail_next = FailureCode::StoreFull;
    EXPECT_EQ(service.issue_papers().error().code, FailureCode::StoreFull);
    EXPECT_EQ(service.issue_papers()->size(), 1U);
}

TEST_F(MoveOutTest, OfflineTheMoversAreTypedAndTheActNamesNoVersion) {
    go_offline();
    ASSERT_TRUE(service.open({}));
    ASSERT_TRUE(enter(service, {{"house_code", "9901-000001-7"}}));
    EXPECT_EQ(
        refused(enter(service, {{"movers", "1999900000014"}, {"date_moved", "2026-11-20"}, {"reason_code", "WORK"}})),
        "movers");
    EXPECT_EQ(refused(enter(service,
                            {{"movers", kWife + "\n" + kWife}, {"date_moved", "2026-11-20"}, {"reason_code", "WORK"}})),
              "movers");
    ASSERT_TRUE(enter(service, {{"movers", kWife}, {"date_moved", "2026-11-20"}, {"reason_code", "WORK"}}));
    ASSERT_TRUE(enter(service, {}));
    agree(service);
    ASSERT_TRUE(service.confirm());
    EXPECT_FALSE(act().contains("record_key"));
    EXPECT_FALSE(service.deliver({}));
    EXPECT_EQ(state(service), CaseState::WaitCentre);
}

TEST_F(MoveOutTest, OnlyTheHeadSpeaksAsHead) {
    ASSERT_TRUE(service.open({}));
    EXPECT_EQ(refused(enter(service, {{"house_code", kOtherHouse}})), "informant_role");
    EXPECT_EQ(refused(enter(service, {{"informant_role", "SELF"}, {"house_code", kOtherHouse}})), "informant_role");
    EXPECT_TRUE(enter(service, {{"informant_role", "HEAD"}}));
}

TEST_F(MoveOutTest, WhoSpeaksForTheOwnMoveMovesNobodyElse) {
    ASSERT_TRUE(service.open({}));
    ASSERT_TRUE(enter(service, {{"informant_role", "SELF"}}));
    EXPECT_EQ(refused(enter(service, movers())), "movers");
    EXPECT_TRUE(enter(service, {{"date_moved", "2026-11-20"}, {"reason_code", "WORK"}}))
        << "the own number stands there";
}

TEST_F(MoveOutTest, AGuardianMovesMinorsOnly) {
    ASSERT_TRUE(service.open({}));
    ASSERT_TRUE(enter(service, {{"informant_role", "GUARDIAN"}}));
    EXPECT_EQ(refused(enter(service, movers())), "movers");
    EXPECT_TRUE(enter(service, {{"movers", kChild}, {"date_moved", "2026-11-20"}, {"reason_code", "FAMILY"}}));
}

TEST_F(MoveOutTest, SomebodyAlreadyMovingIsNotOfferedAgain) {
    auto& house = register_.answers.at({domain::RegisterKind::House, kHouse}).value();
    house.items[1]["moving"] = "yes";
    ASSERT_TRUE(service.open({}));
    ASSERT_TRUE(enter(service, {}));
    EXPECT_EQ(refused(enter(service, movers())), "movers");
}

TEST_F(MoveOutTest, ADemolishedOrBlockedHouseIsRefused) {
    auto& house = register_.answers.at({domain::RegisterKind::House, kHouse}).value();
    ASSERT_TRUE(service.open({}));
    house.fields["state"] = "DEMOLISHED";
    EXPECT_EQ(refused(enter(service, {})), "house_code");
    house.fields["state"] = "USED";
    house.fields["block"] = "คดี";
    EXPECT_EQ(refused(enter(service, {})), "house_code");
    house.fields.erase("block");
    EXPECT_TRUE(enter(service, {}));
}

TEST_F(MoveOutTest, AnUnknownHouseAndTenDigitsAreRefused) {
    ASSERT_TRUE(service.open({}));
    EXPECT_EQ(told(enter(service, {{"house_code", "99010000099"}})), "REGISTER_RECORD_UNKNOWN");
    EXPECT_EQ(refused(enter(service, {{"house_code", "9901000001"}})), "house_code");
    EXPECT_EQ(refused(enter(service, {{"house_code", "990100000177"}})), "house_code");
    EXPECT_TRUE(enter(service, {{"house_code", "๙๙๐๑-๐๐๐๐๐๑-๗"}}));
}

TEST_F(MoveOutTest, ADestinationNeedsWhatItsKindSays) {
    to_destination(movers());
    EXPECT_EQ(refused(enter(service, {{"destination_kind", "HOUSE"}})), "destination_house");
    EXPECT_EQ(refused(enter(service, {{"destination_kind", "TEXT"}})), "destination_text");
    EXPECT_EQ(refused(enter(service, {{"destination_kind", "HOUSE"}, {"destination_house", kHouse}})),
              "destination_house");
    EXPECT_TRUE(enter(service, {{"destination_kind", "TEXT"}, {"destination_text", "ประเทศญี่ปุ่น"}}));
}

TEST_F(MoveOutTest, AnotherReasonNeedsWords) {
    ASSERT_TRUE(service.open({}));
    ASSERT_TRUE(enter(service, {}));
    auto answers = movers();
    answers["reason_code"] = "OTHER";
    EXPECT_EQ(refused(enter(service, answers)), "reason");
    answers["reason"] = "ซ่อมบ้าน";
    EXPECT_TRUE(enter(service, answers));
}

TEST_F(MoveOutTest, OnlyARegistrarApprovesAndNotTheSameOfficer) {
    to_destination(movers());
    ASSERT_TRUE(enter(service, {}));
    EXPECT_EQ(service.confirm().error().code, FailureCode::SecondPersonNeeded);
    EXPECT_EQ(service.approve(counter_.supervisor, "ok").error().code, FailureCode::NotAuthorised);
    EXPECT_EQ(service.approve(counter_.officer, "ok").error().code, FailureCode::SecondPersonNeeded);
    EXPECT_EQ(service.approve(registrar_, "").error().code, FailureCode::ReasonMissing);
    EXPECT_TRUE(service.approve(registrar_, "ตรวจแล้ว"));
    EXPECT_EQ(counter_.store.notes.back().reason, "move_out") << "the words stay in the sealed event";
    EXPECT_TRUE(service.confirm());
    EXPECT_EQ(service.confirm().error().code, FailureCode::StepOutOfOrder);
}

TEST_F(MoveOutTest, ARecordChangedSinceIsAConflict) {
    through();
    counter_.centre.accept = false;
    counter_.centre.refusal = "record.conflict";
    EXPECT_EQ(service.deliver({}).error().code, FailureCode::RecordConflict);
    EXPECT_TRUE(service.issue_papers()->empty());
}

TEST_F(MoveOutTest, ARefusalOfTheCentreComesWithItsReason) {
    through();
    counter_.centre.accept = false;
    counter_.centre.refusal = "move.not_listed";
    const auto delivered = service.deliver({});
    EXPECT_EQ(delivered.error().code, FailureCode::CentreRejected);
    EXPECT_EQ(delivered.error().detail, "move.not_listed");
}

TEST_F(MoveOutTest, AFullDiskLosesNothingAndTheStepIsRepeated) {
    ASSERT_TRUE(service.open({}));
    counter_.store.fail_next = FailureCode::StoreFull;
    EXPECT_EQ(told(enter(service, {})), "STORE_FULL");
    EXPECT_EQ(step_of(service), "informant");
    EXPECT_TRUE(enter(service, {}));
    EXPECT_EQ(step_of(service), "movers");
}

TEST_F(MoveOutTest, NothingIsConfirmedWhilePagesAreOpen) {
    EXPECT_EQ(service.confirm().error().code, FailureCode::StepOutOfOrder);
    ASSERT_TRUE(service.open({}));
    EXPECT_EQ(service.confirm().error().code, FailureCode::StepOutOfOrder);
    EXPECT_TRUE(counter_.store.messages.empty());
}

TEST_F(MoveOutTest, TheDeadAreNotServed) {
    register_.answers.at({domain::RegisterKind::Person, kRequester}).value().fields["status"] = "DECEASED";
    const auto opened = service.open({});
    EXPECT_EQ(opened.error().code, FailureCode::PersonNotServable);
    EXPECT_EQ(opened.error().detail, "DECEASED");
    EXPECT_FALSE(service.page());
}

TEST_F(MoveOutTest, CentralHousePeopleAreReferred) {
    register_.answers.at({domain::RegisterKind::Person, kRequester}).value().fields["central_house"] = "yes";
    EXPECT_EQ(service.open({}).error().code, FailureCode::PersonNotServable);
}

TEST_F(MoveOutTest, CopiesAvoidedAreCounted) {
    through();
    bool counted = false;
    for (const auto& event : counter_.store.events) {
        if (answer_at(event.fields, "step") == "copies_avoided") {
            counted = event.fields.at("copies_avoided") == "3";  // person, house, destination
        }
    }
    EXPECT_TRUE(counted);
}

}  // namespace
}  // namespace amphoe::workflows
