#include "devices/card/thai/AtrText.h"

namespace amphoe::devices::card {

namespace {

constexpr std::string_view kDigits = "0123456789ABCDEF";

}  // namespace

std::string atr_text(std::span<const std::uint8_t> atr) {
    std::string text;
    for (const auto byte : atr) {
        text.push_back(kDigits[byte >> 4]);
        text.push_back(kDigits[byte & 0x0F]);
    }
    return text;
}

std::optional<std::vector<std::uint8_t>> bytes_of_hexadecimal(std::string_view text) {
    if (text.size() % 2 != 0 || text.find_first_not_of(kDigits) != std::string_view::npos) {
        return std::nullopt;
    }
    std::vector<std::uint8_t> bytes;
    for (std::size_t at = 0; at < text.size(); at += 2) {
        bytes.push_back(static_cast<std::uint8_t>(kDigits.find(text[at]) << 4 | kDigits.find(text[at + 1])));
    }
    return bytes;
}

bool looks_thai(std::string_view atr) {
    constexpr std::string_view kThaiNationalId = "5448204E4944";  // "TH NID"
    return atr.find(kThaiNationalId) != std::string_view::npos || atr.starts_with("3B67");
}

}  // namespace amphoe::devices::card
