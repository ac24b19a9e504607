#include "core/documents/EcdsaPaperSealer.h"

#include "core/documents/Certificates.h"
#include "core/documents/EcdsaSignature.h"
#include "core/documents/PaperCode.h"

namespace amphoe::documents {

EcdsaPaperSealer::EcdsaPaperSealer(const std::string& certificate_pem, support::Secret private_key)
    : private_key_(std::move(private_key)) {
    const CleanErrorQueue clean;
    const auto certificate = read_certificate(certificate_pem);
    const auto key = read_key(private_key_);
    if (certificate != nullptr && key != nullptr && is_p256(key.get()) &&
        X509_check_private_key(certificate.get(), key.get()) == 1) {
        key_id_ = key_id_of(certificate.get());
    }
}

std::optional<std::string> EcdsaPaperSealer::code_for(const domain::PaperClaim& claim) {
    const CleanErrorQueue clean;
    const auto key = key_id_.empty() ? nullptr : read_key(private_key_);
    if (key == nullptr) {
        return std::nullopt;
    }
    const auto payload = paper_code_payload(claim, key_id_);
    const auto signature = ecdsa_sign(key.get(), paper_code_message(payload));
    return signature.empty() ? std::nullopt : std::optional(paper_code_text(payload, signature));
}

}  // namespace amphoe::documents
