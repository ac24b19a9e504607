// W14.5-6: the cash close binds, and goes to the finance office with a sheet.
#include "tests/core/workflows/FeeBench.h"

namespace amphoe::workflows {
namespace {

using domain::FailureCode;
using FeeCloseTest = FeeBench;

TEST_F(FeeCloseTest, TheCloseComparesTheDrawerWithTheSystem) {
    taken(order(5));
    EXPECT_EQ(desk.close(today, 4900, "", world.counter.officer).error().code, FailureCode::ReasonMissing);
    EXPECT_EQ(desk.close(today, 4900, "เหรียญหล่นหาย", world.counter.officer)->cash.difference, -100);
    EXPECT_EQ(world.counter.store.notes.back().action, "CASH_CLOSED");
    auto auditor = world.counter.officer;
    auditor.role = domain::Role::Auditor;
    EXPECT_EQ(desk.close(today, 5000, "", auditor).error().code, FailureCode::NotAuthorised);
}

TEST_F(FeeCloseTest, ACloseBindsWhatItCounted) {
    const auto counted = taken(order(3));
    const auto wrong = taken(order(2));
    ASSERT_TRUE(desk.void_receipt(wrong, world.counter.officer, supervisor()));
    world.counter.clock.advance(std::chrono::minutes(1));
    const auto closed = desk.close(today, 3000, "", world.counter.officer);
    ASSERT_TRUE(closed);
    EXPECT_EQ(desk.void_receipt(counted, world.counter.officer, supervisor()).error().code, FailureCode::TillClosed);
    EXPECT_EQ(desk.close(today, 3000, "", world.counter.officer).error().code, FailureCode::TillClosed);
    const auto late = taken(order(4));
    EXPECT_TRUE(desk.void_receipt(late, world.counter.officer, supervisor())) << "not counted yet";
    taken(order(1));
    world.counter.clock.advance(std::chrono::minutes(1));
    const auto second = desk.close(today, 1000, "", world.counter.officer);
    ASSERT_TRUE(second) << second.error().detail;
    EXPECT_EQ(second->cash.day.receipts.size(), 2U) << "only what came in since";
    EXPECT_EQ(desk.handover(today)->number, second->sheet.number);
    EXPECT_EQ(desk.day(today)->cash, 4000) << "the day as a whole";
    EXPECT_EQ(desk.handover("2026-11-21").error().code, FailureCode::DocumentUnknown);
}

TEST_F(FeeCloseTest, TheHandoverSheetSaysWhatGoesToTheFinanceOffice) {
    const auto first = taken(order(3));
    taken(order(2, PaymentMethod::Qr));
    const auto reference = number + "/1";
    const auto wrong = taken(order(1));
    ASSERT_TRUE(desk.void_receipt(wrong, world.counter.officer, supervisor()));
    const auto closed = desk.close(today, 2900, "เหรียญหล่นหาย", world.counter.officer);
    ASSERT_TRUE(closed);
    const auto& sheet = world.counter.renderer.last;
    EXPECT_EQ(sheet.kind, domain::DocumentKind::CashHandover);
    EXPECT_EQ(sheet.fields.at("cash_system"), "30.00");
    EXPECT_EQ(sheet.fields.at("cash_counted"), "29.00");
    EXPECT_EQ(sheet.fields.at("cash_words"), "ยี่สิบเก้าบาทถ้วน");
    EXPECT_EQ(sheet.fields.at("cash_difference"), "-1.00");
    EXPECT_EQ(sheet.fields.at("difference_reason"), "เหรียญหล่นหาย");
    EXPECT_EQ(sheet.fields.at("cash_qr"), "20.00");
    ASSERT_EQ(sheet.tables.at("receipts").size(), 3U);
    EXPECT_EQ(sheet.tables.at("receipts").front().at("number"), first);
    EXPECT_EQ(sheet.tables.at("receipts").front().at("method"), "เงินสด");
    EXPECT_EQ(sheet.tables.at("receipts")[1].at("method"), "คิวอาร์ " + reference);
    EXPECT_EQ(sheet.tables.at("receipts").back().at("remark"), "ยกเลิก");
    EXPECT_EQ(sheet.tables.at("receipts").back().at("amount"), "0.00");
    EXPECT_EQ(world.counter.store.attachments.back().kind, "document:" + closed->sheet.number);
}

TEST_F(FeeCloseTest, AVoidIsTakenToTheLastMinuteOfTheDay) {
    const auto receipt = taken(order());
    world.counter.clock.advance(std::chrono::hours(14) + std::chrono::minutes(59));  // 23.59
    EXPECT_TRUE(desk.void_receipt(receipt, world.counter.officer, supervisor()));
    const auto other = taken(order());
    world.counter.clock.advance(std::chrono::minutes(1));
    EXPECT_EQ(desk.void_receipt(other, world.counter.officer, supervisor()).error().code, FailureCode::CaseUnknown);
}

}  // namespace
}  // namespace amphoe::workflows
