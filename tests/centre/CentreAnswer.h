// A request as the desks see it and what they answer; no network types.
#pragma once

#include <map>
#include <string>

#include "core/support/Digest.h"

namespace amphoe::centre {

struct CentreRequest {
    std::string method;
    std::string path;  ///< with the query
    std::string content_type;
    support::Bytes body;
    std::string certificate_fingerprint;  ///< SHA-256 of the TLS client certificate, hexadecimal; empty without one
    std::map<std::string, std::string> headers = {};  ///< those the contract names, written as there

    std::string header(const std::string& name) const {
        const auto found = headers.find(name);
        return found == headers.end() ? std::string{} : found->second;
    }
};

struct CentreAnswer {
    int status = 200;
    std::string content_type;
    support::Bytes body;
    std::map<std::string, std::string> headers = {};  ///< besides Content-Type and Content-Length
};

CentreAnswer json_answer(int status, const std::string& canonical_json);
/// A CMS structure: receipt or feed page.
CentreAnswer cms_answer(int status, const support::Bytes& cms);
/// No body, one header.
CentreAnswer empty_answer(int status, const std::string& header, const std::string& value);
/// RFC 9457 problem details.
CentreAnswer problem(int status, const std::string& code, const std::string& title);
/// A problem that another try may not meet, with Retry-After.
CentreAnswer passing_problem(int status, const std::string& code, const std::string& title, int retry_after_s);

}  // namespace amphoe::centre
