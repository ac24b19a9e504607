// Port: finds issued papers by number and day.
#pragma once

#include <string>
#include <vector>

#include "core/domain/Failure.h"

namespace amphoe::ports {

/// Where a paper's events are.
struct PaperPlace {
    std::string number;
    std::string visit_id;
    std::string case_id;
};

/// Calls may come from any thread.
class PaperBook {
  public:
    virtual ~PaperBook() = default;
    /// Issued on a Bangkok day ("2026-11-22"), oldest first.
    virtual domain::Result<std::vector<PaperPlace>> papers_of_day(const std::string& date) = 0;
    /// DocumentUnknown.
    virtual domain::Result<PaperPlace> find_paper(const std::string& number) = 0;
};

}  // namespace amphoe::ports
