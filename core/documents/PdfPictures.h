// The photographs inside a PDF, as a scanner puts them there.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace amphoe::documents {

/// JPEG pictures of at most the first 20 pages, in order; empty when the PDF has none or cannot be read.
std::vector<std::vector<std::uint8_t>> jpegs_of(std::span<const std::uint8_t> pdf);

}  // namespace amphoe::documents
