#include "gui/console/KpiCommands.h"

#include <filesystem>
#include <nlohmann/json.hpp>

#include "core/configuration/KpiFile.h"
#include "core/reports/KpiReport.h"
#include "core/workflows/SupervisionDesk.h"
#include "gui/RuleFile.h"
#include "gui/console/JsonText.h"
#include "gui/console/KpiPaper.h"
#include "gui/console/ReportPaper.h"
#include "gui/console/ReportPeriod.h"
#include "gui/console/SignedInOfficer.h"
#include "gui/console/TextLines.h"

namespace amphoe::gui::console {
namespace {

Json number_or_null(const std::optional<double>& number) {
    return number ? Json(*number) : Json(nullptr);
}

Json kpi_json(const domain::Kpi& kpi) {
    Json rows = Json::array();
    for (const auto& row : kpi.rows) {
        rows.push_back({{"label", row.label},
                        {"numerator", number_or_null(row.numerator)},
                        {"denominator", number_or_null(row.denominator)},
                        {"value", number_or_null(row.value)},
                        {"before", number_or_null(row.before)}});
    }
    return {{"id", kpi.id},
            {"name_th", kpi.name_th},
            {"name_en", kpi.name_en},
            {"formula_th", kpi.formula_th},
            {"formula_en", kpi.formula_en},
            {"unit", kpi.unit},
            {"numerator", number_or_null(kpi.numerator)},
            {"denominator", number_or_null(kpi.denominator)},
            {"value", number_or_null(kpi.value)},
            {"target", number_or_null(kpi.target)},
            {"note_th", kpi.note_th},
            {"note_en", kpi.note_en},
            {"rows", std::move(rows)}};
}

Json services_json(const domain::KpiRules& rules) {
    Json all = Json::array();
    for (const auto service : rules.e_services) {
        all.push_back({{"service", domain::service_name(service)},
                       {"title_th", domain::service_title_th(service)},
                       {"uses_digital_id", rules.digital_id_services.contains(service)}});
    }
    return all;
}

Json targets_json(const domain::KpiRules& rules) {
    Json all = Json::object();
    for (const auto& [year, percent] : rules.targets) {
        all[std::to_string(year)] = percent;
    }
    return all;
}

Report report_of(const KpiPeriodReport& report, const std::string& file) {
    const auto& [period, rules, kpis, locked] = report;
    TextLines lines;
    lines.heading("ตัวชี้วัด " + period.from + " – " + period.until, "Indicators " + period.from + " – " + period.until);
    Json all = Json::array();
    for (const auto& kpi : kpis) {
        lines.line("  " + kpi.id + "  " + kpi.name_th + " / " + kpi.name_en + "  " + kpi_value_text(kpi) +
                   (kpi.target ? "  (เป้า / target " + figure_text(kpi.target) + " %)" : ""));
        if (!kpi.note_th.empty()) {
            lines.line("      " + kpi.note_th);
        }
        all.push_back(kpi_json(kpi));
    }
    const Json baseline =
        rules.baseline ? Json{{"from", rules.baseline->from}, {"until", rules.baseline->until}, {"locked", locked}}
                       : Json(nullptr);
    return {one_line(Json{{"from", period.from},
                          {"to", period.until},
                          {"fiscal_year", domain::fiscal_year_of(period.until)},
                          {"rules_version", rules.version},
                          {"baseline", baseline},
                          {"targets", targets_json(rules)},
                          {"e_services", services_json(rules)},
                          {"kpi", std::move(all)},
                          {"pdf", file.empty() ? Json(nullptr) : Json(file)}}),
            lines.str()};
}

/// Of this workstation's book; empty where none was set or no book is kept.
domain::Result<std::optional<domain::KpiBaseline>> locked_baseline(Store& store) {
    return store.supervision != nullptr ? store.supervision->baseline() : std::optional<domain::KpiBaseline>();
}

}  // namespace

std::vector<CommandSpec> KpiCommands::specs() {
    return {{"kpi report",
             {},
             period_options({{"out", "FILE", "ไฟล์ PDF พร้อมกราฟ / as a paper with charts"}}),
             "ตัวชี้วัดของช่วงเวลา พร้อมสูตร ตัวตั้ง ตัวหาร",
             "Indicators of a period with formula, numerator, denominator",
             [](const auto& context, const auto& arguments) { return KpiCommands(context).report(arguments); }},
            {"kpi baseline",
             {},
             officer_options({{"from", "DATE", "วันแรก / first day, YYYY-MM-DD", true},
                              {"to", "DATE", "วันสุดท้าย / last day, YYYY-MM-DD", true}}),
             "กำหนดช่วงฐานของตัวชี้วัด ได้ครั้งเดียว",
             "Set the period indicators are compared with: once, for good",
             [](const auto& context, const auto& arguments) { return KpiCommands(context).set_baseline(arguments); }},
            {"kpi reference",
             {},
             {},
             "ตัวเลขอ้างอิงที่มีผู้ประกาศ พร้อมวันที่และที่มา",
             "Announced figures with their day and source (help only)",
             [](const auto& context, const auto&) { return KpiCommands(context).reference(); }}};
}

CommandResult KpiCommands::report(const Arguments& arguments) const {
    const auto typed = typed_period(arguments);
    if (!typed) {
        return typed.error();
    }
    auto known = rules();
    const auto store = known ? context_.assembly.store() : known.error();
    if (!store) {
        return store.error();
    }
    const auto locked = locked_baseline(store->get());
    if (!locked) {
        return locked.error();
    }
    if (*locked) {
        known->baseline = {(*locked)->from, (*locked)->until};
    }
    const auto queue = context_.assembly.queue();
    const reports::KpiBooks books{queue ? &queue->get().book : nullptr, store->get().supervision,
                                  &store->get().officers};
    const auto counts = reports::count_period(store->get().cases, *typed, books);
    if (!counts) {
        return counts.error();
    }
    std::optional<reports::KpiCounts> before;
    if (known->baseline) {
        auto counted = reports::count_period(store->get().cases, *known->baseline, books);
        if (!counted) {
            return counted.error();
        }
        before = *std::move(counted);
    }
    const KpiPeriodReport report{
        *typed, *known, reports::kpi_report(*known, *typed, *counts, before ? &*before : nullptr), locked->has_value()};
    const auto file = arguments.value("out");
    const auto written =
        write_report_paper(context_.assembly, kpi_paper(report, report_footer(context_.assembly)), file);
    return written ? CommandResult(report_of(report, file)) : CommandResult(written.error());
}

CommandResult KpiCommands::set_baseline(const Arguments& arguments) const {
    const auto typed = typed_period(arguments);
    const auto store = typed ? context_.assembly.store() : typed.error();
    if (!store) {
        return store.error();
    }
    if (store->get().supervision == nullptr) {
        return domain::Failure{domain::FailureCode::ServiceNotAvailable, "no supervision book is kept"};
    }
    const auto person = SignedInOfficer::from(context_, arguments, "officer", "pin-env");
    if (!person) {
        return person.error();
    }
    const workflows::SupervisionPorts ports{*store->get().supervision, store->get().officers,
                                            context_.assembly.clock()};
    const auto set =
        workflows::SupervisionDesk(ports).set_baseline(person->officer(), {typed->from, typed->until, "", {}});
    if (!set) {
        return set.error();
    }
    TextLines lines;
    lines.heading("ช่วงฐานของตัวชี้วัด " + set->from + " – " + set->until + " (เปลี่ยนไม่ได้)",
                  "Baseline of the indicators " + set->from + " – " + set->until + " (for good)");
    return Report{one_line(Json{{"baseline", {{"from", set->from}, {"until", set->until}, {"locked", true}}},
                                {"recorded_by", set->recorded_by},
                                {"recorded_at", support::to_iso8601(set->recorded_at)}}),
                  lines.str()};
}

CommandResult KpiCommands::reference() const {
    const auto known = rules();
    if (!known) {
        return known.error();
    }
    TextLines lines;
    lines.heading("ตัวเลขอ้างอิงที่มีผู้ประกาศ (ไม่ใช้คำนวณ)", "Announced figures (nothing is counted with them)");
    Json all = Json::array();
    for (const auto& one : known->references) {
        lines.line("  " + one.text_th + " / " + one.text_en + "  " + one.as_of + "  " + one.source);
        all.push_back(
            {{"text_th", one.text_th}, {"text_en", one.text_en}, {"as_of", one.as_of}, {"source", one.source}});
    }
    return Report{one_line(Json{{"rules_version", known->version}, {"references", std::move(all)}}), lines.str()};
}

domain::Result<domain::KpiRules> KpiCommands::rules() const {
    const auto own = context_.assembly.data_folder() / "kpi.json";
    std::error_code ignored;
    return std::filesystem::exists(own, ignored)
               ? configuration::load_in_force(own, rule_day(context_.assembly), configuration::load_kpi_rules)
               : load_rule_file(context_.assembly, "kpi.json", configuration::load_kpi_rules);
}

}  // namespace amphoe::gui::console
