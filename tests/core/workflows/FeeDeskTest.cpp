#include "core/workflows/FeeDesk.h"

#include <gtest/gtest.h>

#include "core/workflows/IdentityProof.h"
#include "core/workflows/ThaidEnrolment.h"
#include "tests/support/FakeServices.h"

namespace amphoe::workflows {
namespace {

using domain::FailureCode;

class FeeDeskTest : public ::testing::Test {
  protected:
    FeeDeskTest() {
        VisitJournal journal(world.counter.store, world.counter.clock, world.counter.workstation,
                             world.counter.officer);
        IdentityProof proof(world.counter.ports, journal);
        ThaidEnrolment enrolment(world.counter.ports, journal, proof);
        EXPECT_TRUE(journal.open() && proof.record_consent(true, domain::LegalBasis::ConsentSection26));
        EXPECT_TRUE(proof.read_card({}, {}, {}) && enrolment.open() && journal.close());
        number = enrolment.record().number;
    }
    FeeOrder order(int copies = 1, PaymentMethod method = PaymentMethod::Cash) const {
        return {number, {{"certified_copy", copies}}, method, "", std::nullopt};
    }
    std::string taken(const FeeOrder& wanted) {
        const auto paper = desk.take(wanted, world.counter.officer);
        EXPECT_TRUE(paper) << (paper ? "" : paper.error().detail);
        return paper ? paper->number : "";
    }
    FailureCode refused(const FeeOrder& wanted) {
        const auto paper = desk.take(wanted, world.counter.officer);
        return paper ? FailureCode::UnexpectedError : paper.error().code;
    }
    SecondPerson supervisor(std::string reason = "ออกผิดรายการ") const {
        return {world.counter.supervisor, std::move(reason)};
    }

