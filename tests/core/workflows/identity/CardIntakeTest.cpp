// W12: what the card room gets with somebody whose request was taken.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/workflows/FeeDue.h"
#include "core/workflows/QueueDesk.h"
#include "core/workflows/identity/CardIntake.h"
#include "tests/support/FakeServices.h"
#include "tests/support/MemoryQueueBook.h"

namespace amphoe::workflows {
namespace {

using domain::Fields;
using domain::QueueState;
using domain::RegisterKind;
using ::testing::HasSubstr;

/// Today is Sunday 22 November 2026.
class CardIntakeTest : public ::testing::Test {
  protected:
    CardIntakeTest() { world.ports.queue = &queue; }
    void prove() {
        ASSERT_TRUE(journal.open());
        ASSERT_TRUE(proof.record_consent(true, domain::LegalBasis::ConsentSection26));
        ASSERT_TRUE(proof.read_card({}, {}, {}));
        ASSERT_TRUE(proof.check_card_status({}));
        ASSERT_TRUE(proof.compare_face(testing::grey_faces()));
        ASSERT_TRUE(proof.record_officer_look(true));
    }
    void open() {
        prove();
        ASSERT_TRUE(service.open({}));
    }
    /// A child without a card yet, up to the page of the reason.
    void meet_child(const std::string& birth_date) {
        world.civil_register.knows(RegisterKind::Person, "1999900000013",
                                   {{"citizen_id", "1999900000013"},
                                    {"status", "ALIVE"},
                                    {"birth_date", birth_date},
                                    {"father_name", "นายพ่อ"},
                                    {"mother_name", "นางแม่"}});
        world.civil_register.knows(RegisterKind::Person, "3000100002018",
                                   {{"status", "ALIVE"}, {"birth_date", "2530-01-14"}});
        ASSERT_TRUE(journal.open());
        ASSERT_TRUE(proof.go_without_card(domain::CardAbsence::FirstCard));
        ASSERT_TRUE(service.open({}));
        ASSERT_TRUE(service.enter({{"citizen_id", "1999900000013"}}, {}));
        ASSERT_TRUE(service.enter({{"answer_mother_name", "yes"}, {"answer_father_name", "yes"}}, {}));
    }
    void vouch() {
        ASSERT_TRUE(service.enter({{"referee_id", "3000100002018"}, {"referee_is", "CREDIBLE"}}, {}));
        ASSERT_TRUE(service.approve(world.counter.supervisor, "เห็นชอบ"));
    }
    const Fields& act() const { return world.counter.sealer.last.fields; }
    const Fields& slip() const { return world.counter.renderer.last.fields; }
    std::vector<std::string> photo_choices() const {
        std::vector<std::string> values;
        const auto page = service.page();
        for (const auto& choice : page->fields.back().choices) {
            values.push_back(choice.value);
        }
        return values;
    }

