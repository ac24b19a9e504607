// W14.5-6 of FeeDesk: the cash counted, and the sheet with which it goes to the finance office.
#include <algorithm>

#include "core/domain/AmountInWords.h"
#include "core/domain/ThaiDateText.h"
#include "core/support/Digest.h"
#include "core/support/Identifier.h"
#include "core/workflows/FeeDesk.h"
#include "core/workflows/TillStanding.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Fields;
using domain::Result;

namespace {

std::string remark_of(const FeeReceipt& receipt) {
    return receipt.voided ? "ยกเลิก" : receipt.waived ? "ยกเว้น" : "-";
}

std::string method_of(const FeeReceipt& receipt) {
    return receipt.method == PaymentMethod::Cash ? "เงินสด"
           : receipt.payment_ref.empty()         ? "คิวอาร์"
                                                 : "คิวอาร์ " + receipt.payment_ref;
}

domain::DocumentContent handover_sheet(const CashClose& closed, const domain::Officer& officer) {
    domain::DocumentContent sheet;
    sheet.kind = domain::DocumentKind::CashHandover;
    int order = 0;
    for (const auto& receipt : closed.day.receipts) {
        sheet.tables["receipts"].push_back({{"order", std::to_string(++order)},
                                            {"number", receipt.number},
                                            {"method", method_of(receipt)},
                                            {"amount", domain::amount_in_digits(receipt.voided ? 0 : receipt.total)},
                                            {"remark", remark_of(receipt)}});
    }
    sheet.fields = {{"day_th", domain::thai_day_long(*support::bangkok_day_begins(closed.day.date))},
                    {"receipt_count", std::to_string(closed.day.receipts.size())},
                    {"voided", std::to_string(closed.day.voided)},
                    {"waived", std::to_string(closed.day.waived)},
                    {"cash_system", domain::amount_in_digits(closed.day.cash)},
                    {"cash_qr", domain::amount_in_digits(closed.day.qr)},
                    {"cash_counted", domain::amount_in_digits(closed.counted)},
                    {"cash_words", domain::amount_in_thai_words(closed.counted)},
                    {"cash_difference", domain::amount_in_digits(closed.difference)},
                    {"difference_reason", closed.difference == 0 ? "" : closed.reason},
                    {"cashier_name", officer.name_th}};
    return sheet;
}

}  // namespace

Result<Done> FeeDesk::still_open(const FeeReceipt& receipt, const std::string& date) const {
    const auto counted = last_till_close(ports_.audit_log, date);
    if (!counted) {
        return counted.error();
    }
    if (*counted && receipt.at < (*counted)->until) {
        return Failure{FailureCode::TillClosed, receipt.number};
    }
    if (ports_.days == nullptr) {
        return Done{};
    }
    const auto newest = ports_.days->newest();
    if (!newest) {
        return newest.error();
    }
    // Its money was counted and handed over with the close.
    const bool closed = *newest && (*newest)->ends && receipt.at < *(*newest)->ends;
    return closed ? Result<Done>(Failure{FailureCode::DayClosed, receipt.number}) : Result<Done>(Done{});
}

Result<ClosedTill> FeeDesk::close(const std::string& date, std::int64_t counted, const std::string& reason,
                                  const domain::Officer& officer) {
    if (!takes_money(officer.role)) {
        return Failure{FailureCode::NotAuthorised, std::string(domain::role_name(officer.role))};
    }
    // Before anything is read: what is taken while the sheet is made belongs to the next close.
    const auto until = ports_.clock.now();
    auto till = read_till(ports_.case_store, ports_.audit_log, date, until);
    if (!till) {
        return till.error();
    }
    if (!till->closable()) {
        return Failure{FailureCode::TillClosed, till->closing->sheet};
    }
    auto cash = count_cash(std::move(till->open), counted, reason);
    if (!cash) {
        return cash.error();
    }
    auto number = ports_.case_store.next_document_number(
        std::string(document_kind_code(domain::DocumentKind::CashHandover)), until);
    if (!number) {
        return number.error();
    }
    auto paper = handover_sheet(*cash, officer);
    fill_in(paper, *number, officer);
    auto sheet = make_paper(paper);
    if (!sheet) {
        return sheet.error();
    }
    ClosedTill closed{*std::move(cash), *std::move(sheet)};
    auto kept = keep_close(closed, until, officer);
    return kept ? Result<ClosedTill>(std::move(closed)) : kept.error();
}

/// In a sitting of its own, as the close of a day.
Result<Done> FeeDesk::keep_close(const ClosedTill& closed, support::Timestamp until, const domain::Officer& officer) {
    const auto now = ports_.clock.now();
    const auto& station = ports_.workstation;
    const TillClosing closing{closed.cash.day.date, until, closed.sheet.number, support::new_identifier(now)};
    domain::CaseEvent event;
    event.id = support::new_identifier(now);
    event.visit_id = closing.visit_id;
    event.kind = domain::EventKind::StepRecorded;
    event.at = now;
    event.officer_id = officer.id;
    event.fields = {{"step", "cash_close"},
                    {"day", closing.date},
                    {"sheet", closing.sheet},
                    {"sheet_sha256", support::sha256_hex(closed.sheet.pdf)},
                    {"receipts", std::to_string(closed.cash.day.receipts.size())},
                    {"cash_counted", std::to_string(closed.cash.counted)},
                    {"cash_system", std::to_string(closed.cash.day.cash)},
                    {"qr_system", std::to_string(closed.cash.day.qr)}};
    if (!closed.cash.reason.empty()) {
        event.fields["reason"] = closed.cash.reason;
    }
    ports::StepRecord saved;
    saved.visit = domain::Visit{closing.visit_id, officer.id, station.rcode, station.id, station.training, now, now};
    saved.attachments.push_back({support::new_identifier(now), closing.visit_id, "", "document:" + closing.sheet,
                                 event.fields.at("sheet_sha256"), closed.sheet.pdf});
    saved.audit.action = kCashClosed;
    saved.audit.officer_id = officer.id;
    saved.audit.result = "ok";
    saved.audit.reason = till_note(
        closing, "counted=" + std::to_string(closed.cash.counted) + " system=" + std::to_string(closed.cash.day.cash));
    saved.events.push_back(std::move(event));
    return ports_.case_store.save(saved);
}

Result<domain::RenderedDocument> FeeDesk::handover(const std::string& date) const {
    const auto closing = last_till_close(ports_.audit_log, date);
    if (!closing) {
        return closing.error();
    }
    if (!*closing) {
        return Failure{FailureCode::DocumentUnknown, "no cash close of that day"};
    }
    const auto kept = ports_.case_store.attachments_of_visit((*closing)->visit_id);
    if (!kept) {
        return kept.error();
    }
    const auto found = std::ranges::find(*kept, "document:" + (*closing)->sheet, &ports::Attachment::kind);
    return found == kept->end()
               ? Result<domain::RenderedDocument>(Failure{FailureCode::DocumentUnknown, (*closing)->sheet})
               : domain::RenderedDocument{domain::DocumentKind::CashHandover, (*closing)->sheet, 0, found->bytes};
}

}  // namespace amphoe::workflows
