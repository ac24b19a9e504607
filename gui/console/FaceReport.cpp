#include "gui/console/FaceReport.h"

#include <cstdio>
#include <nlohmann/json.hpp>

#include "gui/console/FaceJson.h"
#include "gui/console/JsonText.h"
#include "gui/console/TextLines.h"

namespace amphoe::gui::console {
namespace {

std::string decimal(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.4f", value);
    return text;
}

Json comparison_json(const domain::FaceEvidence& evidence) {
    return {
        {"distance", evidence.distance},
        {"percent", evidence.percent},
        {"band", domain::band_name(evidence.band)},
        {"thresholds", thresholds_json(evidence.thresholds)},
        {"raw_distance", evidence.raw_distance},
        {"cohort", evidence.cohort ? Json{{"version", evidence.cohort->version}, {"sha256", evidence.cohort->sha256}}
                                   : Json(nullptr)},
        {"model", model_json(evidence.model)},
        {"reference", side_json(evidence.reference)},
        {"probe", side_json(evidence.probe)},
        {"timing_ms",
         {{"detect", evidence.timing.detect_ms},
          {"align", evidence.timing.align_ms},
          {"describe", evidence.timing.describe_ms},
          {"total", evidence.timing.total_ms}}}};
}

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const auto& word : words) {
        all += (all.empty() ? "" : ", ") + word;
    }
    return all;
}

}  // namespace

Json box_json(const domain::Box& box) {
    return {{"x", box.x}, {"y", box.y}, {"width", box.width}, {"height", box.height}};
}

Json pose_json(const domain::FacePose& pose) {
    return {{"yaw", pose.yaw}, {"pitch", pose.pitch}, {"roll", pose.roll}};
}

Json side_json(const domain::FaceAssessment& side) {
    return {{"box", box_json(side.box)}, {"quality", side.components},  {"faults", side.faults}, {"ok", side.ok},
            {"faces", side.faces},       {"pose", pose_json(side.pose)}};
}

Json thresholds_json(const domain::FaceThresholds& thresholds) {
    return {{"version", thresholds.version},
            {"pass", thresholds.pass},
            {"refer", thresholds.refer},
            {"probes", thresholds.probes},
            {"cohort", thresholds.cohort}};
}

Json model_json(const domain::FaceModel& model) {
    return {{"name", model.name}, {"sha256", model.sha256}};
}

std::string band_words(domain::FaceBand band) {
    switch (band) {
        case domain::FaceBand::Pass:
            return "ผ่าน / pass";
        case domain::FaceBand::Refer:
            return "ส่งพิจารณา / refer";
        case domain::FaceBand::Fail:
            return "ไม่ผ่าน / fail";
    }
    return {};
}

Report comparison_report(const domain::FaceEvidence& evidence) {
    TextLines lines;
    lines.heading("ผลเปรียบเทียบใบหน้า", "Face comparison")
        .add("ผล", "Band", band_words(evidence.band))
        .add("คะแนน", "Percent", std::to_string(evidence.percent))
        .add("ระยะ", "Distance", decimal(evidence.distance))
        .add("เกณฑ์", "Thresholds",
             "≤ " + decimal(evidence.thresholds.pass) + " ผ่าน / pass, ≤ " + decimal(evidence.thresholds.refer) +
                 " ส่งพิจารณา / refer (" + evidence.thresholds.version + ")")
        .add("แบบจำลอง", "Model", evidence.model.name)
        .add("กลุ่มอ้างอิง", "Cohort",
             evidence.cohort ? evidence.cohort->version : "ไม่ใช้ เกณฑ์เข้มกว่า / none, stricter thresholds")
        .add("ข้อบกพร่องของภาพ", "Faults of the probe", joined(evidence.probe.faults));
    return {one_line(comparison_json(evidence)), lines.str()};
}

Report assessment_report(const domain::FaceAssessment& assessment) {
    const Json object{
        {"components", assessment.components}, {"faults", assessment.faults},        {"ok", assessment.ok},
        {"box", box_json(assessment.box)},     {"pose", pose_json(assessment.pose)}, {"faces", assessment.faces}};
    TextLines lines;
    lines.heading("คุณภาพภาพใบหน้า", "Face picture quality")
        .add("ใช้ได้", "Good enough", assessment.ok ? "ใช้ได้ / yes" : "ไม่ได้ / no")
        .add("จำนวนใบหน้า", "Faces", std::to_string(assessment.faces))
        .add("ข้อบกพร่อง", "Faults", joined(assessment.faults));
    for (const auto& [component, value] : assessment.components) {
        lines.line("    " + component + ": " + std::to_string(value));
    }
    return {one_line(object), lines.str()};
}

Report pair_report(const std::string& a, const std::string& b, const std::string& same,
                   const domain::FaceEvidence* evidence) {
    Json object{{"a", a}, {"b", b}};
    if (!same.empty()) {
        object["same"] = same == "1";
    }
    std::string text = a + "  " + b;
    if (evidence != nullptr) {
        object.update(comparison_json(*evidence));
        text += "  " + band_words(evidence->band) + "  " + std::to_string(evidence->percent) + " %";
    }
    return {one_line(object), text + '\n'};
}

}  // namespace amphoe::gui::console
