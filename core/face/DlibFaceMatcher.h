// Faces found, judged and compared with dlib and OpenCV on this machine.
#pragma once

#include <memory>

#include "core/face/FaceModels.h"
#include "core/face/FaceThresholdFile.h"
#include "core/ports/FaceMatcher.h"

namespace amphoe::face {

/// One lock serialises the comparisons, another the live looks. Descriptors live for one call, those that a LiveFace
/// prepared as long as it.
class DlibFaceMatcher final : public ports::FaceMatcher {
  public:
    /// Reads and checks the models (about 0.3 s). FaceModelMissing, FaceModelInvalid.
    static domain::Result<std::unique_ptr<DlibFaceMatcher>> open(const FaceModelSource& source,
                                                                 const FaceThresholdFile& settings);
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

  private:
    class Engine;
    explicit DlibFaceMatcher(std::unique_ptr<Engine> engine);
    std::unique_ptr<Engine> engine_;
};

}  // namespace amphoe::face
