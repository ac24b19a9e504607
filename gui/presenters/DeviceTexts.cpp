#include "gui/presenters/DeviceTexts.h"

#include "gui/presenters/TextForms.h"

namespace amphoe::gui {

std::string device_title(Device device, const Texts& texts) {
    switch (device) {
        case Device::Card:
            return texts.tr("Card reader");
        case Device::Camera:
            return texts.tr("Camera");
        case Device::Printer:
            return texts.tr("Printer");
        case Device::Centre:
            return texts.tr("Centre");
        case Device::OfficerCard:
            return texts.tr("Officer's card reader");
    }
    return {};
}

const char* level_shape(DeviceLevel level) {
    switch (level) {
        case DeviceLevel::Ready:
            return "●";
        case DeviceLevel::Attention:
            return "◐";
        case DeviceLevel::Unknown:
        case DeviceLevel::Off:
            break;
    }
    return "○";
}

std::string device_word(const DeviceState& state, support::Timestamp now, const Texts& texts) {
    if (state.level == DeviceLevel::Unknown) {
        return texts.tr("not checked yet");
    }
    if (state.since) {
        const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(now - *state.since).count();
        if (minutes > 0) {
            return filled(texts.tr("offline {n} min"), {{"n", std::to_string(minutes)}});
        }
    }
    return texts.tr(state.word);
}

std::string device_reason(const DeviceState& state, const configuration::FailureCatalogue& catalogue,
                          const Texts& texts) {
    if (!state.reason) {
        return {};
    }
    const auto& text = catalogue.text(*state.reason);
    return chosen(texts, text.message_th, text.message_en) + " — " + chosen(texts, text.remedy_th, text.remedy_en);
}

}  // namespace amphoe::gui
