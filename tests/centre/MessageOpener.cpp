#include "tests/centre/MessageOpener.h"

#include <openssl/err.h>

#include <nlohmann/json.hpp>
#include <optional>

#include "core/sync/Certificates.h"
#include "tests/centre/PathPattern.h"

namespace amphoe::centre {
namespace {

using nlohmann::json;
using StorePtr = std::unique_ptr<X509_STORE, sync::OpenSslFree<X509_STORE_free>>;

constexpr std::size_t kMostFields = 300;
/// A face or a scan travels as base64 in one field; the whole is bounded by the operation's largest body.
constexpr std::size_t kLongestField = 24 * 1024 * 1024;

std::optional<support::Bytes> decrypt(const support::Bytes& sealed, const Credential& sealing) {
    const auto input = sync::bio_of(sealed);
    const sync::CmsPtr cms(d2i_CMS_bio(input.get(), nullptr));
    const auto output = sync::memory_bio();
    // Only the authenticated form: plain EnvelopedData would decrypt changed bytes without a word.
    const bool good =
        cms && OBJ_obj2nid(CMS_get0_type(cms.get())) == NID_id_smime_ct_authEnvelopedData &&
        CMS_decrypt(cms.get(), sealing.key.get(), sealing.certificate.get(), nullptr, output.get(), CMS_BINARY) == 1;
    ERR_clear_error();
    return good ? std::optional(sync::bytes_of(output.get())) : std::nullopt;
}

StorePtr trust_in(const CertificateAuthority& authority) {
    StorePtr store(X509_STORE_new());
    X509_STORE_add_cert(store.get(), &authority.certificate());
    // Which kind of certificate may sign is decided by the register of workstations, not by S/MIME purposes.
    X509_STORE_set_purpose(store.get(), X509_PURPOSE_ANY);
    return store;
}

std::optional<SignedContent> verify(const support::Bytes& signed_message, const CertificateAuthority& authority) {
    const auto input = sync::bio_of(signed_message);
    const sync::CmsPtr cms(d2i_CMS_bio(input.get(), nullptr));
    const auto store = trust_in(authority);
    const auto output = sync::memory_bio();
    const bool good = cms && OBJ_obj2nid(CMS_get0_type(cms.get())) == NID_pkcs7_signed &&
                      CMS_verify(cms.get(), nullptr, store.get(), nullptr, output.get(), CMS_BINARY) == 1;
    ERR_clear_error();
    if (!good) {
        return std::nullopt;
    }
    const sync::BorrowedStack signers(CMS_get0_signers(cms.get()));
    if (!signers || sk_X509_num(signers.get()) != 1) {
        return std::nullopt;
    }
    return SignedContent{sync::bytes_of(output.get()), sync::fingerprint(*sk_X509_value(signers.get(), 0))};
}

bool is_kind(const std::string& text) {
    return !text.empty() && text.size() <= 64 &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos;
}

bool within_limits(const domain::Fields& fields) {
    for (const auto& [name, value] : fields) {
        if (name.empty() || name.size() > 64 || value.size() > kLongestField) {
            return false;
        }
    }
    return fields.size() <= kMostFields;
}

}  // namespace

std::optional<OpenedMessage> read_message_content(const support::Bytes& content) {
    try {
        const auto value = json::parse(content);
        const auto at = support::from_iso8601(value.at("at").get<std::string>());
        // Canonical form is part of the contract: what was signed is what anyone can write again.
        const auto again = value.dump();
        if (!at || value.size() != 8 || value.at("schema") != "amphoe.message/1" ||
            again != std::string(content.begin(), content.end())) {
            return std::nullopt;
        }
        OpenedMessage opened;
        opened.message.id = value.at("id").get<std::string>();
        opened.message.kind = value.at("kind").get<std::string>();
        opened.message.case_id = value.at("case_id").get<std::string>();
        opened.message.case_number = value.at("case_number").get<std::string>();
        opened.message.at = *at;
        opened.message.fields = value.at("fields").get<domain::Fields>();
        opened.workstation_id = value.at("workstation_id").get<std::string>();
        const bool named = is_identifier(opened.message.id) && is_kind(opened.message.kind);
        return named && within_limits(opened.message.fields) ? std::optional(opened) : std::nullopt;
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

support::Result<SignedContent, std::string> MessageOpener::unwrap(const support::Bytes& sealed) const {
    using Unwrapped = support::Result<SignedContent, std::string>;
    const auto signed_message = decrypt(sealed, sealing_);
    if (!signed_message) {
        return Unwrapped(std::string("message.unsealable"));
    }
    auto verified = verify(*signed_message, authority_);
    return verified ? Unwrapped(std::move(*verified)) : Unwrapped(std::string("message.signature"));
}

support::Result<OpenedMessage, std::string> MessageOpener::open(const support::Bytes& sealed) const {
    using Opened = support::Result<OpenedMessage, std::string>;
    const auto verified = unwrap(sealed);
    if (!verified) {
        return Opened(verified.error());
    }
    auto opened = read_message_content(verified->content);
    if (!opened) {
        return Opened(std::string("message.invalid"));
    }
    opened->signer_fingerprint = verified->signer_fingerprint;
    return Opened(std::move(*opened));
}

}  // namespace amphoe::centre
