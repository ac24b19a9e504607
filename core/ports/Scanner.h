// Port: scanners and the pages they read.
#pragma once

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/domain/Failure.h"
#include "core/domain/Picture.h"

namespace amphoe::ports {

struct ScannerDevice {
    std::string name;   ///< what a request names
    std::string model;  ///< "Noname frontend-tester"
};

struct ScannedPage {
    domain::Picture picture;
    int dpi = 0;
};

struct ScanRequest {
    std::string scanner;  ///< empty: the setting's, or the first found
    int dpi = 200;        ///< 75 to 600; the device's nearest is taken
    bool colour = true;   ///< false: grey
    bool feeder = false;  ///< all pages of the feeder; otherwise one from the glass
    int most_pages = 20;
};

/// Blocking, safe from any thread; one scan at a time.
class Scanner {
  public:
    virtual ~Scanner() = default;
    virtual domain::Result<std::vector<ScannerDevice>> scanners() = 0;
    /// Hands each page over as it comes and returns how many there were; a failure of `on_page` ends the scan and is
    /// the answer. ScannerMissing, ScannerFeederEmpty (no first page), ScannerJammed, ScannerCoverOpen, ScanCancelled
    /// (stop, or at the device), ScanTooLarge (a page above 100 million pixels, or one page too many), ScanFailed.
    /// After a failure the pages handed over are no whole set.
    virtual domain::Result<int> scan(const ScanRequest& request,
                                     const std::function<domain::Result<domain::Done>(const ScannedPage&)>& on_page,
                                     std::stop_token stop) = 0;
};

}  // namespace amphoe::ports
