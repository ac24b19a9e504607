// The incremental update that carries a signature (ISO 32000-1 sections 7.5.6 and 12.8; ETSI EN 319 142-1).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/support/Time.h"

namespace amphoe::documents {

using PdfBytes = std::vector<std::uint8_t>;

/// A PDF whose signature value is still zeros.
struct SignatureSlot {
    PdfBytes pdf;               ///< begins with the bytes it was made from
    std::size_t gap_begin = 0;  ///< of "<" of /Contents
    std::size_t gap_end = 0;    ///< one past ">"

    /// Everything but the gap: what is signed.
    PdfBytes signed_bytes() const;
    /// Writes the CMS into the gap. False when it does not fit.
    bool fill(std::span<const std::uint8_t> cms);
};

/// Adds an invisible signature field with /M = `now` and room for `room` bytes of CMS. Throws std::runtime_error when
/// the PDF is not readable, has a form already (so is perhaps signed), or has no classic cross-reference table.
SignatureSlot open_signature_slot(const PdfBytes& pdf, support::Timestamp now, std::size_t room);

}  // namespace amphoe::documents
