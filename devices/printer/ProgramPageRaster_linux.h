// Pages drawn by pdftoppm (poppler), a program of its own.
#pragma once

#include <string>

#include "core/ports/PageRaster.h"

namespace amphoe::devices::printer {

/// A program beside ours, not a library in it: a damaged paper from outside can end that process only. The paper is
/// handed over in memory, never through a file.
class ProgramPageRaster final : public ports::PageRaster {
  public:
    explicit ProgramPageRaster(std::string program = "pdftoppm") : program_(std::move(program)) {}
    domain::Result<domain::Picture> draw(std::span<const std::uint8_t> pdf, int page, int dpi) override;

  private:
    std::string program_;
};

}  // namespace amphoe::devices::printer
