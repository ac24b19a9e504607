#include "tests/centre/acts/HouseDesk.h"

#include "tests/centre/EnrolmentDesk.h"
#include "tests/centre/acts/DelegationRule.h"
#include "tests/centre/acts/HouseDivision.h"
#include "tests/centre/acts/HouseNumbering.h"
#include "tests/centre/acts/HouseRules.h"
#include "tests/centre/acts/MoveRules.h"
#include "tests/centre/acts/PersonDesk.h"
#include "tests/centre/register/HousePlaces.h"

namespace amphoe::centre {

std::string HouseDesk::form_objection() const {
    const auto variant = act_.text("variant");
    if (variant == "demolish") {
        return demolition_objection(act_);
    }
    if (variant == "correct" && !act_.text("correction_field").empty()) {
        return correction_objection(act_);
    }
    // A merge keeps the place of the house that stays, and a completed house its own.
    auto refused = variant == "merge" || variant == "complete" ? std::string{} : place_objection(act_);
    return refused.empty() ? completion_objection(act_) : refused;
}

domain::Fields HouseDesk::corrected(const RegisterPage& house) const {
    auto fields = place_of_act(act_);
    fields["house_no"] = act_.text("house_no");
    if (const auto field = act_.text("correction_field"); !field.empty()) {
        fields.clear();
        for (const auto* name : {"house_no", "moo", "trok", "soi", "road", "ccaatt"}) {
            if (const auto text = house.text(name); !text.empty()) {
                fields[name] = text;
            }
        }
        fields[field] = act_.text("correction_text");
    }
    return fields;
}

std::string HouseDesk::delegation_objection() {
    const auto owner = act_.text("owner_id");
    const auto came = act_.text("citizen_id");
    const auto delegate = act_.text("delegate_id");
    if (delegate.empty()) {
        return came == owner ? "" : "delegation.missing";
    }
    auto refused = centre::delegation_objection(act_, {act_.text("delegation_ref"), delegate, owner, "house_number"});
    return refused.empty() && came != delegate ? "delegation.other_person" : refused;
}

std::string HouseDesk::people_objection() {
    if (auto refused = requester_objection(act_, act_.text("citizen_id")); !refused.empty()) {
        return refused;
    }
    // Whoever sends somebody has to live; where they are listed is no matter.
    auto refused = servable_objection(act_, act_.text("owner_id"));
    return refused == "person.central_house" ? std::string{} : refused;
}

ActVerdict HouseDesk::give_number() {
    auto place = place_of_act(act_);
    place["house_no"] = act_.text("house_no");
    HouseNumbering numbering(act_);
    if (place["house_no"].empty()) {
        place["house_no"] = numbering.free_number(place);
    } else if (!is_house_no(place["house_no"])) {
        return {"house_no.invalid"};
    }
    const auto house_code = numbering.claim(place);
    if (house_code.empty()) {
        return {"house_no.taken"};
    }
    const auto& house = numbering.enter(std::move(place), house_code);
    return {"",
            {{"house_code", house_code},
             {"house_no", house.text("house_no")},
             {"number_date", house.text("number_date")},
             {"request_no", act_.new_number("HN")}}};
}

ActVerdict HouseDesk::correct(RegisterPage& house) {
    auto fields = corrected(house);
    if (!is_house_no(fields["house_no"])) {
        return {"house_no.invalid"};
    }
    HousePlaces places(act_.connection);
    const auto there = places.house_at(fields);
    if (!there.empty() && there != house.text("house_code")) {
        return {"house_no.taken"};
    }
    places.release(house.text("house_code"));
    places.claim(fields, house.text("house_code"));
    for (const auto* name : {"house_no", "moo", "trok", "soi", "road", "ccaatt"}) {
        house.set(name, fields.contains(name) ? fields.at(name) : "");
    }
    for (const auto& [name, text] : area_names(fields["ccaatt"])) {
        house.set(name, text);
    }
    return {"",
            {{"house_code", house.text("house_code")},
             {"house_no", house.text("house_no")},
             {"request_no", act_.new_number("HN")}}};
}

ActVerdict HouseDesk::end(RegisterPage& house) {
    if (!act_.book.residents(house.text("house_code")).empty()) {
        return {"house.occupied"};
    }
    house.set("state", "DEMOLISHED");
    // The number is not given again: whoever stood there keeps it in old papers.
    return {"",
            {{"house_code", house.text("house_code")},
             {"house_no", house.text("house_no")},
             {"request_no", act_.new_number("HN")}}};
}

ActVerdict HouseDesk::complete(RegisterPage& house) {
    if (house.text("under_construction") != "yes") {
        return {"house.not_under_construction"};
    }
    house.set("under_construction", "no");
    house.set("completed_date", act_.text("completed_date"));
    return {"",
            {{"house_code", house.text("house_code")},
             {"house_no", house.text("house_no")},
             {"number_date", house.text("number_date")},
             {"request_no", act_.new_number("HN")}}};
}

ActVerdict HouseDesk::change_of(RegisterPage& house) {
    if (auto refused = evidence_objection(act_); !refused.empty()) {
        return {refused};
    }
    if (act_.text("variant") == "complete") {
        return complete(house);
    }
    return act_.text("variant") == "correct" ? correct(house) : end(house);
}

ActVerdict HouseDesk::house_number() {
    if (!act_.second_person()) {
        return {"second_person.missing"};
    }
    const auto owner = act_.text("owner_id");
    if (!citizen_objection(owner).empty()) {
        return {"owner.invalid"};
    }
    if (auto refused = delegation_objection(); !refused.empty()) {
        return {refused};
    }
    if (auto refused = people_objection(); !refused.empty()) {
        return {refused};
    }
    const auto variant = act_.text("variant");
    if (!act_.one_of("variant", {"new", "split", "merge", "complete", "demolish", "correct"})) {
        return {"variant.invalid"};
    }
    if (auto refused = form_objection(); !refused.empty()) {
        return {refused};
    }
    if (variant == "new") {
        return give_number();
    }
    if (variant == "split" || variant == "merge") {
        return variant == "split" ? HouseDivision(act_).split() : HouseDivision(act_).merge();
    }
    auto* house = named_house(act_);
    auto refused = MoveRules::standing_objection(house);
    if (refused.empty()) {
        refused = office_objection(act_, *house);
    }
    if (refused.empty() && owner_of(*house) != owner) {
        refused = "house.other_owner";
    }
    return refused.empty() ? change_of(*house) : ActVerdict{refused};
}

}  // namespace amphoe::centre
