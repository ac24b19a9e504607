#include "core/support/Secret.h"

#include <openssl/crypto.h>

#include <utility>

namespace amphoe::support {

Secret::Secret(std::span<const std::uint8_t> bytes) : bytes_(bytes.begin(), bytes.end()) {}

Secret::Secret(std::string_view text) : bytes_(text.begin(), text.end()) {}

Secret::Secret(Secret&& other) noexcept : bytes_(std::move(other.bytes_)) {
    other.bytes_.clear();
}

Secret& Secret::operator=(Secret&& other) noexcept {
    if (this != &other) {
        wipe();
        bytes_ = std::move(other.bytes_);
        other.bytes_.clear();
    }
    return *this;
}

Secret::~Secret() {
    wipe();
}

Secret Secret::duplicate() const {
    return Secret(std::span<const std::uint8_t>(bytes_));
}

std::string_view Secret::text() const {
    return {reinterpret_cast<const char*>(bytes_.data()), bytes_.size()};
}

void Secret::wipe() {
    if (!bytes_.empty()) {
        OPENSSL_cleanse(bytes_.data(), bytes_.size());
    }
    bytes_.clear();
}

}  // namespace amphoe::support
