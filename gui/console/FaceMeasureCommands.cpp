#include "gui/console/FaceMeasureCommands.h"

#include <algorithm>
#include <cstdlib>

#include "core/documents/MeasurementPaper.h"
#include "core/face/FaceCalibration.h"
#include "core/face/FaceThresholdFile.h"
#include "core/support/Time.h"
#include "core/sync/CmsSigning.h"
#include "gui/console/ConsoleFiles.h"
#include "gui/console/FaceCalibrationReport.h"
#include "gui/console/FaceEvaluationPaper.h"

namespace amphoe::gui::console {
namespace {

using domain::Failure;
using domain::FailureCode;

constexpr std::size_t largest_text = 64 * 1024;

domain::Result<double> rate_of(const Arguments& arguments) {
    const auto text = arguments.value_or("fmr", "0.0001");
    char* end = nullptr;
    const double rate = std::strtod(text.c_str(), &end);
    if (text.empty() || *end != '\0' || !(rate > 0 && rate < 1)) {
        return usage_error("--fmr must be a rate between 0 and 1, e.g. 0.0001");
    }
    return rate;
}

domain::Result<std::string> text_of(const std::filesystem::path& file) {
    const auto bytes = read_limited(file, largest_text);
    if (!bytes) {
        return bytes.error();
    }
    return std::string(bytes->begin(), bytes->end());
}

// The measured way replaces its like; a cohort's ways hold for the cohort that was measured with only.
face::FaceThresholdFile with_mode(face::FaceThresholdFile file, const face::DecisionMode& mode,
                                  const std::optional<domain::FaceCohort>& cohort) {
    const bool other_cohort = cohort && file.cohort_sha256 != cohort->sha256;
    std::erase_if(file.modes, [&](const auto& known) {
        const bool replaced =
            known.thresholds.cohort == mode.thresholds.cohort && known.thresholds.probes == mode.thresholds.probes;
        return replaced || (other_cohort && known.thresholds.cohort);
    });
    file.modes.push_back(mode);
    if (cohort) {
        file.cohort_sha256 = cohort->sha256;
    }
    return file;
}

}  // namespace

std::vector<CommandSpec> FaceMeasureCommands::specs() {
    return {
        {"face calibrate",
         {"PAIRS.csv"},
         {{"fmr", "R", "false match rate at the pass threshold, default 0.0001", false},
          {"out", "FILE", "write a thresholds file", false},
          {"base", "FILE", "thresholds file that one begins from (default: the shipped one)", false},
          {"name", "VERSION", "version of that file", false},
          {"sign-key", "KEY.pem", "sign that file", false},
          {"sign-certificate", "CERT.pem", "certificate of the key", false}},
         "หาเกณฑ์ตัดสินใบหน้าจากรายการคู่ภาพที่รู้คำตอบ",
         "Propose face thresholds from labelled pairs (columns a,b,same[,group])",
         [](const auto& context, const auto& arguments) { return FaceMeasureCommands(context).calibrate(arguments); }},
        {"face evaluate",
         {"PAIRS.csv"},
         {{"out", "FILE.pdf", "the report", true}},
         "รายงานความแม่นยำของการเปรียบเทียบใบหน้าเป็น PDF",
         "Report the error rates of the matcher as PDF",
         [](const auto& context, const auto& arguments) { return FaceMeasureCommands(context).evaluate(arguments); }},
    };
}

CommandResult FaceMeasureCommands::calibrate(const Arguments& arguments) const {
    const auto rate = rate_of(arguments);
    if (!rate) {
        return rate.error();
    }
    if (arguments.has("out") != arguments.has("name") ||
        arguments.has("sign-key") != arguments.has("sign-certificate") ||
        (arguments.has("sign-key") && !arguments.has("out"))) {
        return usage_error("--out needs --name; --sign-key and --sign-certificate go together, with --out");
    }
    const auto trial = run_face_trial(context_, arguments.path(0));
    if (!trial) {
        return trial.error();
    }
    auto calibration = face::calibrate(trial->comparisons, *rate);
    if (!calibration) {
        return calibration.error();
    }
    auto& thresholds = calibration->proposed.thresholds;
    thresholds.probes = trial->example->thresholds.probes;
    thresholds.cohort = trial->example->cohort.has_value();
    thresholds.version = arguments.value("name");
    const auto report = calibration_report(*trial, *calibration);
    if (!arguments.has("out")) {
        return report;
    }
    return write_thresholds(arguments, *trial, calibration->proposed, report);
}

CommandResult FaceMeasureCommands::write_thresholds(const Arguments& arguments, const FaceTrial& trial,
                                                    const face::DecisionMode& proposed, const Report& report) const {
    const auto base = text_of(arguments.has("base")
                                  ? std::filesystem::path(arguments.value("base"))
                                  : context_.assembly.resources_folder() / "configuration" / "face-thresholds.json");
    if (!base) {
        return base.error();
    }
    const auto shipped = face::parse_face_thresholds(*base);
    if (!shipped) {
        return shipped.error();
    }
    auto file = with_mode(*shipped, proposed, trial.example->cohort);
    file.version = proposed.thresholds.version;
    file.effective_from = support::to_iso8601(context_.assembly.clock().now()).substr(0, 10);
    file.data_set = arguments.path(0).filename().string() + ", sha256 " + trial.list_sha256;
    file.source = "amphoectl face calibrate, model " + trial.example->model.name + ", " +
                  std::to_string(trial.comparisons.size()) +
                  " comparisons. Ways of comparing that were not measured: " + shipped->source;
    const auto text = face::face_thresholds_text(file, *base);
    if (const auto again = face::parse_face_thresholds(text); !again) {
        return again.error();
    }
    const auto bytes = signed_if_asked(arguments, text);
    if (!bytes) {
        return bytes.error();
    }
    if (const auto written = write_private(arguments.value("out"), *bytes); !written) {
        return written.error();
    }
    return report;
}

domain::Result<std::vector<std::uint8_t>> FaceMeasureCommands::signed_if_asked(const Arguments& arguments,
                                                                               const std::string& text) const {
    const std::vector<std::uint8_t> plain(text.begin(), text.end());
    if (!arguments.has("sign-key")) {
        return plain;
    }
    const auto certificate = text_of(arguments.value("sign-certificate"));
    if (!certificate) {
        return certificate.error();
    }
    const auto key = read_limited(arguments.value("sign-key"), largest_text);
    if (!key) {
        return key.error();
    }
    return sync::signed_file(plain, *certificate, support::Secret(std::span<const std::uint8_t>(*key)));
}

CommandResult FaceMeasureCommands::evaluate(const Arguments& arguments) const {
    const auto trial = run_face_trial(context_, arguments.path(0));
    if (!trial) {
        return trial.error();
    }
    const auto paper = evaluation_paper(*trial);
    if (!paper) {
        return paper.error();
    }
    const auto pdf = documents::paint_measurement_report(*paper, context_.assembly.resources_folder());
    if (!pdf) {
        return pdf.error();
    }
    if (const auto written = write_private(arguments.value("out"), *pdf); !written) {
        return written.error();
    }
    return evaluation_report(*trial, arguments.value("out"), *pdf);
}

}  // namespace amphoe::gui::console
