// The state of simulated codes: opened at the first look, ended after 10 minutes or by their use.
#pragma once

#include <string>

#include "core/support/Time.h"
#include "tests/centre/register/RegisterBook.h"
#include "tests/centre/register/SimulatedCode.h"

namespace amphoe::centre {

/// Used by one act, inside its transaction.
class CodeBook {
  public:
    CodeBook(RegisterBook& book, support::Timestamp now) : book_(book), now_(now) {}

    struct Found {
        RegisterPage* page = nullptr;  ///< locked; null when refused
        std::string citizen_id;        ///< behind the code; empty when forged or of another system
        std::string refusal;           ///< "expired", "used", "forged", "other_system"
    };
    /// A code that was answered to somebody ("seen_by") is used for every other `asker`, and not expired for that one.
    Found find(const std::string& text, CodeUse use, const std::string& asker = {});
    /// Every later look finds it used.
    static void use_up(RegisterPage& page) { page.set("state", "USED"); }

  private:
    RegisterBook& book_;
    support::Timestamp now_;
};

}  // namespace amphoe::centre
