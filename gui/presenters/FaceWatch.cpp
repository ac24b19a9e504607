#include "gui/presenters/FaceWatch.h"

namespace amphoe::gui {
namespace {

/// The camera is let go whatever happens to the comparison.
struct ClosedAtEnd {
    workflows::CameraFeed& feed;
    ~ClosedAtEnd() { feed.close(); }
};

}  // namespace

FaceWatch::FaceWatch(const CounterSetup& setup, std::shared_ptr<LiveBox> live, std::function<void()> tell_screens)
    : setup_(setup),
      live_(std::move(live)),
      tell_screens_(std::move(tell_screens)),
      feed_(setup.counter.camera,
            [this](const domain::Picture& picture) {
                if (live_->put_picture(picture)) {
                    tell_screens_();
                }
            }),
      capture_(feed_, setup.counter.face_matcher, setup.counter.clock, setup.counter.rules) {}

domain::Result<domain::Done> FaceWatch::run(const Then& then, std::stop_token stop) {
    const std::scoped_lock turn(setup_.camera_turn);
    if (auto opened = feed_.open(setup_.camera_source); !opened) {
        return opened;
    }
    const ClosedAtEnd closing{feed_};
    auto taken =
        capture_.take([this](const workflows::LiveView& view) { live_->put_judgement(view.assessment, view.prompt); },
                      std::move(stop));
    return taken ? then(*std::move(taken)) : domain::Result<domain::Done>(taken.error());
}

}  // namespace amphoe::gui
