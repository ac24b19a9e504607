// Port: the electronic original's signature.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/domain/Document.h"
#include "core/domain/Failure.h"

namespace amphoe::ports {

/// Safe from any thread.
class DocumentSigner {
  public:
    virtual ~DocumentSigner() = default;
    /// PAdES B-T, B-B when no time-stamp authority answers. The output is one revision, written anew.
    virtual domain::Result<domain::RenderedDocument> sign(const domain::RenderedDocument& document,
                                                          support::Timestamp now) = 0;
    /// Damaged or foreign files give valid = false with reasons, not a failure; DocumentInvalid only when it is no PDF.
    virtual domain::Result<domain::DocumentVerification> verify(std::span<const std::uint8_t> pdf) = 0;
};

}  // namespace amphoe::ports
