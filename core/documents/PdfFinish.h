// The last step of a drawn PDF: one plain structure, whatever version of cairo drew it.
#pragma once

#include <cstdint>
#include <vector>

namespace amphoe::documents {

/// Rewrites with a classic cross-reference table (the signer appends to it) and an /ID made from the content, so that
/// equal papers are equal bytes. Throws when `pdf` is no PDF.
std::vector<std::uint8_t> finish_pdf(const std::vector<std::uint8_t>& pdf);

}  // namespace amphoe::documents
