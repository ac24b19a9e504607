// Evidence written as event fields, the one place that names the keys.
#pragma once

#include "core/domain/Consent.h"
#include "core/domain/FaceEvidence.h"
#include "core/domain/IdentityCard.h"
#include "core/domain/Visit.h"
#include "core/workflows/FaceGuards.h"
#include "core/workflows/ProbePictures.h"

namespace amphoe::workflows {

domain::Fields fields_of_consent(const domain::Consent& consent);
/// Text of the card; the photo appears as its hash only.
domain::Fields fields_of_card(const domain::IdentityCard& card);

/// What surrounds one comparison besides the matcher's evidence.
struct ComparisonRecord {
    int attempt = 0;
    bool taken_by_officer = false;
    std::vector<ProbePicture> probes;  ///< never empty
    std::optional<domain::PartialDate> card_issue_date;
    std::optional<int> photo_years;  ///< completed years since issue
    std::string photo_sha256;
    std::string binding;  ///< evidence_binding of the above
    FaceWarnings warnings;
};
/// Distances, percent, band, thresholds, model, cohort, presence, the centre's answer; hash and quality of every probe.
/// No template and no picture.
domain::Fields fields_of_face(const domain::FaceEvidence& evidence, const ComparisonRecord& record);

}  // namespace amphoe::workflows
