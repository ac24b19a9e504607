// The code printed on a paper: what it claims, which key signed it, and the signature.
//
// Text: "AD1:" + base45(payload + signature) + "."; the full stop keeps a trailing space from being trimmed. Payload:
// canonical CBOR array [1, number, kind, yyyymmdd, rcode, hash (16 bytes), key id (8 bytes)]. Signature: ECDSA P-256
// with SHA-256 over "AmphoeDesk paper code 1" + 0x00 + payload, as r and s of 32 bytes each.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/domain/PaperClaim.h"

namespace amphoe::documents {

inline constexpr std::size_t kCodeSignatureBytes = 64;

struct PaperCode {
    domain::PaperClaim claim;
    std::vector<std::uint8_t> key_id;
    std::vector<std::uint8_t> payload;
    std::vector<std::uint8_t> signature;
};

/// CBOR. Throws nothing for claims of any content.
std::vector<std::uint8_t> paper_code_payload(const domain::PaperClaim& claim, std::span<const std::uint8_t> key_id);
/// The bytes that are signed.
std::vector<std::uint8_t> paper_code_message(std::span<const std::uint8_t> payload);
std::string paper_code_text(std::span<const std::uint8_t> payload, std::span<const std::uint8_t> signature);

/// Nothing when the text is no such code in its one spelling. Lower-case letters are taken for capitals (a scanner's
/// caps lock). The signature is not checked here.
std::optional<PaperCode> read_paper_code(std::string_view text);

}  // namespace amphoe::documents
