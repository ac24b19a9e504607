#include "devices/card/simulated/SimulatedSlot.h"

#include "devices/card/thai/AtrText.h"

namespace amphoe::devices::card {

void SimulatedSlot::insert(CardProfile profile) {
    remove();
    {
        const std::scoped_lock lock(mutex_);
        card_.emplace(std::move(profile));
        ++insertion_;
        ++movements_;
        mute_ = false;
    }
    changed_.notify_all();
    tell(true);
}

void SimulatedSlot::remove() {
    {
        const std::scoped_lock lock(mutex_);
        if (!card_) {
            return;
        }
        card_.reset();
        ++movements_;
    }
    changed_.notify_all();
    tell(false);
}

int SimulatedSlot::insertion() const {
    const std::scoped_lock lock(mutex_);
    return card_ ? insertion_ : 0;
}

unsigned SimulatedSlot::movements() const {
    const std::scoped_lock lock(mutex_);
    return movements_;
}

std::string SimulatedSlot::atr() const {
    const std::scoped_lock lock(mutex_);
    return card_ ? atr_text(card_->atr()) : std::string{};
}

bool SimulatedSlot::mute() const {
    const std::scoped_lock lock(mutex_);
    return card_ && mute_;
}

bool SimulatedSlot::wait_for_card(std::chrono::milliseconds patience, std::stop_token stop) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, stop, patience, [this] { return card_.has_value(); });
}

bool SimulatedSlot::power_up(int insertion) {
    const std::scoped_lock lock(mutex_);
    if (!present(insertion)) {
        return false;
    }
    card_->power_up();
    return true;
}

VirtualAnswer SimulatedSlot::transmit(int insertion, std::span<const std::uint8_t> command, std::stop_token stop) {
    const VirtualAnswer gone{VirtualAnswer::Outcome::Removed, {}, {}};
    std::unique_lock lock(mutex_);
    if (!present(insertion)) {
        return gone;
    }
    if (mute_) {
        return {VirtualAnswer::Outcome::Mute, {}, {}};
    }
    auto answer = card_->transmit(command);
    mute_ = answer.outcome == VirtualAnswer::Outcome::Mute;
    if (answer.delay.count() > 0) {
        changed_.wait_for(lock, stop, answer.delay, [&] { return !present(insertion); });
    }
    const bool still_there = present(insertion);
    const auto successor = still_there ? card_->successor() : nullptr;
    lock.unlock();
    if (answer.outcome == VirtualAnswer::Outcome::Removed) {
        remove();
        if (successor) {
            insert(*successor);
        }
    }
    return still_there ? answer : gone;
}

void SimulatedSlot::add(std::weak_ptr<SlotListener> listener) {
    const std::scoped_lock lock(mutex_);
    std::erase_if(listeners_, [](const auto& known) { return known.expired(); });
    listeners_.push_back(std::move(listener));
}

void SimulatedSlot::tell(bool inserted) {
    std::vector<std::weak_ptr<SlotListener>> listeners;
    {
        const std::scoped_lock lock(mutex_);
        listeners = listeners_;
    }
    for (const auto& known : listeners) {
        if (const auto listener = known.lock()) {
            listener->card_moved(inserted);
        }
    }
}

}  // namespace amphoe::devices::card
