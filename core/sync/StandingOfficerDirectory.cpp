#include "core/sync/StandingOfficerDirectory.h"

namespace amphoe::sync {

domain::Result<domain::Officer> StandingOfficerDirectory::authenticate(const std::string& officer_id,
                                                                       const support::Secret& pin) {
    const auto state = feed_.state();
    if (state && state->revoked) {
        return domain::Failure{domain::FailureCode::WorkstationRevoked, "told by the feed"};
    }
    const auto known = feed_.find("officers", officer_id);
    const bool outside =
        known && *known && ((*known)->deleted || (*known)->state == "suspended" || (*known)->state == "revoked");
    if (outside) {
        return domain::Failure{domain::FailureCode::SignInRefused, "the centre has suspended this officer"};
    }
    return officers_.authenticate(officer_id, pin);
}

}  // namespace amphoe::sync
