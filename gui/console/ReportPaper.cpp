#include "gui/console/ReportPaper.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "core/documents/MeasurementPaper.h"
#include "core/domain/PartialDate.h"
#include "core/domain/ThaiDateText.h"
#include "gui/console/ConsoleFiles.h"

namespace amphoe::gui::console {
namespace {

using documents::ChartSeries;
using documents::Colour;
using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Result;

constexpr Colour kColours[] = {{0.11, 0.30, 0.53}, {0.78, 0.33, 0.11}, {0.15, 0.50, 0.28}, {0.45, 0.25, 0.55}};
constexpr double kGroupRoom = 0.8;  // of each group; the rest keeps groups apart
constexpr int kSteps = 5;

/// 1, 2 or 5 times a power of ten, so that five of them reach `most`.
double round_step(double most) {
    const double raw = std::max(most, 1e-9) / kSteps;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (raw <= factor * power * (1 + 1e-9)) {
            return factor * power;
        }
    }
    return 10 * power;
}

double highest(const std::vector<BarSeries>& series, const std::vector<BarTarget>& targets) {
    double most = 0;
    for (const auto& one : series) {
        for (const auto& value : one.values) {
            most = std::max(most, value.value_or(0));
        }
    }
    for (const auto& target : targets) {
        most = std::max(most, target.at);
    }
    return most > 0 ? most : 1;
}

ChartSeries bars_of(const BarSeries& series, std::size_t index, std::size_t count) {
    ChartSeries bars{series.label, kColours[index % std::size(kColours)], true, false, {}};
    const double width = kGroupRoom / static_cast<double>(count);
    for (std::size_t group = 0; group < series.values.size(); ++group) {
        if (!series.values[group]) {
            continue;
        }
        const double left = static_cast<double>(group) + (1 - kGroupRoom) / 2 + width * static_cast<double>(index);
        const double height = std::max(*series.values[group], 0.0);
        bars.points.insert(bars.points.end(), {{left, 0}, {left, height}, {left + width, height}, {left + width, 0}});
    }
    return bars;
}

std::string tick_text(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%g", value);
    return text;
}

}  // namespace

std::string report_footer(Assembly& assembly) {
    const auto issued = "ออกเมื่อ " + domain::thai_moment(assembly.clock().now());
    const auto settings = assembly.settings();
    if (!settings) {
        return "AmphoeDesk · " + issued;
    }
    const auto& here = settings->workstation;
    return here.office_th + " · " + issued + " · เครื่อง " + here.id +
           (here.training ? " · ตัวอย่าง – ใช้เพื่อทดสอบระบบเท่านั้น" : "");
}

Result<Done> write_report_paper(Assembly& assembly, const documents::MeasurementReport& report,
                                const std::string& file) {
    if (file.empty()) {
        return Done{};
    }
    const auto paper = documents::paint_measurement_report(report, assembly.resources_folder());
    if (!paper) {
        return paper.error();
    }
    return write_private(file, *paper) ? Result<Done>(Done{}) : Failure{FailureCode::FileNotWritable, "--out"};
}

std::vector<OptionSpec> paper_options() {
    return {{"out", "FILE", "ไฟล์ PDF / as a file"},
            {"print", "", "พิมพ์ทันที / print at once"},
            {"printer", "NAME", "เครื่องพิมพ์ / queue or file:FOLDER"}};
}

Result<bool> hand_out_paper(const CommandContext& context, const documents::MeasurementReport& report,
                            const Arguments& arguments) {
    if (const auto written = write_report_paper(context.assembly, report, arguments.value("out")); !written) {
        return written.error();
    }
    if (!arguments.has("print") && !arguments.has("printer")) {
        return false;
    }
    const auto paper = documents::paint_measurement_report(report, context.assembly.resources_folder());
    if (!paper) {
        return paper.error();
    }
    ports::PrintRequest request;
    request.printer = arguments.value("printer");
    request.title = report.title_en;
    request.pdf = *paper;
    const auto printed = context.assembly.printer().print(request, {}, context.stop);
    return printed ? Result<bool>(true) : printed.error();
}

documents::ReportChart bar_chart(const std::string& title, const std::string& unit,
                                 const std::vector<std::string>& groups, const std::vector<BarSeries>& series,
                                 const std::vector<BarTarget>& targets) {
    documents::ReportChart chart{title, {"", 0, 1, false, {}}, {unit, 0, 1, false, {}}, {}, {}};
    chart.across.most = static_cast<double>(std::max<std::size_t>(groups.size(), 1));
    for (std::size_t group = 0; group < groups.size(); ++group) {
        chart.across.ticks.emplace_back(static_cast<double>(group) + 0.5, groups[group]);
    }
    const double most = highest(series, targets);
    const double step = round_step(most);
    const int steps = static_cast<int>(std::ceil(most / step - 1e-9));
    chart.up.most = step * steps;
    for (int index = 0; index <= steps; ++index) {
        chart.up.ticks.emplace_back(step * index, tick_text(step * index));
    }
    for (std::size_t index = 0; index < series.size(); ++index) {
        chart.series.push_back(bars_of(series[index], index, series.size()));
    }
    for (std::size_t index = 0; index < targets.size(); ++index) {
        chart.series.push_back({targets[index].label,
                                kColours[(series.size() + index) % std::size(kColours)],
                                false,
                                true,
                                {{0, targets[index].at}, {chart.across.most, targets[index].at}}});
    }
    return chart;
}

std::string paper_day(const std::string& iso) {
    const auto date = domain::PartialDate::from_iso(iso);
    return iso.empty() ? "–" : date ? date->thai_short() : iso;
}

std::string paper_period(const std::string& from, const std::string& until) {
    return paper_day(from) + " – " + paper_day(until) + " (" + from + " – " + until + ")";
}

std::string figure_text(const std::optional<double>& value) {
    if (!value) {
        return "–";
    }
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", *value);
    return text;
}

}  // namespace amphoe::gui::console
