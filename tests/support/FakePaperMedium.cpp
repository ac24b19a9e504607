#include "tests/support/FakePaperMedium.h"

namespace amphoe::testing {

FakePaperMedium::FakePaperMedium() = default;

FakePaperMedium::~FakePaperMedium() = default;

domain::Result<std::string> FakePaperMedium::put(const std::filesystem::path& folder, const std::string& number,
                                                 const std::vector<std::uint8_t>& pdf) {
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

}  // namespace amphoe::testing
