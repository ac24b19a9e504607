// What the citizens' simulated apps did meanwhile: ThaID activated, ทางรัฐ confirmed, or the time for it over.
#pragma once

#include <optional>

#include "tests/centre/register/RegisterBook.h"

namespace amphoe::centre {

/// A phone nobody looks at: what is sent there is never confirmed.
inline constexpr const char* kUnansweredPhone = "0800000000";

/// The entries as they are at `now`; what an app did is kept in them. Inside one transaction.
/// Whether the citizen used the code of this ThaID entry, by then and before it ended.
bool activated_by(const RegisterPage& thaid, support::Timestamp now);

class CitizensApps {
  public:
    CitizensApps(RegisterBook& book, support::Timestamp now) : book_(book), now_(now) {}

    /// With "activation" ACTIVATED or EXPIRED once that is so. Nothing for who has no entry.
    std::optional<RegisterPage> thaid(const std::string& citizen_id);
    /// With "level" 2 for who confirmed, or has a ThaID in use (C23: nobody proves the same twice); "confirmation"
    /// WAITING or EXPIRED, and the last proof's result, for who did not.
    std::optional<RegisterPage> tangrat(const std::string& citizen_id);

  private:
    bool reached(const RegisterPage& page, const char* field) const;
    bool uses_thaid(const std::string& citizen_id);
    void confirm(RegisterPage& page);
    RegisterBook& book_;
    support::Timestamp now_;
};

}  // namespace amphoe::centre
