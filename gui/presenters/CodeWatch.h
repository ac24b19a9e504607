// Looks through the camera for the code of a paper that somebody holds before it.
#pragma once

#include <functional>
#include <memory>

#include "core/ports/PaperInspection.h"
#include "gui/presenters/CounterSetup.h"
#include "gui/presenters/LiveBox.h"

namespace amphoe::gui {

class CodeWatch {
  public:
    /// `setup.inspection` must not be null. `tell_screen` as in FaceWatch.
    CodeWatch(const CounterSetup& setup, std::shared_ptr<LiveBox> live, std::function<void()> tell_screen)
        : setup_(setup), live_(std::move(live)), tell_screen_(std::move(tell_screen)) {}

    /// In the background. Ends with the first code of ours, or after 30 seconds or a stop with what was seen last
    /// (status "no-code", "unreadable"); at once with "no-code" while a face is taken. CameraMissing, CameraStopped.
    domain::Result<domain::PaperCodeVerdict> run(std::stop_token stop);

  private:
    domain::Result<domain::PaperCodeVerdict> look(ports::Camera& feed, const std::stop_token& stop);

    CounterSetup setup_;
    std::shared_ptr<LiveBox> live_;
    std::function<void()> tell_screen_;
};

}  // namespace amphoe::gui
