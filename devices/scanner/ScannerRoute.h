// Scans from where its scanner's name says: a SANE device, or a folder ("file:FOLDER").
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "core/ports/PictureCodec.h"
#include "core/ports/Scanner.h"

namespace amphoe::devices::scanner {

/// Borrows `codec`. Safe from any thread as far as `devices` is.
class ScannerRoute final : public ports::Scanner {
  public:
    /// `default_scanner` is used for an empty name in a request; folders are relative to `base`.
    ScannerRoute(std::unique_ptr<ports::Scanner> devices, std::string default_scanner, std::filesystem::path base,
                 ports::PictureCodec& codec);

    domain::Result<std::vector<ports::ScannerDevice>> scanners() override;
    domain::Result<int> scan(const ports::ScanRequest& request,
                             const std::function<domain::Result<domain::Done>(const ports::ScannedPage&)>& on_page,
                             std::stop_token stop) override;

  private:
    std::unique_ptr<ports::Scanner> folder_scanner(const std::string& name) const;

    std::unique_ptr<ports::Scanner> devices_;
    std::string default_scanner_;
    std::filesystem::path base_;
    ports::PictureCodec& codec_;
};

}  // namespace amphoe::devices::scanner
