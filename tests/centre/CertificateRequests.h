// Reads certificate requests and writes what a workstation gets for one.
#pragma once

#include <string>

#include "core/sync/OpenSslHandles.h"
#include "tests/centre/KeyFolder.h"

namespace amphoe::centre {

/// The public key of a PKCS#10 request that is signed by it and is on P-256; null otherwise.
sync::KeyPtr requested_key(const std::string& request_pem);
/// SHA-256 of the DER public key, hexadecimal.
std::string pin_of_key(EVP_PKEY& key);
/// Schema ProvisioningAnswer.
std::string papers_json(const KeyFolder& keys, const std::string& workstation_id, const std::string& certificate_pem);

}  // namespace amphoe::centre
