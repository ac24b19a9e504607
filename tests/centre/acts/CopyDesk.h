// Certified copies (domain.md W11): what was released to whom, and the numbers of the papers, so that each can be
// checked.
#pragma once

#include <optional>

#include "tests/centre/acts/ActCase.h"

namespace amphoe::centre {

class CopyDesk {
  public:
    explicit CopyDesk(ActCase& act) : act_(act) {}
    /// With field `void`: withdraws a paper issued before.
    ActVerdict certified_copy();

  private:
    std::string request_objection(const RegisterPage& subject);
    /// The entry a copy is made from, as the registers told it to the counter.
    struct Source {
        std::string record;  ///< "marriage/1999900000013"
        RegisterPage page;
    };

    /// Nothing when there is no such entry.
    std::optional<Source> source_of(const RegisterPage& subject);
    /// When the counter looked at another entry.
    std::string entry_objection(const Source& source);
    std::string papers_objection();
    ActVerdict void_paper();
    /// Each paper with what it certifies, so that the data as issued can be shown when somebody brings it (W11.9).
    void keep_papers(const Source& source);
    /// As core/workflows/civil/IssuedCopy.h reads it.
    void keep_data(RegisterPage& paper, const domain::RegisterRecord& told, const std::string& record);

    ActCase& act_;
};

}  // namespace amphoe::centre
