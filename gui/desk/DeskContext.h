// What every panel of the desk borrows from its window.
#pragma once

#include <functional>

#include "gui/presenters/BookingPresenter.h"
#include "gui/presenters/CounterSetup.h"
#include "gui/presenters/QueuePresenter.h"
#include "gui/presenters/StatusPresenter.h"
#include "gui/presenters/VisitPresenter.h"
#include "gui/widgets/LabelBook.h"
#include "gui/widgets/WxTexts.h"

namespace amphoe::gui {

struct DeskContext {
    const CounterSetup& setup;
    const WxTexts& texts;
    LabelBook& labels;
    VisitPresenter& visit;
    std::function<void()> open_papers;  ///< the documents window
    QueuePresenter& queue;
    const StatusPresenter& status;
    BookingPresenter& booking;
};

/// Running text of the middle column is wrapped here, in device-independent pixels.
constexpr int kMiddleText = 640;

}  // namespace amphoe::gui
