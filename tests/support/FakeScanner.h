// A scanner that answers what a test told it to.
#pragma once

#include <optional>

#include "core/ports/Scanner.h"

namespace amphoe::testing {

ports::ScannedPage plain_page(std::uint8_t grey, int width = 40, int height = 56);

class FakeScanner final : public ports::Scanner {
  public:
    FakeScanner();
    ~FakeScanner() override;

    domain::Result<std::vector<ports::ScannerDevice>> scanners() override;
    domain::Result<int> scan(const ports::ScanRequest& request,
                             const std::function<domain::Result<domain::Done>(const ports::ScannedPage&)>& on_page,
                             std::stop_token) override;
    domain::Result<std::vector<ports::ScannerDevice>> devices =
        std::vector<ports::ScannerDevice>{{"fake:0", "Fake scanner"}};
    std::vector<ports::ScannedPage> pages{plain_page(200), plain_page(100)};
    std::optional<domain::Failure> failure;  ///< after the pages
    ports::ScanRequest last;
};

}  // namespace amphoe::testing
