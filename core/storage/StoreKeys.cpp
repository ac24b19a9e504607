#include "core/storage/StoreKeys.h"

#include <openssl/crypto.h>

#include "core/storage/KeyDerivation.h"
#include "core/storage/Statement.h"
#include "core/storage/StoreError.h"
#include "core/storage/StoreMeta.h"
#include "core/support/AesGcm.h"
#include "core/support/Digest.h"

namespace amphoe::storage {
namespace {

constexpr const char* kPurpose = "data-key";

support::Secret sub_key(const support::Secret& data_key, const std::string& use, bool training) {
    return hkdf_sha256(data_key.bytes(), {}, "amphoedesk store|" + mode_name(training) + '|' + use,
                       support::kAesKeySize);
}

StoreKeys derive(const support::Secret& data_key, bool training) {
    return {sub_key(data_key, "sealing", training), sub_key(data_key, "blind index", training),
            sub_key(data_key, "audit head", training)};
}

support::Secret data_key_of(Connection& connection, ports::KeyVault& vault) {
    const auto wrapped = read_meta(connection, meta_keys::kWrappedDataKey);
    if (!wrapped) {
        throw StoreError(domain::FailureCode::StoreDamaged, "the store has no data key");
    }
    auto data_key = vault.unwrap(*wrapped, kPurpose);
    if (!data_key) {
        throw StoreError(data_key.error().code, data_key.error().detail);
    }
    if (data_key->bytes().size() != support::kAesKeySize) {
        throw StoreError(domain::FailureCode::StoreKeyUnavailable, "the data key has a wrong length");
    }
    return std::move(*data_key);
}

}  // namespace

StoreKeys create_store_keys(Connection& connection, ports::KeyVault& vault, bool training) {
    auto random = support::random_bytes(support::kAesKeySize);
    const support::Secret data_key{std::span<const std::uint8_t>(random)};
    OPENSSL_cleanse(random.data(), random.size());
    const auto wrapped = vault.wrap(data_key, kPurpose);
    if (!wrapped) {
        throw StoreError(wrapped.error().code, wrapped.error().detail);
    }
    write_meta(connection, meta_keys::kWrappedDataKey, *wrapped);
    return derive(data_key, training);
}

StoreKeys unlock_store_keys(Connection& connection, ports::KeyVault& vault, bool training) {
    return derive(data_key_of(connection, vault), training);
}

void rewrap_store_key(Connection& connection, ports::KeyVault& vault) {
    const auto wrapped = vault.wrap(data_key_of(connection, vault), kPurpose);
    if (!wrapped) {
        throw StoreError(wrapped.error().code, wrapped.error().detail);
    }
    Statement(connection, "UPDATE meta SET value = ? WHERE key = ?")
        .blob(*wrapped)
        .text(meta_keys::kWrappedDataKey)
        .run();
}

}  // namespace amphoe::storage
