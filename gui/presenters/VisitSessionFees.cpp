// The part of a visit session about money (domain.md W11.6, W14): what is due, receipt or waiver, the receipt's sheet,
// and what is signed only then.
#include "core/workflows/PaperPrint.h"
#include "gui/presenters/SheetPresenter.h"
#include "gui/presenters/VisitSession.h"

namespace amphoe::gui {

using domain::Done;
using domain::Result;

Result<Done> VisitSession::look_at_fees() {
    facts_.bills.clear();
    if (!added_ || services_ == nullptr) {
        return Done{};
    }
    const workflows::FeeDesk desk(ports_, services_->rules);
    for (const auto& id : added_->cases_to_pay()) {
        auto bill = desk.bill(id);
        if (!bill) {
            return bill.error();
        }
        if (!bill->lines.empty()) {
            facts_.bills.push_back(*std::move(bill));
        }
    }
    return Done{};
}

Result<Done> VisitSession::settle_fees(workflows::PaymentMethod method, const std::optional<Waiver>& waiver) {
    std::optional<workflows::SecondPerson> agreed;
    if (waiver) {
        const auto person = ports_.officers.authenticate(waiver->officer_id, *waiver->pin);
        if (!person) {
            return person.error();
        }
        agreed = workflows::SecondPerson{*person, waiver->reason};
    }
    workflows::FeeDesk desk(ports_, services_->rules);
    while (!facts_.bills.empty()) {
        const auto& bill = facts_.bills.front();
        const auto record = ports_.case_store.find_case(bill.case_number);
        auto receipt = desk.take({bill.case_number, bill.items(), method, "", agreed}, journal_.officer());
        if (!record || !receipt) {
            return record ? receipt.error() : record.error();
        }
        facts_.receipts.push_back({receipt->number, waiver ? 0 : bill.total, waiver.has_value(), bill.case_number});
        receipts_.emplace_back(record->record.id, *std::move(receipt));
        facts_.bills.erase(facts_.bills.begin());
    }
    return Done{};
}

Result<Done> VisitSession::send_signed(const std::function<void(VisitActivity)>& on_stage, std::stop_token stop) {
    if (!added_) {
        return Done{};
    }
    if (auto ordered = added_->order(); !ordered) {
        return ordered;
    }
    describe();
    if (waits_for_signature()) {
        return Done{};
    }
    on_stage(VisitActivity::Saving);
    if (auto confirmed = added_->confirm_signed(); !confirmed) {
        return confirmed;
    }
    on_stage(VisitActivity::Delivering);
    return deliver(std::move(stop));
}

Result<Done> VisitSession::print_receipts(std::stop_token stop) {
    while (!receipts_.empty()) {
        const auto& [case_id, receipt] = receipts_.front();
        if (papers_ != nullptr) {
            if (auto printed = print_paper(receipt.number, stop); !printed) {
                return printed;
            }
        } else if (auto printed = workflows::print_paper(ports_, journal_, case_id, receipt, printer_, {}, stop);
                   !printed) {
            return printed.error();
        }
        receipts_.erase(receipts_.begin());
    }
    return Done{};
}

}  // namespace amphoe::gui
