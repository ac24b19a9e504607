// Certified copies (domain.md W11): what was released to whom, and the numbers of the papers, so that each can be
// checked.
#pragma once

#include "tests/centre/acts/ActCase.h"

namespace amphoe::centre {

class CopyDesk {
  public:
    explicit CopyDesk(ActCase& act) : act_(act) {}
    /// With field `void`: withdraws a paper issued before.
    ActVerdict certified_copy();

  private:
    std::string request_objection(const RegisterPage& subject);
    /// The entry a copy of the asked kind is made from; null when there is none.
    RegisterPage* source_of(RegisterPage& subject);
    std::string papers_objection();
    ActVerdict void_paper();

    ActCase& act_;
};

}  // namespace amphoe::centre
