#include "devices/card/thai/Tis620.h"

namespace amphoe::devices::card {
namespace {

// TIS-620-2533: 0xA1-0xDA and 0xDF-0xFB are U+0E01-0E3A and U+0E3F-0E5B.
constexpr unsigned kThaiOffset = 0xD60;

bool is_ascii_text(unsigned code) {
    return code >= 0x20 && code <= 0x7E;
}

bool is_thai(unsigned byte) {
    return (byte >= 0xA1 && byte <= 0xDA) || (byte >= 0xDF && byte <= 0xFB);
}

}  // namespace

std::optional<std::string> decode_tis620(std::span<const std::uint8_t> bytes) {
    std::string text;
    for (const unsigned byte : bytes) {
        if (is_ascii_text(byte)) {
            text.push_back(static_cast<char>(byte));
        } else if (is_thai(byte)) {
            const unsigned code = byte + kThaiOffset;
            text.push_back(static_cast<char>(0xE0 | (code >> 12)));
            text.push_back(static_cast<char>(0x80 | ((code >> 6) & 0x3F)));
            text.push_back(static_cast<char>(0x80 | (code & 0x3F)));
        } else {
            return std::nullopt;
        }
    }
    return text;
}

std::optional<std::vector<std::uint8_t>> encode_tis620(std::string_view utf8) {
    std::vector<std::uint8_t> bytes;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[at]);
        if (is_ascii_text(lead)) {
            bytes.push_back(lead);
            ++at;
            continue;
        }
        if (lead != 0xE0 || at + 2 >= utf8.size()) {
            return std::nullopt;
        }
        // All Thai characters are three bytes that begin with E0.
        const unsigned code = (static_cast<unsigned>(static_cast<unsigned char>(utf8[at + 1]) & 0x3F) << 6) |
                              static_cast<unsigned>(static_cast<unsigned char>(utf8[at + 2]) & 0x3F);
        const unsigned byte = code - kThaiOffset;
        if (code < kThaiOffset || byte > 0xFF || !is_thai(byte)) {
            return std::nullopt;
        }
        bytes.push_back(static_cast<std::uint8_t>(byte));
        at += 3;
    }
    return bytes;
}

std::span<const std::uint8_t> without_padding(std::span<const std::uint8_t> bytes) {
    while (!bytes.empty() && (bytes.back() == 0x20 || bytes.back() == 0x00)) {
        bytes = bytes.first(bytes.size() - 1);
    }
    return bytes;
}

}  // namespace amphoe::devices::card
