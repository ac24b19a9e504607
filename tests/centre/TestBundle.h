// Makes bundle files as a workstation does, and reads the centre's receipt files.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "core/support/Identifier.h"
#include "core/sync/Certificates.h"
#include "core/sync/CmsReceipts.h"
#include "core/sync/PrivateKeys.h"
#include "core/sync/WorkstationIdentity.h"
#include "tests/centre/BatchFrames.h"
#include "tests/centre/KeyFolder.h"

namespace amphoe::centre {

inline support::Bytes sealed_like_a_message(const support::Bytes& content, const sync::WorkstationIdentity& identity) {
    const auto key = sync::private_key_from_der(identity.private_key().value().bytes());
    const auto certificate = sync::certificate_from_pem(identity.certificate_pem());
    const auto recipient = sync::certificate_from_pem(identity.sealing_certificate_pem());
    const auto input = sync::bio_of(content);
    const sync::CmsPtr inner(CMS_sign(certificate.get(), key.get(), nullptr, input.get(), CMS_BINARY));
    const auto inner_der = sync::memory_bio();
    i2d_CMS_bio(inner_der.get(), inner.get());
    const sync::BorrowedStack recipients(sk_X509_new_null());
    sk_X509_push(recipients.get(), recipient.get());
    const sync::CmsPtr outer(CMS_encrypt(recipients.get(), inner_der.get(), EVP_aes_256_gcm(), CMS_BINARY));
    const auto outer_der = sync::memory_bio();
    i2d_CMS_bio(outer_der.get(), outer.get());
    return sync::bytes_of(outer_der.get());
}

/// `sum` and `name` other than empty stand in the manifest instead of the right ones.
inline support::Bytes bundle_file(const sync::WorkstationIdentity& identity,
                                  const std::vector<std::pair<std::string, support::Bytes>>& messages,
                                  const std::string& sum = "", const std::string& name = "") {
    nlohmann::json listed = nlohmann::json::array();
    std::vector<BatchPart> parts;
    for (const auto& [id, sealed] : messages) {
        listed.push_back({{"id", id}, {"sha256", sum.empty() ? support::sha256_hex(sealed) : sum}});
        parts.push_back({nlohmann::json{{"id", id}, {"kind", "thaid_enrolment"}}.dump(), sealed});
    }
    const auto manifest = nlohmann::json{{"bundle_id", support::new_identifier({})},
                                         {"count", messages.size()},
                                         {"created_at", "2026-11-22T01:35:10.123Z"},
                                         {"messages", listed},
                                         {"schema", "amphoe.bundle/1"},
                                         {"workstation_id", name.empty() ? identity.workstation_id() : name}}
                              .dump();
    support::Bytes content;
    append_block(content, {reinterpret_cast<const std::uint8_t*>(manifest.data()), manifest.size()});
    const auto frames = write_batch(parts);
    content.insert(content.end(), frames.begin(), frames.end());
    return sealed_like_a_message(content, identity);
}

/// Empty when the signature is not the centre's.
inline std::vector<BatchPart> receipts_of_bundle(const support::Bytes& file, const KeyFolder& keys) {
    const auto content = sync::content_signed_by(file, sync::to_pem(*keys.receipts().certificate));
    if (!content) {
        return {};
    }
    std::span<const std::uint8_t> rest(*content);
    const auto manifest = take_block(rest);
    return manifest ? read_batch(rest, 20000).value_or(std::vector<BatchPart>{}) : std::vector<BatchPart>{};
}

}  // namespace amphoe::centre
