// Checks identities for counters of other agencies (domain.md A, C09): who may ask is in the feed's relying parties.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "tests/centre/acts/ActCase.h"

namespace amphoe::centre {

class VerifyDesk {
  public:
    explicit VerifyDesk(ActCase& act) : act_(act) {}
    ActVerdict verify_only();

  private:
    /// Whose identity it is, and that the face was compared.
    std::string person_objection();
    /// The data the purpose opens go to the requester, with a note for the citizen.
    void release(const nlohmann::json& requester, domain::Fields& answer);

    ActCase& act_;
};

}  // namespace amphoe::centre
