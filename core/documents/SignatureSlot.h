// A PDF made ready for its signature (ISO 32000-1 section 12.8; ETSI EN 319 142-1).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/domain/Document.h"
#include "core/support/Time.h"

namespace amphoe::documents {

using PdfBytes = std::vector<std::uint8_t>;

/// A PDF whose signature value is still zeros.
struct SignatureSlot {
    PdfBytes pdf;
    std::size_t gap_begin = 0;  ///< of "<" of /Contents
    std::size_t gap_end = 0;    ///< one past ">"

    /// Everything but the gap: what is signed.
    PdfBytes signed_bytes() const;
    /// Writes the CMS into the gap. False when it does not fit.
    bool fill(std::span<const std::uint8_t> cms);
};

struct SlotRequest {
    support::Timestamp now{};                       ///< /M
    std::size_t room = 0;                           ///< bytes of CMS
    std::optional<domain::SignaturePlace> place{};  ///< none: an invisible field on the first page
    PdfBytes block{};                               ///< PDF of one page: what is seen at the place
};

/// The paper with a signature field, written as one revision: no object is hidden beneath another, and any revision
/// after it is somebody else's. Throws std::runtime_error when the PDF is not readable or has a form already (so is
/// perhaps signed).
SignatureSlot open_signature_slot(const PdfBytes& pdf, const SlotRequest& request);

}  // namespace amphoe::documents
