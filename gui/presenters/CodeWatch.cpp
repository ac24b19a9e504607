#include "gui/presenters/CodeWatch.h"

#include <algorithm>

#include "core/workflows/CameraFeed.h"

namespace amphoe::gui {
namespace {

using domain::PaperCodeVerdict;
using domain::Result;

constexpr std::chrono::seconds kLongestLook{30};
constexpr std::chrono::seconds kPictureTimeout{3};
constexpr int kPreviewSide = 480;  // pixels; the view in the window is smaller

domain::Picture preview_of(const domain::Picture& picture, ports::PictureCodec& codec) {
    if (std::max(picture.width, picture.height) > kPreviewSide) {
        if (auto small = codec.cut(picture, {0, 0, picture.width, picture.height}, kPreviewSide)) {
            return *std::move(small);
        }
    }
    return picture;
}

}  // namespace

Result<PaperCodeVerdict> CodeWatch::run(std::stop_token stop) {
    // A citizen before the camera is not kept waiting for a paper.
    const std::unique_lock turn(setup_.camera_turn, std::try_to_lock);
    if (!turn.owns_lock()) {
        return PaperCodeVerdict{false, "no-code", {"กล้องกำลังใช้ถ่ายใบหน้า รอให้เสร็จแล้วลองใหม่ หรือใช้เครื่องอ่านรหัสแบบมือถือ"}};
    }
    workflows::CameraFeed feed(setup_.counter.camera, [this](const domain::Picture& picture) {
        if (live_->put_picture(preview_of(picture, setup_.counter.picture_codec), picture.width)) {
            tell_screen_();
        }
    });
    if (auto opened = feed.open(setup_.camera_source); !opened) {
        return opened.error();
    }
    return look(feed, stop);
}

Result<PaperCodeVerdict> CodeWatch::look(ports::Camera& feed, const std::stop_token& stop) {
    const auto deadline = setup_.counter.clock.steady() + kLongestLook;
    PaperCodeVerdict seen{false, "no-code", {"ไม่พบรหัสตรวจสอบ (QR) หน้ากล้อง"}};
    while (!stop.stop_requested() && setup_.counter.clock.steady() < deadline) {
        const auto picture = feed.next_picture(kPictureTimeout, stop);
        if (!picture) {
            return stop.stop_requested() ? Result<PaperCodeVerdict>(seen) : picture.error();
        }
        auto verdict = setup_.inspection->inspect_frame(*picture, stop);
        if (!verdict || verdict->claim) {
            return verdict;
        }
        if (verdict->status != "no-code") {
            seen = *std::move(verdict);
        }
    }
    return seen;
}

}  // namespace amphoe::gui
