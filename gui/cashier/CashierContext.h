// What every panel of the cashier's window borrows.
#pragma once

#include "gui/presenters/CashierPresenter.h"
#include "gui/widgets/LabelBook.h"
#include "gui/widgets/WxTexts.h"

namespace amphoe::gui {

struct CashierContext {
    const WxTexts& texts;
    LabelBook& labels;
    CashierPresenter& cashier;
};

}  // namespace amphoe::gui
