// X.509 certificates as PEM text and as OpenSSL objects.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/sync/OpenSslHandles.h"

namespace amphoe::sync {

/// The first certificate of the text, or null when there is none.
CertificatePtr certificate_from_pem(std::string_view pem);
/// All certificates of the text in order; stops at the first that cannot be read.
std::vector<CertificatePtr> certificates_from_pem(std::string_view pem);
std::string to_pem(X509& certificate);
/// SHA-256 of the DER SubjectPublicKeyInfo, lower-case hexadecimal: the form of our pins (RFC 7469 section 2.4, there
/// in base64).
std::string public_key_pin(X509& certificate);
/// SHA-256 of the whole DER certificate, lower-case hexadecimal.
std::string fingerprint(X509& certificate);
/// Common name of the subject; empty when absent.
std::string common_name(X509& certificate);
/// Whether the certificate carries the public half of the key.
bool belongs_to(X509& certificate, EVP_PKEY& key);

/// Whether one of the authorities' keys signed it; validity in time is not looked at.
bool issued_by(X509& certificate, const std::vector<CertificatePtr>& authorities);

}  // namespace amphoe::sync
