// The last step of a drawn PDF: the electronic original after the rules of PDF/A-3 level B (ISO 19005-3).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/documents/ColourProfile.h"
#include "core/support/Time.h"

namespace amphoe::documents {

struct ArchiveFacts {
    std::string number;  ///< the title
    std::string subject;
    support::Timestamp created{};
    std::string data_file;  ///< JSON, embedded as the paper's data (/AFRelationship /Data)
};

/// Adds what cairo cannot write: XMP metadata, output intent, the embedded data, glyph maps that PDF/A asks for; takes
/// out what it forbids (/Interpolate). One revision with a classic cross-reference table and an /ID made from the
/// content, so that equal papers are equal bytes. Built to the rules and checked by our own test and qpdf; no validator
/// of PDF/A is among Debian's packages. Throws when `drawn` is no PDF.
std::vector<std::uint8_t> archive_pdf(const std::vector<std::uint8_t>& drawn, const ArchiveFacts& facts,
                                      const ColourProfile& colour);

}  // namespace amphoe::documents
