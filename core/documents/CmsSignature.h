// The CMS part of a PAdES signature (RFC 5652, RFC 5035, ETSI EN 319 122-1), through OpenSSL.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/documents/TimeStamp.h"
#include "core/support/Secret.h"
#include "core/support/Time.h"

namespace amphoe::documents {

/// Detached signature of `data` with SHA-256 and the signing-certificate-v2 attribute; only the signer's certificate is
/// included. Throws std::runtime_error when certificate and key do not fit each other or `now` is outside the
/// certificate's life.
std::vector<std::uint8_t> make_cms_signature(std::span<const std::uint8_t> data, const std::string& certificate_pem,
                                             const support::Secret& private_key, support::Timestamp now);

/// The bytes that a time stamp stamps. Throws std::runtime_error when `cms` is none of ours.
std::vector<std::uint8_t> cms_signature_value(std::span<const std::uint8_t> cms);

/// The signature with a time-stamp token as its unsigned attribute (PAdES B-T).
std::vector<std::uint8_t> with_time_stamp(std::span<const std::uint8_t> cms, std::span<const std::uint8_t> token);

enum class CmsFinding { Good, Malformed, WrongDigest, UnknownSigner, OutsideLife, WrongUsage, WrongStamp };

struct CmsCheck {
    CmsFinding finding = CmsFinding::Malformed;
    std::string signer;  ///< common name of the signer's certificate
    std::string key_id;  ///< of that certificate (Certificates.h), hexadecimal
    std::optional<StampCheck> stamp{};
};

/// The signer's chain must end in one of `trusted_pem` at the time of the stamp, without a stamp at `signed_at`. Strict
/// about form: a signature that is not, byte for byte, what make_cms_signature writes is Malformed, because CMS leaves
/// some of its bytes unsigned.
CmsCheck check_cms_signature(std::span<const std::uint8_t> cms, std::span<const std::uint8_t> data,
                             const std::vector<std::string>& trusted_pem, support::Timestamp signed_at);

}  // namespace amphoe::documents
