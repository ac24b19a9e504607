#include "devices/card/simulated/SimulatedCardReader.h"

#include "devices/card/simulated/SimulatedChannel.h"
#include "devices/card/simulated/SlotWatch.h"
#include "devices/card/thai/AtrText.h"
#include "devices/card/thai/ThaiCardSession.h"

namespace amphoe::devices::card {

using domain::Failure;
using domain::FailureCode;
using ports::CardState;
using Stage = ports::CardReadProgress::Stage;

SimulatedCardReader::SimulatedCardReader(std::string name)
    : name_(std::move(name)), slot_(std::make_shared<SimulatedSlot>()) {}

void SimulatedCardReader::insert(CardProfile profile) {
    slot_->insert(std::move(profile));
}

void SimulatedCardReader::remove() {
    slot_->remove();
}

domain::Result<std::vector<ports::ReaderStatus>> SimulatedCardReader::readers() {
    const auto atr = slot_->atr();
    const auto state = atr.empty()       ? CardState::Empty
                       : slot_->mute()   ? CardState::Mute
                       : looks_thai(atr) ? CardState::Card
                                         : CardState::UnknownCard;
    return std::vector{ports::ReaderStatus{name_, state, atr}};
}

domain::Result<domain::IdentityCard> SimulatedCardReader::read(
    const ports::CardReadRequest& request, const std::function<void(const ports::CardReadProgress&)>& on_progress,
    std::stop_token stop) {
    const auto tell = [&](Stage stage) {
        if (on_progress) {
            on_progress({stage, 0, std::nullopt});
        }
    };
    if (!request.reader.empty() && request.reader != name_) {
        return Failure{FailureCode::CardReaderUnknown, "no simulated reader of that name"};
    }
    tell(Stage::Waiting);
    if (!slot_->wait_for_card(request.wait, stop)) {
        return Failure{FailureCode::CardAbsent, "no card in the simulated reader"};
    }
    tell(Stage::Connecting);
    SimulatedChannel channel(slot_, stop);
    return ThaiCardSession(channel, name_, stop, &chaining_).read(request, on_progress);
}

support::SubscriptionPtr SimulatedCardReader::watch(std::function<void(const ports::CardEvent&)> on_event) {
    auto watch = std::make_shared<SlotWatch>(name_, std::move(on_event));
    slot_->add(watch);
    return std::make_unique<support::CallbackSubscription>([watch = std::move(watch)] { watch->stop(); });
}

}  // namespace amphoe::devices::card
