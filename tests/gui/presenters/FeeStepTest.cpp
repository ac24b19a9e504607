// W11.6, W14 at the desk: nothing that costs something comes out of the printer before receipt or waiver.
#include <algorithm>

#include "core/workflows/FeeDesk.h"
#include "gui/presenters/VisitRules.h"
#include "tests/gui/presenters/ServiceBench.h"
#include "tests/support/PaidService.h"

namespace amphoe::testing {
namespace {

using domain::FailureCode;
using domain::ServiceKind;
using gui::VisitStep;

class FeeStepTest : public ServiceBench {
  protected:
    FeeStepTest() {
        civil_register.knows(domain::RegisterKind::Person, kCitizen, {{"status", "ALIVE"}});
        rules.fees = {{"certified_copy", "คัดและรับรอง", "Certified copy", 2000, "2024-01-01"}};
        catalogue_of_services.offer<PaidService>(ServiceKind::CertifiedCopy);
        begin();
    }
    void go_to_fee() {
        enter_until(VisitStep::Service);
        add(ServiceKind::CertifiedCopy);
        enter_until(VisitStep::Confirm);
        visit->citizen_confirms();
        window.drain();
    }
    const std::vector<std::string>& printed() const { return counter.printer.printed; }
    bool out(const std::string& number) const {
        return std::find(printed().begin(), printed().end(), number) != printed().end();
    }
    std::string copy() const { return state().facts.services.front().documents.front(); }
    workflows::CashDay today() { return *workflows::read_cash_day(counter.store, "2026-11-22"); }
};

TEST_F(FeeStepTest, TheDeskWaitsForTheMoneyBeforeItPrints) {
    go_to_fee();
    EXPECT_EQ(state().step, VisitStep::Paper);
    ASSERT_TRUE(state().asks_fee());
    EXPECT_EQ(state().to_be_paid(), 4000);
    EXPECT_EQ(state().facts.bills.front().lines.front().count, 2);
    EXPECT_TRUE(printed().empty());
    EXPECT_EQ(gui::next_act(state()), gui::NextAct::None) << "Enter takes no money";
    visit->take_fee(workflows::PaymentMethod::Cash);
    window.drain();
    EXPECT_EQ(state().step, VisitStep::Done);
    ASSERT_EQ(state().facts.receipts.size(), 1U);
    EXPECT_TRUE(out(state().facts.receipts.front().number)) << "the receipt comes out too";
    EXPECT_TRUE(out(copy()));
    EXPECT_EQ(today().cash, 4000);
    EXPECT_EQ(saved(domain::EventKind::VisitClosed), 1);
    visit->take_fee(workflows::PaymentMethod::Cash);
    window.drain();
    EXPECT_EQ(today().cash, 4000) << "once";
}

TEST_F(FeeStepTest, AWaiverNeedsTheSecondPersonAndAReason) {
    go_to_fee();
    const auto waive = [&](const char* id, const char* pin, const char* reason) {
        visit->waive_fee(id, support::Secret(std::string_view(pin)), reason);
        window.drain();
    };
    waive("S-0001", "000000", "ผู้มีรายได้น้อย");
    EXPECT_EQ(failure(), FailureCode::SignInRefused);
    EXPECT_TRUE(state().asks_fee()) << "asked again";
    waive("O-0001", "246810", "ผู้มีรายได้น้อย");
    EXPECT_EQ(failure(), FailureCode::SecondPersonNeeded);
    waive("S-0001", "246810", " ");
    EXPECT_EQ(failure(), FailureCode::ReasonMissing);
    EXPECT_TRUE(printed().empty());
    waive("S-0001", "246810", "ผู้มีรายได้น้อย");
    EXPECT_EQ(state().step, VisitStep::Done);
    EXPECT_TRUE(state().facts.receipts.front().waived);
    EXPECT_TRUE(out(copy()));
    EXPECT_EQ(today().cash, 0);
    EXPECT_EQ(today().waived, 1);
}

TEST_F(FeeStepTest, WhatIsPaidLaterStaysUnprinted) {
    go_to_fee();
    visit->leave_fee_open();
    window.drain();
    EXPECT_EQ(state().step, VisitStep::Done);
    EXPECT_FALSE(out(copy()));
    EXPECT_TRUE(out(state().facts.document_number)) << "the slip costs nothing";
    EXPECT_EQ(saved(domain::EventKind::VisitClosed), 1);
    const workflows::FeeDesk till(counter.ports, rules);
    EXPECT_EQ(till.bill(state().facts.services.front().case_number)->total, 4000) << "still due";
}

TEST_F(FeeStepTest, WhatCostsNothingIsNotAsked) {
    rules.fees.clear();
    go_to_fee();
    EXPECT_EQ(state().step, VisitStep::Done);
    EXPECT_TRUE(out(copy()));
    EXPECT_TRUE(state().facts.receipts.empty());
}

}  // namespace
}  // namespace amphoe::testing
