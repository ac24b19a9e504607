#include "devices/keyvault/simulated/MemoryKeyVault.h"

#include <openssl/crypto.h>

#include "core/support/Digest.h"
#include "devices/keyvault/KeyWrapping.h"

namespace amphoe::devices::keyvault::simulated {
namespace {

constexpr std::size_t kKeySize = 32;

support::Secret random_key() {
    auto bytes = support::random_bytes(kKeySize);
    support::Secret key{std::span<const std::uint8_t>(bytes)};
    OPENSSL_cleanse(bytes.data(), bytes.size());
    return key;
}

}  // namespace

MemoryKeyVault::MemoryKeyVault() : key_(random_key()) {}

domain::Result<std::vector<std::uint8_t>> MemoryKeyVault::wrap(const support::Secret& secret,
                                                               const std::string& purpose) {
    return wrap_secret(key_, secret, purpose);
}

domain::Result<support::Secret> MemoryKeyVault::unwrap(std::span<const std::uint8_t> wrapped,
                                                       const std::string& purpose) {
    return unwrap_secret(key_, wrapped, purpose);
}

std::string MemoryKeyVault::protection() const {
    return "memory only (simulated)";
}

}  // namespace amphoe::devices::keyvault::simulated
