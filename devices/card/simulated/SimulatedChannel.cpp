#include "devices/card/simulated/SimulatedChannel.h"

namespace amphoe::devices::card {

using domain::Failure;
using domain::FailureCode;

SimulatedChannel::SimulatedChannel(std::shared_ptr<SimulatedSlot> slot, std::stop_token stop)
    : slot_(std::move(slot)), stop_(std::move(stop)), insertion_(slot_->insertion()), atr_(slot_->atr()) {
    slot_->power_up(insertion_);
}

domain::Result<Bytes> SimulatedChannel::transmit(std::span<const std::uint8_t> command) {
    if (slot_->insertion() != insertion_) {
        return Failure{FailureCode::CardRemoved, "the simulated card was pulled"};
    }
    auto answer = slot_->transmit(insertion_, command, stop_);
    if (answer.outcome == VirtualAnswer::Outcome::Mute) {
        return Failure{FailureCode::CardMute, "the simulated card does not answer"};
    }
    return std::move(answer.bytes);
}

domain::Result<domain::Done> SimulatedChannel::restart() {
    insertion_ = slot_->insertion();
    atr_ = slot_->atr();
    if (!slot_->power_up(insertion_)) {
        return Failure{FailureCode::CardAbsent, "the simulated slot is empty"};
    }
    return domain::Done{};
}

}  // namespace amphoe::devices::card
