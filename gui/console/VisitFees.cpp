// The part of VisitServices about money: receipt or waiver before a paper is signed or printed (domain.md W11.6, W11.7,
// W14).
#include "core/support/Digest.h"
#include "core/workflows/PaperPrint.h"
#include "gui/console/VisitServices.h"

namespace amphoe::gui::console {

using domain::Result;

void VisitServices::take_fees(const domain::Officer& officer, const FeeScript& fee) {
    workflows::FeeDesk desk(around_.ports.counter, around_.ports.rules);
    for (auto& entry : entries_) {
        if (steps_.blocked() || entry.refused) {
            continue;
        }
        const auto bill = desk.bill(entry.run->record().id);
        if (bill && bill->lines.empty()) {
            continue;
        }
        steps_.run(step_name(entry, "fee"), [&] {
            const auto order = bill ? fee_order(*bill, fee) : Result<workflows::FeeOrder>(bill.error());
            auto receipt = order ? desk.take(*order, officer) : Result<domain::RenderedDocument>(order.error());
            if (receipt) {
                entry.receipt_line = {receipt->number, std::string(domain::document_kind_name(receipt->kind)),
                                      write_copy(*receipt), support::sha256_hex(receipt->pdf)};
                entry.receipt = *receipt;
            }
            return StepEnd::of(receipt);
        });
    }
}

StepEnd VisitServices::order(Entry& entry) {
    const auto ordered = entry.run->order();
    const bool to_be_paid = !ordered && ordered.error().code == domain::FailureCode::FeeNotPaid;
    return to_be_paid ? StepEnd::ok() : StepEnd::of(ordered);
}

void VisitServices::sign_all(bool now) {
    for (auto& entry : entries_) {
        if (!entry.run || !entry.run->pays_before_signature()) {
            continue;
        }
        steps_.run(step_name(entry, "approve"), [&] { return sign(entry); });
        if (!entry.refused) {
            run_confirm(entry);
            run_deliver(entry, now);
        }
    }
}

StepEnd VisitServices::sign(Entry& entry) {
    const auto paid = entry.run->order();
    auto end = !paid ? StepEnd::of(paid) : entry.run->approval() ? approve(entry) : StepEnd::skipped();
    entry.refused = end.kind == StepEnd::Kind::Failed;
    // What nobody signed stays half-entered; the other services go on.
    end.goes_on = end.goes_on || entries_.size() > 1;
    return end;
}

Result<workflows::FeeOrder> VisitServices::fee_order(const workflows::FeeBill& bill, const FeeScript& fee) const {
    workflows::FeeOrder order{bill.case_number, bill.items(), fee.method, fee.payer, std::nullopt};
    if (fee.waived) {
        const auto second = second_person(*fee.waived);
        if (!second) {
            return second.error();
        }
        order.waived = workflows::SecondPerson{*second, fee.waived->reason};
    }
    return order;
}

StepEnd VisitServices::print_receipt(Entry& entry, const std::string& printer) {
    const auto printed = workflows::print_paper(around_.ports.counter, *journal_, entry.run->record().id,
                                                *entry.receipt, printer, {}, around_.stop);
    if (printed) {
        entry.receipt_line.given_as = "printed";
        entry.receipt_line.pdf = printer.starts_with("file:") ? printed->job : entry.receipt_line.pdf;
    }
    return StepEnd::of(printed);
}

}  // namespace amphoe::gui::console