    testing::FakeServices world;
    testing::MemoryQueueBook book;
    testing::BookingTables tables;
    QueuePorts queue{
        book,       tables, world.counter.store, world.counter.sealer, world.counter.clock, world.counter.workstation,
        world.rules};
    VisitJournal journal{world.counter.store, world.counter.clock, world.counter.workstation, world.counter.officer};
    IdentityProof proof{world.counter.ports, journal};
    CardIntake service{world.ports, journal, proof};
};

TEST_F(CardIntakeTest, TheSlipSaysWhereToGoAndWhatIsStillMissing) {
    world.counter.centre.answer = {{"request_no", "9901-69-CARD-000001"}};
    QueueDesk desk(queue, "O-0001");
    ASSERT_TRUE(desk.send_on(domain::ServiceKind::CardIntake, ""));
    open();
    ASSERT_TRUE(service.enter({{"reason", "DAMAGED"}}, {}));
    ASSERT_TRUE(service.confirm());
    ASSERT_TRUE(service.deliver({}));
    const auto papers = service.issue_papers();
    ASSERT_TRUE(papers) << papers.error().detail;
    ASSERT_EQ(papers->size(), 1U);
    EXPECT_EQ(papers->front().kind, domain::DocumentKind::CardIntakeSlip);
    EXPECT_EQ(slip().at("request_no"), "9901-69-CARD-000001");
    EXPECT_EQ(slip().at("reason"), "บัตรชำรุด");
    EXPECT_THAT(slip().at("citizen_id_masked"), ::testing::Not(HasSubstr("1999900000013")));
    EXPECT_THAT(slip().at("citizen_id_masked"), HasSubstr("x"));
    EXPECT_EQ(slip().at("ticket"), "D002");
    EXPECT_EQ(slip().at("ahead"), "1");
    EXPECT_EQ(slip().at("estimate"), "10 นาที");
    EXPECT_THAT(slip().at("photo"), HasSubstr("ไม่มี"));
    EXPECT_THAT(slip().at("thumbs"), HasSubstr("ไม่มีเครื่องอ่าน"));
    EXPECT_EQ(slip().at("fee"), "100.00 บาท");
    EXPECT_FALSE(slip().contains("late"));
    EXPECT_EQ(service.issue_papers()->front().number, papers->front().number) << "once";
}

TEST_F(CardIntakeTest, TheTicketIsOfTheCardRoomAndNoCounterCallsIt) {
    open();
    ASSERT_TRUE(service.enter({{"reason", "DAMAGED"}}, {}));
    EXPECT_TRUE(QueueDesk(queue, "").today()->empty()) << "not before it is confirmed";
    ASSERT_TRUE(service.confirm());
    const auto tickets = QueueDesk(queue, "").today();
    ASSERT_EQ(tickets->size(), 1U);
    EXPECT_EQ(tickets->front().number, "D001");
    EXPECT_EQ(tickets->front().state, QueueState::Parked);
    EXPECT_EQ(tickets->front().service, domain::ServiceKind::CardIntake);
    EXPECT_FALSE(QueueDesk(queue, "").call_next()) << "a counter's next is somebody else";
    EXPECT_TRUE(QueueDesk(queue, "").call("D001")) << "the card room calls by number";
}

TEST_F(CardIntakeTest, TheCardsThereWereAreToldInWords) {
    world.civil_register.knows(RegisterKind::CardHistory, "1999900000013", {},
                               {{{"issue_date", "2018-03-10"},
                                 {"expiry_date", "2026-03-09"},
                                 {"reason", "FIRST"},
                                 {"office", "9901"},
                                 {"state", "ACTIVE"}}});
    open();
    EXPECT_EQ(service.page()->shown.front(),
              (Fields{{"10 มีนาคม 2561", "ขอมีบัตรครั้งแรก  สำนักทะเบียน รหัส 9901  บัตรที่ใช้อยู่"}}));
}

TEST_F(CardIntakeTest, WhatCouldNotBeSavedTakesNoSecondTicket) {
    open();
    ASSERT_TRUE(service.enter({{"reason", "DAMAGED"}}, {}));
    world.counter.store.fail_next = domain::FailureCode::StoreUnavailable;
    EXPECT_FALSE(service.confirm());
    ASSERT_TRUE(service.confirm());
    EXPECT_EQ(QueueDesk(queue, "").today()->size(), 1U);
    ASSERT_TRUE(service.issue_papers());
    EXPECT_EQ(slip().at("ticket"), "D001");
}

TEST_F(CardIntakeTest, WithoutAQueueOrTheCentreTheSlipSaysSo) {
    world.ports.queue = nullptr;
    world.counter.centre.failure = domain::Failure{domain::FailureCode::CentreUnreachable, "down"};
    open();
    ASSERT_TRUE(service.enter({{"reason", "DAMAGED"}}, {}));
    ASSERT_TRUE(service.confirm());
    EXPECT_FALSE(service.deliver({}));
    ASSERT_TRUE(service.issue_papers());
    EXPECT_EQ(slip().at("request_no"), "");
    EXPECT_EQ(slip().at("case_number"), service.record().number);
    EXPECT_FALSE(slip().contains("ticket"));
}

TEST_F(CardIntakeTest, ThisVisitsPictureCountsWhenNothingIsWrongWithIt) {
    open();
    ASSERT_TRUE(proof.state().face);
    EXPECT_EQ(photo_choices().front(), "CARD_ROOM");
    ASSERT_TRUE(service.enter({{"reason", "DAMAGED"}, {"photo", "VISIT"}}, {}));
    ASSERT_TRUE(service.confirm());
    EXPECT_EQ(act().at("photo"), "VISIT");
    EXPECT_EQ(act().at("photo_probe_sha256"), proof.state().probe_sha256);
    ASSERT_TRUE(service.issue_papers());
    EXPECT_THAT(slip().at("photo"), HasSubstr("ช่องบริการ"));
}

TEST_F(CardIntakeTest, DarkGlassesOrATurnedHeadAreForTheCardRoomsCamera) {
    world.counter.face_matcher.assessment.faults = {"face.glasses"};
    open();
    EXPECT_EQ(photo_choices(), std::vector<std::string>{"CARD_ROOM"});
    EXPECT_FALSE(service.enter({{"reason", "DAMAGED"}, {"photo", "VISIT"}}, {}));
    ASSERT_TRUE(service.enter({{"reason", "DAMAGED"}}, {}));
    ASSERT_TRUE(service.confirm());
    EXPECT_EQ(act().at("photo"), "CARD_ROOM");
    EXPECT_FALSE(act().contains("photo_probe_sha256"));
}

TEST_F(CardIntakeTest, WhoseCardWasReadAsksForNoFirstOne) {
    open();
    const auto refused = service.enter({{"reason", "FIRST"}}, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().detail, "reason: the person has had a card");
    EXPECT_TRUE(service.enter({{"reason", "DAMAGED"}}, {}));
}

TEST_F(CardIntakeTest, AFirstCardIsInTimeSixtyDaysAfterTheSeventhBirthday) {
    meet_child("2562-09-24");
    ASSERT_TRUE(service.enter({{"reason", "FIRST"}}, {}));
    ASSERT_TRUE(service.page());
    EXPECT_EQ(service.page()->step, "referee") << "seven on 24 September, 59 days ago";
    vouch();
    ASSERT_TRUE(service.confirm());
    EXPECT_EQ(act().at("late_days"), "0");
    EXPECT_TRUE(read_fee_account(world.counter.store, service.record().id)->due.empty());
}

TEST_F(CardIntakeTest, LaterThereIsANoteAndAFineOfTheFeeTable) {
    world.rules.fees.push_back({"card_late", "ปรับขอมีบัตรเกินกำหนด", "Late card", 1250, "2026-11-01"});
    meet_child("2562-09-18");
    ASSERT_TRUE(service.enter({{"reason", "FIRST"}}, {}));
    ASSERT_TRUE(service.page());
    EXPECT_EQ(service.page()->step, "late");
    EXPECT_EQ(service.page()->shown.back().at("ค่าปรับตามตาราง"), "12.50 บาท ลดหรือยกเว้นได้ที่การรับเงิน");
    ASSERT_TRUE(service.enter({{"late_reason", "ป่วย"}}, {}));
    vouch();
    ASSERT_TRUE(service.confirm());
    EXPECT_EQ(act().at("late_days"), "5");
    EXPECT_EQ(act().at("late_reason"), "ป่วย");
    EXPECT_EQ(read_fee_account(world.counter.store, service.record().id)->due,
              (std::map<std::string, int>{{"card_late", 1}}));
    const auto papers = service.issue_papers();
    ASSERT_TRUE(papers) << papers.error().detail;
    EXPECT_THAT(slip().at("late"), HasSubstr("ค่าปรับ 12.50 บาท"));
}

}  // namespace
}  // namespace amphoe::workflows
