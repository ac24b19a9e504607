#include "tests/centre/acts/MoveRules.h"

#include <algorithm>

#include "core/domain/LegalDays.h"

#include "tests/centre/acts/DelegationRule.h"
#include "tests/centre/acts/GuardianRule.h"
#include "tests/centre/acts/HouseRules.h"
#include "tests/centre/acts/PresenceRule.h"

namespace amphoe::centre {
namespace {

const std::string kConsents = "head_consent/";

/// Somebody said so by ThaID: at what level and when.
bool authenticated(const RegisterPage& request, const std::string& who) {
    return !request.text(who + "_level").empty() && support::from_iso8601(request.text(who + "_at"));
}

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
        return !informant.empty() && house.text("head_id") == informant ? "" : "informant.not_head";
    }
    if (role == "SELF") {
        return moves ? "" : "informant.not_mover";
    }
    if (role == "DELEGATE") {
        return delegate_objection(house, movers);
    }
    if (role == "GUARDIAN") {
        return all_minors(movers) ? parent_objection(movers, {informant}) : "informant.not_guardian";
    }
    return "informant.invalid";
}

std::string MoveRules::delegate_objection(const RegisterPage& house, const Movers& movers) const {
    const auto reference = act_.text("delegation_ref");
    const auto head = house.text("head_id");
    auto principal = act_.text("principal_id");
    if (principal.empty() && (is_online_delegation(reference) || reference.empty())) {
        principal = head;
    }
    auto refused = delegation_objection(act_, {reference, act_.text("citizen_id"), principal, "move_out"});
    if (!refused.empty()) {
        return refused;
    }
    // A mover may send somebody too, for the own move only.
    const bool own_move = movers.size() == 1 && movers.front()->text("citizen_id") == principal;
    return principal == head || own_move ? "" : "delegation.other_person";
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
    return days_between(notice.text("issued"), act_.day_of_act()) > act_.limit("move_notice_stale_days");
}

std::string MoveRules::standing_objection(const RegisterPage* house) {
    if (house == nullptr) {
        return "house.unknown";
    }
    if (house->text("state") == "DEMOLISHED") {
        return "house.demolished";
    }
    if (house->text("state") == kEnded) {
        return "house.ended";
    }
    return house->text("block").empty() ? "" : "house.blocked";
}

std::string MoveRules::house_objection(const RegisterPage* house) const {
    auto refused = standing_objection(house);
    return refused.empty() && house->text("central_house") == "yes" ? "house.central" : refused;
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
    if (act_.text("head_consent") == "THAID") {
        const auto token = act_.text("head_consent_ref");
        if (auto refused = approval_objection(token, house.text("house_code"), named); !refused.empty()) {
            return refused;
        }
    }
    return relations_objection(house, movers, own_head ? named : "");
}

std::string MoveRules::approval_objection(const std::string& token, const std::string& house_code,
                                          const std::string& head_id) const {
    if (token != simulated_consent(house_code, head_id)) {
        return "consent.unknown";
    }
    return act_.book.open(kConsents + token) == nullptr ? "" : "consent.used";
}

std::string MoveRules::online_objection(const RegisterPage& request, const RegisterPage& house) const {
    const auto token = request.text("head_consent_token");
    const auto head = request.text("head_id");
    if (token.empty() || !authenticated(request, "head")) {
        return "consent.missing";
    }
    if (request.text("mover_token").empty() || !authenticated(request, "mover")) {
        return "authentication.missing";
    }
    if (head.empty() || head != house.text("head_id")) {
        return "head.wrong";
    }
    if (auto refused = approval_objection(token, house.text("house_code"), head); !refused.empty()) {
        return refused;
    }
    const auto moved = request.text("date_moved");
    if (!is_day(moved) || moved > act_.today()) {
        return is_day(moved) ? "date.future" : "date.invalid";
    }
    // Told on the day the request came, however long it lay here.
    const auto told = request.text("received").substr(0, 10);
    return act_.explains_lateness_on(told, moved, act_.limit("move_notice_days")) ? "" : "late_reason.missing";
}

std::string MoveRules::fine_objection(const std::string& event) const {
    return late_fine_objection(act_, event, {"move_notice_days", "move_late_ceiling_satang"});
}

std::string late_fine_objection(const ActCase& act, const std::string& event, const LateFine& rule) {
    const auto fine = act.text("late_fine");
    if (fine.empty() || fine == "NONE") {
        return "";
    }
    const auto satang = act.text("late_fine_satang");
    const bool number =
        !satang.empty() && satang.size() <= 7 && satang.find_first_not_of("0123456789") == std::string::npos;
    if (fine != "CHARGE" || !number || std::stol(satang) < 1) {
        return "late_fine.invalid";
    }
    if (std::stol(satang) > act.limit(rule.ceiling)) {
        return "late_fine.above_ceiling";
    }
    const int late = domain::LegalDays({}).days_late(event, act.limit(rule.days), act.day_of_act()).value_or(0);
    return late > 0 ? "" : "late_fine.not_late";
}

void MoveRules::use_consent() {
    if (act_.text("head_consent") == "THAID") {
        use_approval(act_.text("head_consent_ref"));
    }
}

void MoveRules::use_approval(const std::string& token) {
    act_.book.open_or_make(kConsents + token).set("used", act_.today());
}

std::string MoveRules::relations_objection(const RegisterPage& house, const std::vector<std::string>& movers,
                                           const std::string& own_head) const {
    if (act_.names_twice("relations") || act_.names_twice("present")) {
        return "mover.twice";
    }
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

std::string MoveRules::parent_objection(const Movers& minors, const std::vector<std::string>& people) const {
    const bool spoken_for =
        std::all_of(minors.begin(), minors.end(), [&](const auto* minor) { return has_parent_among(*minor, people); });
    return spoken_for ? "" : "informant.not_guardian";
}

std::string MoveRules::person_objection(const Movers& movers) const {
    const PresenceRule presence(act_);
    const auto informant = act_.text("citizen_id");
    std::vector<std::string> grown{informant};
    Movers minors;
    bool moves = false;
    for (auto* mover : movers) {
        const auto id = mover->text("citizen_id");
        moves = moves || id == informant;
        if (presence.is_adult(*mover)) {
            grown.push_back(id);
        } else {
            minors.push_back(mover);
        }
    }
    if (!moves && minors.size() != movers.size()) {
        return "informant.not_mover";
    }
    auto absent = presence.objection(movers);
    return absent.empty() ? parent_objection(minors, grown) : absent;
}

bool MoveRules::all_minors(const Movers& movers) const {
    return std::none_of(movers.begin(), movers.end(), [&](const auto* mover) {
        return is_of_age(*mover, act_.today(), act_.limit("age_of_majority"));
    });
}

}  // namespace amphoe::centre
