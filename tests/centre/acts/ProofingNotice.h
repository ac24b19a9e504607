// Tells the person where and when somebody was proofed as them, and what to do if it was not them (domain.md W4.8).
#pragma once

#include <string>

#include "tests/centre/acts/ActCase.h"

namespace amphoe::centre {

/// Stands in every message to citizens (domain.md C53).
inline const std::string kOfficersNeverAsk = " เจ้าหน้าที่ไม่ขอรหัส PIN หรือ OTP ทางโทรศัพท์";

/// "08x-xxx-5678"; empty for no number.
std::string masked_phone(const std::string& phone);

/// Simulated: what was sent stands with the action in the person's ThaID entry (`notified_by`, `notice`), so that
/// everybody who looks at it later sees it. The message names neither a citizen number nor a person.
class ProofingNotice {
  public:
    ProofingNotice(const ActCase& act, RegisterPage& thaid) : act_(act), thaid_(thaid) {}
    /// Keeps how the person is reached; `item`: the action as it is about to be kept. Sent to a phone that was proved,
    /// now or when the ThaID was given, otherwise to the app of who uses ThaID. Answers whom: a masked number, "THAID",
    /// or empty when nobody can be told.
    std::string tell(domain::Fields& item);

  private:
    std::string address();
    std::string text() const;

    const ActCase& act_;
    RegisterPage& thaid_;
};

}  // namespace amphoe::centre
