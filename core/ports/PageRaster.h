// Port: a page of a PDF as a picture, for the preview.
#pragma once

#include <cstdint>
#include <span>

#include "core/domain/Failure.h"
#include "core/domain/Picture.h"

namespace amphoe::ports {

/// Blocking, safe from any thread.
class PageRaster {
  public:
    virtual ~PageRaster() = default;
    /// `page` from 1. DocumentInvalid for what is no PDF, has no such page, or takes too long; ServiceNotAvailable when
    /// the program that draws is not installed.
    virtual domain::Result<domain::Picture> draw(std::span<const std::uint8_t> pdf, int page, int dpi) = 0;
};

}  // namespace amphoe::ports
