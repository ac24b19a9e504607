#include "gui/presenters/LiveBox.h"

namespace amphoe::gui {

namespace {

domain::Box scaled(const domain::Box& box, int part, int whole) {
    const auto less = [&](int value) { return static_cast<int>(static_cast<long long>(value) * part / whole); };
    return whole < 1 || part == whole ? box : domain::Box{less(box.x), less(box.y), less(box.width), less(box.height)};
}

}  // namespace

bool LiveBox::put_picture(domain::Picture picture, int judged_width) {
    auto view = std::make_shared<workflows::LiveView>();
    view->picture = std::move(picture);
    const std::scoped_lock lock(mutex_);
    view->assessment = assessment_;
    view->assessment.box = scaled(assessment_.box, view->picture.width, judged_width);
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
