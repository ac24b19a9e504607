#include "devices/scanner/simulated/FolderScanner.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace amphoe::devices::scanner {
namespace {

namespace fs = std::filesystem;
using domain::Failure;
using domain::FailureCode;

bool is_picture(const fs::path& file) {
    return file.extension() == ".png" || file.extension() == ".jpg";
}

std::vector<std::uint8_t> bytes_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace

domain::Result<std::vector<ports::ScannerDevice>> FolderScanner::scanners() {
    return std::vector<ports::ScannerDevice>{{"file", "folder of pictures"}};
}

std::vector<fs::path> FolderScanner::pictures() const {
    std::vector<fs::path> files;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder_, ignored)) {
        if (is_picture(entry.path())) {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::optional<Failure> FolderScanner::fault() const {
    std::ifstream stream(folder_ / "fault");
    std::string name;
    const auto code = stream >> name ? domain::failure_from_name(name) : std::nullopt;
    return code ? std::optional(Failure{*code, "simulated"}) : std::nullopt;
}

domain::Result<int> FolderScanner::scan(
    const ports::ScanRequest& request,
    const std::function<domain::Result<domain::Done>(const ports::ScannedPage&)>& on_page, std::stop_token stop) {
    std::error_code ignored;
    if (!fs::is_directory(folder_, ignored)) {
        return Failure{FailureCode::ScannerMissing, "no folder of pictures"};
    }
    auto files = pictures();
    if (files.empty()) {
        return Failure{FailureCode::ScannerFeederEmpty, "the folder has no pictures"};
    }
    if (!request.feeder) {
        files.resize(1);
    }
    if (files.size() > static_cast<std::size_t>(request.most_pages)) {
        return Failure{FailureCode::ScanTooLarge, "too many pages"};
    }
    for (const auto& file : files) {
        if (stop.stop_requested()) {
            return Failure{FailureCode::ScanCancelled, "stopped"};
        }
        auto picture = codec_.decode(bytes_of(file));
        if (!picture) {
            return Failure{FailureCode::ScanFailed, "a picture of the folder cannot be read"};
        }
        if (const auto kept = on_page({std::move(*picture), request.dpi}); !kept) {
            return kept.error();
        }
    }
    if (const auto why = fault()) {
        return *why;
    }
    return static_cast<int>(files.size());
}

}  // namespace amphoe::devices::scanner
