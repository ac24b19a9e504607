#include "tests/centre/acts/ProofingRule.h"

#include "tests/centre/SeedData.h"
#include "tests/centre/acts/PersonDesk.h"
#include "tests/centre/acts/SecondPerson.h"

namespace amphoe::centre {

namespace {

/// The code of domain.md W3.4 for a card that may be used.
constexpr const char* kNormal = "0";

}  // namespace

bool card_is_usable(const ActCase& act, const std::string& citizen_id) {
    const auto told = act.text("card_status");
    if (!told.empty() && told != "not-checked") {
        return told == kNormal;
    }
    const auto* listed = find_seed_person(citizen_id);
    return listed == nullptr || listed->card_code == kNormal;
}

std::string proofing_objection(ActCase& act, const std::string& citizen_id) {
    const auto* person = act.person(citizen_id);
    if (person == nullptr || person->text("citizen_id").empty()) {
        return "person.unknown";
    }
    if (auto objection = servable_objection(act, citizen_id); !objection.empty()) {
        return objection;
    }
    if (person->text("nationality") != "ไทย") {
        return "person.not_thai";
    }
    if (!card_is_usable(act, citizen_id)) {
        return "card.not_usable";
    }
    return face_objection(act);
}

std::string face_objection(ActCase& act) {
    if (act.text("consent_id").empty() || act.text("face") == "no") {
        return "consent.missing";
    }
    if (act.text("legal_basis") == "LEGAL_DUTY" && act.text("legal_clause").empty()) {
        return "consent.clause_missing";
    }
    if (act.text("band") != "pass" || !act.text("face_officer").empty()) {
        return face_decision_objection(act);
    }
    return act.text("officer_looked") == "yes" ? "" : "face.not_looked";
}

}  // namespace amphoe::centre
