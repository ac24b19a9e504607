// A request as the desks see it and what they answer; no network types.
#pragma once

#include <string>

#include "core/support/Digest.h"

namespace amphoe::centre {

struct CentreRequest {
    std::string method;
    std::string path;
    std::string content_type;
    support::Bytes body;
    std::string certificate_fingerprint;  ///< SHA-256 of the TLS client certificate, hexadecimal; empty without one
};

struct CentreAnswer {
    int status = 200;
    std::string content_type;
    support::Bytes body;
    std::string allow;  ///< header Allow, with 405
};

CentreAnswer json_answer(int status, const std::string& canonical_json);
CentreAnswer receipt_answer(int status, const support::Bytes& signed_receipt);
/// RFC 9457 problem details.
CentreAnswer problem(int status, const std::string& code, const std::string& title);

}  // namespace amphoe::centre
