// The newest live picture on its way from the capture thread to the screens.
#pragma once

#include <memory>
#include <mutex>

#include "core/workflows/FaceCapture.h"

namespace amphoe::gui {

/// Safe from any thread. Only the newest view is kept, so that a slow screen drops pictures instead of lagging.
class LiveBox {
  public:
    /// A newer picture, made smaller from `judged_width` pixels of width; what was said of the one before still stands.
    /// True when the screens must be told: no earlier notice is still on its way.
    bool put_picture(domain::Picture picture, int judged_width);
    /// What the analysis says, of a picture that may be older than the one shown, in its full size; the view's box is
    /// in pixels of the view's picture.
    void put_judgement(domain::FaceAssessment assessment, std::string prompt);
    /// The newest view, or nothing; the next put() will ask for a notice again.
    std::shared_ptr<const workflows::LiveView> take_notice();
    std::shared_ptr<const workflows::LiveView> newest() const;
    void clear();

  private:
    mutable std::mutex mutex_;
    std::shared_ptr<const workflows::LiveView> view_;
    domain::FaceAssessment assessment_;
    std::string prompt_;
    bool noticed_ = false;
};

}  // namespace amphoe::gui
