#include "core/storage/FolderMedium.h"

#include <algorithm>
#include <string_view>

#include "core/storage/DurableFile.h"
#include "core/storage/StoreError.h"

namespace amphoe::storage {
namespace {

using domain::Failure;
using domain::FailureCode;

constexpr int kMostCopies = 99;

/// Numbers of papers, and nothing that leads out of the folder.
bool is_plain(std::string_view number) {
    return !number.empty() && number.size() <= 40 && std::all_of(number.begin(), number.end(), [](char letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'Z') || letter == '-';
    });
}

}  // namespace

domain::Result<std::string> FolderMedium::put(const std::filesystem::path& folder, const std::string& number,
                                              const std::vector<std::uint8_t>& pdf) {
    std::error_code trouble;
    if (!is_plain(number) || !std::filesystem::is_directory(folder, trouble)) {
        return Failure{FailureCode::FileNotWritable, "the folder for the citizen's file is not there"};
    }
    const std::string_view content(reinterpret_cast<const char*>(pdf.data()), pdf.size());
    try {
        for (int copy = 1; copy <= kMostCopies; ++copy) {
            const auto name = number + (copy > 1 ? "-" + std::to_string(copy) : "") + ".pdf";
            if (write_new_durably(folder / name, content)) {
                return name;
            }
        }
    } catch (const StoreError&) {
        // The message would name the folder, perhaps a person.
        return Failure{FailureCode::FileNotWritable, "the citizen's file could not be written"};
    }
    return Failure{FailureCode::FileNotWritable, "too many files of this paper in the folder"};
}

}  // namespace amphoe::storage
