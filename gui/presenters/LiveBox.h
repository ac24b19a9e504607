// The newest live picture on its way from the capture thread to the screens.
#pragma once

#include <memory>
#include <mutex>

#include "core/workflows/FaceCapture.h"

namespace amphoe::gui {

/// Safe from any thread. Only the newest view is kept, so that a slow screen drops pictures instead of lagging.
class LiveBox {
  public:
    /// True when the screens must be told: no earlier notice is still on its way.
    bool put(workflows::LiveView view);
    /// The newest view, or nothing; the next put() will ask for a notice again.
    std::shared_ptr<const workflows::LiveView> take_notice();
    std::shared_ptr<const workflows::LiveView> newest() const;
    void clear();

  private:
    mutable std::mutex mutex_;
    std::shared_ptr<const workflows::LiveView> view_;
    bool noticed_ = false;
};

}  // namespace amphoe::gui
