// The citizen's receipt of a release that happened: what went to whom, for what, with their consent (W19, C42).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/domain/Document.h"
#include "core/domain/Rules.h"
#include "core/domain/Visit.h"

namespace amphoe::workflows {

/// As the centre acknowledged it.
struct Release {
    std::string agency_id;
    std::string agency_name_th;
    std::string purpose;
    std::string fields;  ///< keys, separated by commas
    support::Timestamp at{};
    std::string face_clause{};  ///< the words of the basis on which the face was compared; empty: none recorded
};

/// Nothing for a case that is no verify-only, was not accepted, had no consent to the release, or released nothing.
std::optional<Release> release_of(const domain::Case& record, const std::vector<domain::CaseEvent>& events);

/// The paper; number, office and officer are filled in by whoever issues it.
domain::DocumentContent release_receipt(const Release& release, const domain::Case& record,
                                        const domain::ConsentNotice& notice);

}  // namespace amphoe::workflows
