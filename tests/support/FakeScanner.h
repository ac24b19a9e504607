// A scanner that answers what a test told it to.
#pragma once

#include <optional>

#include "core/ports/Scanner.h"

namespace amphoe::testing {

inline ports::ScannedPage plain_page(std::uint8_t grey, int width = 40, int height = 56) {
    const auto size = static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3;
    return {{width, height, std::vector<std::uint8_t>(size, grey), {}}, 72};
}

class FakeScanner final : public ports::Scanner {
  public:
    domain::Result<std::vector<ports::ScannerDevice>> scanners() override { return devices; }
    domain::Result<int> scan(const ports::ScanRequest& request,
                             const std::function<domain::Result<domain::Done>(const ports::ScannedPage&)>& on_page,
                             std::stop_token) override {
        last = request;
        for (const auto& page : pages) {
            if (const auto kept = on_page(page); !kept) {
                return kept.error();
            }
        }
        if (failure) {
            return *failure;
        }
        return static_cast<int>(pages.size());
    }
    domain::Result<std::vector<ports::ScannerDevice>> devices =
        std::vector<ports::ScannerDevice>{{"fake:0", "Fake scanner"}};
    std::vector<ports::ScannedPage> pages{plain_page(200), plain_page(100)};
    std::optional<domain::Failure> failure;  ///< after the pages
    ports::ScanRequest last;
};

}  // namespace amphoe::testing
