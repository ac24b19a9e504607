#include "core/sync/Provisioner.h"

#include "core/sync/CentreJson.h"
#include "core/sync/Certificates.h"
#include "core/sync/PrivateKeys.h"

namespace amphoe::sync {
namespace {

using domain::Failure;
using domain::FailureCode;

/// The answer is used only when all its certificates come from the CA we already trust and ours carries our key.
bool fits(const IdentityPapers& papers, const std::string& trusted_ca_pem, EVP_PKEY& key) {
    const auto authorities = certificates_from_pem(trusted_ca_pem);
    const auto own = certificate_from_pem(papers.certificate_pem);
    const auto sealing = certificate_from_pem(papers.sealing_certificate_pem);
    const auto receipts = certificate_from_pem(papers.receipt_certificate_pem);
    return own && sealing && receipts && belongs_to(*own, key) && issued_by(*own, authorities) &&
           issued_by(*sealing, authorities) && issued_by(*receipts, authorities);
}

domain::Result<IdentityPapers> ask(const ProvisioningRequest& request, const std::string& body,
                                   const HttpLimits& limits, std::stop_token stop) {
    auto client = HttpClient::create({request.provisioning, request.ca_pem, "", {}, request.key_pins, limits});
    if (!client) {
        return Failure{FailureCode::ProvisioningRefused, "CA certificate or address cannot be used"};
    }
    const auto response =
        client.value()->send({"POST", "/v1/workstations", "application/json", {body.begin(), body.end()}}, stop);
    if (!response) {
        return response.error();
    }
    if (response->status >= 500) {
        return Failure{FailureCode::CentreUnreachable, "HTTP " + std::to_string(response->status)};
    }
    auto papers = response->status == 201 ? read_provisioning(response->body) : std::nullopt;
    if (!papers) {
        return Failure{FailureCode::ProvisioningRefused,
                       "HTTP " + std::to_string(response->status) + " " + problem_code(response->body)};
    }
    return std::move(*papers);
}

}  // namespace

domain::Result<WorkstationIdentity> Provisioner::provision(const ProvisioningRequest& request, std::stop_token stop) {
    const auto key = new_private_key();
    const auto body =
        provisioning_json(std::string(request.token.text()), certificate_request_pem(*key, request.workstation_name));
    if (!body) {
        return Failure{FailureCode::ProvisioningRefused, "token is not valid UTF-8"};
    }
    auto papers = ask(request, *body, limits_, stop);
    if (!papers) {
        return papers.error();
    }
    if (!fits(*papers, request.ca_pem, *key)) {
        return Failure{FailureCode::ProvisioningRefused, "answer does not fit the given CA or our key"};
    }
    papers->ca_pem = request.ca_pem;
    papers->centre = request.centre;
    papers->key_pins = request.key_pins;
    const auto saved = WorkstationIdentity::save(folder_, *papers, private_key_der(*key), vault_);
    if (!saved) {
        return saved.error();
    }
    return WorkstationIdentity::load(folder_, vault_);
}

}  // namespace amphoe::sync
