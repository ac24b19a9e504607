#include "devices/card/thai/AtrText.h"

namespace amphoe::devices::card {

std::string atr_text(std::span<const std::uint8_t> atr) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string text;
    for (const auto byte : atr) {
        text.push_back(kDigits[byte >> 4]);
        text.push_back(kDigits[byte & 0x0F]);
    }
    return text;
}

bool looks_thai(std::string_view atr) {
    constexpr std::string_view kThaiNationalId = "5448204E4944";  // "TH NID"
    return atr.find(kThaiNationalId) != std::string_view::npos || atr.starts_with("3B67");
}

}  // namespace amphoe::devices::card
