// The pictures of one capture as they are kept: cut to the face's surroundings, compressed, named by their hash.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/domain/FaceEvidence.h"
#include "core/domain/Rules.h"
#include "core/ports/FaceMatcher.h"
#include "core/ports/PictureCodec.h"

namespace amphoe::workflows {

struct ProbePicture {
    std::vector<std::uint8_t> jpeg;
    std::string sha256;
    domain::FaceAssessment assessment;
};

/// Twice the face's box around its middle, within the picture; the whole picture when no face is known.
domain::Box face_surroundings(const domain::Box& face, int width, int height);

/// In the order of `probes`, all of them; `first` is the assessment of the first, the others are judged here.
domain::Result<std::vector<ProbePicture>> probe_pictures(const std::vector<domain::Picture>& probes,
                                                         const domain::FaceAssessment& first,
                                                         ports::FaceMatcher& matcher, ports::PictureCodec& codec,
                                                         const domain::FaceRules& rules);

}  // namespace amphoe::workflows
