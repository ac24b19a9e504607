// Port: where a citizen's own copy of a signed paper goes: a folder, or a medium the citizen brought.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/domain/Failure.h"

namespace amphoe::ports {

/// Blocking, safe from any thread.
class PaperMedium {
  public:
    virtual ~PaperMedium() = default;
    /// Writes "<number>.pdf", or "<number>-2.pdf" ... where that name is taken: nothing is ever replaced. The file
    /// appears whole and is on the medium when this returns; its name is the answer. FileNotWritable: no file of ours
    /// is left. The folder is never made: one that is missing is a medium that is not there.
    virtual domain::Result<std::string> put(const std::filesystem::path& folder, const std::string& number,
                                            const std::vector<std::uint8_t>& pdf) = 0;
};

}  // namespace amphoe::ports
