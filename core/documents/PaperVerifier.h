// Says of a PDF whether it is a paper of ours as it was signed, and in Thai why not.
#pragma once

#include <cstdint>
#include <span>

#include "core/documents/PaperTrust.h"
#include "core/domain/Document.h"
#include "core/domain/Failure.h"

namespace amphoe::documents {

/// Stricter than the standard: one signature over the whole file, one revision, in the exact form that PadesSigner
/// writes, and no part that changes what is shown. Safe from any thread as far as the ports are.
class PaperVerifier {
  public:
    explicit PaperVerifier(PaperTrust trust) : trust_(std::move(trust)) {}
    /// Damaged and foreign files are answers with reasons; DocumentInvalid only for what is no PDF or over 20 MB, and
    /// failures of the ports.
    domain::Result<domain::DocumentVerification> verify(std::span<const std::uint8_t> pdf) const;

  private:
    domain::Result<domain::Done> look_up(domain::DocumentVerification& result, const std::string& key_id_hex) const;

    PaperTrust trust_;
};

}  // namespace amphoe::documents
