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
    Damaged,       ///< a PDF that cannot be read, or a signature that cannot be found although there are traces of one
    None,          ///< no signature
    Several,       ///< more than one: our papers have one
    NotWhole,      ///< ByteRange leaves out more than the signature value, or names other bytes than the file has
    Appended,      ///< bytes follow the signed ones, and show nothing else
    PagesChanged,  ///< an update after the signature added or removed pages
    ContentReplaced,  ///< an update after the signature changed what is shown
    DataReplaced,     ///< an update after the signature changed the embedded data
    ManyRevisions,    ///< the signed bytes hide earlier states of the paper, or objects that could be brought up
    ActiveParts,      ///< scripts, layers, forms or notes that change what is shown
    OneForWhole,      ///< one signature over everything but its own value
};

struct SignedPdf {
    SignatureFinding finding = SignatureFinding::NotPdf;
    std::string number;                           ///< the title: the document number
    std::optional<support::Timestamp> signed_at;  ///< /M
    std::vector<std::uint8_t> signed_bytes;
    std::vector<std::uint8_t> cms;  ///< without the padding
    std::string data_file;          ///< the embedded data; empty: none
    std::string metadata;           ///< XMP
};

/// Never throws; at most 20 MB are read.
SignedPdf read_signed_pdf(std::span<const std::uint8_t> pdf);

}  // namespace amphoe::documents
