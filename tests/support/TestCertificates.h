// Certificates made on the spot, so that no key is kept among the sources.
#pragma once

#include <string>

#include "core/support/Time.h"

namespace amphoe::testing {

struct TestCertificate {
    std::string certificate_pem;
    std::string private_key_pem;  ///< PKCS #8, not encrypted
};

enum class TestKey { P256, Rsa2048 };

struct TestLife {
    support::Timestamp not_before{};
    support::Timestamp not_after{};
};

/// A self-signed authority.
TestCertificate make_test_authority(const std::string& common_name, const TestLife& life);

/// A certificate for digital signatures, issued by `authority`.
TestCertificate issue_test_certificate(const TestCertificate& authority, const std::string& common_name,
                                       const TestLife& life, TestKey key = TestKey::P256);

/// A certificate for stamping times and nothing else.
TestCertificate issue_test_stamper(const TestCertificate& authority, const std::string& common_name,
                                   const TestLife& life);

}  // namespace amphoe::testing
