// Several small texts as one ZIP file in memory.
#pragma once

#include <string>
#include <vector>

#include "core/domain/Failure.h"
#include "core/support/Digest.h"
#include "core/support/Time.h"

namespace amphoe::gui::console {

struct ZipPart {
    std::string name;
    std::string text;
};

/// UnexpectedError with the library's words.
domain::Result<support::Bytes> zip_of(const std::vector<ZipPart>& parts, support::Timestamp at);

}  // namespace amphoe::gui::console
