// A checklist for house numbers like the shipped one.
#pragma once

#include "core/domain/HouseEvidence.h"

namespace amphoe::testing {

domain::HouseEvidenceList sample_house_evidence();

}  // namespace amphoe::testing
