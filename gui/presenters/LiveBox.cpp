#include "gui/presenters/LiveBox.h"

namespace amphoe::gui {

bool LiveBox::put(workflows::LiveView view) {
    auto shared = std::make_shared<const workflows::LiveView>(std::move(view));
    const std::scoped_lock lock(mutex_);
    view_ = std::move(shared);
    return !std::exchange(noticed_, true);
}

std::shared_ptr<const workflows::LiveView> LiveBox::take_notice() {
    const std::scoped_lock lock(mutex_);
    noticed_ = false;
    return view_;
}

std::shared_ptr<const workflows::LiveView> LiveBox::newest() const {
    const std::scoped_lock lock(mutex_);
    return view_;
}

void LiveBox::clear() {
    const std::scoped_lock lock(mutex_);
    view_.reset();
}

}  // namespace amphoe::gui
