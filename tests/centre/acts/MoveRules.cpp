#include "tests/centre/acts/MoveRules.h"

#include <algorithm>

#include "tests/centre/acts/DelegationRule.h"
#include "tests/centre/acts/HouseRules.h"

namespace amphoe::centre {
namespace {

constexpr int kStaleDays = 30;
constexpr int kOfAge = 20;

}  // namespace

std::string MoveRules::informant_objection(const RegisterPage& house, const Movers& movers) const {
    const auto informant = act_.text("citizen_id");
    const auto role = act_.text("informant_role");
    const bool moves = std::any_of(movers.begin(), movers.end(),
                                   [&](const auto* mover) { return mover->text("citizen_id") == informant; });
    if (role == "HEAD") {
        return house.text("head_id") == informant ? "" : "informant.not_head";
    }
    if (role == "SELF") {
        return moves ? "" : "informant.not_mover";
    }
    if (role == "DELEGATE") {
        return delegation_objection(act_, {act_.text("delegation_ref"), informant, house.text("head_id"), "move_out"});
    }
    if (role == "GUARDIAN") {
        return all_minors(movers) ? "" : "informant.not_guardian";
    }
    return "informant.invalid";
}

std::string MoveRules::notice_objection(const RegisterPage* notice) const {
    if (notice == nullptr) {
        return "notice.unknown";
    }
    const auto state = notice->text("state");
    if (state != "OPEN") {
        return state == "USED" ? "notice.used" : "notice.void";
    }
    return is_stale(*notice) && !act_.second_person() ? "notice.stale" : "";
}

bool MoveRules::is_stale(const RegisterPage& notice) const {
    return days_between(notice.text("issued"), act_.today()) > kStaleDays;
}

std::string MoveRules::house_objection(const RegisterPage* house) const {
    if (house == nullptr) {
        return "house.unknown";
    }
    if (house->text("state") == "DEMOLISHED") {
        return "house.demolished";
    }
    if (house->text("state") == kEnded) {
        return "house.ended";
    }
    if (house->text("central_house") == "yes") {
        return "house.central";
    }
    return house->text("block").empty() ? "" : "house.blocked";
}

std::string MoveRules::consent_objection(const RegisterPage& house, const std::vector<std::string>& movers) const {
    if (!act_.one_of("head_consent", {"CARD", "THAID", "PAPER"})) {
        return "consent.missing";
    }
    const auto head = house.text("head_id");
    const auto named = act_.text("head_id");
    const bool own_head = head.empty() && std::find(movers.begin(), movers.end(), named) != movers.end();
    if (named.empty() || (named != head && !own_head)) {
        return "head.wrong";
    }
    const auto relations = act_.pairs("relations");
    const bool all = std::all_of(movers.begin(), movers.end(),
                                 [&](const auto& id) { return relations.contains(id) && !relations.at(id).empty(); });
    return all ? "" : "relation.missing";
}

bool MoveRules::all_minors(const Movers& movers) const {
    return std::all_of(movers.begin(), movers.end(),
                       [&](const auto* mover) { return age_of(*mover, act_.today()) < kOfAge; });
}

}  // namespace amphoe::centre
