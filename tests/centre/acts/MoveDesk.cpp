#include "tests/centre/acts/MoveDesk.h"

#include <algorithm>
#include <set>

#include "tests/centre/acts/SourceOffice.h"
#include "tests/centre/register/RegisterAnswers.h"

namespace amphoe::centre {

using domain::RegisterKind;

namespace {

bool is_house_code(const std::string& text) {
    return text.size() == 11 && text.find_first_not_of("0123456789") == std::string::npos;
}

}  // namespace

std::string MoveDesk::find_movers(const RegisterPage& house, const std::vector<std::string>& ids, Movers& movers) {
    if (ids.empty()) {
        return "movers.missing";
    }
    const auto house_code = house.text("house_code");
    std::set<std::string> seen;
    for (const auto& id : ids) {
        auto* person = act_.person(id);
        if (person == nullptr || person->text("house_code") != house_code || person->text("status") != "ALIVE") {
            return "mover.not_in_house";
        }
        if (person->text("moving") == "yes") {
            return "mover.moving";
        }
        if (!seen.insert(id).second) {
            return "mover.twice";
        }
        movers.push_back(person);
    }
    return "";
}

void MoveDesk::leave(RegisterPage& house, const Movers& movers) {
    const auto house_code = house.text("house_code");
    for (auto* mover : movers) {
        act_.book.settle(mover->text("citizen_id"), "");
        mover->set("house_code", "");
        mover->set("relation", "OCCUPANT");
        mover->set("relation_to_head", "");
        mover->set("status", "MOVED");
        if (house.text("head_id") == mover->text("citizen_id")) {
            house.set("last_head_id", house.text("head_id"));
            house.set("head_id", "");
        }
    }
    house.changed = true;
    const auto left = act_.book.residents(house_code);
    if (house.text("head_id").empty() && !left.empty()) {
        // A house with people in it always has a head; the office asks them afterwards who it shall be.
        house.set("head_id", left.front());
        act_.person(left.front())->set("relation", "HEAD");
    }
}

void MoveDesk::enter(RegisterPage& house, const Movers& movers, const std::string& from) {
    const auto relations = act_.pairs("relations");
    if (house.text("head_id").empty() && !movers.empty()) {
        const auto named = std::find_if(movers.begin(), movers.end(), [&](const auto* mover) {
            const auto found = relations.find(mover->text("citizen_id"));
            return found != relations.end() && found->second == "HEAD";
        });
        // An online request names no relations; its first mover is the head.
        house.set("head_id", (named == movers.end() ? movers.front() : *named)->text("citizen_id"));
    }
    for (auto* mover : movers) {
        const auto id = mover->text("citizen_id");
        const bool head = house.text("head_id") == id;
        act_.book.settle(id, house.text("house_code"));
        mover->set("house_code", house.text("house_code"));
        mover->set("relation", head ? "HEAD" : "OCCUPANT");
        mover->set("relation_to_head", relations.contains(id) ? relations.at(id) : "");
        mover->set("status", "ALIVE");
        mover->set("moved_in_date", act_.today());
        mover->set("moved_from", from);
    }
    house.changed = true;
}

std::string MoveDesk::write_notice(const RegisterPage& house, const Movers& movers, const std::string& state,
                                   const std::string& destination, const std::string& date_moved) {
    const auto number = act_.new_number("");
    auto& notice = act_.book.open_or_make(record_key_of(RegisterKind::MoveNotice, number));
    notice.fields = {{"tr6_no", number},
                     {"state", state},
                     {"house_code_from", house.text("house_code")},
                     {"address_from", address_line(house)},
                     {"date_moved", date_moved},
                     {"issued", act_.today()},
                     {"destination", destination},
                     {"office", act_.caller.office}};
    for (const auto* mover : movers) {
        notice.add_item({{"citizen_id", mover->text("citizen_id")}});
    }
    notice.changed = true;
    return number;
}

ActVerdict MoveDesk::move_out() {
    auto* house = act_.house(act_.text("house_code"));
    if (auto objection = MoveRules::standing_objection(house); !objection.empty()) {
        return {objection};
    }
    Movers movers;
    if (auto objection = find_movers(*house, act_.list("movers"), movers); !objection.empty()) {
        return {objection};
    }
    if (auto objection = rules_.informant_objection(*house, movers); !objection.empty()) {
        return {objection};
    }
    const auto moved = act_.text("date_moved");
    if (!is_day(moved)) {
        return {"date.invalid"};
    }
    if (moved > act_.today()) {
        return {"date.future"};
    }
    if (!act_.explains_lateness(moved, act_.limit("move_notice_days"))) {
        return {"late_reason.missing"};
    }
    if (auto objection = rules_.fine_objection(moved); !objection.empty()) {
        return {objection};
    }
    if (!act_.second_person()) {
        return {"second_person.missing"};
    }
    const auto destination = act_.text("destination");
    if (destination.empty() || (is_house_code(destination) && act_.house(destination) == nullptr)) {
        return {destination.empty() ? "destination.missing" : "destination.unknown"};
    }
    const auto number = write_notice(*house, movers, "OPEN", destination, moved);
    leave(*house, movers);
    return {"", {{"tr6_no", number}, {"tr6_issued", act_.today()}}};
}

std::string MoveDesk::entry_objection(const RegisterPage& notice) const {
    const auto entered = act_.text("date_entered").empty() ? notice.text("date_moved") : act_.text("date_entered");
    if (!is_day(entered)) {
        return "date.invalid";
    }
    if (entered > act_.today()) {
        return "date.future";
    }
    if (!act_.explains_lateness(entered, act_.limit("move_notice_days"))) {
        return "late_reason.missing";
    }
    if (auto objection = rules_.fine_objection(entered); !objection.empty()) {
        return objection;
    }
    return act_.second_person() ? "" : "second_person.missing";
}

ActVerdict MoveDesk::move_in() {
    auto* notice = act_.book.open(RegisterKind::MoveNotice, act_.text("tr6_no"));
    if (auto objection = rules_.notice_objection(notice); !objection.empty()) {
        return {objection};
    }
    auto* house = act_.house(act_.text("house_code"));
    if (auto objection = rules_.house_objection(house); !objection.empty()) {
        return {objection};
    }
    const auto ids = act_.list("movers");
    std::set<std::string> listed;
    for (const auto& item : notice->items) {
        listed.insert(item.at("citizen_id"));
    }
    if (listed != std::set<std::string>(ids.begin(), ids.end()) || listed.size() != ids.size()) {
        return {"movers.differ"};
    }
    if (auto objection = rules_.consent_objection(*house, ids); !objection.empty()) {
        return {objection};
    }
    if (auto objection = entry_objection(*notice); !objection.empty()) {
        return {objection};
    }
    Movers movers;
    for (const auto& id : ids) {
        auto* person = act_.person(id);
        if (person == nullptr || person->text("status") != "MOVED") {
            return {"mover.not_moving"};
        }
        movers.push_back(person);
    }
    enter(*house, movers, notice->text("address_from"));
    rules_.use_consent();
    notice->set("state", "USED");
    return {"", {{"effective_date", act_.today()}}};
}

ActVerdict MoveDesk::move_destination() {
    auto* from = act_.house(act_.text("house_code_from"));
    auto* house = act_.house(act_.text("house_code"));
    // Whoever is listed in the central house is not served by this act.
    for (const auto* one : {static_cast<const RegisterPage*>(from), static_cast<const RegisterPage*>(house)}) {
        if (auto objection = rules_.house_objection(one); !objection.empty()) {
            return {objection};
        }
    }
    if (from == house) {
        return {"house.same"};
    }
    if (const auto seen = act_.text("version_from"); !seen.empty() && seen != std::to_string(from->version)) {
        return conflict_with(*from);
    }
    const auto ids = act_.list("movers");
    if (ids.size() > static_cast<std::size_t>(act_.limit("destination_persons"))) {
        return {"movers.too_many"};
    }
    Movers movers;
    if (auto objection = find_movers(*from, ids, movers); !objection.empty()) {
        return {objection};
    }
    if (auto objection = rules_.person_objection(movers); !objection.empty()) {
        return {objection};
    }
    if (act_.text("interview_code").empty() || act_.text("interview_note").empty()) {
        return {"interview.missing"};
    }
    if (auto objection = rules_.consent_objection(*house, ids); !objection.empty()) {
        return {objection};
    }
    if (!act_.second_person()) {
        return {"second_person.missing"};
    }
    const auto number = write_notice(*from, movers, "USED", house->text("house_code"), act_.today());
    leave(*from, movers);
    enter(*house, movers, address_line(*from));
    rules_.use_consent();
    tell_source_office(act_, number, *from, house->text("house_code"));
    return {"", {{"effective_date", act_.today()}, {"tr6_no", number}}};
}

}  // namespace amphoe::centre