    testing::FakeServices world;
    FeeDesk desk{world.counter.ports, world.rules};
    std::string number;
    const std::string today = "2026-11-22";
};

TEST_F(FeeDeskTest, AReceiptHasItsItemsInDigitsAndWords) {
    auto wanted = order(2);
    wanted.items["card_replacement"] = 1;
    taken(wanted);
    const auto& paper = world.counter.renderer.last;
    EXPECT_EQ(paper.kind, domain::DocumentKind::Receipt);
    EXPECT_EQ(paper.fields.at("total"), "120.00");
    EXPECT_EQ(paper.fields.at("total_words"), "หนึ่งร้อยยี่สิบบาทถ้วน");
    EXPECT_EQ(paper.fields.at("payer"), "นาย ทดสอบ ระบบบัตร");
    EXPECT_EQ(paper.tables.at("items").size(), 2U);
}

TEST_F(FeeDeskTest, TheDayAddsUpByMethodAndVoidsKeepTheirNumber) {
    taken(order(1));
    const auto second = taken(order(2));
    taken(order(3, PaymentMethod::Qr));
    ASSERT_TRUE(desk.void_receipt(second, world.counter.officer, supervisor()));
    const auto day = desk.day(today);
    ASSERT_TRUE(day);
    ASSERT_EQ(day->receipts.size(), 3U);
    EXPECT_EQ(day->cash, 1000);
    EXPECT_EQ(day->qr, 3000);
    EXPECT_EQ(day->voided, 1);
    EXPECT_TRUE(day->receipts[1].voided);
    EXPECT_EQ(day->receipts[1].number, second);
    EXPECT_EQ(desk.void_receipt(second, world.counter.officer, supervisor()).error().code, FailureCode::StepOutOfOrder);
}

TEST_F(FeeDeskTest, AVoidNeedsASecondPersonAReasonAndTheSameDay) {
    const auto receipt = taken(order());
    EXPECT_EQ(desk.void_receipt(receipt, world.counter.officer, {world.counter.officer, "x"}).error().code,
              FailureCode::SecondPersonNeeded);
    auto other = world.counter.officer;
    other.id = "O-0002";
    EXPECT_EQ(desk.void_receipt(receipt, world.counter.officer, {other, "x"}).error().code, FailureCode::NotAuthorised);
    EXPECT_EQ(desk.void_receipt(receipt, world.counter.officer, supervisor("")).error().code,
              FailureCode::ReasonMissing);
    EXPECT_EQ(desk.void_receipt("9901-69-D10-999999-0", world.counter.officer, supervisor()).error().code,
              FailureCode::CaseUnknown);
    world.counter.clock.advance(std::chrono::hours(24));
    EXPECT_EQ(desk.void_receipt(receipt, world.counter.officer, supervisor()).error().code, FailureCode::CaseUnknown);
}

TEST_F(FeeDeskTest, AWaiverTakesNothingAndNamesWhoAgreed) {
    auto free = order(2);
    free.waived = supervisor("ผู้มีรายได้น้อย");
    taken(free);
    EXPECT_EQ(world.counter.renderer.last.fields.at("total_words"), "ศูนย์บาทถ้วน");
    EXPECT_EQ(world.counter.renderer.last.fields.at("waiver_reason"), "ผู้มีรายได้น้อย");
    EXPECT_EQ(desk.day(today)->waived, 1);
    EXPECT_EQ(desk.day(today)->cash, 0);
    free.waived = SecondPerson{world.counter.officer, "x"};
    EXPECT_EQ(refused(free), FailureCode::SecondPersonNeeded);
    free.waived = supervisor("");
    EXPECT_EQ(refused(free), FailureCode::ReasonMissing);
}

TEST_F(FeeDeskTest, AnAnnouncedWaiverOfTheAreaStandsOnTheReceipt) {
    world.rules.waivers = {{"certified_copy", "9901", "2026-11-01", "2026-11-30", "ประกาศช่วยผู้ประสบภัย"}};
    taken(order());
    EXPECT_EQ(world.counter.renderer.last.fields.at("total"), "0.00");
    EXPECT_EQ(world.counter.renderer.last.fields.at("waiver_reason"), "ประกาศช่วยผู้ประสบภัย");
}

TEST_F(FeeDeskTest, WhatHasNoFeeOrNoSenseIsRefusedWithoutANumber) {
    EXPECT_EQ(refused({number, {}, PaymentMethod::Cash, "", std::nullopt}), FailureCode::FieldInvalid);
    EXPECT_EQ(refused({number, {{"gold", 1}}, PaymentMethod::Cash, "", std::nullopt}), FailureCode::FieldInvalid);
    EXPECT_EQ(refused(order(0)), FailureCode::FieldInvalid);
    EXPECT_EQ(refused(order(101)), FailureCode::FieldInvalid);
    EXPECT_EQ(refused({"9901-2569-01-999999", {{"certified_copy", 1}}, PaymentMethod::Cash, "", std::nullopt}),
              FailureCode::CaseUnknown);
    EXPECT_EQ(taken(order(100)), "9901-69-D10-000001-0");
}

TEST_F(FeeDeskTest, APayerHasOneHundredTwentyLetters) {
    auto paid = order();
    paid.payer = std::string(121, 'a');
    EXPECT_EQ(refused(paid), FailureCode::FieldInvalid);
    paid.payer = std::string(120, 'a');
    taken(paid);
    EXPECT_EQ(world.counter.renderer.last.fields.at("payer"), paid.payer);
}

TEST_F(FeeDeskTest, AVoidIsTakenToTheLastMinuteOfTheDay) {
    const auto receipt = taken(order());
    world.counter.clock.advance(std::chrono::hours(14) + std::chrono::minutes(59));  // 23.59
    EXPECT_TRUE(desk.void_receipt(receipt, world.counter.officer, supervisor()));
    const auto other = taken(order());
    world.counter.clock.advance(std::chrono::minutes(1));
    EXPECT_EQ(desk.void_receipt(other, world.counter.officer, supervisor()).error().code, FailureCode::CaseUnknown);
}

TEST_F(FeeDeskTest, AReceiptThatCouldNotBeSavedDoesNotCount) {
    world.counter.store.fail_next = FailureCode::StoreFull;
    EXPECT_EQ(refused(order()), FailureCode::StoreFull);
    EXPECT_EQ(desk.day(today)->cash, 0);
}

TEST_F(FeeDeskTest, TheCloseComparesTheDrawerWithTheSystem) {
    taken(order(5));
    EXPECT_EQ(desk.close(today, 5000, "", world.counter.officer)->difference, 0);
    EXPECT_EQ(desk.close(today, 4900, "", world.counter.officer).error().code, FailureCode::ReasonMissing);
    EXPECT_EQ(desk.close(today, 4900, "เหรียญหล่นหาย", world.counter.officer)->difference, -100);
    EXPECT_EQ(world.counter.store.notes.back().action, "CASH_CLOSED");
    auto auditor = world.counter.officer;
    auditor.role = domain::Role::Auditor;
    EXPECT_EQ(desk.close(today, 5000, "", auditor).error().code, FailureCode::NotAuthorised);
}

TEST_F(FeeDeskTest, TheCentreIsToldOfReceiptWaiverAndVoid) {
    const auto receipt = taken(order(2));
    auto act = world.counter.sealer.last;
    EXPECT_EQ(act.kind, "fee_receipt");
    EXPECT_EQ(act.case_number, number);
    EXPECT_EQ(act.fields.at("receipt_no"), receipt);
    EXPECT_EQ(act.fields.at("items"), "certified_copy=2000");
    EXPECT_EQ(act.fields.at("total_satang"), "2000");
    EXPECT_EQ(act.fields.at("method"), "CASH");
    EXPECT_FALSE(act.fields.contains("step"));
    EXPECT_FALSE(act.fields.contains("citizen_id")) << "the till needs no citizen number";
    const auto queued = world.counter.store.messages.back();
    EXPECT_EQ(queued.order_key, "receipt:" + receipt);

    ASSERT_TRUE(desk.void_receipt(receipt, world.counter.officer, supervisor()));
    act = world.counter.sealer.last;
    EXPECT_EQ(act.fields.at("voided"), "yes");
    EXPECT_EQ(act.fields.at("second_officer"), "S-0001");
    EXPECT_EQ(act.fields.at("second_officer_reason"), "ออกผิดรายการ");
    EXPECT_EQ(world.counter.store.messages.back().order_key, queued.order_key) << "never before its receipt";

    auto free = order(1);
    free.waived = supervisor("ผู้มีรายได้น้อย");
    taken(free);
    EXPECT_EQ(world.counter.sealer.last.fields.at("waived"), "yes");
    EXPECT_EQ(world.counter.sealer.last.fields.at("waiver_reason"), "ผู้มีรายได้น้อย");
    EXPECT_EQ(world.counter.sealer.last.fields.at("total_satang"), "0");
}

TEST_F(FeeDeskTest, AnActThatCannotBeSealedTakesNoMoney) {
    world.counter.sealer.failure = domain::Failure{FailureCode::WorkstationNotProvisioned, ""};
    EXPECT_EQ(refused(order()), FailureCode::WorkstationNotProvisioned);
    EXPECT_EQ(desk.day(today)->receipts.size(), 0U);
}

TEST_F(FeeDeskTest, AReceiptForACaseOfAnEarlierDayCountsOnTheDayItIsPaid) {
    world.counter.clock.advance(std::chrono::hours(24));
    taken(order(2));
    EXPECT_EQ(desk.day(today)->cash, 0);
    EXPECT_EQ(desk.day("2026-11-23")->cash, 2000);
    EXPECT_EQ(desk.day("no day").error().code, FailureCode::UsageError);
}

}  // namespace
}  // namespace amphoe::workflows
