#include "tests/centre/acts/MoveRules.h"

#include <algorithm>

#include "tests/centre/acts/DelegationRule.h"
#include "tests/centre/acts/HouseRules.h"

namespace amphoe::centre {
namespace {

constexpr int kStaleDays = 30;
constexpr int kOfAge = 20;
const std::string kConsents = "head_consent/";

}  // namespace

std::string simulated_consent(const std::string& house_code, const std::string& head_id) {
    constexpr std::size_t kEnd = 4;
    return "SIM-CONSENT-" + house_code + "-" + head_id.substr(head_id.size() < kEnd ? 0 : head_id.size() - kEnd);
}

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
    const auto head = house.text("head_id").empty() ? house.text("owner_id") : house.text("head_id");
    const auto named = act_.text("head_id");
    const bool own_head = head.empty() && std::find(movers.begin(), movers.end(), named) != movers.end();
    if (named.empty() || (named != head && !own_head)) {
        return "head.wrong";
    }
    if (auto refused = approval_objection(house.text("house_code")); !refused.empty()) {
        return refused;
    }
    return relations_objection(house, movers, own_head ? named : "");
}

std::string MoveRules::approval_objection(const std::string& house_code) const {
    if (act_.text("head_consent") != "THAID") {
        return "";
    }
    const auto token = act_.text("head_consent_ref");
    if (token != simulated_consent(house_code, act_.text("head_id"))) {
        return "consent.unknown";
    }
    return act_.book.open(kConsents + token) == nullptr ? "" : "consent.used";
}

void MoveRules::use_consent() {
    if (act_.text("head_consent") == "THAID") {
        act_.book.open_or_make(kConsents + act_.text("head_consent_ref")).set("used", act_.today());
    }
}

std::string MoveRules::relations_objection(const RegisterPage& house, const std::vector<std::string>& movers,
                                           const std::string& own_head) const {
    const auto relations = act_.pairs("relations");
    std::vector<std::string> heads;
    for (const auto& id : movers) {
        if (!relations.contains(id) || relations.at(id).empty()) {
            return "relation.missing";
        }
        if (relations.at(id) == "HEAD") {
            heads.push_back(id);
        }
    }
    if (!house.text("head_id").empty()) {
        return heads.empty() ? "" : "relation.other_head";
    }
    const bool one = heads.size() == 1 && (own_head.empty() || heads.front() == own_head);
    return one ? "" : "relation.no_head";
}

bool MoveRules::all_minors(const Movers& movers) const {
    return std::all_of(movers.begin(), movers.end(),
                       [&](const auto* mover) { return age_of(*mover, act_.today()) < kOfAge; });
}

}  // namespace amphoe::centre
