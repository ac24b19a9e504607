#include "gui/presenters/FaceWatch.h"

namespace amphoe::gui {

FaceWatch::FaceWatch(const CounterSetup& setup, std::shared_ptr<LiveBox> live, std::function<void()> tell_screens)
    : setup_(setup),
      live_(std::move(live)),
      tell_screens_(std::move(tell_screens)),
      capture_(setup.counter.camera, setup.counter.face_matcher, setup.counter.clock, setup.counter.rules) {}

domain::Result<domain::CapturedFaces> FaceWatch::run(std::stop_token stop) {
    const std::scoped_lock turn(setup_.camera_turn);
    return capture_.run(
        setup_.camera_source,
        [this](const workflows::LiveView& view) {
            if (live_->put(view)) {
                tell_screens_();
            }
        },
        std::move(stop));
}

}  // namespace amphoe::gui
