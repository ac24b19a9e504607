#include "core/support/Identifier.h"

#include "core/support/Digest.h"

namespace amphoe::support {

std::string new_identifier(Timestamp now) {
    auto bytes = random_bytes(16);
    auto milliseconds = static_cast<std::uint64_t>(now.time_since_epoch().count());
    for (std::size_t index = 6; index-- > 0;) {
        bytes[index] = static_cast<std::uint8_t>(milliseconds & 0xFF);
        milliseconds >>= 8;
    }
    bytes[6] = static_cast<std::uint8_t>(0x70 | (bytes[6] & 0x0F));
    bytes[8] = static_cast<std::uint8_t>(0x80 | (bytes[8] & 0x3F));
    const auto hex = to_hex(bytes);
    return hex.substr(0, 8) + '-' + hex.substr(8, 4) + '-' + hex.substr(12, 4) + '-' + hex.substr(16, 4) + '-' +
           hex.substr(20);
}

}  // namespace amphoe::support
