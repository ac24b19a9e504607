#include "gui/console/KpiPaper.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "gui/console/ReportPaper.h"

namespace amphoe::gui::console {
namespace {

using documents::ReportChart;
using documents::ReportFacts;
using documents::ReportHeading;
using documents::ReportParagraph;
using documents::ReportTable;
using domain::Kpi;

constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kLabels{{
    {"enrolled", "สมัครที่ส่วนกลางรับแล้ว / Enrolments accepted"},
    {"population", "เทียบประชากรที่มีสิทธิ / Against the population"},
    {"median_seconds", "เวลามัธยฐาน (วินาที) / Median time, s"},
    {"mean_wait_seconds", "เวลารอเฉลี่ย (วินาที) / Mean wait, s"},
    {"satisfaction_mean", "คะแนนความพึงพอใจเฉลี่ย / Mean satisfaction"},
    {"copies_avoided_per_case", "สำเนาที่ไม่ต้องใช้ต่อเรื่อง / Copies avoided per case"},
    {"single_window_percent", "จบในครั้งเดียว (ร้อยละ) / Single window, %"},
    {"share_4_5", "ร้อยละของคะแนน 4–5 / Share of 4–5"},
    {"response_rate", "อัตราการตอบ / Response rate"},
    {"first_try_pass", "ผ่านครั้งแรก / Passed first"},
    {"referred", "ส่งพิจารณา / Referred"},
    {"overridden", "รับโดยบุคคลที่สอง / Accepted by a second person"},
}};

/// Services by their title, parts of an indicator in words; others as they are.
std::string label_text(const std::string& label) {
    if (const auto service = domain::service_from_name(label)) {
        return std::string(domain::service_title_th(*service));
    }
    const auto* found = std::ranges::find(kLabels, label, [](const auto& row) { return row.first; });
    return found == kLabels.end() ? label : std::string(found->second);
}

/// Counts without decimals.
std::string count_text(const std::optional<double>& value) {
    return value && *value == std::round(*value) ? std::to_string(std::lround(*value)) : figure_text(value);
}

const Kpi* find(const std::vector<Kpi>& kpis, const char* id) {
    const auto found = std::ranges::find(kpis, id, &Kpi::id);
    return found == kpis.end() ? nullptr : &*found;
}

ReportTable figures_table(const std::vector<Kpi>& kpis) {
    ReportTable table{{0.07, 0.27, 0.30, 0.11, 0.11, 0.14},
                      {{"", "ตัวชี้วัด / Indicator", "สูตร / Formula", "ตัวตั้ง", "ตัวหาร", "ค่า / Value"}}};
    for (const auto& kpi : kpis) {
        table.rows.push_back({kpi.id, kpi.name_th + "\n" + kpi.name_en, kpi.formula_th, count_text(kpi.numerator),
                              count_text(kpi.denominator), kpi_value_text(kpi)});
    }
    return table;
}

std::vector<BarTarget> targets_of(const domain::KpiRules& rules) {
    std::vector<BarTarget> targets;
    for (const auto& [year, percent] : rules.targets) {
        targets.push_back({"เป้า / target " + std::to_string(year) + ": " + std::to_string(percent) + " %",
                           static_cast<double>(percent)});
    }
    return targets;
}

ReportChart shares_chart(const KpiPeriodReport& report) {
    std::vector<std::string> groups;
    BarSeries values{"ช่วงนี้ / this period", {}};
    for (const auto& kpi : report.kpis) {
        if (kpi.unit == "percent") {
            groups.push_back(kpi.id);
            values.values.push_back(kpi.value);
        }
    }
    return bar_chart("ตัวชี้วัดเป็นร้อยละ เส้นประ: เป้าหมายของ K9 / Shares; dashed: targets of K9", "%", groups, {values},
                     targets_of(report.rules));
}

/// Median of each service, before and now.
ReportChart times_chart(const Kpi& times) {
    std::vector<std::string> groups;
    std::vector<BarSeries> series{{"ช่วงฐาน / before", {}}, {"ช่วงนี้ / now", {}}};
    for (const auto& row : times.rows) {
        groups.push_back(label_text(row.label));
        series[0].values.push_back(row.before);
        const bool both = row.before && row.numerator;
        series[1].values.push_back(both ? std::optional(*row.before - *row.numerator) : std::nullopt);
    }
    return bar_chart("เวลามัธยฐานต่อบริการ / Median time per service", "วินาที / s", groups, series);
}

ReportTable rows_table(const Kpi& kpi) {
    ReportTable table{{0.40, 0.15, 0.15, 0.15, 0.15},
                      {{kpi.id + " " + kpi.name_th, "ตัวตั้ง", "ตัวหาร", "ค่า / Value", "ช่วงฐาน / Before"}}};
    for (const auto& row : kpi.rows) {
        table.rows.push_back({label_text(row.label), count_text(row.numerator), count_text(row.denominator),
                              figure_text(row.value), figure_text(row.before)});
    }
    return table;
}

ReportTable services_table(const domain::KpiRules& rules) {
    ReportTable table{{0.7, 0.3}, {{"บริการอิเล็กทรอนิกส์ / e-service", "ใช้ Digital ID"}}};
    for (const auto service : rules.e_services) {
        table.rows.push_back({std::string(domain::service_title_th(service)),
                              rules.digital_id_services.contains(service) ? "ใช้ / yes" : "ไม่ใช้ / no"});
    }
    return table;
}

ReportFacts facts_of(const KpiPeriodReport& report) {
    const auto& baseline = report.rules.baseline;
    return {{{"ช่วงเวลา / Period", paper_period(report.period.from, report.period.until)},
             {"ปีงบประมาณ / Fiscal year", std::to_string(domain::fiscal_year_of(report.period.until))},
             {"ช่วงฐาน / Baseline", baseline ? paper_period(baseline->from, baseline->until) +
                                                  (report.baseline_locked ? "" : " (ยังเปลี่ยนได้ / not locked)")
                                            : "ยังไม่ได้กำหนด / not set"},
             {"ฉบับเกณฑ์ / Rules", report.rules.version + " (" + paper_day(report.rules.effective_from) + ")"}}};
}

}  // namespace

std::string kpi_value_text(const Kpi& kpi) {
    if (!kpi.value) {
        return "–";
    }
    return figure_text(kpi.value) + (kpi.unit == "points" ? " / 5" : " %");
}

documents::MeasurementReport kpi_paper(const KpiPeriodReport& report, const std::string& footer) {
    documents::MeasurementReport paper{"รายงานตัวชี้วัด", "Key performance indicators", footer, {}};
    paper.blocks.push_back(facts_of(report));
    paper.blocks.push_back(figures_table(report.kpis));
    for (const auto& kpi : report.kpis) {
        if (!kpi.note_th.empty()) {
            paper.blocks.push_back(ReportParagraph{kpi.id + ": " + kpi.note_th + " / " + kpi.note_en});
        }
    }
    paper.blocks.push_back(shares_chart(report));
    paper.blocks.push_back(ReportHeading{"ก่อนและหลัง / Before and after"});
    if (const auto* times = find(report.kpis, "K3");
        times != nullptr && report.rules.baseline && !times->rows.empty()) {
        paper.blocks.push_back(times_chart(*times));
    }
    if (const auto* both = find(report.kpis, "K7"); both != nullptr) {
        paper.blocks.push_back(rows_table(*both));
    }
    paper.blocks.push_back(ReportHeading{"รายละเอียด / Drill-down"});
    for (const auto& kpi : report.kpis) {
        if (!kpi.rows.empty() && kpi.id != "K7" && kpi.id != "K9") {
            paper.blocks.push_back(rows_table(kpi));
        }
    }
    paper.blocks.push_back(services_table(report.rules));
    return paper;
}

}  // namespace amphoe::gui::console
