#include "tests/devices/card/DirectChannel.h"

#include "devices/card/thai/AtrText.h"

namespace amphoe::tests {

using namespace devices::card;

DirectChannel::DirectChannel(CardProfile profile) : card_(std::move(profile)) {}

domain::Result<Bytes> DirectChannel::transmit(std::span<const std::uint8_t> command) {
    commands.emplace_back(command.begin(), command.end());
    if (before) {
        before(static_cast<int>(commands.size()));
    }
    auto answer = card_.transmit(command);
    if (answer.outcome == VirtualAnswer::Outcome::Mute) {
        return domain::Failure{domain::FailureCode::CardMute, "no answer"};
    }
    answers.push_back(answer.bytes);
    return std::move(answer.bytes);
}

domain::Result<domain::Done> DirectChannel::restart() {
    ++restarts;
    card_.power_up();
    return domain::Done{};
}

std::string DirectChannel::atr() const {
    return atr_text(card_.atr());
}

void DirectChannel::exchange_silently(CardProfile profile) {
    card_ = VirtualCard(std::move(profile));
    card_.transmit(kSelectPersonalData);
}

}  // namespace amphoe::tests
