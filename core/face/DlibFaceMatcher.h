// Faces found, judged and compared with dlib and OpenCV on this machine.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>

#include "core/face/CohortFile.h"
#include "core/face/FaceModels.h"
#include "core/face/FaceThresholdFile.h"
#include "core/ports/FaceMatcher.h"
#include "core/ports/FaceMeasurement.h"

namespace amphoe::face {

/// One lock serialises the comparisons, another the live looks. Descriptors of the people compared live for one call,
/// those that a LiveFace prepared as long as it; the cohort's templates as long as the matcher.
class DlibFaceMatcher final : public ports::FaceMatcher, public ports::FaceMeasurement {
  public:
    /// Reads and checks the models (about 0.3 s). FaceModelMissing, FaceModelInvalid; ConfigurationInvalid for a cohort
    /// of another model. A cohort that the thresholds were not measured for is not used.
    static domain::Result<std::unique_ptr<DlibFaceMatcher>> open(const FaceModelSource& source,
                                                                 const FaceThresholdFile& settings,
                                                                 const std::optional<LoadedCohort>& cohort = {});
    DlibFaceMatcher(const DlibFaceMatcher&) = delete;
    DlibFaceMatcher& operator=(const DlibFaceMatcher&) = delete;
    ~DlibFaceMatcher() override;

    domain::Result<domain::FaceAssessment> assess(const domain::Picture& picture) override;
    domain::Result<domain::FaceEvidence> compare(const domain::Picture& reference,
                                                 const std::vector<domain::Picture>& probes) override;
    domain::Result<domain::FaceTemplate> describe(const domain::Picture& picture) override;
    std::unique_ptr<ports::LiveFace> watch() override;
    double descriptor_ms() const override;
    domain::FaceModel model() const override;
    domain::FaceThresholds thresholds() const override;

    domain::Result<ports::MeasuredFace> measure(const domain::Picture& picture) override;
    domain::FaceEvidence judge(const ports::MeasuredFace& reference,
                               std::span<const ports::MeasuredFace* const> probes) const override;
    domain::FaceModel measured_with() const override { return model(); }

  private:
    struct Engine;
    /// Describes ahead, for a comparison that will come.
    void prepare(const domain::Picture& picture);
    domain::Result<ports::MeasuredFace> measure_as(const std::string& side, const domain::Picture& picture,
                                                   domain::FaceTiming& timing);
    explicit DlibFaceMatcher(std::unique_ptr<Engine> engine);
    std::unique_ptr<Engine> engine_;
};

}  // namespace amphoe::face
