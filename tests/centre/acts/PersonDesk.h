// What a person asks for: a card (domain.md W12), the own data and the digital card (W13).
#pragma once

#include "tests/centre/acts/ActCase.h"

namespace amphoe::centre {

/// Of whoever asks at the counter: "person.unknown", or those of servable_objection().
std::string requester_objection(ActCase& act, const std::string& citizen_id);

class PersonDesk {
  public:
    explicit PersonDesk(ActCase& act) : act_(act) {}
    ActVerdict card_intake();
    ActVerdict own_data();

  private:
    /// Whether the reason agrees with the cards there were and with why none was shown.
    std::string card_reason_objection(const std::vector<domain::Fields>& cards) const;
    ActCase& act_;
};

/// Why nothing can be done for that person: "person.deceased", "person.struck_out", "person.central_house"; empty for
/// a person who can be served and for one the register does not know.
std::string servable_objection(ActCase& act, const std::string& citizen_id);

}  // namespace amphoe::centre
