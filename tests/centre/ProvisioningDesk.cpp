#include "tests/centre/ProvisioningDesk.h"

#include <openssl/err.h>
#include <openssl/pem.h>

#include <nlohmann/json.hpp>
#include <optional>

#include "core/sync/Certificates.h"

namespace amphoe::centre {
namespace {

using nlohmann::json;

struct Question {
    std::string token;
    std::string request_pem;
};

std::optional<Question> read(const support::Bytes& body) {
    try {
        const auto value = json::parse(body);
        Question question{value.at("token").get<std::string>(), value.at("certificate_request_pem").get<std::string>()};
        const bool fits = value.size() == 2 && !question.token.empty() && question.token.size() <= 128;
        return fits ? std::optional(question) : std::nullopt;
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

/// The public key of a request that is signed by it and is on P-256; null otherwise.
sync::KeyPtr usable_key(const std::string& request_pem) {
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

}  // namespace

std::string ProvisioningDesk::new_token(const std::string& workstation_id, support::Timestamp now) {
    auto token = support::to_hex(support::random_bytes(16));
    records_.add_token(token, workstation_id, now + std::chrono::hours(24));
    return token;
}

CentreAnswer ProvisioningDesk::provision(const support::Bytes& body, support::Timestamp now) {
    const auto question = read(body);
    if (!question) {
        return problem(400, "body.invalid", "The body is not as the contract says");
    }
    const auto key = usable_key(question->request_pem);
    if (!key) {
        return problem(422, "request.unusable", "The certificate request cannot be used");
    }
    Transaction transaction(records_.database());
    const auto workstation_id = records_.use_token(question->token, now);
    if (!workstation_id) {
        return problem(403, "token.refused", "The token is unknown, used or expired");
    }
    const auto certificate = keys_.authority().issue(*key, *workstation_id, CertificateUse::Workstation);
    records_.add_workstation(sync::fingerprint(*certificate), *workstation_id);
    transaction.commit();
    const json answer{{"ca_chain_pem", keys_.ca_pem()},
                      {"certificate_pem", sync::to_pem(*certificate)},
                      {"receipt_certificate_pem", sync::to_pem(*keys_.receipts().certificate)},
                      {"sealing_certificate_pem", sync::to_pem(*keys_.sealing().certificate)},
                      {"workstation_id", *workstation_id}};
    return json_answer(201, answer.dump());
}

}  // namespace amphoe::centre
