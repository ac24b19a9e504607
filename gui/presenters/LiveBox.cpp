#include "gui/presenters/LiveBox.h"

namespace amphoe::gui {

bool LiveBox::put_picture(const domain::Picture& picture) {
    auto view = std::make_shared<workflows::LiveView>();
    view->picture = picture;
    const std::scoped_lock lock(mutex_);
    view->assessment = assessment_;
    view->prompt = prompt_;
    view_ = std::move(view);
    return !std::exchange(noticed_, true);
}

void LiveBox::put_judgement(domain::FaceAssessment assessment, std::string prompt) {
    const std::scoped_lock lock(mutex_);
    assessment_ = std::move(assessment);
    prompt_ = std::move(prompt);
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
    assessment_ = {};
    prompt_.clear();
}

}  // namespace amphoe::gui
