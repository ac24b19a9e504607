// The citizen's medium in memory.
#pragma once

#include <map>

#include "core/ports/PaperMedium.h"

namespace amphoe::testing {

class FakePaperMedium final : public ports::PaperMedium {
  public:
    FakePaperMedium();
    ~FakePaperMedium() override;

    domain::Result<std::string> put(const std::filesystem::path& folder, const std::string& number,
                                    const std::vector<std::uint8_t>& pdf) override;

    bool pulled_out = false;
    std::map<std::filesystem::path, std::vector<std::uint8_t>> files;
};

}  // namespace amphoe::testing
