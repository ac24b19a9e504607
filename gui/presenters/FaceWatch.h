// One watching of the face: waits for its turn at the camera, feeds the preview, returns the picture taken.
#pragma once

#include <functional>
#include <memory>

#include "gui/presenters/CounterSetup.h"
#include "gui/presenters/LiveBox.h"

namespace amphoe::gui {

class FaceWatch {
  public:
    /// `tell_screens` is called on the capture thread when the box has a new picture and no notice is on its way.
    FaceWatch(const CounterSetup& setup, std::shared_ptr<LiveBox> live, std::function<void()> tell_screens);

    /// In the background, once.
    domain::Result<domain::CapturedFaces> run(std::stop_token stop);
    /// From any thread: the next picture with one face is taken.
    void take_now() { capture_.take_now(); }

  private:
    CounterSetup setup_;
    std::shared_ptr<LiveBox> live_;
    std::function<void()> tell_screens_;
    workflows::FaceCapture capture_;
};

}  // namespace amphoe::gui
