#include "devices/scanner/ScannerRoute.h"

#include "devices/scanner/simulated/FolderScanner.h"

namespace amphoe::devices::scanner {
namespace {

constexpr std::string_view kFolderPrefix = "file:";

}  // namespace

ScannerRoute::ScannerRoute(std::unique_ptr<ports::Scanner> devices, std::string default_scanner,
                           std::filesystem::path base, ports::PictureCodec& codec)
    : devices_(std::move(devices)),
      default_scanner_(std::move(default_scanner)),
      base_(std::move(base)),
      codec_(codec) {}

std::unique_ptr<ports::Scanner> ScannerRoute::folder_scanner(const std::string& name) const {
    if (!name.starts_with(kFolderPrefix)) {
        return nullptr;
    }
    return std::make_unique<FolderScanner>(base_ / name.substr(kFolderPrefix.size()), codec_);
}

domain::Result<std::vector<ports::ScannerDevice>> ScannerRoute::scanners() {
    const auto folder = folder_scanner(default_scanner_);
    return folder ? folder->scanners() : devices_->scanners();
}

domain::Result<int> ScannerRoute::scan(
    const ports::ScanRequest& request,
    const std::function<domain::Result<domain::Done>(const ports::ScannedPage&)>& on_page, std::stop_token stop) {
    auto routed = request;
    if (routed.scanner.empty()) {
        routed.scanner = default_scanner_;
    }
    const auto folder = folder_scanner(routed.scanner);
    return folder ? folder->scan(routed, on_page, std::move(stop)) : devices_->scan(routed, on_page, std::move(stop));
}

}  // namespace amphoe::devices::scanner
