#include "core/sync/StandingOfficerDirectory.h"

#include <nlohmann/json.hpp>

#include "core/domain/CitizenId.h"

namespace amphoe::sync {
namespace {

/// "citizen_id" of an entry of the roll; empty when it has none or a wrong one.
std::string number_in(const std::string& value_json) {
    const auto entry = nlohmann::json::parse(value_json, nullptr, false);
    const auto named = entry.is_object() ? entry.value("citizen_id", nlohmann::json()) : nlohmann::json();
    const auto id = named.is_string() ? domain::CitizenId::parse(named.get<std::string>()) : std::nullopt;
    return id ? id->digits() : std::string{};
}

}  // namespace

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
    auto officer = officers_.authenticate(officer_id, pin);
    if (officer && officer->citizen_id.empty() && known && *known) {
        officer->citizen_id = number_in((*known)->value);
    }
    return officer;
}

}  // namespace amphoe::sync
