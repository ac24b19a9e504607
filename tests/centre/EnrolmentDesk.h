// Decides what happens to a person's ThaID (domain.md W4): enrol, bind anew, raise the level, suspend, issue again,
// revoke.
#pragma once

#include "tests/centre/acts/ActCase.h"
#include "tests/centre/storage/ActRecords.h"

namespace amphoe::centre {

/// Why a number is not taken: "citizen.invalid", "citizen.not_synthetic", or empty when it is fine.
std::string citizen_objection(const std::string& citizen_id);

/// Used inside the caller's transaction.
class EnrolmentDesk {
  public:
    EnrolmentDesk(ActCase& act, ActRecords& records) : act_(act), records_(records) {}
    ActVerdict decide();

  private:
    std::string person_objection();
    std::string guardian_objection();
    std::string phone_objection();
    std::string state_objection(const RegisterPage& page) const;
    /// A new activation token; the centre keeps its digest only.
    void issue_token(RegisterPage& page, domain::Fields& answer);
    void tell_phone(RegisterPage& page, domain::Fields& answer) const;
    void note_phone();

    ActCase& act_;
    ActRecords& records_;
};

}  // namespace amphoe::centre
