#include "core/storage/BlindIndex.h"

#include "core/storage/KeyDerivation.h"

namespace amphoe::storage {

std::string BlindIndex::of(const domain::CitizenId& citizen) const {
    return hmac_sha256_hex(key_.bytes(), "citizen|" + citizen.digits());
}

}  // namespace amphoe::storage
