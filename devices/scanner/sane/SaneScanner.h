// Scanners through SANE (sane-project.org, API 1.0x).
#pragma once

#include <mutex>

#include "core/ports/Scanner.h"

namespace amphoe::devices::scanner {

/// The library is opened for each call and closed again, so that a scanner plugged in later is found.
class SaneScanner final : public ports::Scanner {
  public:
    domain::Result<std::vector<ports::ScannerDevice>> scanners() override;
    domain::Result<int> scan(const ports::ScanRequest& request,
                             const std::function<domain::Result<domain::Done>(const ports::ScannedPage&)>& on_page,
                             std::stop_token stop) override;

  private:
    std::mutex mutex_;  ///< SANE is not made for threads
};

}  // namespace amphoe::devices::scanner
