// The ThaID slip of a stored case: the paper issued then, or a new one when the case has gone on since.
#pragma once

#include <string>
#include <vector>

#include "gui/Assembly.h"

namespace amphoe::gui::console {

struct CasePaperResult {
    std::string number;
    std::vector<std::uint8_t> pdf;
    bool issued_now = false;
};

/// A paper already issued is given out again byte for byte, so that one number never names two originals. Only when the
/// centre accepted after the last paper (the activation code was not on it), or no paper was issued, a new number is
/// taken, and the new paper is saved with the case.
class CasePaper {
  public:
    CasePaper(Assembly& assembly, Store& store) : assembly_(assembly), store_(store) {}
    domain::Result<CasePaperResult> slip(const ports::CaseSummary& summary);

  private:
    domain::Result<CasePaperResult> stored(const ports::CaseSummary& summary, const std::string& number);
    domain::Result<CasePaperResult> issue(const ports::CaseSummary& summary,
                                          const std::vector<domain::CaseEvent>& events);
    domain::Result<domain::Done> save(const domain::Case& record, const domain::RenderedDocument& document,
                                      support::Timestamp now);

    Assembly& assembly_;
    Store& store_;
};

}  // namespace amphoe::gui::console
