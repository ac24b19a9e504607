#include "core/workflows/FeeDesk.h"

#include <algorithm>

#include "core/domain/AmountInWords.h"
#include "core/support/Digest.h"
#include "core/support/Identifier.h"
#include "core/workflows/FormAnswers.h"
#include "core/workflows/ReasonText.h"

namespace amphoe::workflows {

using domain::Done;
using domain::EventKind;
using domain::Failure;
using domain::FailureCode;
using domain::Result;
using domain::Role;

namespace {

constexpr int kMostOfOneItem = 100;
constexpr int kPayerLetters = 120;

bool takes_money(Role role) {
    return role == Role::Cashier || domain::may_serve(role) || domain::may_supervise(role);
}

/// The reason in the form that is kept.
Result<std::string> agreed_by(const SecondPerson& second, const domain::Officer& officer) {
    if (second.officer.id == officer.id) {
        return Failure{FailureCode::SecondPersonNeeded, "same officer"};
    }
    if (!domain::may_supervise(second.officer.role)) {
        return Failure{FailureCode::NotAuthorised, std::string(domain::role_name(second.officer.role))};
    }
    return reason_text(second.reason);
}

}  // namespace

Result<domain::DocumentContent> FeeDesk::priced(const FeeOrder& order, const ports::CaseSummary& paid_for,
                                                const domain::Officer& officer, domain::Fields& step) const {
    if (order.items.empty()) {
        return invalid_field("items", "is missing");
    }
    domain::DocumentContent paper;
    paper.kind = domain::DocumentKind::Receipt;
    std::int64_t total = 0;
    for (const auto& [item, count] : order.items) {
        const auto fee =
            domain::fee_on(rules_, item, support::bangkok_date(ports_.clock.now()), ports_.workstation.rcode);
        if (!fee || count < 1 || count > kMostOfOneItem) {
            return invalid_field("items", fee ? item + " must be taken 1 to 100 times" : item + " has no fee today");
        }
        const std::int64_t amount = order.waived ? 0 : std::int64_t{fee->satang} * count;
        total += amount;
        step[kFeeItem + item] = std::to_string(amount);
        paper.tables["items"].push_back(
            {{"name", fee->title_th}, {"count", std::to_string(count)}, {"amount", domain::amount_in_digits(amount)}});
        if (!fee->waiver_th.empty()) {
            paper.fields["waiver_reason"] = fee->waiver_th;
        }
    }
    step["total_satang"] = std::to_string(total);
    step["method"] = payment_method_name(order.method);
    if (order.waived) {
        step["waived"] = "yes";
        step["waiver_reason"] = order.waived->reason;
        step["second_officer"] = order.waived->officer.id;
        paper.fields["waiver_reason"] = order.waived->reason;
    }
    paper.fields["payer"] = order.payer.empty() ? paid_for.record.citizen_name_th : order.payer;
    paper.fields["total"] = domain::amount_in_digits(total);
    paper.fields["total_words"] = domain::amount_in_thai_words(total);
    paper.fields["method"] = order.method == PaymentMethod::Cash ? "เงินสด" : "คิวอาร์ (จำลอง)";
    paper.fields["receiver"] = officer.name_th;
    paper.fields["case_number"] = paid_for.record.number;
    return paper;
}

Result<domain::RenderedDocument> FeeDesk::take(FeeOrder order, const domain::Officer& officer) {
    if (!takes_money(officer.role)) {
        return Failure{FailureCode::NotAuthorised, std::string(domain::role_name(officer.role))};
    }
    if (order.waived) {
        auto agreed = agreed_by(*order.waived, officer);
        if (!agreed) {
            return agreed.error();
        }
        order.waived->reason = *std::move(agreed);
    }
    if (!order.payer.empty()) {
        auto payer = typed_line("payer", order.payer, kPayerLetters);
        if (!payer) {
            return payer.error();
        }
        order.payer = *std::move(payer);
    }
    const auto paid_for = ports_.case_store.find_case(order.case_number);
    if (!paid_for) {
        return paid_for.error();
    }
    domain::Fields step{{"step", kFeeTaken}};
    auto paper = priced(order, *paid_for, officer, step);
    if (!paper) {
        return paper.error();
    }
    // The running number is taken last: a refused order leaves no hole in the book.
    auto number = ports_.case_store.next_document_number("D10", ports_.clock.now());
    if (!number) {
        return number.error();
    }
    step["receipt_no"] = *number;
    auto document = make_paper(*std::move(paper), *number, officer);
    if (!document) {
        return document;
    }
    const auto reason = order.waived ? order.waived->reason : std::string{};
    auto kept = keep(paid_for->record, officer, std::move(step), reason, &*document);
    return kept ? document : Result<domain::RenderedDocument>(kept.error());
}

Result<domain::RenderedDocument> FeeDesk::make_paper(domain::DocumentContent paper, const std::string& number,
                                                     const domain::Officer& officer) const {
    const auto now = ports_.clock.now();
    paper.number = number;
    paper.fields["book_no"] = ports_.workstation.rcode;
    paper.fields["receipt_no"] = number;
    paper.issued_at = now;
    paper.training = ports_.workstation.training;
    paper.centre_simulated = ports_.workstation.centre_simulated;
    paper.office_th = ports_.workstation.office_th;
    paper.rcode = ports_.workstation.rcode;
    paper.workstation_id = ports_.workstation.id;
    paper.officer_id = officer.id;
    auto rendered = ports_.renderer.render(paper);
    return rendered ? ports_.signer.sign(*rendered, now) : rendered;
}

Result<Done> FeeDesk::tell_centre(const domain::Case& record, ports::StepRecord& saved) {
    const auto& event = saved.events.front();
    domain::CentreMessage act;
    act.id = support::new_identifier(event.at);
    act.kind = kFeeAct;
    act.case_id = record.id;
    act.case_number = record.number;
    act.at = event.at;
    std::string items;
    for (const auto& [key, value] : event.fields) {
        if (key.starts_with(kFeeItem)) {
            items += (items.empty() ? "" : "\n") + key.substr(std::string(kFeeItem).size()) + '=' + value;
        } else if (key == "reason") {
            act.fields["second_officer_reason"] = value;
        } else if (key != "step") {
            act.fields[key] = value;
        }
    }
    if (!items.empty()) {
        act.fields["items"] = items;
    }
    act.fields["officer_id"] = event.officer_id;
    act.fields["rcode"] = ports_.workstation.rcode;
    act.fields["workstation_id"] = ports_.workstation.id;
    auto sealed = ports_.sealer.seal(act);
    if (!sealed) {
        return sealed.error();
    }
    // A void never comes before its receipt.
    saved.message = domain::SealedMessage{
        act.id, act.kind,          record.visit_id, record.id, kFeeOrder + event.fields.at("receipt_no"),
        act.at, std::move(*sealed)};
    return Done{};
}

Result<Done> FeeDesk::keep(const domain::Case& record, const domain::Officer& officer, domain::Fields step,
                           const std::string& reason, const domain::RenderedDocument* paper) {
    const auto now = ports_.clock.now();
    ports::StepRecord saved;
    domain::CaseEvent event;
    event.id = support::new_identifier(now);
    event.visit_id = record.visit_id;
    event.case_id = record.id;
    event.kind = EventKind::StepRecorded;
    event.at = now;
    event.officer_id = officer.id;
    event.fields = std::move(step);
    saved.events.push_back(event);
    if (paper != nullptr) {
        event.id = support::new_identifier(now);
        event.kind = EventKind::DocumentIssued;
        event.fields = {{"document_number", paper->number},
                        {"document_kind", std::string(domain::document_kind_name(paper->kind))},
                        {"sha256", support::sha256_hex(paper->pdf)}};
        saved.attachments.push_back({support::new_identifier(now), record.visit_id, record.id,
                                     "document:" + paper->number, event.fields.at("sha256"), paper->pdf});
        saved.events.push_back(std::move(event));
    }
    if (auto told = tell_centre(record, saved); !told) {
        return told;
    }
    saved.audit.action = paper != nullptr ? "FEE_TAKEN" : "FEE_VOIDED";
    saved.audit.officer_id = officer.id;
    saved.audit.case_id = record.id;
    saved.audit.result = "ok";
    saved.audit.reason = reason;
    return ports_.case_store.save(saved);
}

Result<Done> FeeDesk::void_receipt(const std::string& number, const domain::Officer& officer,
                                   const SecondPerson& second) {
    const auto agreed = agreed_by(second, officer);
    if (!agreed) {
        return agreed.error();
    }
    const auto today = day(support::bangkok_date(ports_.clock.now()));
    if (!today) {
        return today.error();
    }
    const auto found = std::find_if(today->receipts.begin(), today->receipts.end(),
                                    [&](const auto& receipt) { return receipt.number == number; });
    if (found == today->receipts.end()) {
        return Failure{FailureCode::CaseUnknown, "no receipt of today"};
    }
    if (auto open = still_open(*found); !open) {
        return open;
    }
    if (found->voided) {
        return Failure{FailureCode::StepOutOfOrder, "void already"};
    }
    const auto paid_for = ports_.case_store.find_case(found->case_number);
    if (!paid_for) {
        return paid_for.error();
    }
    return keep(paid_for->record, officer,
                {{"step", kFeeVoided},
                 {"receipt_no", number},
                 {"voided", "yes"},
                 {"second_officer", second.officer.id},
                 {"reason", *agreed}},
                *agreed, nullptr);
}

Result<Done> FeeDesk::still_open(const FeeReceipt& receipt) const {
    if (ports_.days == nullptr) {
        return Done{};
    }
    const auto newest = ports_.days->newest();
    if (!newest) {
        return newest.error();
    }
    // Its money was counted and handed over with the close.
    const bool counted = *newest && (*newest)->ends && receipt.at < *(*newest)->ends;
    return counted ? Result<Done>(Failure{FailureCode::DayClosed, receipt.number}) : Result<Done>(Done{});
}

Result<CashDay> FeeDesk::day(const std::string& date) {
    return read_cash_day(ports_.case_store, date);
}

Result<CashClose> FeeDesk::close(const std::string& date, std::int64_t counted, const std::string& reason,
                                 const domain::Officer& officer) {
    if (!takes_money(officer.role)) {
        return Failure{FailureCode::NotAuthorised, std::string(domain::role_name(officer.role))};
    }
    auto taken = day(date);
    if (!taken) {
        return taken.error();
    }
    auto closed = count_cash(*std::move(taken), counted, reason);
    if (!closed) {
        return closed;
    }
    domain::AuditNote note;
    note.action = "CASH_CLOSED";
    note.officer_id = officer.id;
    note.result = "ok";
    note.reason = date + " counted=" + std::to_string(counted) + " system=" + std::to_string(closed->day.cash) +
                  (closed->reason.empty() ? "" : " " + closed->reason);
    if (auto noted = ports_.audit_log.append(note); !noted) {
        return noted.error();
    }
    return closed;
}

}  // namespace amphoe::workflows
