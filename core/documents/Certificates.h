// X.509 certificates as signatures and stamps need them.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/documents/OpenSslPointers.h"
#include "core/support/Secret.h"
#include "core/support/Time.h"

namespace amphoe::documents {

/// OpenSSL's error queue belongs to the thread: it is left empty.
struct CleanErrorQueue {
    CleanErrorQueue() = default;
    CleanErrorQueue(const CleanErrorQueue&) = delete;
    CleanErrorQueue& operator=(const CleanErrorQueue&) = delete;
    ~CleanErrorQueue();
};

OpenSslOwned<BIO> reader(std::span<const std::uint8_t> bytes);
/// Null when the text is no certificate.
OpenSslOwned<X509> read_certificate(const std::string& pem);
/// UTF-8; empty when the subject has none.
std::string common_name(X509* certificate);
bool alive_at(X509* certificate, support::Timestamp time);
bool may_sign(X509* certificate);
/// The first 8 bytes of the SHA-256 of its SubjectPublicKeyInfo: a name short enough for a code on paper. The
/// signature decides; the name only finds the key.
std::vector<std::uint8_t> key_id_of(X509* certificate);
/// PEM or DER (PKCS #8), not encrypted; null when it is neither.
OpenSslOwned<EVP_PKEY> read_key(const support::Secret& secret);
/// A store that trusts these certificates, also when one is an intermediate, and judges lives as of `at`. `purpose`:
/// X509_PURPOSE_ANY for papers, which are no S/MIME messages (may_sign checks their usage).
OpenSslOwned<X509_STORE> trust_at(const std::vector<std::string>& trusted_pem, support::Timestamp at, int purpose);

}  // namespace amphoe::documents
