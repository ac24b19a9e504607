// Face evidence as JSON values, shared by the reports of comparisons and visits.
#pragma once

#include "core/domain/FaceEvidence.h"
#include "gui/console/JsonText.h"

namespace amphoe::gui::console {

/// box, quality, faults, ok, faces, pose.
Json side_json(const domain::FaceAssessment& side);
Json thresholds_json(const domain::FaceThresholds& thresholds);
Json model_json(const domain::FaceModel& model);
Json pose_json(const domain::FacePose& pose);
Json box_json(const domain::Box& box);

}  // namespace amphoe::gui::console
