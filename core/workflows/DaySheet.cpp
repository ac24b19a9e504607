#include "core/workflows/DaySheet.h"

#include <tuple>

#include "core/domain/AmountInWords.h"
#include "core/domain/Fees.h"
#include "core/domain/ThaiDateText.h"
#include "core/workflows/DayWords.h"

namespace amphoe::workflows {
namespace {

using domain::CaseState;
using domain::Fields;

std::string minutes(std::optional<long> seconds) {
    if (!seconds) {
        return "-";
    }
    const long tenths = (*seconds + 3) / 6;
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
}

Fields counted(const std::string& title, const domain::CaseCounts& counts) {
    return {{"service", title},
            {"count", std::to_string(counts.cases)},
            {"done", std::to_string(counts.in_state(CaseState::Accepted))},
            {"waiting", std::to_string(counts.in_state(CaseState::WaitCentre))},
            {"minutes", minutes(counts.mean_seconds())},
            {"slowest", minutes(counts.percentile_seconds(90))}};
}

/// Item, method -> how often and how much; voided ones aside.
std::map<std::pair<std::string, PaymentMethod>, std::pair<int, std::int64_t>> fees_of(const CashDay& cash) {
    std::map<std::pair<std::string, PaymentMethod>, std::pair<int, std::int64_t>> fees;
    for (const auto& receipt : cash.receipts) {
        for (const auto& [item, amount] : receipt.items) {
            if (!receipt.voided) {
                auto& [times, sum] = fees[{item, receipt.method}];
                ++times;
                sum += amount;
            }
        }
    }
    return fees;
}

std::string voided_numbers(const CashDay& cash) {
    std::string numbers;
    for (const auto& receipt : cash.receipts) {
        numbers += receipt.voided ? (numbers.empty() ? "" : ", ") + receipt.number : "";
    }
    return numbers;
}

int sum_of(const std::map<std::string, int>& counts) {
    int sum = 0;
    for (const auto& [name, count] : counts) {
        sum += count;
    }
    return sum;
}

std::string listed(const std::map<std::string, int>& counts, std::string (*word_of)(const std::string&)) {
    std::string text;
    for (const auto& [name, count] : counts) {
        text += (text.empty() ? "" : " · ") + word_of(name) + ' ' + std::to_string(count);
    }
    return text;
}

/// The figures that are no table of their own, in the order of domain.md W16.
std::vector<Fields> figures_of(const DayStanding& standing) {
    const auto& facts = standing.facts;
    std::vector<Fields> rows;
    const auto add = [&](const std::string& name, const std::string& value) {
        if (!value.empty()) {
            rows.push_back({{"name", name}, {"value", value}});
        }
    };
    if (facts.queue) {
        add("รอคิวเฉลี่ย (นาที)", facts.queue->called > 0 ? minutes(facts.queue->wait_seconds / facts.queue->called) : "-");
        add("ไม่มาตามคิว", std::to_string(facts.queue->no_shows));
    }
    add("ส่งพิจารณาใบหน้า", std::to_string(facts.referred));
    add("อนุมัติโดยผู้บังคับบัญชา", std::to_string(facts.overridden));
    add("ThaID", listed(facts.enrolments, enrolment_th));
    add("ข้อขัดข้อง", listed(facts.incidents, incident_th));
    add("สำเนาที่ไม่ต้องใช้ (ฉบับ)", std::to_string(facts.copies_avoided));
    add("มอบเป็นไฟล์อิเล็กทรอนิกส์ (ฉบับ)", std::to_string(facts.e_documents));
    add("ยกเว้นค่าธรรมเนียม (ใบเสร็จ)", std::to_string(standing.cash.waived));
    return rows;
}

}  // namespace

std::map<std::string, std::string> fee_titles(const CashDay& cash, const domain::ServiceRules* rules) {
    std::map<std::string, std::string> titles;
    for (const auto& receipt : cash.receipts) {
        for (const auto& [item, amount] : receipt.items) {
            const auto fee = rules == nullptr ? std::nullopt : domain::fee_on(*rules, item, cash.date);
            titles[item] = fee ? fee->title_th : item;
        }
    }
    return titles;
}

domain::DocumentContent day_sheet(const DayStanding& standing, const CashClose* cash) {
    domain::DocumentContent sheet;
    sheet.kind = domain::DocumentKind::DailyReport;
    const auto& day = standing.day;
    const auto& facts = standing.facts;
    const auto begins = support::bangkok_day_begins(day.date).value_or(day.begins);
    sheet.fields = {{"day_th", domain::thai_day_with_weekday(begins)},
                    {"opened_th", day.opened_at ? domain::thai_moment(*day.opened_at) : ""},
                    {"closed_th", day.closed_at ? domain::thai_moment(*day.closed_at) : ""},
                    {"visits", std::to_string(facts.visits)},
                    {"cases", std::to_string(facts.all.cases)},
                    {"faults", std::to_string(sum_of(facts.incidents))},
                    {"cash_system", domain::amount_in_digits(standing.cash.cash)},
                    {"cash_qr", domain::amount_in_digits(standing.cash.qr)},
                    {"receipts_voided", voided_numbers(standing.cash)},
                    {"outbox_left", std::to_string(standing.waiting.size())},
                    {"audit_head", day.audit_head}};
    if (cash != nullptr) {
        sheet.fields["cash_counted"] = domain::amount_in_digits(cash->counted);
        sheet.fields["cash_difference"] = domain::amount_in_digits(cash->difference);
    }
    for (const auto& [service, counts] : facts.services) {
        sheet.tables["services"].push_back(counted(std::string(domain::service_title_th(service)), counts));
    }
    for (const auto& [officer, counts] : facts.officers) {
        sheet.tables["officers"].push_back(counted(officer, counts));
    }
    for (const auto& [fee, sums] : fees_of(standing.cash)) {
        sheet.tables["fees"].push_back({{"name", standing.fee_titles_th.at(fee.first)},
                                        {"method", fee.second == PaymentMethod::Cash ? "เงินสด" : "คิวอาร์"},
                                        {"count", std::to_string(sums.first)},
                                        {"amount", domain::amount_in_digits(sums.second)}});
    }
    for (const auto& form : standing.forms) {
        sheet.tables["papers"].push_back({{"name", form.paper},
                                          {"issued", std::to_string(form.issued)},
                                          {"spoiled", std::to_string(form.spoiled)},
                                          {"left", std::to_string(form.remaining)}});
    }
    for (const auto& one : facts.unfinished) {
        sheet.tables["unfinished"].push_back({{"number", one.number},
                                              {"service", std::string(domain::service_title_th(one.service))},
                                              {"state", std::string(domain::case_state_title_th(one.state))}});
    }
    sheet.tables["figures"] = figures_of(standing);
    return sheet;
}

Fields day_act(const DayStanding& standing, const CashClose& cash) {
    const auto& day = standing.day;
    const auto& facts = standing.facts;
    Fields act{{"day", day.date},
               {"begins", support::to_iso8601(day.begins)},
               {"ends", support::to_iso8601(standing.until)},
               {"visits", std::to_string(facts.visits)},
               {"cases", std::to_string(facts.all.cases)},
               {"referred", std::to_string(facts.referred)},
               {"overridden", std::to_string(facts.overridden)},
               {"copies_avoided", std::to_string(facts.copies_avoided)},
               {"e_documents", std::to_string(facts.e_documents)},
               {"receipts", std::to_string(standing.cash.receipts.size())},
               {"receipts_voided", std::to_string(standing.cash.voided)},
               {"receipts_waived", std::to_string(standing.cash.waived)},
               {"cash_system_satang", std::to_string(cash.day.cash)},
               {"cash_counted_satang", std::to_string(cash.counted)},
               {"cash_difference_satang", std::to_string(cash.difference)},
               {"qr_satang", std::to_string(standing.cash.qr)},
               {"outbox_waiting", std::to_string(standing.waiting.size())},
               {"unfinished", std::to_string(facts.unfinished.size())},
               {"audit_sequence", std::to_string(day.audit_sequence)},
               {"audit_head", day.audit_head}};
    const auto join = [&](const char* key, const auto& counts, auto name_of) {
        std::string lines;
        for (const auto& [name, count] : counts) {
            lines += (lines.empty() ? "" : "\n") + std::string(name_of(name)) + '=' + std::to_string(count);
        }
        act[key] = lines;
    };
    std::map<domain::ServiceKind, int> services;
    for (const auto& [service, counts] : facts.services) {
        services[service] = counts.cases;
    }
    join("by_service", services, domain::service_name);
    join("by_state", facts.all.by_state, domain::case_state_name);
    join("enrolments", facts.enrolments, [](const std::string& name) { return name; });
    join("incidents", facts.incidents, [](const std::string& name) { return name; });
    std::string forms;
    for (const auto& form : standing.forms) {
        forms += (forms.empty() ? "" : "\n") + form.paper + '=' + std::to_string(form.issued) + '/' +
                 std::to_string(form.spoiled) + '/' + std::to_string(form.remaining);
    }
    act["forms"] = forms;
    return act;
}

}  // namespace amphoe::workflows
