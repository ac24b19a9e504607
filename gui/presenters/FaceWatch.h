// One watching of the face: waits for its turn at the camera, feeds the preview, hands the pictures taken on.
#pragma once

#include <functional>
#include <memory>

#include "core/workflows/CameraFeed.h"
#include "gui/presenters/LiveBox.h"
#include "gui/presenters/PinnedPorts.h"

namespace amphoe::gui {

class FaceWatch {
  public:
    using Then = std::function<domain::Result<domain::Done>(domain::CapturedFaces)>;

    /// `tell_screens` is called on the camera's thread when the box has a new picture and no notice is on its way.
    /// The limits are those of `ports`, which must outlive it.
    FaceWatch(const CounterSetup& setup, const PinnedPorts& ports, std::shared_ptr<LiveBox> live,
              std::function<void()> tell_screens);

    /// In the background, once, on a thread that ends with it: its priority is lowered below the camera's and the
    /// window's. The preview goes on while `then` compares.
    domain::Result<domain::Done> run(const Then& then, std::stop_token stop);
    /// From any thread: the next picture with one face is taken.
    void take_now() { capture_.take_now(); }
    /// From any thread: the citizen is asked to turn the head to a random side (presence check).
    void ask_turn() { capture_.ask_turn(); }

  private:
    /// On the battery the preview is shown less often; the analysis sees every picture. On the camera's thread.
    bool spares_preview();

    CounterSetup setup_;
    std::shared_ptr<LiveBox> live_;
    std::function<void()> tell_screens_;
    std::chrono::milliseconds preview_on_battery_;
    std::chrono::milliseconds preview_every_{0};  ///< set before the camera's thread begins
    std::optional<std::chrono::steady_clock::time_point> shown_;
    workflows::CameraFeed feed_;
    workflows::FaceCapture capture_;
};

}  // namespace amphoe::gui
