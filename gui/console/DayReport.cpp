#include "gui/console/DayReport.h"

#include <nlohmann/json.hpp>

#include "core/domain/AmountInWords.h"
#include "core/support/Digest.h"
#include "gui/console/JsonText.h"
#include "gui/console/TextLines.h"

namespace amphoe::gui::console {
namespace {

using domain::CaseCounts;

Json time_or_null(const std::optional<support::Timestamp>& time) {
    return time ? Json(support::to_iso8601(*time)) : Json(nullptr);
}

Json number_or_null(const std::optional<long>& number) {
    return number ? Json(*number) : Json(nullptr);
}

Json counts_json(const CaseCounts& counts) {
    Json states = Json::object();
    for (const auto& [state, count] : counts.by_state) {
        states[std::string(domain::case_state_name(state))] = count;
    }
    return {{"cases", counts.cases},
            {"states", std::move(states)},
            {"mean_s", number_or_null(counts.mean_seconds())},
            {"median_s", number_or_null(counts.median_seconds())},
            {"p90_s", number_or_null(counts.percentile_seconds(90))}};
}

Json figures_json(const domain::DayFacts& facts) {
    Json services = Json::object();
    for (const auto& [service, counts] : facts.services) {
        services[std::string(domain::service_name(service))] = counts_json(counts);
    }
    Json officers = Json::object();
    for (const auto& [officer, counts] : facts.officers) {
        officers[officer] = counts_json(counts);
    }
    Json unfinished = Json::array();
    for (const auto& one : facts.unfinished) {
        unfinished.push_back({{"number", one.number},
                              {"service", domain::service_name(one.service)},
                              {"state", domain::case_state_name(one.state)},
                              {"officer", one.officer_id}});
    }
    Json queue = nullptr;
    if (facts.queue) {
        queue = {{"tickets", facts.queue->tickets},
                 {"served", facts.queue->served},
                 {"no_shows", facts.queue->no_shows},
                 {"called", facts.queue->called},
                 {"wait_s", facts.queue->wait_seconds}};
    }
    return {{"visits", facts.visits},
            {"all", counts_json(facts.all)},
            {"services", std::move(services)},
            {"officers", std::move(officers)},
            {"faces_compared", facts.faces_compared},
            {"faces_first_try", facts.faces_first_try},
            {"referred", facts.referred},
            {"overridden", facts.overridden},
            {"enrolments", facts.enrolments},
            {"incidents", facts.incidents},
            {"copies_avoided", facts.copies_avoided},
            {"e_documents", facts.e_documents},
            {"queue", std::move(queue)},
            {"unfinished", std::move(unfinished)}};
}

Json cash_json(const workflows::CashDay& cash) {
    Json voided = Json::array();
    for (const auto& receipt : cash.receipts) {
        if (receipt.voided) {
            voided.push_back(receipt.number);
        }
    }
    return {{"receipts", cash.receipts.size()},
            {"cash_satang", cash.cash},
            {"qr_satang", cash.qr},
            {"waived", cash.waived},
            {"voided", std::move(voided)}};
}

Json standing_json(const workflows::DayStanding& standing) {
    const auto& day = standing.day;
    Json forms = Json::array();
    for (const auto& form : standing.forms) {
        forms.push_back({{"paper", form.paper},
                         {"issued", form.issued},
                         {"spoiled", form.spoiled},
                         {"open", form.open},
                         {"remaining", form.remaining},
                         {"balanced", form.balanced()}});
    }
    Json waiting = Json::array();
    for (const auto& item : standing.waiting) {
        waiting.push_back({{"id", item.id},
                           {"kind", item.kind},
                           {"case", item.case_number},
                           {"state", domain::outbox_state_name(item.state)},
                           {"why", item.why}});
    }
    Json house_numbers = Json::array();
    for (const auto& one : standing.house_numbers) {
        house_numbers.push_back({{"case", one.number},
                                 {"state", domain::case_state_name(one.state)},
                                 {"requested", one.requested},
                                 {"due", one.due},
                                 {"percent", one.percent}});
    }
    auto object = figures_json(standing.facts);
    object.update({{"date", day.date},
                   {"state", day.closed()    ? "closed"
                             : day.opened_at ? "open"
                                             : "not_opened"},
                   {"begins", support::to_iso8601(day.begins)},
                   {"until", support::to_iso8601(standing.until)},
                   {"opened_at", time_or_null(day.opened_at)},
                   {"opened_by", day.opened_by},
                   {"closed_at", time_or_null(day.closed_at)},
                   {"closed_by", day.closed_by},
                   {"report_number", day.report_number},
                   {"cash", cash_json(standing.cash)},
                   {"forms", std::move(forms)},
                   {"outbox", std::move(waiting)},
                   {"house_numbers_due", std::move(house_numbers)},
                   {"audit", {{"entries", standing.audit.entries}, {"unbroken", !standing.audit.first_bad}}}});
    object["refusal"] = standing.refusal ? Json(domain::failure_name(standing.refusal->code)) : Json(nullptr);
    return object;
}

TextLines lines_of(const workflows::DayStanding& standing) {
    TextLines lines;
    lines.heading("รายงานประจำวัน " + standing.day.date, "Daily report " + standing.day.date);
    lines.add("ผู้รับบริการ", "Visits", std::to_string(standing.facts.visits));
    for (const auto& [service, counts] : standing.facts.services) {
        lines.line("  " + std::string(domain::service_title_th(service)) + "  " + std::to_string(counts.cases));
    }
    lines.add("เงินสดตามระบบ", "Cash by the system", domain::amount_in_digits(standing.cash.cash));
    lines.add("คิวอาร์ (จำลอง)", "QR (simulated)", domain::amount_in_digits(standing.cash.qr));
    for (const auto& one : standing.facts.unfinished) {
        lines.line("  ยังไม่เสร็จ / unfinished  " + one.number);
    }
    for (const auto& one : standing.house_numbers) {
        lines.line(std::string("  ") +
                   (one.over() ? "เลขที่บ้านครบกำหนดแล้ว / house number overdue  "
                               : "เลขที่บ้านใกล้ครบกำหนด / house number nearly due  ") +
                   one.number + "  " + one.due);
    }
    lines.add("รอส่งส่วนกลาง", "Waiting for the centre", std::to_string(standing.waiting.size()));
    if (standing.day.closed()) {
        lines.add("ปิดวันโดย", "Closed by", standing.day.closed_by + "  " + standing.day.report_number);
    } else if (standing.refusal) {
        lines.add("ยังปิดวันไม่ได้", "Cannot be closed yet", std::string(domain::failure_name(standing.refusal->code)));
    }
    return lines;
}

void add_file(const std::string& file, TextLines& lines, Json& object) {
    object["pdf"] = file.empty() ? Json(nullptr) : Json(file);
    if (!file.empty()) {
        lines.add("ไฟล์ PDF", "PDF file", file);
    }
}

}  // namespace

Report day_opened_report(const domain::OfficeDay& day) {
    TextLines lines;
    lines.add("เปิดวันทำการ", "Working day opened", day.date);
    return {
        one_line(Json{{"date", day.date}, {"opened_at", time_or_null(day.opened_at)}, {"opened_by", day.opened_by}}),
        lines.str()};
}

Report day_report(const workflows::DayStanding& standing, const std::string& file) {
    auto lines = lines_of(standing);
    auto object = standing_json(standing);
    add_file(file, lines, object);
    return {one_line(object), lines.str()};
}

Report day_closed_report(const workflows::ClosedDay& closed, const std::string& file) {
    auto lines = lines_of(closed.standing);
    auto object = standing_json(closed.standing);
    lines.add("นับได้", "Counted", domain::amount_in_digits(closed.cash.counted));
    lines.add("ต่าง", "Difference", domain::amount_in_digits(closed.cash.difference));
    object["counted_satang"] = closed.cash.counted;
    object["difference_satang"] = closed.cash.difference;
    object["balanced"] = closed.cash.difference == 0;
    object["report_sha256"] = support::sha256_hex(closed.report.pdf);
    Json afterwards = Json::array();
    for (const auto& failure : closed.afterwards) {
        afterwards.push_back(domain::failure_name(failure.code));
        lines.add("หลังปิดวัน", "After the close", std::string(domain::failure_name(failure.code)));
    }
    object["afterwards"] = std::move(afterwards);
    add_file(file, lines, object);
    return {one_line(object), lines.str()};
}

}  // namespace amphoe::gui::console
