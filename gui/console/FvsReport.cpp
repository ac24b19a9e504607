#include "gui/console/FvsReport.h"

#include <nlohmann/json.hpp>

#include "gui/console/JsonText.h"
#include "gui/console/ReportPaper.h"
#include "gui/console/TextLines.h"

namespace amphoe::gui::console {
namespace {

using documents::ReportFacts;
using documents::ReportHeading;
using documents::ReportParagraph;
using documents::ReportTable;
using reports::FvsCalls;
using reports::percentile;

template <class Number>
Json or_null(const std::optional<Number>& number) {
    return number ? Json(*number) : Json(nullptr);
}

Json times_json(const std::vector<long>& sample) {
    return {{"measured", sample.size()},
            {"p50", or_null(percentile(sample, 50))},
            {"p95", or_null(percentile(sample, 95))},
            {"p99", or_null(percentile(sample, 99))}};
}

Json calls_json(const FvsCalls& calls) {
    return {{"calls", calls.calls},
            {"share_percent",
             {{"pass", or_null(calls.band_percent("pass"))},
              {"refer", or_null(calls.band_percent("refer"))},
              {"fail", or_null(calls.band_percent("fail"))}}},
            {"local_ms", times_json(calls.local_ms)},
            {"centre",
             {{"asked", calls.asked},
              {"served", calls.served},
              {"availability_percent", or_null(calls.availability_percent())},
              {"results", calls.centre_results},
              {"unanswered", calls.unanswered},
              {"ms", times_json(calls.centre_ms)}}}};
}

std::string milliseconds(const std::vector<long>& sample, int percent) {
    const auto value = percentile(sample, percent);
    return value ? std::to_string(*value) : "–";
}

std::string all_percentiles(const std::vector<long>& sample) {
    return milliseconds(sample, 50) + " / " + milliseconds(sample, 95) + " / " + milliseconds(sample, 99);
}

std::string percent(const std::optional<double>& value) {
    return value ? figure_text(value) + " %" : "ไม่มีข้อมูล / no data";
}

std::string shares(const FvsCalls& calls) {
    return figure_text(calls.band_percent("pass")) + " / " + figure_text(calls.band_percent("refer")) + " / " +
           figure_text(calls.band_percent("fail"));
}

std::string requester_name(const FvsPerformance& performance, const std::string& id) {
    if (id.empty()) {
        return "สำนักทะเบียนนี้ / this office";
    }
    const auto* known = performance.agencies.find(id);
    return known == nullptr ? id : known->name_th + " (" + id + ")";
}

/// "yes", "no", or null where no level is agreed or nothing was measured.
Json kept(const std::optional<bool>& met) {
    return met ? Json(*met) : Json(nullptr);
}

std::optional<bool> availability_kept(const FvsPerformance& performance) {
    const auto had = performance.figures.all.availability_percent();
    const auto& level = performance.registry.availability_percent;
    return had && level ? std::optional(*had >= *level) : std::nullopt;
}

std::optional<bool> time_kept(const FvsPerformance& performance) {
    const auto had = percentile(performance.figures.all.centre_ms, 95);
    const auto& level = performance.registry.p95_ms;
    return had && level ? std::optional(*had <= *level) : std::nullopt;
}

std::string level_text(const std::string& level, const std::optional<bool>& met) {
    if (level.empty()) {
        return "ยังไม่มีระดับบริการที่ประกาศ / no level is agreed";
    }
    return level + (met ? *met ? "  ได้ตามระดับ / kept" : "  ไม่ได้ตามระดับ / not kept" : "  ไม่มีข้อมูล / no data");
}

ReportTable parts_table(const FvsPerformance& performance) {
    ReportTable table{{0.10, 0.28, 0.08, 0.18, 0.12, 0.12, 0.12},
                      {{"เดือน\nMonth", "หน่วยงาน / Agency", "ครั้ง\nCalls", "ผ่าน / พิจารณา / ไม่ผ่าน\npass / refer / fail %",
                        "พร้อมใช้\nAvailable %", "เครื่องนี้ p95\nlocal, ms", "ส่วนกลาง p95\ncentre, ms"}}};
    for (const auto& [part, calls] : performance.figures.parts) {
        table.rows.push_back({paper_day(part.first), requester_name(performance, part.second),
                              std::to_string(calls.calls), shares(calls), figure_text(calls.availability_percent()),
                              milliseconds(calls.local_ms, 95), milliseconds(calls.centre_ms, 95)});
    }
    return table;
}

documents::ReportChart times_chart(const FvsCalls& all) {
    std::vector<BarSeries> series{{"เครื่องนี้ / local", {}}, {"ส่วนกลาง / centre", {}}};
    for (const int rank : {50, 95, 99}) {
        const auto add = [rank](BarSeries& one, const std::vector<long>& sample) {
            const auto value = percentile(sample, rank);
            one.values.push_back(value ? std::optional(static_cast<double>(*value)) : std::nullopt);
        };
        add(series[0], all.local_ms);
        add(series[1], all.centre_ms);
    }
    return bar_chart("เวลาตอบ / Response times", "ms", {"p50", "p95", "p99"}, series);
}

std::string roles_text(const domain::FvsRegistry& registry, const char* role) {
    std::string text;
    for (const auto& one : registry.roles) {
        text += one.role == role ? (text.empty() ? "" : ", ") + one.name_th : "";
    }
    return text.empty() ? "–" : text;
}

ReportFacts facts_of(const FvsPerformance& performance) {
    const auto& all = performance.figures.all;
    const auto& registry = performance.registry;
    return {
        {{"ช่วงเวลา / Period", paper_period(performance.period.from, performance.period.until)},
         {"ผู้ให้บริการ / Operator", roles_text(registry, "operator")},
         {"ที่ปรึกษา / Adviser", roles_text(registry, "adviser")},
         {"จำนวนครั้ง / Calls", std::to_string(all.calls)},
         {"ผ่าน พิจารณา ไม่ผ่าน % / Pass, refer, fail", shares(all)},
         {"เครื่องนี้ p50 / p95 / p99 ms",
          all_percentiles(all.local_ms) + "  (n = " + std::to_string(all.local_ms.size()) + ")"},
         {"ส่วนกลาง p50 / p95 / p99 ms",
          all_percentiles(all.centre_ms) + "  (n = " + std::to_string(all.centre_ms.size()) + ")"},
         {"พร้อมใช้งาน / Availability", percent(all.availability_percent()) + "  (" + std::to_string(all.served) + " / " +
                                          std::to_string(all.asked) + ")"},
         {"ระดับบริการ: พร้อมใช้ / Level: availability",
          level_text(registry.availability_percent ? "≥ " + figure_text(registry.availability_percent) + " %" : "",
                     availability_kept(performance))},
         {"ระดับบริการ: เวลา p95 / Level: p95",
          level_text(registry.p95_ms ? "≤ " + std::to_string(*registry.p95_ms) + " ms" : "", time_kept(performance))}}};
}

}  // namespace

Report fvs_report(const FvsPerformance& performance, const std::string& file) {
    const auto& all = performance.figures.all;
    TextLines lines;
    lines.heading("ผลการให้บริการเปรียบเทียบใบหน้า (FVS)", "FVS performance");
    for (const auto& [label, value] : facts_of(performance).rows) {
        lines.line("  " + label + ": " + value);
    }
    Json parts = Json::array();
    for (const auto& [part, calls] : performance.figures.parts) {
        auto entry = calls_json(calls);
        entry["month"] = part.first;
        entry["requester"] = part.second.empty() ? Json(nullptr) : Json(part.second);
        entry["requester_name_th"] = requester_name(performance, part.second);
        lines.line("  " + part.first + "  " + requester_name(performance, part.second) + "  " +
                   std::to_string(calls.calls) + "  " + shares(calls) + " %");
        parts.push_back(std::move(entry));
    }
    const auto& registry = performance.registry;
    const Json object{{"from", performance.period.from},
                      {"to", performance.period.until},
                      {"registry_version", registry.version},
                      {"service_levels",
                       {{"availability_percent", or_null(registry.availability_percent)},
                        {"p95_ms", or_null(registry.p95_ms)},
                        {"availability_kept", kept(availability_kept(performance))},
                        {"p95_kept", kept(time_kept(performance))}}},
                      {"all", calls_json(all)},
                      {"parts", std::move(parts)},
                      {"pdf", file.empty() ? Json(nullptr) : Json(file)}};
    return {one_line(object), lines.str()};
}

documents::MeasurementReport fvs_paper(const FvsPerformance& performance, const std::string& footer) {
    documents::MeasurementReport paper{
        "รายงานผลการให้บริการระบบเปรียบเทียบภาพใบหน้า (FVS)", "FVS performance report", footer, {}};
    paper.blocks.push_back(facts_of(performance));
    if (performance.figures.all.calls == 0) {
        paper.blocks.push_back(ReportParagraph{"ไม่มีข้อมูล: ไม่มีการเปรียบเทียบใบหน้าในช่วงนี้ / No data: no face was compared."});
        return paper;
    }
    paper.blocks.push_back(ReportHeading{"รายเดือนและรายหน่วยงาน / By month and agency"});
    paper.blocks.push_back(parts_table(performance));
    const auto& all = performance.figures.all;
    if (all.local_ms.empty() && all.centre_ms.empty()) {
        paper.blocks.push_back(ReportParagraph{"ไม่มีเวลาตอบที่บันทึกไว้ / No response time was saved."});
    } else {
        paper.blocks.push_back(times_chart(all));
    }
    paper.blocks.push_back(ReportParagraph{
        "นับทุกครั้งที่เครื่องนี้เปรียบเทียบภาพสด เวลาคือเวลาที่บันทึกพร้อมผล (ลำดับที่ใกล้ที่สุด) พร้อมใช้งาน = ส่วนกลางตอบ ÷ ครั้งที่ถาม / "
        "Every comparison of a live face here; times as saved with the verdict (nearest rank); availability = answered "
        "÷ asked. Seen from this workstation only."});
    return paper;
}

Report fvs_registry_report(const domain::FvsRegistry& registry, const std::vector<ports::RelyingParty>& requesters) {
    TextLines lines;
    lines.heading("ทะเบียนระบบเปรียบเทียบภาพใบหน้า ฉบับ " + registry.version, "FVS registry, version " + registry.version);
    Json roles = Json::array();
    for (const auto& role : registry.roles) {
        lines.line("  " + role.role + "  " + role.name_th + " / " + role.name_en);
        for (const auto& duty : role.duties_th) {
            lines.line("      " + duty);
        }
        roles.push_back({{"role", role.role},
                         {"name_th", role.name_th},
                         {"name_en", role.name_en},
                         {"duties_th", role.duties_th},
                         {"duties_en", role.duties_en}});
    }
    Json parties = Json::array();
    for (const auto& party : requesters) {
        lines.line("  " + party.id + "  " + party.name_th);
        parties.push_back({{"id", party.id}, {"name_th", party.name_th}, {"purposes", party.purposes}});
    }
    const Json object{{"version", registry.version},     {"effective_from", registry.effective_from},
                      {"source", registry.source},       {"read_only", true},
                      {"roles", std::move(roles)},       {"budget_th", registry.budget_th},
                      {"requesters", std::move(parties)}};
    return {one_line(object), lines.str()};
}

}  // namespace amphoe::gui::console
