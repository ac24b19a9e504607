#include "devices/scanner/sane/SaneScanner.h"

#include <sane/sane.h>

#include "devices/scanner/sane/SaneDevice.h"

namespace amphoe::devices::scanner {
namespace {

using domain::Failure;
using domain::FailureCode;
using domain::Result;

constexpr int kLeastDpi = 75;
constexpr int kMostDpi = 600;

/// SANE from sane_init to sane_exit.
class SaneLibrary {
  public:
    SaneLibrary() : status_(sane_init(nullptr, nullptr)) {}
    SaneLibrary(const SaneLibrary&) = delete;
    SaneLibrary& operator=(const SaneLibrary&) = delete;
    ~SaneLibrary() {
        if (status_ == SANE_STATUS_GOOD) {
            sane_exit();
        }
    }
    Result<std::vector<ports::ScannerDevice>> devices() const {
        const SANE_Device** list = nullptr;
        const auto status = status_ == SANE_STATUS_GOOD ? sane_get_devices(&list, SANE_FALSE) : status_;
        if (status != SANE_STATUS_GOOD) {
            return Failure{FailureCode::ScannerMissing, sane_strstatus(status)};
        }
        std::vector<ports::ScannerDevice> found;
        for (; *list != nullptr; ++list) {
            found.push_back({(*list)->name, std::string((*list)->vendor) + ' ' + (*list)->model});
        }
        return found;
    }

  private:
    SANE_Status status_;
};

}  // namespace

Result<std::vector<ports::ScannerDevice>> SaneScanner::scanners() {
    const std::scoped_lock lock(mutex_);
    return SaneLibrary().devices();
}

Result<int> SaneScanner::scan(const ports::ScanRequest& request,
                              const std::function<Result<domain::Done>(const ports::ScannedPage&)>& on_page,
                              std::stop_token stop) {
    if (request.dpi < kLeastDpi || request.dpi > kMostDpi) {
        return Failure{FailureCode::UsageError, "75 to 600 dots per inch"};
    }
    const std::scoped_lock lock(mutex_);
    const SaneLibrary library;
    auto name = request.scanner;
    if (name.empty()) {
        const auto devices = library.devices();
        if (!devices || devices->empty()) {
            return devices ? Failure{FailureCode::ScannerMissing, "no scanner was found"} : devices.error();
        }
        name = devices->front().name;
    }
    auto device = SaneDevice::open(name);
    if (!device) {
        return device.error();
    }
    if (auto ready = device->prepare(request); !ready) {
        return ready.error();
    }
    int pages = 0;
    do {
        const auto page = device->next_page(stop);
        if (!page) {
            return page.error();
        }
        if (!*page) {
            break;
        }
        if (++pages > request.most_pages) {
            return Failure{FailureCode::ScanTooLarge, "too many pages"};
        }
        if (const auto kept = on_page(**page); !kept) {
            return kept.error();
        }
    } while (request.feeder);
    return pages > 0 ? Result<int>(pages) : Result<int>(Failure{FailureCode::ScannerFeederEmpty, "no page"});
}

}  // namespace amphoe::devices::scanner
