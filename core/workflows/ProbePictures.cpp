#include "core/workflows/ProbePictures.h"

#include <algorithm>

#include "core/support/Digest.h"

namespace amphoe::workflows {
namespace {

constexpr int kJpegQuality = 92;

}  // namespace

domain::Box face_surroundings(const domain::Box& face, int width, int height) {
    if (face.width <= 0 || face.height <= 0) {
        return {0, 0, width, height};
    }
    const int left = std::clamp(face.x - face.width / 2, 0, width);
    const int top = std::clamp(face.y - face.height / 2, 0, height);
    const int right = std::clamp(face.x + face.width + face.width / 2, 0, width);
    const int bottom = std::clamp(face.y + face.height + face.height / 2, 0, height);
    if (right <= left || bottom <= top) {
        return {0, 0, width, height};
    }
    return {left, top, right - left, bottom - top};
}

domain::Result<std::vector<ProbePicture>> probe_pictures(const std::vector<domain::Picture>& probes,
                                                         const domain::FaceAssessment& first,
                                                         ports::FaceMatcher& matcher, ports::PictureCodec& codec,
                                                         const domain::FaceRules& rules) {
    std::vector<ProbePicture> pictures;
    for (const auto& probe : probes) {
        ProbePicture kept;
        if (pictures.empty()) {
            kept.assessment = first;
        } else if (auto judged = matcher.assess(probe); judged) {
            kept.assessment = std::move(*judged);
        } else {
            return judged.error();
        }
        const auto box = face_surroundings(kept.assessment.box, probe.width, probe.height);
        auto cut = codec.cut(probe, box, rules.probe_longest_side);
        if (!cut) {
            return cut.error();
        }
        auto jpeg = codec.encode_jpeg(*cut, kJpegQuality);
        if (!jpeg) {
            return jpeg.error();
        }
        kept.sha256 = support::sha256_hex(*jpeg);
        kept.jpeg = std::move(*jpeg);
        pictures.push_back(std::move(kept));
    }
    return pictures;
}

}  // namespace amphoe::workflows
