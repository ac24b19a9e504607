// The store's keys: one data key under the vault's protection, three sub keys derived from it.
#pragma once

#include "core/ports/KeyVault.h"
#include "core/storage/Connection.h"
#include "core/support/Secret.h"

namespace amphoe::storage {

/// 32 bytes each, HKDF-SHA256 of the data key. The mode is part of the derivation: a live store relabelled as training
/// does not open.
struct StoreKeys {
    support::Secret sealing;
    support::Secret blind_index;
    support::Secret audit;
};

/// Makes a new data key and stores it wrapped (purpose "data-key"). Throws StoreError with the vault's failure.
StoreKeys create_store_keys(Connection& connection, ports::KeyVault& vault, bool training);

/// Throws StoreError: StoreKeyUnavailable when the vault does not open the data key, StoreDamaged when there is none.
StoreKeys unlock_store_keys(Connection& connection, ports::KeyVault& vault, bool training);

/// Wraps the data key again with the vault's key of now; it stays the same key. Throws as unlock_store_keys.
void rewrap_store_key(Connection& connection, ports::KeyVault& vault);

}  // namespace amphoe::storage
