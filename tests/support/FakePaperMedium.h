// The citizen's medium in memory.
#pragma once

#include <map>

#include "core/ports/PaperMedium.h"

namespace amphoe::testing {

class FakePaperMedium final : public ports::PaperMedium {
  public:
    domain::Result<std::string> put(const std::filesystem::path& folder, const std::string& number,
                                    const std::vector<std::uint8_t>& pdf) override {
        if (pulled_out) {
            return domain::Failure{domain::FailureCode::FileNotWritable, "no medium"};
        }
        auto name = number + ".pdf";
        for (int copy = 2; files.contains(folder / name); ++copy) {
            name = number + "-" + std::to_string(copy) + ".pdf";
        }
        files[folder / name] = pdf;
        return name;
    }

    bool pulled_out = false;
    std::map<std::filesystem::path, std::vector<std::uint8_t>> files;
};

}  // namespace amphoe::testing
