// Port: finds QR codes in pictures (camera frames, scans, photographs).
#pragma once

#include <string>
#include <vector>

#include "core/domain/Failure.h"
#include "core/domain/Picture.h"

namespace amphoe::ports {

/// Safe from any thread.
class CodeReader {
  public:
    virtual ~CodeReader() = default;
    /// The texts of the codes, largest first; none found is an empty list. Turned and light-on-dark codes are found.
    virtual domain::Result<std::vector<std::string>> read(const domain::Picture& picture) = 0;
};

}  // namespace amphoe::ports
