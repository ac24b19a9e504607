// What every panel of the supervisor's window borrows.
#pragma once

#include "gui/presenters/SupervisorPresenter.h"
#include "gui/widgets/LabelBook.h"
#include "gui/widgets/WxTexts.h"

namespace amphoe::gui {

struct SupervisorContext {
    const CounterSetup& setup;
    const WxTexts& texts;
    LabelBook& labels;
    SupervisorPresenter& supervisor;
    domain::Officer officer;  ///< signed in
};

}  // namespace amphoe::gui
