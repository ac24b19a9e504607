#include "gui/console/SupervisionReport.h"

#include <nlohmann/json.hpp>

#include "gui/console/JsonText.h"
#include "gui/console/ReportPaper.h"
#include "gui/console/TextLines.h"

namespace amphoe::gui::console {
namespace {

using documents::ReportHeading;
using documents::ReportParagraph;
using documents::ReportTable;

Json file_or_null(const std::string& file) {
    return file.empty() ? Json(nullptr) : Json(file);
}

std::string result_text(const domain::TrainingRecord& record) {
    return std::string(domain::training_result_th(record.result)) + " / " + record.result;
}

}  // namespace

Report trainings_report(const std::vector<domain::TrainingRecord>& records, const std::string& file) {
    TextLines lines;
    lines.heading("ทะเบียนการอบรม", "Training register");
    Json list = Json::array();
    for (const auto& one : records) {
        lines.line("  " + one.date + "  " + one.officer_id + "  " + one.course + "  " + result_text(one) +
                   (one.valid_until.empty() ? "" : "  ใช้ได้ถึง / until " + one.valid_until));
        list.push_back({{"id", one.id},
                        {"officer", one.officer_id},
                        {"course", one.course},
                        {"date", one.date},
                        {"result", one.result},
                        {"valid_until", one.valid_until.empty() ? Json(nullptr) : Json(one.valid_until)},
                        {"recorded_by", one.recorded_by},
                        {"recorded_at", support::to_iso8601(one.recorded_at)}});
    }
    return {one_line(Json{{"trainings", std::move(list)}, {"pdf", file_or_null(file)}}), lines.str()};
}

documents::MeasurementReport trainings_paper(const std::vector<domain::TrainingRecord>& records,
                                             const std::string& footer) {
    documents::MeasurementReport paper{"ทะเบียนการอบรมเจ้าหน้าที่", "Training register", footer, {}};
    if (records.empty()) {
        paper.blocks.push_back(ReportParagraph{"ไม่มีรายการ / no entries"});
        return paper;
    }
    ReportTable table{{0.14, 0.14, 0.34, 0.18, 0.20},
                      {{"วันที่ / Day", "เจ้าหน้าที่", "หลักสูตร / Course", "ผล / Result", "ใช้ได้ถึง / Until"}}};
    for (const auto& one : records) {
        table.rows.push_back(
            {paper_day(one.date), one.officer_id, one.course, result_text(one), paper_day(one.valid_until)});
    }
    paper.blocks.push_back(std::move(table));
    return paper;
}

Report improvements_report(const std::vector<domain::Improvement>& records, const std::string& file) {
    TextLines lines;
    lines.heading("บันทึกการปรับปรุงงาน", "Improvement log");
    Json list = Json::array();
    for (const auto& one : records) {
        const auto* heading = domain::improvement_heading(one.heading);
        const std::string title(heading != nullptr ? heading->title_th : one.heading);
        lines.line("  " + one.date + "  " + one.kpi + "  " + title + ": " + one.text);
        list.push_back({{"id", one.id},
                        {"kpi", one.kpi},
                        {"heading", one.heading},
                        {"heading_th", title},
                        {"text", one.text},
                        {"date", one.date},
                        {"recorded_by", one.recorded_by},
                        {"recorded_at", support::to_iso8601(one.recorded_at)}});
    }
    return {one_line(Json{{"improvements", std::move(list)}, {"pdf", file_or_null(file)}}), lines.str()};
}

documents::MeasurementReport improvements_paper(const std::vector<domain::Improvement>& records,
                                                const std::string& footer) {
    documents::MeasurementReport paper{"บันทึกการปรับปรุงงานตามตัวชี้วัด", "Improvement log", footer, {}};
    for (const auto& heading : domain::improvement_headings()) {
        paper.blocks.push_back(ReportHeading{std::string(heading.title_th) + " / " + std::string(heading.title_en)});
        ReportTable table{{0.15, 0.12, 0.56, 0.17},
                          {{"วันที่ / Day", "ตัวชี้วัด / KPI", "สิ่งที่ปรับปรุง / Improvement", "ผู้บันทึก / By"}}};
        for (const auto& one : records) {
            if (one.heading == heading.key) {
                table.rows.push_back({paper_day(one.date), one.kpi, one.text, one.recorded_by});
            }
        }
        if (table.rows.size() > 1) {
            paper.blocks.push_back(std::move(table));
        } else {
            paper.blocks.push_back(ReportParagraph{"ไม่มีรายการ / no entries"});
        }
    }
    return paper;
}

Report answer_report(domain::ServiceKind service, int score) {
    TextLines lines;
    lines.line("บันทึกคะแนนแล้ว ไม่ระบุตัวบุคคล / recorded, nobody is named: " + std::to_string(score));
    return {one_line(Json{{"service", domain::service_name(service)}, {"score", score}}), lines.str()};
}

}  // namespace amphoe::gui::console
