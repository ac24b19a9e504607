// W14.4 at the cashier's window: what the list says, and voids by two people.
#include <algorithm>

#include "tests/gui/presenters/CashierBench.h"
#include "tests/support/SavedCases.h"

namespace amphoe::testing {
namespace {

using domain::FailureCode;
using workflows::PaymentMethod;
using CashierReceiptsTest = CashierBench;

TEST_F(CashierReceiptsTest, AnotherRoleNeitherClosesNorVoids) {
    const auto number = taken(1);
    auto auditor = officer;
    auditor.role = domain::Role::Auditor;
    gui::CashierPresenter other(with_fees(), window.post(), auditor);
    other.refresh();
    window.drain();
    other.count({"", "", "", "", "1"});
    other.close("");
    window.drain();
    EXPECT_EQ(other.outcome().failure->code, FailureCode::NotAuthorised);
    EXPECT_FALSE(other.outcome().closed);
    other.choose(number);
    other.void_chosen("ออกผิด", "S-0001", support::Secret(std::string_view("246810")));
    window.drain();
    EXPECT_EQ(other.outcome().failure->code, FailureCode::NotAuthorised);
    EXPECT_FALSE(other.till()->day.receipts.front().voided);
}

TEST_F(CashierReceiptsTest, ASecondPersonVoidsWithTheCashier) {
    const auto number = taken(2);
    taken(1);
    refresh();
    EXPECT_FALSE(cashier.may_void()) << "nothing is chosen";
    end(number);
    EXPECT_FALSE(failure());
    EXPECT_EQ(cashier.outcome().voided, number);
    EXPECT_NE(done().find(number), std::string::npos);
    ASSERT_EQ(lines().size(), 2U) << "the number stays";
    EXPECT_NE(lines().front().mark.find("void"), std::string::npos);
    EXPECT_EQ(cashier.till()->open.cash, 2000);
    EXPECT_FALSE(cashier.may_void()) << "void already";
    EXPECT_NE(gui::receipt_sums(cashier.till()->day, texts).find("void 1"), std::string::npos);
    const auto left = std::ranges::any_of(
        counter.store.notes, [](const auto& note) { return note.action == "SIGN_OUT" && note.officer_id == "S-0001"; });
    EXPECT_TRUE(left) << "the second person is gone again";
}

TEST_F(CashierReceiptsTest, OnlyMoneyThatWasTakenIsGivenBack) {
    const auto paid = taken(1);
    const auto poor = confirmed_case(counter, {{"certified_copy", "1"}});
    const auto free = desk.take({poor,
                                 {{"certified_copy", 1}},
                                 PaymentMethod::Cash,
                                 "",
                                 workflows::SecondPerson{counter.supervisor, "ผู้มีรายได้น้อย"}},
                                counter.officer);
    ASSERT_TRUE(free) << free.error().detail;
    refresh();
    end(paid);
    EXPECT_NE(done().find("give the money back"), std::string::npos);
    end(free->number);
    EXPECT_EQ(cashier.outcome().voided, free->number);
    EXPECT_EQ(done().find("money"), std::string::npos) << done();
}

TEST_F(CashierReceiptsTest, AVoidIsRefusedWithItsReason) {
    const auto number = taken(2);
    refresh();
    end(number, "C-0001");
    EXPECT_EQ(failure(), FailureCode::SecondPersonNeeded) << "nobody is the own second person";
    end(number, "O-0001");
    EXPECT_EQ(failure(), FailureCode::NotAuthorised);
    EXPECT_NE(said().find("supervisor or registrar"), std::string::npos);
    end(number, "S-0001", "");
    EXPECT_EQ(failure(), FailureCode::ReasonMissing);
    end(number, "S-0001", "ออกผิดรายการ", "000000");
    EXPECT_EQ(failure(), FailureCode::SignInRefused);
    EXPECT_EQ(cashier.till()->open.cash, 4000);
    ASSERT_TRUE(cashier.may_void());
    ASSERT_TRUE(desk.void_receipt(number, counter.officer, {counter.supervisor, "ออกผิดรายการ"}));
    end(number);
    EXPECT_EQ(failure(), FailureCode::StepOutOfOrder);
    EXPECT_NE(said().find("void already"), std::string::npos);
}

TEST_F(CashierReceiptsTest, WhatWasCountedOrIsOfAnotherDayIsNotVoid) {
    const auto number = taken(2);
    refresh();
    cashier.choose(number);
    ASSERT_TRUE(desk.close("2026-11-22", 4000, "", counter.officer));
    end(number);
    EXPECT_EQ(failure(), FailureCode::TillClosed);
    EXPECT_FALSE(cashier.may_void()) << "read again";
    counter.clock.advance(std::chrono::seconds(1));
    const auto late = taken(1);
    refresh();
    counter.clock.advance(std::chrono::hours(15));
    end(late);
    EXPECT_EQ(failure(), FailureCode::CaseUnknown);
    EXPECT_NE(said().find("not of today"), std::string::npos);
}

TEST_F(CashierReceiptsTest, TheListSaysWhatWasPaidAndNothingOfTheCitizen) {
    taken(1);
    taken(2, PaymentMethod::Qr);
    refresh();
    const auto receipts = lines();
    ASSERT_EQ(receipts.size(), 2U);
    EXPECT_EQ(receipts.front().subject, "Certified copy");
    EXPECT_EQ(receipts.front().amount, "20.00");
    EXPECT_EQ(receipts.front().method, "Cash");
    EXPECT_EQ(receipts.front().officer, "O-0001");
    EXPECT_EQ(receipts.back().method, "QR (simulated)");
    texts.spoken = gui::Language::Thai;
    EXPECT_EQ(lines().front().subject, "คัดและรับรอง");
    for (const auto& line : lines()) {
        const auto all = line.number + line.time + line.subject + line.amount + line.method + line.officer + line.mark;
        EXPECT_EQ(all.find("ทดสอบ"), std::string::npos) << all;
        EXPECT_EQ(all.find("1999900000013"), std::string::npos) << all;
    }
    EXPECT_EQ(gui::receipt_lines(*cashier.till(), nullptr, texts).front().subject, "certified_copy");
    EXPECT_NE(gui::receipt_sums(cashier.till()->day, texts).find("20.00"), std::string::npos);
}

}  // namespace
}  // namespace amphoe::testing
