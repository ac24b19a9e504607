#include "gui/FaceMatchingSlot.h"

namespace amphoe::gui {

using domain::Result;

Result<FaceMatching*> FaceMatchingSlot::opened(const Settings& settings) {
    const std::scoped_lock lock(mutex_);
    if (!faces_) {
        auto made = open_face_matching(settings, data_, resources_, models_);
        if (!made) {
            return made.error();
        }
        faces_.emplace(std::move(*made));
    }
    return &*faces_;
}

Result<std::reference_wrapper<ports::FaceMatcher>> FaceMatchingSlot::matcher(const Settings& settings) {
    const auto faces = opened(settings);
    if (!faces) {
        return faces.error();
    }
    return std::reference_wrapper<ports::FaceMatcher>(*(*faces)->matcher);
}

Result<std::reference_wrapper<ports::FaceMeasurement>> FaceMatchingSlot::measurement(const Settings& settings) {
    const auto faces = opened(settings);
    if (!faces) {
        return faces.error();
    }
    return std::reference_wrapper<ports::FaceMeasurement>(*(*faces)->matcher);
}

Result<FaceSetUp> FaceMatchingSlot::set_up(const Settings& settings) {
    const auto faces = opened(settings);
    return faces ? Result<FaceSetUp>((*faces)->facts) : Result<FaceSetUp>(faces.error());
}

}  // namespace amphoe::gui
