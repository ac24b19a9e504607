#include "devices/card/thai/CardImage.h"

#include <openssl/crypto.h>

#include <algorithm>

namespace amphoe::devices::card {

CardImage::CardImage() {
    for (auto& block : blocks_) {
        block.bytes.assign(kBlockSize, 0);
        block.known.assign(kBlockSize, false);
    }
}

CardImage::~CardImage() {
    for (auto& block : blocks_) {
        OPENSSL_cleanse(block.bytes.data(), block.bytes.size());
    }
}

void CardImage::store(int block, std::size_t offset, std::span<const std::uint8_t> bytes) {
    auto& target = blocks_.at(static_cast<std::size_t>(block));
    for (std::size_t index = 0; index < bytes.size() && offset + index < kBlockSize; ++index) {
        target.bytes[offset + index] = bytes[index];
        target.known[offset + index] = true;
    }
}

Location CardImage::missing(const Location& wanted) const {
    const auto& known = blocks_.at(static_cast<std::size_t>(wanted.block)).known;
    const auto end = std::min(wanted.offset + wanted.length, kBlockSize);
    auto first = std::min(wanted.offset, end);
    while (first < end && known[first]) {
        ++first;
    }
    return {wanted.block, first, end - first};
}

std::span<const std::uint8_t> CardImage::bytes(const Location& at) const {
    return std::span(blocks_.at(static_cast<std::size_t>(at.block)).bytes).subspan(at.offset, at.length);
}

}  // namespace amphoe::devices::card
