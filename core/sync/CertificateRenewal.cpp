#include "core/sync/CertificateRenewal.h"

#include <algorithm>

#include "core/sync/CentreJson.h"
#include "core/sync/Certificates.h"
#include "core/sync/PrivateKeys.h"

namespace amphoe::sync {
namespace {

bool fits(const std::string& certificate_pem, const WorkstationIdentity& identity, EVP_PKEY& key) {
    const auto certificate = certificate_from_pem(certificate_pem);
    const auto earlier = certificate_from_pem(identity.certificate_pem());
    return certificate && earlier && belongs_to(*certificate, key) &&
           common_name(*certificate) == common_name(*earlier) &&
           issued_by(*certificate, certificates_from_pem(identity.ca_pem()));
}

}  // namespace

domain::Result<domain::Done> CertificateRenewal::renew(const WorkstationIdentity& identity, std::stop_token stop) {
    const auto key = new_private_key();
    const auto body = renewal_json(certificate_request_pem(*key, identity.workstation_id()));
    const auto answer = line_->ask({"POST", "/v1/certificates/renewal", "application/json", {body.begin(), body.end()}},
                                   CentreLine::Lane::Carriage, stop);
    if (!answer) {
        return answer.error();
    }
    auto certificate_pem = read_renewal(answer->body);
    if (!certificate_pem || !fits(*certificate_pem, identity, *key)) {
        return domain::Failure{domain::FailureCode::CentreAnswerInvalid, "the new certificate does not fit"};
    }
    const IdentityPapers papers{identity.workstation_id(),
                                identity.centre(),
                                std::move(*certificate_pem),
                                identity.ca_pem(),
                                identity.sealing_certificate_pem(),
                                identity.receipt_certificate_pem(),
                                identity.key_pins()};
    return WorkstationIdentity::save(folder_, papers, private_key_der(*key), vault_);
}

}  // namespace amphoe::sync
