// PIN hashes: scrypt (RFC 7914) through OpenSSL.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/support/Secret.h"

namespace amphoe::storage {

/// Work factor: N = 2^log2_n, memory about 1 KiB * N at r = 8.
struct ScryptCost {
    int log2_n = 15;
    int r = 8;
    int p = 1;
};

/// `length` bytes. Throws std::runtime_error when OpenSSL refuses the cost.
std::vector<std::uint8_t> scrypt(const support::Secret& pin, std::span<const std::uint8_t> salt, const ScryptCost& cost,
                                 std::size_t length = 32);

}  // namespace amphoe::storage
