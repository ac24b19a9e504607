#include "tests/centre/acts/SecondPerson.h"

#include <algorithm>
#include <set>

#include "core/domain/Officer.h"
#include "tests/centre/acts/MoveRules.h"
#include "tests/centre/acts/OfficerRoll.h"

namespace amphoe::centre {
namespace {

using domain::Role;

using Roles = std::set<Role>;

const std::string kHouseKey = "house/";

Roles roles_of_move_in(ActCase& act) {
    const auto notice = act.book.read(domain::RegisterKind::MoveNotice, act.text("tr6_no"));
    return notice && MoveRules(act).is_stale(*notice) ? Roles{Role::Supervisor, Role::Registrar}
                                                      : Roles{Role::AssistantRegistrar, Role::Registrar};
}

/// Who may agree to this act (W1: what the roles may do).
Roles entitled(ActCase& act) {
    const auto& kind = act.message.kind;
    if (kind == "house_number") {
        return {Role::Registrar};
    }
    if (kind == "move_in") {
        return roles_of_move_in(act);
    }
    if (kind == "move_out" || kind == "move_destination" || (kind == "certified_copy" && act.text("void").empty())) {
        return {Role::AssistantRegistrar, Role::Registrar};
    }
    if (kind == "fee_receipt" || kind == "document_voided" || kind == "certified_copy") {
        return {Role::Supervisor, Role::Registrar};
    }
    if (kind == "day_close") {  // counts the drawer once more
        return {Role::Cashier, Role::CounterOfficer, Role::AssistantRegistrar, Role::Registrar, Role::Supervisor};
    }
    return {Role::AssistantRegistrar, Role::Registrar, Role::Supervisor};
}

/// These acts name their officer otherwise.
std::string officer_of(const ActCase& act) {
    const auto& kind = act.message.kind;
    return act.text(kind == "day_close" ? "closed_by" : kind == "document_voided" ? "officer" : "officer_id");
}

OfficerRoll roll(const ActCase& act) {
    return {act.connection, act.caller.office, act.today()};
}

using Names = std::set<std::string>;

/// Whom and which houses an act is about.
struct Matter {
    Names people;
    Names houses;
};

template <typename Named>
void add_named(const Named& named, Matter& matter) {
    for (const auto* field : {"citizen_id", "owner_id", "head_id", "subject_id", "delegate_id", "principal_id"}) {
        matter.people.insert(named.text(field));
    }
    for (const auto& mover : lines_of(named.text("movers"))) {
        matter.people.insert(mover);
    }
    for (const auto* field : {"house_code", "house_code_from", "existing_house"}) {
        matter.houses.insert(named.text(field));
    }
}

Matter matter_of(ActCase& act) {
    Matter matter;
    add_named(act, matter);
    for (const auto& one : act.list("other_houses")) {
        matter.houses.insert(one);
    }
    if (const auto key = act.text("record_key"); key.starts_with(kHouseKey)) {
        matter.houses.insert(key.substr(kHouseKey.size()));
    }
    if (const auto request = act.book.read(domain::RegisterKind::OnlineCase, act.text("online_case"))) {
        add_named(*request, matter);
    }
    for (const auto* field : {"citizen_id", "subject_id", "owner_id", "principal_id"}) {
        if (const auto person = act.book.read(domain::RegisterKind::Person, act.text(field))) {
            matter.houses.insert(person->text("house_code"));
        }
    }
    return matter;
}

/// W1.6 for whoever agrees: nobody the act is about, and nobody of one of its houses.
bool concerned(ActCase& act, const std::string& citizen_id) {
    const auto matter = matter_of(act);
    const auto person = act.book.read(domain::RegisterKind::Person, citizen_id);
    const auto lives_in = person ? person->text("house_code") : std::string{};
    return matter.people.contains(citizen_id) || (!lives_in.empty() && matter.houses.contains(lives_in));
}

/// Acts about a citizen or a house; money, papers and the day have no own matter.
bool serves_somebody(const std::string& kind) {
    static const std::set<std::string, std::less<>> kinds{
        "card_intake", "certified_copy", "house_number",   "move_destination", "move_in",    "move_out",
        "online_move", "own_data",       "tangrat_level2", "thaid_enrolment",  "verify_only"};
    return kinds.contains(kind);
}

/// Of the person an act names in that capacity; empty when nothing is against it.
std::string objection_to(ActCase& act, const std::string& named, const Roles& may) {
    const auto roles = roll(act).roles_of(named);
    if (!roles) {
        return "second_person.unknown";
    }
    if (std::none_of(roles->begin(), roles->end(), [&](Role role) { return may.contains(role); })) {
        return "second_person.not_entitled";
    }
    const auto number = roll(act).citizen_of(named);
    return !number.empty() && concerned(act, number) ? "second_person.concerned" : "";
}

}  // namespace

std::string officer_objection(const ActCase& act) {
    const auto& kind = act.message.kind;
    const bool asked_for = serves_somebody(kind) || kind == "fee_receipt" || kind == "document_voided";
    return asked_for && officer_of(act).empty() ? "officer.missing" : "";
}

std::string second_person_objection(ActCase& act) {
    const auto second = act.text("second_officer");
    if (second.empty() || second == officer_of(act)) {
        return "";
    }
    return objection_to(act, second, entitled(act));
}

std::string face_decision_objection(ActCase& act) {
    const auto judge = act.text("face_officer");
    if (judge.empty() || judge == officer_of(act)) {
        return "face.not_passed";
    }
    return objection_to(act, judge, {Role::Registrar, Role::Supervisor});
}

std::string own_matter_objection(ActCase& act) {
    const auto officer = officer_of(act);
    if (officer.empty() || !serves_somebody(act.message.kind)) {
        return "";
    }
    const auto number = roll(act).citizen_of(officer);
    if (number.empty() || !concerned(act, number)) {
        return "";
    }
    const auto allowed_by = act.text("conflict_officer");
    if (allowed_by.empty() || allowed_by == officer) {
        return "officer.concerned";
    }
    if (act.text("conflict_reason").empty()) {
        return "reason.missing";
    }
    return objection_to(act, allowed_by, {Role::Supervisor, Role::Registrar});
}

std::string officer_standing(const ActCase& act) {
    const auto officer = officer_of(act);
    if (officer.empty()) {
        return "";
    }
    return roll(act).roles_of(officer) ? "known" : "unknown";
}

}  // namespace amphoe::centre
