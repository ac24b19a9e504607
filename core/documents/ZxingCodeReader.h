// Adapter: QR codes through ZXing-C++.
#pragma once

#include "core/ports/CodeReader.h"

namespace amphoe::documents {

class ZxingCodeReader final : public ports::CodeReader {
  public:
    /// ImageInvalid when the picture's size and bytes do not fit each other.
    domain::Result<std::vector<std::string>> read(const domain::Picture& picture) override;
};

}  // namespace amphoe::documents
