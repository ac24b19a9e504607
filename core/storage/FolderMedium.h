// Signed papers for the citizen in an ordinary folder.
#pragma once

#include "core/ports/PaperMedium.h"

namespace amphoe::storage {

/// Whoever reads the folder reads the files: they belong to the citizen, and the file systems of sticks know no owners.
class FolderMedium final : public ports::PaperMedium {
  public:
    domain::Result<std::string> put(const std::filesystem::path& folder, const std::string& number,
                                    const std::vector<std::uint8_t>& pdf) override;
};

}  // namespace amphoe::storage
