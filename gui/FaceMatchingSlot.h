// The face matcher of the assembly, opened when first asked for.
#pragma once

#include <mutex>
#include <optional>

#include "gui/FaceMatching.h"

namespace amphoe::gui {

/// Safe from any thread. Failures of open_face_matching; the next call tries again.
class FaceMatchingSlot {
  public:
    using Settings = domain::Result<configuration::WorkstationSettings>;

    FaceMatchingSlot(std::filesystem::path data, std::filesystem::path resources, std::filesystem::path models)
        : data_(std::move(data)), resources_(std::move(resources)), models_(std::move(models)) {}

    domain::Result<std::reference_wrapper<ports::FaceMatcher>> matcher(const Settings& settings);
    domain::Result<std::reference_wrapper<ports::FaceMeasurement>> measurement(const Settings& settings);
    domain::Result<FaceSetUp> set_up(const Settings& settings);

  private:
    domain::Result<FaceMatching*> opened(const Settings& settings);

    std::filesystem::path data_;
    std::filesystem::path resources_;
    std::filesystem::path models_;
    std::mutex mutex_;
    std::optional<FaceMatching> faces_;
};

}  // namespace amphoe::gui
