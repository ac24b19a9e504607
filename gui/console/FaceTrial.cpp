#include "gui/console/FaceTrial.h"

#include "core/support/Digest.h"
#include "gui/console/ConsoleFiles.h"
#include "gui/console/PairJudge.h"

namespace amphoe::gui::console {
namespace {

using domain::Failure;
using domain::FailureCode;

constexpr std::size_t progress_every = 2000;

std::optional<Failure> objection_to(const std::vector<PicturePair>& pairs) {
    if (pairs.empty()) {
        return Failure{FailureCode::FileUnreadable, "the list is empty"};
    }
    for (const auto& pair : pairs) {
        if (pair.same.empty()) {
            return Failure{FailureCode::FileUnreadable, pair.a + ": not labelled (same is empty)"};
        }
        if (pair.probes().size() != pairs.front().probes().size()) {
            return Failure{FailureCode::FileUnreadable, pair.a + ": another number of probes than the first pair"};
        }
    }
    return std::nullopt;
}

/// Gives equal names equal numbers, in the order they come.
class Numbers {
  public:
    std::uint32_t of(const std::string& name) {
        return known_.emplace(name, static_cast<std::uint32_t>(known_.size())).first->second;
    }

  private:
    std::map<std::string, std::uint32_t> known_;
};

}  // namespace

domain::Result<FaceTrial> run_face_trial(const CommandContext& context, const std::filesystem::path& list) {
    const auto pairs = read_pair_list(list);
    if (!pairs) {
        return pairs.error();
    }
    if (const auto objection = objection_to(*pairs)) {
        return *objection;
    }
    const auto measurement = context.assembly.face_measurement();
    if (!measurement) {
        return measurement.error();
    }
    FaceTrial trial;
    if (const auto bytes = read_limited(list, std::size_t{16} * 1024 * 1024)) {
        trial.list_sha256 = support::sha256_hex(*bytes);
    }
    PairJudge judge(*measurement, context.assembly.picture_codec(), list.parent_path());
    Numbers references;
    std::size_t done = 0;
    for (const auto& pair : *pairs) {
        if (context.stop.stop_requested()) {
            return Failure{FailureCode::UnexpectedError, "stopped before the end of the list"};
        }
        if (++done % progress_every == 0) {
            context.output.note(std::to_string(done) + " / " + std::to_string(pairs->size()));
        }
        auto evidence = judge.judge(pair);
        if (!evidence) {
            ++trial.not_compared[std::string(domain::failure_name(evidence.error().code))];
            continue;
        }
        const auto reference = references.of(pair.a);
        const face::JudgedComparison comparison{evidence->distance, pair.same == "1", reference, reference};
        trial.comparisons.push_back(comparison);
        if (!pair.group.empty()) {
            trial.by_group[pair.group].push_back(comparison);
        }
        trial.example = std::move(*evidence);
    }
    return trial;
}

}  // namespace amphoe::gui::console
