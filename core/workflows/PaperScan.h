// Supporting papers of a case: scanned, bound as PDF, sealed with the case.
#pragma once

#include <functional>
#include <stop_token>
#include <string>

#include "core/domain/Officer.h"
#include "core/ports/CaseStore.h"
#include "core/ports/Clock.h"
#include "core/ports/PageBinder.h"
#include "core/ports/PictureCodec.h"
#include "core/ports/Scanner.h"

namespace amphoe::workflows {

/// What scanning needs. Must outlive every PaperScan.
struct ScanPorts {
    ports::Scanner& scanner;
    ports::PictureCodec& codec;
    ports::PageBinder& binder;
    ports::CaseStore& cases;
    ports::Clock& clock;
};

struct ScannedPaper {
    std::string attachment_id;
    std::string case_number;
    int pages = 0;
    std::size_t bytes = 0;
    std::string sha256;
};

/// Not thread-safe.
class PaperScan {
  public:
    /// E9: an attached file has at most 5 MB.
    static constexpr std::size_t kMostBytes = std::size_t{5} * 1000 * 1000;

    explicit PaperScan(const ScanPorts& ports) : ports_(ports) {}

    /// Scans, binds and attaches; `title` says what the paper is ("สำเนาทะเบียนสมรส"), at most 100 letters. Pages are
    /// compressed harder until the file fits; ScanTooLarge when it never does. Nothing is saved unless all is. Failures
    /// of the scanner; NotAuthorised, CaseUnknown, ReasonMissing (no or too long a title).
    domain::Result<ScannedPaper> scan(const domain::Officer& officer, const std::string& case_id_or_number,
                                      const std::string& title, const ports::ScanRequest& request,
                                      const std::function<void(int)>& on_page, std::stop_token stop);

  private:
    domain::Result<std::vector<std::uint8_t>> bound(std::vector<ports::JpegPage> pages);
    domain::Result<ScannedPaper> attach(const domain::Officer& officer, const domain::Case& record,
                                        const std::string& title, std::vector<std::uint8_t> pdf, int pages);

    const ScanPorts& ports_;
};

}  // namespace amphoe::workflows
