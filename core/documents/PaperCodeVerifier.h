// Says without a line whether the code on a paper is genuine.
#pragma once

#include <string>

#include "core/documents/PaperTrust.h"
#include "core/domain/Failure.h"
#include "core/domain/PaperClaim.h"

namespace amphoe::documents {

/// Needs `certificates`; `voids` and `ca_pem` as far as they are there. A code copied from another paper is genuine:
/// the officer compares number, kind and day with the paper, PaperVerifier the hash with the embedded data.
class PaperCodeVerifier {
  public:
    explicit PaperCodeVerifier(PaperTrust trust) : trust_(std::move(trust)) {}
    /// `text` as a camera or a handheld scanner gives it, also typed in the Thai layout. Failures of the ports.
    domain::Result<domain::PaperCodeVerdict> verify(const std::string& text) const;

  private:
    PaperTrust trust_;
};

}  // namespace amphoe::documents
