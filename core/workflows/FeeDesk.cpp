#include "core/workflows/FeeDesk.h"

#include <algorithm>

#include "core/support/Identifier.h"
#include "core/workflows/ContentRecord.h"
#include "core/workflows/FeeDue.h"
#include "core/workflows/PaperNotice.h"
#include "core/workflows/ReasonText.h"

namespace amphoe::workflows {

using domain::Done;
using domain::EventKind;
using domain::Failure;
using domain::FailureCode;
using domain::Result;
using domain::Role;

namespace {

constexpr int kPayerLetters = 120;

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

/// Money is taken once for what a case costs, and not for a case nobody confirmed.
Result<Done> refuse_twice(const FeeAccount& account, const std::map<std::string, int>& items) {
    if (!account.payable()) {
        return Failure{FailureCode::StepOutOfOrder,
                       "nothing is paid for a case that is " + std::string(domain::case_state_name(account.state))};
    }
    for (const auto& [item, count] : items) {
        const auto due = account.due.find(item);
        const bool again = due == account.due.end() ? account.taken.contains(item) : count > due->second;
        if (again) {
            return Failure{FailureCode::FeeTakenAlready, item};
        }
    }
    return Done{};
}

}  // namespace

namespace {

/// With its texts in the form that is kept.
Result<FeeOrder> checked_order(FeeOrder order, const domain::Officer& officer) {
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
    return order;
}

/// "item=value" lines of the receipt's fields that begin so.
std::string pairs_of(const domain::Fields& fields, const std::string& beginning) {
    std::string lines;
    for (const auto& [key, value] : fields) {
        if (key.starts_with(beginning)) {
            lines += (lines.empty() ? "" : "\n") + key.substr(beginning.size()) + '=' + value;
        }
    }
    return lines;
}

}  // namespace

bool takes_money(Role role) {
    return role == Role::Cashier || domain::may_serve(role) || domain::may_supervise(role);
}

Result<FeeBill> FeeDesk::bill(const std::string& case_id_or_number) const {
    const auto paid_for = ports_.case_store.find_case(case_id_or_number);
    if (!paid_for) {
        return paid_for.error();
    }
    const auto account = read_fee_account(ports_.case_store, paid_for->record.id);
    if (!account) {
        return account.error();
    }
    FeeBill bill{paid_for->record.number, {}, 0};
    for (const auto& [item, count] : account->due) {
        const auto fee = fee_today(item, account->area);
        if (fee) {
            bill.lines.push_back({item, fee->title_th, fee->title_en, count, std::int64_t{fee->satang} * count});
            bill.total += bill.lines.back().satang;
        }
    }
    return bill;
}

Result<domain::RenderedDocument> FeeDesk::take(FeeOrder order, const domain::Officer& officer) {
    auto checked = checked_order(std::move(order), officer);
    return checked ? take_checked(*checked, officer) : checked.error();
}

Result<domain::RenderedDocument> FeeDesk::take_checked(const FeeOrder& order, const domain::Officer& officer) {
    const auto paid_for = ports_.case_store.find_case(order.case_number);
    if (!paid_for) {
        return paid_for.error();
    }
    const auto account = read_fee_account(ports_.case_store, paid_for->record.id);
    if (!account) {
        return account.error();
    }
    if (auto once = refuse_twice(*account, order.items); !once) {
        return once.error();
    }
    domain::Fields step{{"step", kFeeTaken}};
    auto paper = priced(order, *paid_for, account->area, step);
    if (!paper) {
        return paper.error();
    }
    // The running number is taken last: a refused order leaves no hole in the book.
    auto number = ports_.case_store.next_document_number("D10", ports_.clock.now());
    if (!number) {
        return number.error();
    }
    step["receipt_no"] = *number;
    paper.value().fields["receiver"] = officer.name_th;
    fill_in(paper.value(), *number, officer);
    auto document = make_paper(*paper);
    const auto content = content_bytes(*paper);
    if (!document || !content) {
        return document ? content.error() : document.error();
    }
    const auto code = order.waived ? "WAIVED" : "";
    auto kept = keep(paid_for->record, officer, std::move(step), code, KeptPaper{*document, *content});
    return kept ? document : Result<domain::RenderedDocument>(kept.error());
}

Result<Done> FeeDesk::tell_centre(const domain::Case& record, ports::StepRecord& saved) {
    const auto& event = saved.events.front();
    domain::CentreMessage act;
    act.id = support::new_identifier(event.at);
    act.kind = kFeeAct;
    act.case_id = record.id;
    act.case_number = record.number;
    act.at = event.at;
    for (const auto& [key, value] : event.fields) {
        if (key == "reason") {
            act.fields["second_officer_reason"] = value;
        } else if (key != "step" && !key.starts_with(kFeeItem) && !key.starts_with(kFeeCount)) {
            act.fields[key] = value;
        }
    }
    if (const auto items = pairs_of(event.fields, kFeeItem); !items.empty()) {
        act.fields["items"] = items;
        act.fields["counts"] = pairs_of(event.fields, kFeeCount);
    }
    for (const auto& paper : saved.events) {
        for (const auto* of_paper : {"document_kind", "sha256", "data_hash"}) {
            if (const auto found = paper.fields.find(of_paper); found != paper.fields.end()) {
                act.fields[of_paper] = found->second;
            }
        }
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
    for (auto& told : saved.events) {
        if (told.kind != EventKind::StepRecorded) {
            told.fields["message_id"] = act.id;
        }
    }
    return Done{};
}

Result<Done> FeeDesk::keep(const domain::Case& record, const domain::Officer& officer, domain::Fields step,
                           const std::string& reason, const std::optional<KeptPaper>& paper) {
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
    event.id = support::new_identifier(now);
    if (paper) {
        auto issued = issued_step(record, paper->document, paper->content, now);
        event.kind = EventKind::DocumentIssued;
        event.fields = std::move(issued.fields);
        saved.attachments = std::move(issued.extras.attachments);
    } else {
        // The paper ends with its money: nobody prints it again, and the centre puts it on the list of void papers.
        const auto& voided = saved.events.front().fields;
        event.kind = EventKind::DocumentVoided;
        event.fields = {{"document_number", voided.at("receipt_no")},
                        {"reason", voided.at("reason")},
                        {"second_officer", voided.at("second_officer")},
                        {"officer", officer.id}};
    }
    saved.events.push_back(std::move(event));
    if (auto told = tell_centre(record, saved); !told) {
        return told;
    }
    saved.audit.action = paper ? "FEE_TAKEN" : "FEE_VOIDED";
    saved.audit.officer_id = officer.id;
    saved.audit.case_id = record.id;
    saved.audit.result = "ok";
    saved.audit.reason = reason;  // a code: the words stay in the sealed event
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
    if (auto open = still_open(*found, today->date); !open) {
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
                "VOIDED", std::nullopt);
}

Result<CashDay> FeeDesk::day(const std::string& date) const {
    return read_cash_day(ports_.case_store, date);
}

}  // namespace amphoe::workflows
