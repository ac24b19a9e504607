#include "devices/card/pcsc/ReaderChoice.h"

#include <algorithm>
#include <functional>

#include "devices/card/thai/AtrText.h"

namespace amphoe::devices::card {
namespace {

using domain::Failure;
using domain::FailureCode;

std::vector<SlotState> with_cards(const std::vector<SlotState>& slots) {
    std::vector<SlotState> present;
    std::ranges::copy_if(slots, std::back_inserter(present), &SlotState::present);
    const auto keep_if_any = [&](auto wanted) {
        if (std::ranges::any_of(present, wanted)) {
            std::erase_if(present, std::not_fn(wanted));
        }
    };
    keep_if_any([](const SlotState& slot) { return !slot.mute(); });
    keep_if_any([](const SlotState& slot) { return looks_thai(slot.atr); });
    return present;
}

}  // namespace

domain::Result<std::string> choose_reader(const std::vector<SlotState>& slots, const std::string& wanted,
                                          const domain::ReaderRoles& roles) {
    const Failure absent{FailureCode::CardAbsent, "no card in the reader"};
    if (slots.empty()) {
        return Failure{FailureCode::CardNoReader, "the service knows no reader"};
    }
    if (!wanted.empty()) {
        const auto found = std::ranges::find(slots, wanted, &SlotState::reader);
        if (found == slots.end()) {
            return Failure{FailureCode::CardReaderUnknown, "no reader of that name"};
        }
        return found->present() ? domain::Result<std::string>(wanted) : absent;
    }
    auto for_citizens = slots;
    std::erase_if(for_citizens,
                  [&](const SlotState& slot) { return roles.of(slot.reader) != domain::ReaderRole::Citizen; });
    if (for_citizens.empty()) {
        return Failure{FailureCode::CardNoReader, "no reader for the citizen's card, by the settings"};
    }
    const auto candidates = with_cards(for_citizens);
    if (candidates.empty()) {
        return absent;
    }
    if (candidates.size() > 1) {
        return Failure{FailureCode::CardReaderUnknown, "several readers hold a card; name one"};
    }
    return candidates.front().reader;
}

}  // namespace amphoe::devices::card
