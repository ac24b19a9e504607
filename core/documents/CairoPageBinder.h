// Scanned pages as PDF, drawn by cairo.
#pragma once

#include "core/ports/PageBinder.h"

namespace amphoe::documents {

class CairoPageBinder final : public ports::PageBinder {
  public:
    domain::Result<std::vector<std::uint8_t>> bind(const std::vector<ports::JpegPage>& pages) override;
};

}  // namespace amphoe::documents
