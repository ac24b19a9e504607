#include "core/domain/PaperRecord.h"
#include "core/workflows/FeeDue.h"
#include "core/workflows/IdentityProof.h"
#include "core/workflows/ThaidEnrolment.h"
#include "tests/core/workflows/FeeBench.h"

namespace amphoe::workflows {
namespace {

using domain::FailureCode;
using FeeDeskTest = FeeBench;

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
    EXPECT_EQ(world.counter.store.notes.back().reason, "VOIDED") << "the words stay in the sealed event";
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
    EXPECT_EQ(world.counter.store.notes.back().reason, "WAIVED") << "the words stay in the sealed event";
    EXPECT_EQ(world.counter.renderer.last.fields.at("total_words"), "ศูนย์บาทถ้วน");
    EXPECT_EQ(world.counter.renderer.last.fields.at("waiver_reason"), "ผู้มีรายได้น้อย");
    EXPECT_EQ(world.counter.renderer.last.fields.at("excused"), "นาย ทดสอบ ระบบบัตร");
    EXPECT_FALSE(world.counter.renderer.last.fields.contains("payer")) << "nobody paid";
    EXPECT_FALSE(world.counter.renderer.last.fields.contains("method"));
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
    EXPECT_EQ(world.counter.renderer.last.fields.at("reduced_reason"), "ประกาศช่วยผู้ประสบภัย");
}

TEST_F(FeeDeskTest, WhatHasNoFeeOrNoSenseIsRefusedWithoutANumber) {
    order();
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

TEST_F(FeeDeskTest, AReceiptThatCouldNotBeSavedDoesNotCount) {
    const auto wanted = order();
    world.counter.store.fail_next = FailureCode::StoreFull;
    EXPECT_EQ(refused(wanted), FailureCode::StoreFull);
    EXPECT_EQ(desk.day(today)->cash, 0);
}

TEST_F(FeeDeskTest, TheSameCopiesArePaidOnceAndOnlyWhenConfirmed) {
    const auto wanted = order(2);
    EXPECT_EQ(desk.bill(number)->total, 2000);
    EXPECT_EQ(desk.bill(number)->lines.front().title_th, "คัดและรับรองเอกสาร");
    auto more = wanted;
    more.items["certified_copy"] = 3;
    EXPECT_EQ(refused(more), FailureCode::FeeTakenAlready) << "more than is due";
    const auto receipt = taken(wanted);
    EXPECT_TRUE(desk.bill(number)->lines.empty());
    EXPECT_EQ(refused(wanted), FailureCode::FeeTakenAlready);
    ASSERT_TRUE(desk.void_receipt(receipt, world.counter.officer, supervisor()));
    EXPECT_EQ(desk.bill(number)->total, 2000) << "a void makes it due again";
    auto waived = wanted;
    waived.waived = supervisor("ผู้มีรายได้น้อย");
    taken(waived);
    EXPECT_EQ(refused(wanted), FailureCode::FeeTakenAlready) << "a waiver settles it as well";

    VisitJournal journal(world.counter.store, world.counter.clock, world.counter.workstation, world.counter.officer);
    IdentityProof proof(world.counter.ports, journal);
    ThaidEnrolment enrolment(world.counter.ports, journal, proof);
    ASSERT_TRUE(journal.open() && proof.record_consent(true, domain::LegalBasis::ConsentSection26));
    ASSERT_TRUE(proof.read_card({}, {}, {}) && enrolment.open() && journal.close());
    EXPECT_EQ(refused({enrolment.record().number, {{"certified_copy", 1}}, PaymentMethod::Cash, "", std::nullopt}),
              FailureCode::StepOutOfOrder)
        << "a draft";
}

TEST_F(FeeDeskTest, ASheetWaitsForReceiptOrWaiver) {
    const auto wanted = order(1);
    const auto id = world.counter.store.find_case(number)->record.id;
    const auto leaves = [&](domain::DocumentKind kind) { return refuse_unpaid(world.counter.store, id, kind).ok(); };
    EXPECT_FALSE(leaves(domain::DocumentKind::CopyTr14_1));
    EXPECT_TRUE(leaves(domain::DocumentKind::Receipt));
    EXPECT_TRUE(leaves(domain::DocumentKind::ThaidSlip)) << "costs nothing";
    const auto receipt = taken(wanted);
    EXPECT_TRUE(leaves(domain::DocumentKind::CopyTr14_1));
    ASSERT_TRUE(desk.void_receipt(receipt, world.counter.officer, supervisor()));
    EXPECT_EQ(refuse_unpaid(world.counter.store, id, domain::DocumentKind::CopyTr14_1).error().code,
              FailureCode::FeeNotPaid);
}

TEST_F(FeeDeskTest, AFineKeepsNoPaperBackAndAFeeBesideItDoes) {
    const auto kept = [&](const domain::Fields& due) {
        const auto id = world.counter.store.find_case(testing::confirmed_case(world.counter, due))->record.id;
        return !refuse_unpaid(world.counter.store, id, domain::DocumentKind::MoveNotice).ok();
    };
    EXPECT_FALSE(kept({{kMoveFine, "1"}}));
    EXPECT_TRUE(kept({{kMoveFine, "1"}, {"certified_copy", "1"}}));
}

TEST_F(FeeDeskTest, WhatIsFreeOnTheDayIsNotDue) {
    const domain::Fields items{{"certified_copy", "2"}, {"gold", "1"}};
    EXPECT_EQ(fee_step(world.rules, items, today, "9901", "990101"),
              (domain::Fields{{"area", "990101"}, {"certified_copy", "2"}, {"free_gold", "no fee on that day"}}));
    world.rules.waivers = {{"certified_copy", "990101", "2026-11-01", "2026-11-30", "ประกาศ"}};
    EXPECT_EQ(fee_step(world.rules, {{"certified_copy", "2"}}, today, "9901", "990101"),
              (domain::Fields{{"area", "990101"}, {"free_certified_copy", "ประกาศ"}}));
    EXPECT_EQ(fee_step(world.rules, {{"certified_copy", "2"}}, today, "9901", "990102").at("certified_copy"), "2");
}

TEST_F(FeeDeskTest, ACutOfTheSubDistrictStandsOnTheReceipt) {
    world.rules.waivers = {{"certified_copy", "990101", "2026-11-01", "2026-11-30", "ลดเหลือ 1 บาท", 100}};
    number = testing::confirmed_case(world.counter, {{"certified_copy", "2"}, {"area", "990101"}});
    taken({number, desk.bill(number)->items(), PaymentMethod::Cash, "", std::nullopt});
    EXPECT_EQ(world.counter.renderer.last.fields.at("total"), "2.00");
    EXPECT_EQ(world.counter.renderer.last.fields.at("reduced_reason"), "ลดเหลือ 1 บาท");
}

TEST_F(FeeDeskTest, AVoidEndsThePaperToo) {
    const auto receipt = taken(order());
    ASSERT_TRUE(desk.void_receipt(receipt, world.counter.officer, supervisor()));
    const auto events = world.counter.store.events_of_case(world.counter.store.find_case(number)->record.id);
    const auto paper = domain::paper_of(*events, receipt);
    ASSERT_TRUE(paper);
    EXPECT_EQ(paper->state, domain::PaperState::Void);
    EXPECT_EQ(paper->voided_by, "S-0001");
    EXPECT_FALSE(paper->void_closed_here) << "the centre hears of it with the act";
}

TEST_F(FeeDeskTest, TheCentreIsToldOfReceiptWaiverAndVoid) {
    const auto receipt = taken(order(2));
    auto act = world.counter.sealer.last;
    EXPECT_EQ(act.kind, "fee_receipt");
    EXPECT_EQ(act.case_number, number);
    EXPECT_EQ(act.fields.at("receipt_no"), receipt);
    EXPECT_EQ(act.fields.at("items"), "certified_copy=2000");
    EXPECT_EQ(act.fields.at("counts"), "certified_copy=2");
    EXPECT_EQ(act.fields.at("document_kind"), "receipt");
    EXPECT_EQ(act.fields.at("sha256").size(), 64U);
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
