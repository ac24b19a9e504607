#include "core/workflows/FeeBook.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "core/workflows/ReasonText.h"

namespace amphoe::workflows {

using domain::Result;

namespace {

std::string field(const domain::Fields& fields, const std::string& key) {
    const auto found = fields.find(key);
    return found == fields.end() ? std::string{} : found->second;
}

std::int64_t amount_in(const std::string& text) {
    return text.empty() || text.find_first_not_of("0123456789") != std::string::npos || text.size() > 15
               ? 0
               : std::stoll(text);
}

FeeReceipt receipt_of(const domain::CaseEvent& event, const std::string& case_number) {
    FeeReceipt receipt;
    receipt.number = field(event.fields, "receipt_no");
    receipt.case_number = case_number;
    receipt.officer_id = event.officer_id;
    receipt.at = event.at;
    receipt.method = payment_method_from_name(field(event.fields, "method")).value_or(PaymentMethod::Cash);
    receipt.payment_ref = field(event.fields, "payment_ref");
    receipt.total = amount_in(field(event.fields, "total_satang"));
    receipt.waived = field(event.fields, "waived") == "yes";
    for (const auto& [key, value] : event.fields) {
        if (key.starts_with(kFeeItem)) {
            receipt.items[key.substr(std::string(kFeeItem).size())] = amount_in(value);
        }
    }
    return receipt;
}

void take_events(const std::vector<domain::CaseEvent>& events, const domain::Case& record, support::Timestamp from,
                 support::Timestamp until, std::vector<FeeReceipt>& receipts) {
    for (const auto& event : events) {
        if (event.case_id != record.id || event.at < from || event.at >= until) {
            continue;
        }
        if (field(event.fields, "step") == kFeeTaken) {
            receipts.push_back(receipt_of(event, record.number));
        } else if (field(event.fields, "step") == kFeeVoided) {
            for (auto& receipt : receipts) {
                receipt.voided = receipt.voided || receipt.number == field(event.fields, "receipt_no");
            }
        }
    }
}

}  // namespace

std::string_view payment_method_name(PaymentMethod method) {
    return method == PaymentMethod::Cash ? "CASH" : "QR";
}

std::optional<PaymentMethod> payment_method_from_name(std::string_view name) {
    if (name == "CASH" || name == "QR") {
        return name == "CASH" ? PaymentMethod::Cash : PaymentMethod::Qr;
    }
    return std::nullopt;
}

std::string payment_reference(const std::string& case_number, int payment) {
    return case_number + "/" + std::to_string(payment);
}

Result<CashDay> read_cash_day(ports::CaseStore& store, const std::string& date) {
    const auto begins = support::bangkok_day_begins(date);
    if (!begins) {
        return domain::Failure{domain::FailureCode::UsageError, "no day of the calendar"};
    }
    auto day = read_cash_period(store, *begins, *begins + std::chrono::days(1));
    if (day) {
        day.value().date = date;
    }
    return day;
}

Result<CashDay> read_cash_period(ports::CaseStore& store, support::Timestamp from, support::Timestamp until) {
    ports::CaseFilter filter;
    filter.touched = {from, until};
    filter.limit = 100'000;
    const auto cases = store.find_cases(filter);
    if (!cases) {
        return cases.error();
    }
    CashDay day;
    for (const auto& summary : *cases) {
        const auto events = store.events_of_case(summary.record.id);
        if (!events) {
            return events.error();
        }
        take_events(*events, summary.record, from, until, day.receipts);
    }
    std::ranges::sort(day.receipts, {}, &FeeReceipt::number);
    add_up(day);
    return day;
}

void add_up(CashDay& day) {
    day.voided = day.waived = 0;
    day.cash = day.qr = 0;
    for (const auto& receipt : day.receipts) {
        day.voided += receipt.voided ? 1 : 0;
        day.waived += receipt.waived ? 1 : 0;
        if (!receipt.voided) {
            (receipt.method == PaymentMethod::Cash ? day.cash : day.qr) += receipt.total;
        }
    }
}

Result<CashClose> count_cash(CashDay day, std::int64_t counted, const std::string& reason) {
    CashClose closed{std::move(day), counted};
    closed.difference = counted - closed.day.cash;
    if (closed.difference != 0 || !reason.empty()) {
        auto why = reason_text(reason);
        if (!why) {
            return why.error();
        }
        closed.reason = *std::move(why);
    }
    return closed;
}

}  // namespace amphoe::workflows
