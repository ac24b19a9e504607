#include "tests/support/FakeScanner.h"

namespace amphoe::testing {

ports::ScannedPage plain_page(std::uint8_t grey, int width, int height) {
    const auto size = static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3;
    return {{width, height, std::vector<std::uint8_t>(size, grey), {}}, 72};
}

FakeScanner::FakeScanner() = default;

FakeScanner::~FakeScanner() = default;

domain::Result<std::vector<ports::ScannerDevice>> FakeScanner::scanners() {
    return devices;
}

domain::Result<int> FakeScanner::scan(
    const ports::ScanRequest& request,
    const std::function<domain::Result<domain::Done>(const ports::ScannedPage&)>& on_page, std::stop_token) {
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

}  // namespace amphoe::testing
