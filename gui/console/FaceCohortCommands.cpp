#include "gui/console/FaceCohortCommands.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/support/Digest.h"
#include "gui/console/ConsoleFiles.h"
#include "gui/console/FaceJson.h"
#include "gui/console/PairJudge.h"
#include "gui/console/TextLines.h"

namespace amphoe::gui::console {
namespace {

using domain::Failure;
using domain::FailureCode;

Report cohort_report(const face::CohortContent& content, const std::string& sha256) {
    const Json object{{"version", content.version}, {"sha256", sha256},         {"people", content.templates.size()},
                      {"groups", content.groups},   {"origin", content.origin}, {"model", model_json(content.model)}};
    std::string groups;
    for (const auto& [group, count] : content.groups) {
        groups += (groups.empty() ? "" : ", ") + group + " " + std::to_string(count);
    }
    TextLines lines;
    lines.heading("กลุ่มอ้างอิงใบหน้า", "Face cohort")
        .add("รุ่น", "Version", content.version)
        .add("จำนวนคน", "People", std::to_string(content.templates.size()) + " (" + groups + ")")
        .add("ที่มาและฐานกฎหมาย", "Origin and legal basis", content.origin)
        .add("แบบจำลอง", "Model", content.model.name)
        .add("ลายนิ้วมือแฟ้ม", "SHA-256", sha256);
    return {one_line(object), lines.str()};
}

}  // namespace

std::vector<CommandSpec> FaceCohortCommands::specs() {
    return {
        {"face cohort build",
         {"LIST.csv"},
         {{"out", "FILE", "the cohort file", true},
          {"name", "VERSION", "its version", true},
          {"origin", "TEXT", "whose pictures and on what legal basis", true}},
         "สร้างกลุ่มอ้างอิงใบหน้าจากภาพของผู้ยินยอม",
         "Build a cohort from pictures of people who agreed (columns picture,group; one picture a person)",
         [](const auto& context, const auto& arguments) { return FaceCohortCommands(context).build(arguments); }},
        {"face cohort show",
         {"FILE"},
         {},
         "แสดงรุ่น จำนวน และลายนิ้วมือของกลุ่มอ้างอิง",
         "Version, size and hash of a cohort",
         [](const auto& context, const auto& arguments) {
             return FaceCohortCommands(context).show(arguments.path(0));
         }},
    };
}

domain::Result<face::CohortContent> FaceCohortCommands::measured(const std::filesystem::path& list) const {
    const auto rows = read_picture_table(list, {{"picture", "group"}});
    if (!rows) {
        return rows.error();
    }
    const auto measurement = context_.assembly.face_measurement();
    if (!measurement) {
        return measurement.error();
    }
    face::CohortContent content;
    content.model = measurement->get().measured_with();
    PairJudge judge(*measurement, context_.assembly.picture_codec(), list.parent_path());
    for (const auto& row : *rows) {
        if (context_.stop.stop_requested()) {
            return Failure{FailureCode::UnexpectedError, "stopped before the end of the list"};
        }
        const auto measured_face = judge.face(row[0]);
        if (!measured_face) {
            return measured_face.error();
        }
        const auto& values = (*measured_face)->face.values();
        auto& entry = content.templates.emplace_back();
        std::copy_n(values.begin(), std::min(values.size(), entry.size()), entry.begin());
        ++content.groups[row[1]];
    }
    return content;
}

CommandResult FaceCohortCommands::build(const Arguments& arguments) const {
    auto content = measured(arguments.path(0));
    if (!content) {
        return content.error();
    }
    content->version = arguments.value("name");
    content->origin = arguments.value("origin");
    const auto text = face::cohort_text(*content);
    if (const auto again = face::parse_cohort(text); !again) {
        return again.error();
    }
    const std::vector<std::uint8_t> bytes(text.begin(), text.end());
    if (const auto written = write_private(arguments.value("out"), bytes); !written) {
        return written.error();
    }
    return cohort_report(*content, support::sha256_hex(bytes));
}

CommandResult FaceCohortCommands::show(const std::filesystem::path& file) const {
    const auto loaded = face::load_cohort(file);
    if (!loaded) {
        return loaded.error();
    }
    return cohort_report(loaded->content, loaded->identity.sha256);
}

}  // namespace amphoe::gui::console
