#include "core/documents/Base45.h"

#include <array>

namespace amphoe::documents {
namespace {

constexpr std::string_view kLetters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
constexpr unsigned kBase = 45;

}  // namespace

std::string to_base45(std::span<const std::uint8_t> bytes) {
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += 2) {
        const bool pair = at + 1 < bytes.size();
        unsigned value = pair ? bytes[at] * 256U + bytes[at + 1] : bytes[at];
        for (int digit = 0; digit < (pair ? 3 : 2); ++digit) {
            text += kLetters[value % kBase];
            value /= kBase;
        }
    }
    return text;
}

std::optional<std::vector<std::uint8_t>> from_base45(std::string_view text) {
    std::vector<std::uint8_t> bytes;
    if (text.size() % 3 == 1) {
        return std::nullopt;
    }
    for (std::size_t at = 0; at < text.size(); at += 3) {
        const auto digits = text.substr(at, 3);
        unsigned value = 0;
        for (std::size_t i = digits.size(); i-- > 0;) {
            const auto digit = kLetters.find(digits[i]);
            if (digit == std::string_view::npos) {
                return std::nullopt;
            }
            value = value * kBase + static_cast<unsigned>(digit);
        }
        if (value > (digits.size() == 3 ? 0xFFFFU : 0xFFU)) {
            return std::nullopt;
        }
        if (digits.size() == 3) {
            bytes.push_back(static_cast<std::uint8_t>(value >> 8U));
        }
        bytes.push_back(static_cast<std::uint8_t>(value & 0xFFU));
    }
    return bytes;
}

}  // namespace amphoe::documents
