// Evidence written as event fields, the one place that names the keys.
#pragma once

#include "core/domain/Consent.h"
#include "core/domain/FaceEvidence.h"
#include "core/domain/IdentityCard.h"
#include "core/domain/Visit.h"

namespace amphoe::workflows {

domain::Fields fields_of_consent(const domain::Consent& consent);
/// Text of the card; the photo appears as its hash only.
domain::Fields fields_of_card(const domain::IdentityCard& card);
/// Distance, percent, band, thresholds, model, quality components; `probe_sha256` binds the picture.
domain::Fields fields_of_face(const domain::FaceEvidence& evidence, int attempt, const std::string& probe_sha256);

}  // namespace amphoe::workflows
