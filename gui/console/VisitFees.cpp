// The part of VisitServices about money: receipt or waiver before a paper is printed (domain.md W11.6, W14).
#include "core/support/Digest.h"
#include "core/workflows/PaperPrint.h"
#include "gui/console/EnvironmentSecret.h"
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

Result<workflows::FeeOrder> VisitServices::fee_order(const workflows::FeeBill& bill, const FeeScript& fee) const {
    workflows::FeeOrder order{bill.case_number, bill.items(), fee.method, fee.payer, std::nullopt};
    if (fee.waived) {
        const auto pin = environment_secret(fee.waived->pin_env);
        const auto second = around_.ports.counter.officers.authenticate(fee.waived->id, pin);
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
