#include "core/workflows/FeeDue.h"

#include <algorithm>
#include <cstdlib>
#include <set>

#include "core/domain/Fees.h"
#include "core/workflows/FeeBook.h"

namespace amphoe::workflows {

using domain::CaseState;
using domain::DocumentKind;
using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Result;

namespace {

std::string field(const domain::Fields& fields, const std::string& key) {
    const auto found = fields.find(key);
    return found == fields.end() ? std::string{} : found->second;
}

std::string without(const std::string& key, const char* beginning) {
    return key.substr(std::string(beginning).size());
}

constexpr int kAllOfIt = 100;

/// Receipts of older versions do not say how many of an item they are for: all that was due.
std::map<std::string, int> items_of(const domain::CaseEvent& receipt) {
    std::map<std::string, int> items;
    for (const auto& [key, value] : receipt.fields) {
        if (key.starts_with(kFeeItem)) {
            items.insert({without(key, kFeeItem), kAllOfIt});
        } else if (key.starts_with(kFeeCount)) {
            items[without(key, kFeeCount)] = std::atoi(value.c_str());
        }
    }
    return items;
}

void take_due(const domain::Fields& step, FeeAccount& account) {
    for (const auto& [key, value] : step) {
        if (key == kFeeArea) {
            account.area = value;
        } else if (key == kFeeFirst) {
            account.first = true;
        } else if (key != "step" && !key.starts_with(kFeeFree)) {
            account.due[key] = std::atoi(value.c_str());
        }
    }
}

}  // namespace

bool FeeAccount::payable() const {
    return (state == CaseState::Draft && first) || state == CaseState::Confirmed || state == CaseState::WaitCentre ||
           state == CaseState::Accepted;
}

FeeAccount fee_account(const std::vector<domain::CaseEvent>& events) {
    FeeAccount account;
    account.state = domain::derive_case_state(events);
    std::map<std::string, std::map<std::string, int>> receipts;
    for (const auto& event : events) {
        const auto step = event.case_id.empty() ? std::string{} : field(event.fields, "step");
        if (step == kFeeDue) {
            take_due(event.fields, account);
        } else if (step == kFeeTaken) {
            account.qr_payments += field(event.fields, "payment_ref").empty() ? 0 : 1;
            receipts[field(event.fields, "receipt_no")] = items_of(event);
        } else if (step == kFeeVoided) {
            receipts.erase(field(event.fields, "receipt_no"));
        }
    }
    for (const auto& [number, items] : receipts) {
        for (const auto& [item, count] : items) {
            account.taken[item] += count;
        }
    }
    for (const auto& [item, count] : account.taken) {
        if (account.due.contains(item)) {
            account.due[item] -= count;
        }
    }
    std::erase_if(account.due, [&](const auto& one) { return one.second < 1 || !account.payable(); });
    return account;
}

Result<FeeAccount> read_fee_account(ports::CaseStore& store, const std::string& case_id) {
    const auto events = store.events_of_case(case_id);
    return events ? Result<FeeAccount>(fee_account(*events)) : events.error();
}

std::vector<std::string> fee_areas(const std::string& rcode, const std::string& area) {
    return area.empty() ? std::vector<std::string>{rcode} : std::vector<std::string>{rcode, area};
}

domain::Fields fee_step(const domain::ServiceRules& rules, const domain::Fields& items, const std::string& date,
                        const std::string& rcode, const std::string& area) {
    domain::Fields step;
    for (const auto& [item, count] : items) {
        const auto fee = domain::fee_on(rules, item, date, fee_areas(rcode, area));
        if (fee && fee->satang > 0) {
            step[item] = count;
        } else {
            step[kFeeFree + item] = !fee ? "no fee on that day" : fee->waiver_th.empty() ? "free" : fee->waiver_th;
        }
    }
    if (!step.empty() && !area.empty()) {
        step[kFeeArea] = area;
    }
    return step;
}

bool waits_for_fee(DocumentKind kind) {
    static const std::set<DocumentKind> kFree{
        DocumentKind::Receipt,        DocumentKind::RefusalNote,   DocumentKind::ConsentForm,
        DocumentKind::ConsentReceipt, DocumentKind::ThaidSlip,     DocumentKind::TangratSlip,
        DocumentKind::QueueTicket,    DocumentKind::DailyReport,   DocumentKind::OfficialLetter,
        DocumentKind::CashHandover,   DocumentKind::CardIntakeSlip};
    return !kFree.contains(kind);
}

bool is_notice_fine(const std::string& item) {
    return item == kMoveFine || item == kHouseFine;
}

Result<Done> refuse_unpaid(ports::CaseStore& store, const std::string& case_id, DocumentKind kind) {
    if (!waits_for_fee(kind)) {
        return Done{};
    }
    const auto account = read_fee_account(store, case_id);
    if (!account) {
        return account.error();
    }
    for (const auto& [item, count] : account->due) {
        if (!is_notice_fine(item)) {
            return Failure{FailureCode::FeeNotPaid, item};
        }
    }
    return Done{};
}

}  // namespace amphoe::workflows
