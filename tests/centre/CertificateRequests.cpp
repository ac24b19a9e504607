#include "tests/centre/CertificateRequests.h"

#include <openssl/err.h>
#include <openssl/pem.h>

#include <nlohmann/json.hpp>

#include "core/sync/Certificates.h"

namespace amphoe::centre {

sync::KeyPtr requested_key(const std::string& request_pem) {
    const auto input = sync::bio_of({reinterpret_cast<const std::uint8_t*>(request_pem.data()), request_pem.size()});
    const sync::CertificateRequestPtr request(PEM_read_bio_X509_REQ(input.get(), nullptr, nullptr, nullptr));
    sync::KeyPtr key(request ? X509_REQ_get_pubkey(request.get()) : nullptr);
    char group[32] = {};
    const bool usable = key && X509_REQ_verify(request.get(), key.get()) == 1 &&
                        EVP_PKEY_get_group_name(key.get(), group, sizeof group, nullptr) == 1 &&
                        std::string(group) == "prime256v1";
    ERR_clear_error();
    return usable ? std::move(key) : nullptr;
}

std::string pin_of_key(EVP_PKEY& key) {
    const auto der = sync::memory_bio();
    i2d_PUBKEY_bio(der.get(), &key);
    return support::sha256_hex(sync::bytes_of(der.get()));
}

std::string papers_json(const KeyFolder& keys, const std::string& workstation_id, const std::string& certificate_pem) {
    return nlohmann::json{{"ca_chain_pem", keys.ca_pem()},
                          {"certificate_pem", certificate_pem},
                          {"receipt_certificate_pem", sync::to_pem(*keys.receipts().certificate)},
                          {"sealing_certificate_pem", sync::to_pem(*keys.sealing().certificate)},
                          {"workstation_id", workstation_id}}
        .dump();
}

}  // namespace amphoe::centre
