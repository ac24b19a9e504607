// Reports for the supervisor as papers: bar charts, the footer, the PDF file.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/documents/MeasurementReport.h"
#include "core/domain/Failure.h"
#include "gui/console/CommandSpec.h"

namespace amphoe::gui::console {

/// Office, day and hour of issue in the Buddhist Era, the workstation that made it (these reports need no sign-in)
/// and, in training, that it is an example.
std::string report_footer(Assembly& assembly);

/// Writes the paper, readable by its owner only; nothing when `file` is empty. FileNotWritable, DocumentFontMissing.
domain::Result<domain::Done> write_report_paper(Assembly& assembly, const documents::MeasurementReport& report,
                                                const std::string& file);

/// --out, --print and --printer of a plain paper.
std::vector<OptionSpec> paper_options();

/// Writes and prints as the options ask; true when it was printed. Failures as above, and those of the printer.
domain::Result<bool> hand_out_paper(const CommandContext& context, const documents::MeasurementReport& report,
                                    const Arguments& arguments);

/// One bar a group; empty values leave a gap.
struct BarSeries {
    std::string label;
    std::vector<std::optional<double>> values;
};

/// A level across the whole chart.
struct BarTarget {
    std::string label;
    double at = 0;
};

/// Bars side by side in groups, from 0 to a round figure above the highest of bars and targets.
documents::ReportChart bar_chart(const std::string& title, const std::string& unit,
                                 const std::vector<std::string>& groups, const std::vector<BarSeries>& series,
                                 const std::vector<BarTarget>& targets = {});

/// A day or month of ISO form as papers show it, "22 พ.ย. 2569"; a dash when there is none.
std::string paper_day(const std::string& iso);
/// "1 พ.ย. 2569 – 22 พ.ย. 2569 (2026-11-01 – 2026-11-22)".
std::string paper_period(const std::string& from, const std::string& until);

/// One decimal; a dash when there is none.
std::string figure_text(const std::optional<double>& value);

}  // namespace amphoe::gui::console
