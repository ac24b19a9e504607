// A cashier at a counter of fakes, with a fee of twenty baht.
#pragma once

#include "gui/presenters/CashierPresenter.h"
#include "tests/gui/presenters/PresenterBench.h"
#include "tests/support/FakeCivilRegister.h"
#include "tests/support/FakeOneTimeCodes.h"
#include "tests/support/FakePageRaster.h"

namespace amphoe::testing {

class CashierBench : public PresenterBench {
  protected:
    CashierBench();
    ~CashierBench() override;
    gui::CounterSetup with_fees();
    /// A receipt of twenty baht for each copy, a second ago.
    std::string taken(int copies, workflows::PaymentMethod method = workflows::PaymentMethod::Cash);
    void refresh();
    /// So many notes of twenty baht and coins of one.
    void count(const std::string& twenties, const std::string& ones = "");
    void close(const std::string& reason = "");
    /// A void of that receipt.
    void end(const std::string& number, const char* second = "S-0001", const char* reason = "ออกผิดรายการ",
             std::string_view pin = "246810");
    std::optional<domain::FailureCode> failure() const;
    std::string said() const;
    std::string done() const;
    std::string headline() const;
    std::vector<gui::ReceiptLine> lines() const;

    domain::Officer officer{"C-0001", "นาง การเงิน", "Mrs Cashier", domain::Role::Cashier, "9901"};
    FakeCivilRegister civil_register;
    FakeOneTimeCodes one_time_codes{counter.clock};
    domain::ServiceRules rules;
    workflows::ServicePorts services{counter.ports, civil_register, one_time_codes, rules};
    FakePageRaster raster;
    workflows::FeeDesk desk{counter.ports, rules};
    gui::CashierPresenter cashier{with_fees(), window.post(), officer};
};

}  // namespace amphoe::testing
