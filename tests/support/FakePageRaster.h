// Draws a plain page and remembers what it was given.
#pragma once

#include "core/ports/PageRaster.h"

namespace amphoe::testing {

class FakePageRaster final : public ports::PageRaster {
  public:
    domain::Result<domain::Picture> draw(std::span<const std::uint8_t> pdf, int, int) override {
        last.assign(pdf.begin(), pdf.end());
        return domain::Picture{4, 6, std::vector<std::uint8_t>(72, 240), {}};
    }
    std::vector<std::uint8_t> last;
};

}  // namespace amphoe::testing
