#include "gui/console/FaceCommands.h"

#include <optional>

#include "gui/console/ConsoleFiles.h"
#include "gui/console/FaceReport.h"
#include "gui/console/PairJudge.h"

namespace amphoe::gui::console {
namespace {

using domain::Failure;
using domain::FailureCode;

std::optional<Failure> answer_of(domain::FaceBand band) {
    switch (band) {
        case domain::FaceBand::Pass:
            return std::nullopt;
        case domain::FaceBand::Refer:
            return Failure{FailureCode::FaceReferred, "the distance needs a second person"};
        case domain::FaceBand::Fail:
            break;
    }
    return Failure{FailureCode::FaceNotMatching, "the distance is above the threshold"};
}

}  // namespace

std::vector<CommandSpec> FaceCommands::specs() {
    return {
        {"face compare",
         {"REFERENCE", "PROBE"},
         {},
         "เปรียบเทียบภาพใบหน้าสองไฟล์",
         "Compare two picture files, 1:1",
         [](const auto& context, const auto& arguments) {
             return FaceCommands(context).compare(arguments.path(0), arguments.path(1));
         }},
        {"face compare-list",
         {"PAIRS.csv"},
         {},
         "เปรียบเทียบตามรายการ (คอลัมน์ a,b[,same[,group]])",
         "Compare a list of pairs (columns a,b[,same[,group]]; b may join pictures of one person by |), one line each",
         [](const auto& context, const auto& arguments) {
             return FaceCommands(context).compare_list(arguments.path(0));
         }},
        {"face assess",
         {"IMAGE"},
         {},
         "ตรวจคุณภาพภาพใบหน้า",
         "Quality of a face picture",
         [](const auto& context, const auto& arguments) { return FaceCommands(context).assess(arguments.path(0)); }},
    };
}

domain::Result<domain::Picture> FaceCommands::picture(const std::filesystem::path& file) const {
    const auto bytes = read_limited(file, kLargestPicture);
    if (!bytes) {
        return bytes.error();
    }
    return context_.assembly.picture_codec().decode(*bytes);
}

domain::Result<domain::FaceEvidence> FaceCommands::evidence(const std::filesystem::path& reference,
                                                            const std::filesystem::path& probe) const {
    const auto first = picture(reference);
    if (!first) {
        return first.error();
    }
    const auto second = picture(probe);
    if (!second) {
        return second.error();
    }
    const auto matcher = context_.assembly.face_matcher();
    if (!matcher) {
        return matcher.error();
    }
    return matcher->get().compare(*first, {*second});
}

CommandResult FaceCommands::compare(const std::filesystem::path& reference, const std::filesystem::path& probe) const {
    const auto compared = evidence(reference, probe);
    if (!compared) {
        return compared.error();
    }
    return {comparison_report(*compared), answer_of(compared->band)};
}

CommandResult FaceCommands::compare_list(const std::filesystem::path& list) const {
    const auto pairs = read_pair_list(list);
    if (!pairs) {
        return pairs.error();
    }
    const auto measurement = context_.assembly.face_measurement();
    if (!measurement) {
        return measurement.error();
    }
    PairJudge judge(*measurement, context_.assembly.picture_codec(), list.parent_path());
    std::size_t not_done = 0;
    for (const auto& pair : *pairs) {
        if (context_.stop.stop_requested()) {
            return Failure{FailureCode::UnexpectedError, "stopped before the end of the list"};
        }
        const auto compared = judge.judge(pair);
        not_done += compared ? 0 : 1;
        context_.output.line({pair_report(pair.a, pair.b, pair.same, compared ? &*compared : nullptr),
                              compared ? std::optional<Failure>{} : std::optional<Failure>(compared.error())});
    }
    context_.output.note(std::to_string(pairs->size()) + " คู่ เปรียบเทียบไม่ได้ " + std::to_string(not_done) +
                         " คู่ / pairs: " + std::to_string(pairs->size()) + ", not done: " + std::to_string(not_done));
    return {};
}

CommandResult FaceCommands::assess(const std::filesystem::path& image) const {
    const auto decoded = picture(image);
    if (!decoded) {
        return decoded.error();
    }
    const auto matcher = context_.assembly.face_matcher();
    if (!matcher) {
        return matcher.error();
    }
    const auto assessment = matcher->get().assess(*decoded);
    if (!assessment) {
        return assessment.error();
    }
    std::optional<Failure> answer;
    if (assessment->faces != 1) {
        answer = Failure{assessment->faces == 0 ? FailureCode::FaceNone : FailureCode::FaceMany,
                         std::to_string(assessment->faces) + " faces"};
    }
    return {assessment_report(*assessment), answer};
}

}  // namespace amphoe::gui::console
