#include "gui/console/KpiCommands.h"

#include <chrono>
#include <nlohmann/json.hpp>

#include "core/configuration/KpiFile.h"
#include "core/reports/KpiReport.h"
#include "gui/console/JsonText.h"
#include "gui/console/TextLines.h"

namespace amphoe::gui::console {
namespace {

constexpr auto kLongestPeriod = std::chrono::days(3 * 366);

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

std::string rounded(double value) {
    const auto tenths = static_cast<long>(value * 10 + (value < 0 ? -0.5 : 0.5));
    return std::to_string(tenths / 10) + '.' + std::to_string(std::abs(tenths % 10));
}

Report report_of(const domain::KpiPeriod& period, const domain::KpiRules& rules, const std::vector<domain::Kpi>& kpis) {
    TextLines lines;
    lines.heading("ตัวชี้วัด " + period.from + " – " + period.until, "Indicators " + period.from + " – " + period.until);
    Json all = Json::array();
    for (const auto& kpi : kpis) {
        lines.line("  " + kpi.id + "  " + kpi.name_th + " / " + kpi.name_en + "  " +
                   (kpi.value ? rounded(*kpi.value) + " %" : "–") +
                   (kpi.target ? "  (เป้า / target " + rounded(*kpi.target) + " %)" : ""));
        if (!kpi.note_th.empty()) {
            lines.line("      " + kpi.note_th);
        }
        all.push_back(kpi_json(kpi));
    }
    const Json baseline =
        rules.baseline ? Json{{"from", rules.baseline->from}, {"until", rules.baseline->until}} : Json(nullptr);
    return {one_line(Json{{"from", period.from},
                          {"to", period.until},
                          {"fiscal_year", domain::fiscal_year_of(period.until)},
                          {"rules_version", rules.version},
                          {"baseline", baseline},
                          {"kpi", std::move(all)}}),
            lines.str()};
}

}  // namespace

std::vector<CommandSpec> KpiCommands::specs() {
    return {{"kpi report",
             {},
             {{"from", "DATE", "วันแรก / first day, YYYY-MM-DD", true},
              {"to", "DATE", "วันสุดท้าย / last day, YYYY-MM-DD", true}},
             "ตัวชี้วัดของช่วงเวลา พร้อมสูตร ตัวตั้ง ตัวหาร",
             "Indicators of a period with formula, numerator, denominator",
             [](const auto& context, const auto& arguments) { return KpiCommands(context).report(arguments); }}};
}

CommandResult KpiCommands::report(const Arguments& arguments) const {
    const domain::KpiPeriod period{arguments.value("from"), arguments.value("to")};
    const auto from = support::bangkok_day_begins(period.from);
    const auto until = support::bangkok_day_begins(period.until);
    if (!from || !until || *until < *from || *until - *from > kLongestPeriod) {
        return usage_error("--from and --to must be YYYY-MM-DD, the first one first, at most three years apart");
    }
    const auto rules =
        configuration::load_kpi_rules(context_.assembly.resources_folder() / "configuration" / "kpi.json");
    const auto store = context_.assembly.store();
    if (!rules || !store) {
        return rules ? store.error() : rules.error();
    }
    const auto counts = reports::count_period(store->get().cases, period);
    if (!counts) {
        return counts.error();
    }
    if (!rules->baseline) {
        return report_of(period, *rules, reports::kpi_report(*rules, period, *counts, nullptr));
    }
    const auto before = reports::count_period(store->get().cases, *rules->baseline);
    return before ? CommandResult(report_of(period, *rules, reports::kpi_report(*rules, period, *counts, &*before)))
                  : CommandResult(before.error());
}

}  // namespace amphoe::gui::console
