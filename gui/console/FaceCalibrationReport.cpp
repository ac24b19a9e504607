#include "gui/console/FaceCalibrationReport.h"

#include <cstdio>
#include <nlohmann/json.hpp>

#include "core/support/Digest.h"
#include "gui/console/FaceJson.h"
#include "gui/console/JsonText.h"
#include "gui/console/TextLines.h"

namespace amphoe::gui::console {
namespace {

Json rate_json(const face::ErrorRate& rate) {
    return {{"rate", rate.rate}, {"low", rate.low}, {"high", rate.high}};
}

Json rates_json(const face::RatesAtThreshold& rates) {
    return {{"fmr", rate_json(rates.false_match)}, {"fnmr", rate_json(rates.false_non_match)}};
}

Json at_threshold(double threshold, const face::ErrorRate& rate) {
    auto object = rate_json(rate);
    object["threshold"] = threshold;
    return object;
}

}  // namespace

std::string rate_words(const face::ErrorRate& rate) {
    const int digits = rate.high < 0.01 ? 4 : 2;
    char text[80];
    std::snprintf(text, sizeof text, "%.*f %% (%.*f–%.*f)", digits, 100 * rate.rate, digits, 100 * rate.low, digits,
                  100 * rate.high);
    return text;
}

Report calibration_report(const FaceTrial& trial, const face::FaceCalibration& calibration) {
    Json fmr = Json::array();
    Json fnmr = Json::array();
    for (const auto& point : calibration.table) {
        fmr.push_back(at_threshold(point.threshold, point.false_match));
        fnmr.push_back(at_threshold(point.threshold, point.false_non_match));
    }
    const auto& proposed = calibration.proposed;
    const Json object{{"pairs", calibration.genuine + calibration.impostor},
                      {"genuine", calibration.genuine},
                      {"impostor", calibration.impostor},
                      {"not_compared", trial.not_compared},
                      {"fmr", fmr},
                      {"fnmr", fnmr},
                      {"eer", rate_json(calibration.equal_error)},
                      {"proposed",
                       {{"pass", proposed.thresholds.pass},
                        {"refer", proposed.thresholds.refer},
                        {"probes", proposed.thresholds.probes},
                        {"cohort", proposed.thresholds.cohort},
                        {"at_pass", rates_json(proposed.at_pass)},
                        {"at_refer", rates_json(proposed.at_refer)}}},
                      {"model", model_json(trial.example->model)}};
    TextLines lines;
    lines.heading("ผลสอบเทียบใบหน้า", "Face calibration")
        .add("คู่คนเดียวกัน / คนละคน", "Same / different",
             std::to_string(calibration.genuine) + " / " + std::to_string(calibration.impostor))
        .add("อัตราผิดเท่ากัน", "Equal error rate", rate_words(calibration.equal_error))
        .add("เกณฑ์ผ่านที่เสนอ", "Proposed pass", std::to_string(proposed.thresholds.pass).substr(0, 4))
        .add("รับคนผิด", "False match", rate_words(proposed.at_pass.false_match))
        .add("ไม่รับคนถูก", "False non-match", rate_words(proposed.at_pass.false_non_match))
        .add("เกณฑ์ส่งพิจารณาที่เสนอ", "Proposed refer", std::to_string(proposed.thresholds.refer).substr(0, 4))
        .add("รับคนผิด", "False match", rate_words(proposed.at_refer.false_match))
        .add("ไม่รับคนถูก", "False non-match", rate_words(proposed.at_refer.false_non_match));
    return {one_line(object), lines.str()};
}

Report evaluation_report(const FaceTrial& trial, const std::string& file, const std::vector<std::uint8_t>& pdf) {
    const face::ErrorCurve curve(trial.comparisons);
    const auto& thresholds = trial.example->thresholds;
    const auto at_pass = curve.at(thresholds.pass);
    const Json object{{"pairs", trial.comparisons.size()},
                      {"genuine", curve.genuine()},
                      {"impostor", curve.impostor()},
                      {"list_sha256", trial.list_sha256},
                      {"not_compared", trial.not_compared},
                      {"thresholds", thresholds_json(thresholds)},
                      {"at_pass", rates_json(at_pass)},
                      {"at_refer", rates_json(curve.at(thresholds.refer))},
                      {"model", model_json(trial.example->model)},
                      {"out", file},
                      {"sha256", support::sha256_hex(pdf)}};
    TextLines lines;
    lines.heading("รายงานความแม่นยำใบหน้า", "Face accuracy report")
        .add("จำนวนคู่ที่เทียบได้", "Pairs compared", std::to_string(trial.comparisons.size()))
        .add("รับคนผิดที่เกณฑ์ผ่าน (95 %)", "False match at pass (95 %)", rate_words(at_pass.false_match))
        .add("ไม่รับคนถูกที่เกณฑ์ผ่าน (95 %)", "False non-match at pass (95 %)", rate_words(at_pass.false_non_match))
        .add("บันทึกที่", "Written to", file)
        .add("ลายนิ้วมือแฟ้ม", "SHA-256", support::sha256_hex(pdf));
    return {one_line(object), lines.str()};
}

}  // namespace amphoe::gui::console
