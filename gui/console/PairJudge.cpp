#include "gui/console/PairJudge.h"

#include "gui/console/ConsoleFiles.h"

namespace amphoe::gui::console {
namespace {

void add(domain::FaceTiming& sum, const domain::FaceTiming& part) {
    sum.detect_ms += part.detect_ms;
    sum.align_ms += part.align_ms;
    sum.describe_ms += part.describe_ms;
    sum.total_ms += part.total_ms;
}

}  // namespace

domain::Result<ports::MeasuredFace> PairJudge::measured(const std::string& file) const {
    const auto bytes = read_limited(folder_ / file, kLargestPicture);
    if (!bytes) {
        return bytes.error();
    }
    const auto picture = codec_.decode(*bytes);
    if (!picture) {
        return picture.error();
    }
    return measurement_.measure(*picture);
}

domain::Result<const ports::MeasuredFace*> PairJudge::face(const std::string& file) {
    auto found = faces_.find(file);
    if (found == faces_.end()) {
        found = faces_.emplace(file, measured(file)).first;
        if (found->second) {
            add(spent_, found->second->timing);
        }
    }
    if (!found->second) {
        return domain::Failure{found->second.error().code, file + ": " + found->second.error().detail};
    }
    return &*found->second;
}

domain::Result<domain::FaceEvidence> PairJudge::judge(const PicturePair& pair) {
    spent_ = {};
    const auto reference = face(pair.a);
    if (!reference) {
        return reference.error();
    }
    std::vector<const ports::MeasuredFace*> probes;
    for (const auto& file : pair.probes()) {
        const auto probe = face(file);
        if (!probe) {
            return probe.error();
        }
        probes.push_back(*probe);
    }
    auto evidence = measurement_.judge(**reference, probes);
    evidence.timing = spent_;
    return evidence;
}

}  // namespace amphoe::gui::console
