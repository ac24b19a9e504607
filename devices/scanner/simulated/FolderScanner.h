// A scanner for rehearsal: its pages are the pictures of a folder, in the order of their names.
#pragma once

#include <filesystem>

#include "core/ports/PictureCodec.h"
#include "core/ports/Scanner.h"

namespace amphoe::devices::scanner {

/// The glass holds the first picture, the feeder all. A file "fault" in the folder holds a failure's name, e.g.
/// SCANNER_JAMMED: the scan ends with it after the pages. Borrows `codec`.
class FolderScanner final : public ports::Scanner {
  public:
    FolderScanner(std::filesystem::path folder, ports::PictureCodec& codec)
        : folder_(std::move(folder)), codec_(codec) {}

    domain::Result<std::vector<ports::ScannerDevice>> scanners() override;
    domain::Result<int> scan(const ports::ScanRequest& request,
                             const std::function<domain::Result<domain::Done>(const ports::ScannedPage&)>& on_page,
                             std::stop_token stop) override;

  private:
    std::vector<std::filesystem::path> pictures() const;
    std::optional<domain::Failure> fault() const;

    std::filesystem::path folder_;
    ports::PictureCodec& codec_;
};

}  // namespace amphoe::devices::scanner
