// Port: codes the centre sends to a citizen's phone.
#pragma once

#include <stop_token>
#include <string>

#include "core/domain/Failure.h"
#include "core/support/Time.h"

namespace amphoe::ports {

struct SentCode {
    std::string reference;  ///< names the code, says nothing of it
    support::Timestamp expires_at{};
    std::string simulated_code;  ///< only from a simulated centre; empty otherwise
};

struct CodeRequest {
    std::string phone;
    std::string purpose;
    std::string citizen_id{};  ///< whose phone it becomes; empty: it is that person's already
};

/// Blocking, safe from any thread. A code lives 5 minutes and is tried 3 times (domain.md W1).
class OneTimeCodes {
  public:
    virtual ~OneTimeCodes() = default;
    /// LimitReached when this number got too many; PhoneTooManyPersons when others use it already (nothing is sent);
    /// PhoneInvalid; failures of Centre.
    virtual domain::Result<SentCode> send(const CodeRequest& request, std::stop_token stop) = 0;
    /// OtpWrong (detail: tries left) or OtpExpired.
    virtual domain::Result<domain::Done> verify(const std::string& reference, const std::string& code,
                                                std::stop_token stop) = 0;
};

}  // namespace amphoe::ports
