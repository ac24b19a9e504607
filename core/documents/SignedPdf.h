// What a PDF from outside says about its signature, read with suspicion.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/support/Time.h"

namespace amphoe::documents {

enum class SignatureFinding {
    NotPdf,
    Damaged,      ///< a PDF that cannot be read, or a signature that cannot be found although there are traces of one
    None,         ///< no signature
    Several,      ///< more than one: our papers have one
    NotWhole,     ///< ByteRange leaves out more than the signature value, or names other bytes than the file has
    Appended,     ///< bytes follow the signed ones
    OneForWhole,  ///< one signature over everything but its own value
};

struct SignedPdf {
    SignatureFinding finding = SignatureFinding::NotPdf;
    std::string number;                           ///< the title: the document number
    std::optional<support::Timestamp> signed_at;  ///< /M
    std::vector<std::uint8_t> signed_bytes;
    std::vector<std::uint8_t> cms;  ///< without the padding
};

/// Never throws; at most 20 MB are read.
SignedPdf read_signed_pdf(std::span<const std::uint8_t> pdf);

}  // namespace amphoe::documents
