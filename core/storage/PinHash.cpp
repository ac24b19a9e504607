#include "core/storage/PinHash.h"

#include <openssl/evp.h>

#include <stdexcept>

namespace amphoe::storage {

std::vector<std::uint8_t> scrypt(const support::Secret& pin, std::span<const std::uint8_t> salt, const ScryptCost& cost,
                                 std::size_t length) {
    // OpenSSL's own memory limit of 32 MiB would refuse the default cost.
    constexpr std::uint64_t kMemoryLimit = 256U << 20;
    std::vector<std::uint8_t> hash(length);
    const auto text = pin.text();
    if (cost.log2_n < 1 || cost.log2_n > 20 ||
        EVP_PBE_scrypt(text.empty() ? "" : text.data(), text.size(), salt.data(), salt.size(),
                       std::uint64_t{1} << cost.log2_n, static_cast<std::uint64_t>(cost.r),
                       static_cast<std::uint64_t>(cost.p), kMemoryLimit, hash.data(), hash.size()) != 1) {
        throw std::runtime_error("scrypt failed");
    }
    return hash;
}

}  // namespace amphoe::storage
