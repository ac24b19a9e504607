#include "gui/presenters/CardStateTexts.h"

#include <algorithm>
#include <array>

namespace amphoe::gui {
namespace {

using domain::ReaderRole;
using ports::CardState;

struct Row {
    CardState state;
    DeviceLevel level;
    const char* word;
};
/// In the order in which one reader's state speaks for all.
constexpr std::array kRows{
    Row{CardState::Card, DeviceLevel::Ready, msg("card inserted")},
    Row{CardState::Mute, DeviceLevel::Attention, msg("card is mute")},
    Row{CardState::Exclusive, DeviceLevel::Attention, msg("used by another program")},
    Row{CardState::UnknownCard, DeviceLevel::Attention, msg("not an ID card")},
    Row{CardState::Empty, DeviceLevel::Ready, msg("ready, no card")},
    Row{CardState::NoReader, DeviceLevel::Off, msg("no reader")},
    Row{CardState::NoService, DeviceLevel::Off, msg("service stopped")},
};

const Row& row_of(CardState state) {
    return *std::ranges::find(kRows, state, &Row::state);
}

}  // namespace

CardState card_state_of(const ReaderList& readers, ReaderRole role) {
    if (!readers) {
        return readers.error().code == domain::FailureCode::CardNoService ? CardState::NoService : CardState::NoReader;
    }
    for (const auto& row : kRows) {
        const bool any = std::ranges::any_of(
            *readers, [&](const auto& reader) { return reader.role == role && reader.state == row.state; });
        if (any) {
            return row.state;
        }
    }
    return CardState::NoReader;
}

DeviceState card_device(const ReaderList& readers, ReaderRole role) {
    const auto state = card_state_of(readers, role);
    const auto& row = row_of(state);
    DeviceState device;
    device.device = role == ReaderRole::Officer ? Device::OfficerCard : Device::Card;
    device.level = row.level;
    device.word = row.word;
    if (row.level != DeviceLevel::Ready) {
        device.reason = ports::card_state_failure(state);
    }
    if (!readers && role == ReaderRole::Citizen) {
        device.reason = readers.error().code;
    }
    device.present = role == ReaderRole::Citizen || row.level != DeviceLevel::Off;
    return device;
}

CardStateView card_state_view(CardState state, const configuration::FailureCatalogue& catalogue, const Texts& texts) {
    const auto level = row_of(state).level;
    if (state == CardState::Card) {
        return {level, texts.tr("A card is in the reader."),
                texts.tr("Enter goes on. Leave the card in until it has been read.")};
    }
    if (state == CardState::Empty) {
        return {level, texts.tr("The card reader is ready. No card is in it."),
                texts.tr("Insert the card fully, chip side up, when the visit asks for it.")};
    }
    const auto& text = catalogue.text(*ports::card_state_failure(state));
    return {level, chosen(texts, text.message_th, text.message_en), chosen(texts, text.remedy_th, text.remedy_en)};
}

}  // namespace amphoe::gui
