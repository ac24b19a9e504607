// What has been read of one card's blocks so far.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "devices/card/thai/FieldMap.h"

namespace amphoe::devices::card {

/// Bytes of blocks 0 and 1 with a mark for each byte that is really known. Wiped on destruction: it is a whole person.
class CardImage {
  public:
    CardImage();
    CardImage(const CardImage&) = delete;
    CardImage& operator=(const CardImage&) = delete;
    ~CardImage();

    /// Bytes past the end of the block are dropped.
    void store(int block, std::size_t offset, std::span<const std::uint8_t> bytes);
    /// The part of `wanted` from its first unknown byte on; length 0 when all is known.
    Location missing(const Location& wanted) const;
    /// The bytes at `at`, which lies within the block. Unknown bytes are 0.
    std::span<const std::uint8_t> bytes(const Location& at) const;

  private:
    struct Block {
        std::vector<std::uint8_t> bytes;
        std::vector<bool> known;
    };
    std::array<Block, 2> blocks_;
};

}  // namespace amphoe::devices::card
