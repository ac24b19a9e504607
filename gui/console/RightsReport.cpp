#include "gui/console/RightsReport.h"

#include <nlohmann/json.hpp>

#include "core/domain/CitizenId.h"
#include "core/domain/LegalDays.h"
#include "core/domain/PartialDate.h"
#include "core/domain/ThaiDateText.h"
#include "gui/console/JsonText.h"
#include "gui/console/TextLines.h"

namespace amphoe::gui::console {
namespace {

using documents::ReportHeading;
using documents::ReportParagraph;
using documents::ReportTable;

std::string text_of(const domain::RegisterEntry& entry, const char* key) {
    const auto found = entry.fields.find(key);
    return found == entry.fields.end() ? std::string{} : found->second;
}

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

std::string masked(const std::string& citizen) {
    const auto id = domain::CitizenId::parse(citizen);
    return id ? id->masked() : "-";
}

std::string outcome_th(const domain::RightsMatter& matter, const std::string& today) {
    if (matter.outcome.empty()) {
        return matter.late_on(today) ? "เกินกำหนด" : "รอคำตอบ";
    }
    return std::string(matter.outcome == "fulfilled" ? "ดำเนินการแล้ว" : "ปฏิเสธ") +
           (matter.late_on(today) ? " (เกินกำหนด)" : "");
}

std::string state_th(const domain::BreachMatter& matter, support::Timestamp now) {
    const std::string late = matter.late_at(now) && !(matter.closed && !matter.notified) ? " (เกินกำหนดแจ้ง)" : "";
    return (matter.closed ? "ปิดเรื่อง" : matter.notified ? "แจ้งแล้ว" : "ยังไม่แจ้ง") + late;
}

/// "27 ก.ค. 67": five columns have no room for four digits.
std::string brief(const std::string& iso) {
    const auto day = domain::PartialDate::from_iso(iso);
    return day ? day->thai_brief() : "–";
}

}  // namespace

Report rights_report(const std::vector<domain::RightsMatter>& matters, support::Timestamp now,
                     const std::string& file) {
    const auto today = support::bangkok_date(now);
    TextLines lines;
    lines.heading("ทะเบียนคำขอใช้สิทธิของเจ้าของข้อมูล", "Requests of data subjects");
    Json list = Json::array();
    int open = 0;
    int late = 0;
    for (const auto& one : matters) {
        const bool is_late = one.late_on(today);
        open += one.outcome.empty() ? 1 : 0;
        late += is_late ? 1 : 0;
        lines.line("  " + one.request.id + "  " + std::string(domain::rights_kind_th(one.request.kind)) + "  " +
                   masked(text_of(one.request, "citizen_id")) + "  ครบกำหนด / due " + one.due + "  " +
                   outcome_th(one, today));
        list.push_back(
            {{"id", one.request.id},
             {"kind", one.request.kind},
             {"citizen_id_masked", masked(text_of(one.request, "citizen_id"))},
             {"text", text_of(one.request, "text")},
             {"case_number", text_or_null(text_of(one.request, "case_number"))},
             {"received", one.received},
             {"due", one.due},
             {"days_left",
              one.outcome.empty() ? Json(domain::LegalDays::days_between(today, one.due).value_or(0)) : Json(nullptr)},
             {"outcome", text_or_null(one.outcome)},
             {"answered", text_or_null(one.answered)},
             {"answer", text_or_null(one.answer)},
             {"late", is_late},
             {"recorded_by", one.request.recorded_by}});
    }
    lines.add("ยังเปิดอยู่", "Open", std::to_string(open));
    lines.add("เกินกำหนด", "Late", std::to_string(late));
    return {one_line(Json{{"requests", std::move(list)}, {"open", open}, {"late", late}, {"pdf", text_or_null(file)}}),
            lines.str()};
}

Report breaches_report(const std::vector<domain::BreachMatter>& matters, support::Timestamp now,
                       const std::string& file) {
    TextLines lines;
    lines.heading("ทะเบียนเหตุละเมิดข้อมูลส่วนบุคคล", "Breaches of personal data");
    Json list = Json::array();
    for (const auto& one : matters) {
        const auto left = std::chrono::floor<std::chrono::hours>(one.notice_due - now).count();
        lines.line("  " + one.breach.id + "  " + text_of(one.breach, "text") + "  แจ้งภายใน / notify by " +
                   domain::thai_moment(one.notice_due) + "  " + state_th(one, now));
        list.push_back({{"id", one.breach.id},
                        {"text", text_of(one.breach, "text")},
                        {"data", text_of(one.breach, "data")},
                        {"persons", text_or_null(text_of(one.breach, "persons"))},
                        {"found", support::to_iso8601(one.found)},
                        {"notice_due", support::to_iso8601(one.notice_due)},
                        {"hours_left", one.notified || one.closed ? Json(nullptr) : Json(left)},
                        {"notified", one.notified ? Json(support::to_iso8601(*one.notified)) : Json(nullptr)},
                        {"notice", text_or_null(one.notice)},
                        {"closed", one.closed},
                        {"ending", text_or_null(one.ending)},
                        {"late", one.late_at(now)},
                        {"recorded_by", one.breach.recorded_by}});
    }
    return {one_line(Json{{"breaches", std::move(list)}, {"pdf", text_or_null(file)}}), lines.str()};
}

documents::MeasurementReport registers_paper(const std::vector<domain::RightsMatter>& requests,
                                             const std::vector<domain::BreachMatter>& breaches, support::Timestamp now,
                                             const std::string& footer) {
    const auto today = support::bangkok_date(now);
    documents::MeasurementReport paper{"ทะเบียนสิทธิของเจ้าของข้อมูลและเหตุละเมิด", "Data rights and breaches", footer, {}};
    paper.blocks.push_back(ReportHeading{"คำขอใช้สิทธิ (พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562)"});
    ReportTable asked{{0.2, 0.32, 0.14, 0.14, 0.2}, {{"คำขอ", "รายละเอียด", "รับเมื่อ", "ครบกำหนด", "ผล"}}};
    for (const auto& one : requests) {
        asked.rows.push_back({std::string(domain::rights_kind_th(one.request.kind)), text_of(one.request, "text"),
                              brief(one.received), brief(one.due), outcome_th(one, today)});
    }
    if (requests.empty()) {
        paper.blocks.push_back(ReportParagraph{"ไม่มีรายการ / no entries"});
    } else {
        paper.blocks.push_back(std::move(asked));
    }
    paper.blocks.push_back(ReportHeading{"เหตุละเมิดข้อมูลส่วนบุคคล"});
    ReportTable found{{0.34, 0.12, 0.17, 0.17, 0.2}, {{"เหตุ", "จำนวนคน", "พบเมื่อ", "แจ้งภายใน", "สถานะ"}}};
    for (const auto& one : breaches) {
        const auto persons = text_of(one.breach, "persons");
        found.rows.push_back({text_of(one.breach, "text"), persons.empty() ? "ยังไม่ทราบ" : persons,
                              brief(support::bangkok_date(one.found)) + " " + domain::thai_clock(one.found),
                              brief(support::bangkok_date(one.notice_due)) + " " + domain::thai_clock(one.notice_due),
                              state_th(one, now)});
    }
    if (breaches.empty()) {
        paper.blocks.push_back(ReportParagraph{"ไม่มีรายการ / no entries"});
    } else {
        paper.blocks.push_back(std::move(found));
    }
    return paper;
}

}  // namespace amphoe::gui::console
