#include "gui/presenters/FaceWatch.h"

#include <algorithm>

#include "gui/presenters/ThreadPriority.h"

namespace amphoe::gui {
namespace {

// No view on a screen of the counter is much wider.
constexpr int preview_side = 640;

// Made small on the camera's thread, because the window's thread copies and draws every picture twice.
domain::Picture preview_of(const domain::Picture& picture, ports::PictureCodec& codec) {
    if (std::max(picture.width, picture.height) > preview_side) {
        if (auto small = codec.cut(picture, {0, 0, picture.width, picture.height}, preview_side)) {
            return *std::move(small);
        }
    }
    return picture;
}

/// The camera is let go whatever happens to the comparison.
struct ClosedAtEnd {
    workflows::CameraFeed& feed;
    ~ClosedAtEnd() { feed.close(); }
};

}  // namespace

FaceWatch::FaceWatch(const CounterSetup& setup, const PinnedPorts& ports, std::shared_ptr<LiveBox> live,
                     std::function<void()> tell_screens)
    : setup_(setup),
      live_(std::move(live)),
      tell_screens_(std::move(tell_screens)),
      preview_on_battery_(ports.services() == nullptr ? domain::ServiceRules{}.battery_preview_ms
                                                      : ports.services()->rules.battery_preview_ms),
      feed_(setup.counter.camera,
            [this](const domain::Picture& picture) {
                if (!spares_preview() &&
                    live_->put_picture(preview_of(picture, setup_.counter.picture_codec), picture.width)) {
                    tell_screens_();
                }
            }),
      capture_(feed_, setup.counter.face_matcher, setup.counter.clock, ports.counter().rules) {}

bool FaceWatch::spares_preview() {
    if (preview_every_.count() == 0) {
        return false;
    }
    const auto now = setup_.counter.clock.steady();
    if (shown_ && now - *shown_ < preview_every_) {
        return true;
    }
    shown_ = now;
    return false;
}

domain::Result<domain::Done> FaceWatch::run(const Then& then, std::stop_token stop) {
    const auto power = setup_.power == nullptr ? std::nullopt : setup_.power->look();
    preview_every_ = power && power->on_battery ? preview_on_battery_ : std::chrono::milliseconds(0);
    const std::scoped_lock turn(setup_.camera_turn);
    if (auto opened = feed_.open(setup_.camera_source); !opened) {
        return opened;
    }
    const ClosedAtEnd closing{feed_};
    let_others_go_first();
    auto taken =
        capture_.take([this](const workflows::LiveView& view) { live_->put_judgement(view.assessment, view.prompt); },
                      std::move(stop));
    return taken ? then(*std::move(taken)) : domain::Result<domain::Done>(taken.error());
}

}  // namespace amphoe::gui
