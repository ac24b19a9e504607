// The embedded data file of a paper, read back.
#pragma once

#include <cstdint>
#include <span>
#include <string>

class QPDF;

namespace amphoe::documents {

/// Empty when there is none, another one, more than one, or one too large to be ours. Throws what qpdf throws.
std::string embedded_data(QPDF& file);
std::string embedded_data(std::span<const std::uint8_t> pdf);

}  // namespace amphoe::documents
