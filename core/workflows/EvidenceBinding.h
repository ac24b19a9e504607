// Ties the pictures of a comparison to the person, the chip photo and the visit, so that none can be exchanged later.
#pragma once

#include <string>
#include <vector>

#include "core/domain/Visit.h"
#include "core/ports/CaseStore.h"

namespace amphoe::workflows {

/// What a comparison was about. `citizen_index` is the keyed blind index of the number, so the binding is keyed too:
/// who cannot compute the index cannot make a binding for another person.
struct BoundEvidence {
    std::vector<std::string> probe_sha256;  ///< in the order of the capture
    std::string citizen_index;
    std::string photo_sha256;  ///< of the chip photo's bytes
    std::string visit_id;
};

/// SHA-256 over the parts, separated; hexadecimal.
std::string evidence_binding(const BoundEvidence& evidence);

/// Hashes of all probes of a FaceCompared event, in order.
std::vector<std::string> probe_hashes(const domain::Fields& face_fields);

/// Each named probe is among the attachments, with exactly those bytes.
bool probes_are_kept(const std::vector<std::string>& hashes, const std::vector<ports::Attachment>& attachments);

}  // namespace amphoe::workflows
