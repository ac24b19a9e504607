#include "tests/gui/presenters/CashierBench.h"

#include "tests/support/SavedCases.h"

namespace amphoe::testing {
namespace {

constexpr std::size_t kTwenties = 4;  // of domain::kCashPieces
constexpr std::size_t kOnes = 8;

}  // namespace

CashierBench::CashierBench() {
    rules.fees = {{"certified_copy", "คัดและรับรอง", "Certified copy", 2000, "2024-01-01"}};
    EXPECT_TRUE(counter.store.enrol(officer, support::Secret(std::string_view("246810"))));
}

CashierBench::~CashierBench() = default;

gui::CounterSetup CashierBench::with_fees() {
    auto made = setup();
    made.services = &services;
    made.page_raster = &raster;
    made.printer = "Q";
    return made;
}

std::string CashierBench::taken(int copies, workflows::PaymentMethod method) {
    const auto number = confirmed_case(counter, {{"certified_copy", std::to_string(copies)}});
    const auto paper = desk.take({number, {{"certified_copy", copies}}, method, "", std::nullopt}, counter.officer);
    EXPECT_TRUE(paper) << (paper ? "" : paper.error().detail);
    counter.clock.advance(std::chrono::seconds(1));
    return paper ? paper->number : "";
}

void CashierBench::refresh() {
    cashier.refresh();
    window.drain();
}

void CashierBench::count(const std::string& twenties, const std::string& ones) {
    gui::TypedPieces typed;
    typed[kTwenties] = twenties;
    typed[kOnes] = ones;
    cashier.count(typed);
}

void CashierBench::close(const std::string& reason) {
    cashier.close(reason);
    window.drain();
}

void CashierBench::end(const std::string& number, const char* second, const char* reason, std::string_view pin) {
    cashier.choose(number);
    cashier.void_chosen(reason, second, support::Secret(pin));
    window.drain();
}

std::optional<domain::FailureCode> CashierBench::failure() const {
    const auto& why = cashier.outcome().failure;
    return why ? std::optional(why->code) : std::nullopt;
}

std::string CashierBench::said() const {
    return gui::cashier_failure(cashier.outcome(), catalogue, texts).message;
}

std::string CashierBench::done() const {
    return gui::cashier_done(cashier.outcome(), texts);
}

std::string CashierBench::headline() const {
    return gui::till_headline(cashier, texts);
}

std::vector<gui::ReceiptLine> CashierBench::lines() const {
    return gui::receipt_lines(*cashier.till(), cashier.fee_table(), texts);
}

}  // namespace amphoe::testing
