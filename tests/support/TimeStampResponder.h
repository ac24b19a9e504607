// A time-stamp authority for tests and the reference centre (RFC 3161), as simple as OpenSSL's own responder.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/support/Digest.h"
#include "core/support/Time.h"

namespace amphoe::testing {

/// `certificate_pem` must be certified for time stamping only. Stateless; safe from any thread.
class TimeStampResponder {
  public:
    /// `private_key`: PEM or DER.
    TimeStampResponder(std::string certificate_pem, support::Bytes private_key)
        : certificate_pem_(std::move(certificate_pem)), private_key_(std::move(private_key)) {}

    /// DER of a TimeStampResp, also for a query that is refused. Nothing when the responder cannot work. `time`: said
    /// in the stamp.
    std::optional<support::Bytes> answer(const support::Bytes& query, support::Timestamp time) const;

  private:
    std::string certificate_pem_;
    support::Bytes private_key_;
};

}  // namespace amphoe::testing
