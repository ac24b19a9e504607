// W11.6, W11.7: the fee of a copy comes before the registrar's signature.
#include <algorithm>

#include "core/workflows/FeeDesk.h"
#include "core/workflows/ServiceRun.h"
#include "core/workflows/civil/CertifiedCopy.h"
#include "tests/core/workflows/ServiceFixture.h"

namespace amphoe::workflows {
namespace {

using domain::EventKind;
using domain::FailureCode;
using domain::RegisterKind;

class CopyFeeTest : public ServiceFixture {
  protected:
    void SetUp() override {
        services_.rules.fees = {{"certified_copy", "คัดและรับรอง", "Certified copy", 2000, "2024-01-01"}};
        prove();
        run.emplace(counter_.ports, journal_, std::make_unique<CertifiedCopy>(services_.ports, journal_, proof_));
    }
    void enter_all() {
        ASSERT_TRUE(run->open({}));
        ASSERT_TRUE(run->enter({{"copy_kind", "TR14_1"}, {"purpose", "สมัครเรียน"}, {"copies", "2"}}, {}));
        ASSERT_TRUE(run->enter({{"checked", "yes"}}, {}));
    }
    domain::Result<domain::Done> sign() { return run->approve(registrar_, "ตรวจหลักฐานแล้ว", {}); }
    FeeBill bill() { return *desk.bill(run->record().id); }
    std::string pay() {
        const auto receipt =
            desk.take({run->record().number, bill().items(), PaymentMethod::Cash, "", std::nullopt}, counter_.officer);
        EXPECT_TRUE(receipt);
        return receipt ? receipt->number : "";
    }
    std::ptrdiff_t first(EventKind kind) const {
        const auto kinds = counter_.store.kinds();
        return std::distance(kinds.begin(), std::find(kinds.begin(), kinds.end(), kind));
    }
    SecondPerson supervisor() const {
        return {{"S-0001", "นางหัวหน้า ทดสอบ", "Mrs Head", domain::Role::Supervisor, "9901"}, "ออกผิดรายการ"};
    }
    std::optional<ServiceRun> run;
    FeeDesk desk{counter_.ports, services_.rules};
};

TEST_F(CopyFeeTest, TheRegistrarIsAskedOnceTheFeeIsTaken) {
    enter_all();
    EXPECT_FALSE(run->approval()) << "nothing is signed that is not paid";
    EXPECT_TRUE(bill().lines.empty()) << "the citizen has not said yes";
    EXPECT_EQ(run->order().error().code, FailureCode::FeeNotPaid);
    EXPECT_EQ(bill().total, 4000);
    EXPECT_FALSE(run->approval());
    EXPECT_EQ(sign().error().code, FailureCode::StepOutOfOrder);
    EXPECT_EQ(run->confirm().error().code, FailureCode::FeeNotPaid);
    EXPECT_EQ(first(EventKind::DocumentIssued), std::ssize(counter_.store.kinds())) << "no copy exists";
    EXPECT_NE(pay(), "");
    ASSERT_TRUE(run->order());
    ASSERT_TRUE(run->approval());
    EXPECT_EQ(run->confirm().error().code, FailureCode::StepOutOfOrder) << "not signed";
    ASSERT_TRUE(sign());
    ASSERT_TRUE(run->confirm());
    EXPECT_LT(first(EventKind::SecondPersonApproved), first(EventKind::Submitted));
    EXPECT_LT(first(EventKind::DocumentIssued), first(EventKind::SecondPersonApproved)) << "the receipt comes first";
    ASSERT_TRUE(run->deliver({}));
    ASSERT_TRUE(run->issue());
    EXPECT_EQ(run->papers().size(), 2U);
    EXPECT_TRUE(bill().lines.empty()) << "paid once";
}

TEST_F(CopyFeeTest, NothingIsOrderedWhilePagesAreOpen) {
    ASSERT_TRUE(run->open({}));
    EXPECT_EQ(run->order().error().code, FailureCode::StepOutOfOrder);
    EXPECT_TRUE(bill().lines.empty());
}

TEST_F(CopyFeeTest, WhatCostsNothingGoesStraightToTheRegistrar) {
    services_.rules.fees.clear();
    enter_all();
    ASSERT_TRUE(run->order());
    EXPECT_TRUE(run->approval());
}

TEST_F(CopyFeeTest, AWaiverSettlesTheFeeToo) {
    enter_all();
    EXPECT_FALSE(run->order());
    auto order = FeeOrder{run->record().number, bill().items(), PaymentMethod::Cash, "", supervisor()};
    ASSERT_TRUE(desk.take(order, counter_.officer));
    EXPECT_TRUE(run->order());
    EXPECT_TRUE(run->approval());
}

/// Nobody pays for a record that is not the one that was looked at.
TEST_F(CopyFeeTest, AChangedRecordIsSeenBeforeMoneyIsTaken) {
    enter_all();
    counter_.clock.advance(std::chrono::minutes(16));
    auto& record = register_.answers.at({RegisterKind::Person, kRequester}).value();
    record.version = "2";
    record.data_at = counter_.clock.now();
    EXPECT_EQ(run->order().error().code, FailureCode::RecordConflict);
    EXPECT_TRUE(bill().lines.empty());
    ASSERT_TRUE(run->page());
    EXPECT_EQ(run->page()->step, "record");
    ASSERT_TRUE(run->enter({{"checked", "yes"}}, {}));
    EXPECT_EQ(run->order().error().code, FailureCode::FeeNotPaid);
}

/// The name on a card's record is the person's, who may be changed while the cards are not.
TEST_F(CopyFeeTest, ANewNameIsSeenWhateverIsCopied) {
    register_.knows(RegisterKind::CardHistory, kRequester, {{"state", "NORMAL"}});
    ASSERT_TRUE(run->open({}));
    ASSERT_TRUE(run->enter({{"copy_kind", "CARD_REC"}, {"purpose", "สมัครเรียน"}}, {}));
    ASSERT_TRUE(run->enter({{"checked", "yes"}}, {}));
    counter_.clock.advance(std::chrono::minutes(16));
    auto& person = register_.answers.at({RegisterKind::Person, kRequester}).value();
    person.version = "2";
    person.fields["name"] = "นายชื่อใหม่ ระบบบัตร";
    EXPECT_EQ(run->order().error().code, FailureCode::RecordConflict);
    const auto page = run->page();
    ASSERT_TRUE(page);
    std::string shown;
    for (const auto& row : page->shown) {
        for (const auto& [key, text] : row) {
            shown += text + "\n";
        }
    }
    EXPECT_THAT(shown, ::testing::HasSubstr("ชื่อใหม่"));
}

TEST_F(CopyFeeTest, WhatWasPaidIsNotDroppedUntilItsReceiptIsVoid) {
    enter_all();
    EXPECT_FALSE(run->order());
    const auto receipt = pay();
    EXPECT_EQ(run->cancel("NOT_WANTED").error().code, FailureCode::FeeTakenAlready);
    ASSERT_TRUE(desk.void_receipt(receipt, counter_.officer, supervisor()));
    EXPECT_EQ(run->order().error().code, FailureCode::FeeNotPaid) << "due again";
    EXPECT_TRUE(run->cancel("NOT_WANTED"));
    EXPECT_TRUE(run->cancelled());
}

TEST_F(CopyFeeTest, AFullDiskLosesNeitherOrderNorMoney) {
    enter_all();
    counter_.store.fail_next = FailureCode::StoreFull;
    EXPECT_EQ(run->order().error().code, FailureCode::StoreFull);
    EXPECT_EQ(run->order().error().code, FailureCode::FeeNotPaid);
    pay();
    ASSERT_TRUE(run->order());
    counter_.store.fail_next = FailureCode::StoreFull;
    EXPECT_EQ(sign().error().code, FailureCode::StoreFull);
    ASSERT_TRUE(sign());
    EXPECT_TRUE(run->confirm());
}

}  // namespace
}  // namespace amphoe::workflows
