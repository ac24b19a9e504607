// Port: pictures of pages become one PDF.
#pragma once

#include <cstdint>
#include <vector>

#include "core/domain/Failure.h"

namespace amphoe::ports {

struct JpegPage {
    std::vector<std::uint8_t> jpeg;
    int width = 0;  ///< pixels
    int height = 0;
    int dpi = 0;
};

/// Safe from any thread.
class PageBinder {
  public:
    virtual ~PageBinder() = default;
    /// One page a picture, of the size it had; the JPEGs stand in the file as they are. Nothing but pages: no title,
    /// author, place or device. DocumentInvalid without pages or for a page without a size.
    virtual domain::Result<std::vector<std::uint8_t>> bind(const std::vector<JpegPage>& pages) = 0;
};

}  // namespace amphoe::ports
