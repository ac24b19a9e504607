// The one spelling of a CMS signature that our signer writes.
#pragma once

#include <cstdint>
#include <vector>

#include "core/documents/OpenSslPointers.h"

namespace amphoe::documents {

/// DER of the signed attributes as SET OF: the bytes that the signature signs (RFC 5652 section 5.4).
std::vector<std::uint8_t> signed_attributes(CMS_SignerInfo* signer);

/// The whole ContentInfo put together again from the signed attributes, the signature value, the certificate and at
/// most one time stamp, with every other byte given by the standard. Comparing it with a received one shows changes
/// where no signature would.
std::vector<std::uint8_t> canonical_cms(CMS_SignerInfo* signer, X509* certificate);

}  // namespace amphoe::documents
