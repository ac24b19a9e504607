#include "core/documents/PadesSigner.h"

#include "core/documents/Certificates.h"
#include "core/documents/CmsSignature.h"
#include "core/documents/PaperVerifier.h"

namespace amphoe::documents {
namespace {

using domain::Failure;
using domain::FailureCode;

constexpr std::size_t kRoom = 6144;       // bytes of CMS: an RSA-4096 signature and a certificate of 4 KB fit
constexpr std::size_t kStampRoom = 8192;  // a token with its authority's certificates

}  // namespace

PadesSigner::PadesSigner(std::string certificate_pem, support::Secret private_key, PaperTrust trust, SignerParts parts)
    : certificate_pem_(std::move(certificate_pem)),
      private_key_(std::move(private_key)),
      trust_(std::move(trust)),
      stamps_(parts.stamps),
      block_(parts.resources.empty() ? nullptr : std::make_unique<SignatureBlock>(std::move(parts.resources))) {
    if (const auto certificate = read_certificate(certificate_pem_)) {
        signer_name_ = common_name(certificate.get());
    }
    const CleanErrorQueue clean;
}

SignatureSlot PadesSigner::slot_for(const domain::RenderedDocument& document, support::Timestamp now, bool stamped) {
    SlotRequest request{now, kRoom + (stamped ? kStampRoom : 0), {}, {}};
    if (document.signature_place && block_) {
        request.place = document.signature_place;
        request.block = block_->draw({*request.place, signer_name_, now, stamped});
    }
    return open_signature_slot(document.pdf, request);
}

std::optional<std::vector<std::uint8_t>> PadesSigner::stamp(std::span<const std::uint8_t> cms) {
    const auto query = time_stamp_query(cms_signature_value(cms));
    const auto answer = stamps_->answer(query, {});
    const auto token = answer ? token_of_answer(query, *answer, trust_.ca_pem) : std::nullopt;
    return token ? std::optional(with_time_stamp(cms, *token)) : std::nullopt;
}

/// Nothing when a stamp was wanted and none was to be had.
std::optional<domain::Result<domain::RenderedDocument>> PadesSigner::signed_once(
    const domain::RenderedDocument& document, support::Timestamp now, bool stamped) {
    SignatureSlot slot;
    try {
        slot = slot_for(document, now, stamped);
    } catch (const std::exception& error) {
        return Failure{FailureCode::DocumentInvalid, error.what()};
    }
    try {
        auto cms = std::optional(make_cms_signature(slot.signed_bytes(), certificate_pem_, private_key_, now));
        cms = stamped ? stamp(*cms) : cms;
        if (!cms) {
            return std::nullopt;
        }
        if (!slot.fill(*cms)) {
            return Failure{FailureCode::ConfigurationInvalid, "the signing certificate is too large"};
        }
    } catch (const std::exception& error) {
        return Failure{FailureCode::ConfigurationInvalid, error.what()};
    }
    return domain::RenderedDocument{document.kind, document.number, document.pages, std::move(slot.pdf),
                                    document.signature_place};
}

domain::Result<domain::RenderedDocument> PadesSigner::sign(const domain::RenderedDocument& document,
                                                           support::Timestamp now) {
    if (stamps_ != nullptr) {
        if (auto stamped = signed_once(document, now, true)) {
            return *stamped;
        }
    }
    return *signed_once(document, now, false);
}

domain::Result<domain::DocumentVerification> PadesSigner::verify(std::span<const std::uint8_t> pdf) {
    return PaperVerifier(trust_).verify(pdf);
}

}  // namespace amphoe::documents
