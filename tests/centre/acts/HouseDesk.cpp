#include "tests/centre/acts/HouseDesk.h"

#include <algorithm>

#include "tests/centre/EnrolmentDesk.h"
#include "tests/centre/acts/DelegationRule.h"
#include "tests/centre/register/HousePlaces.h"

namespace amphoe::centre {

using domain::RegisterKind;

namespace {

constexpr int kNoticeDays = 15;
constexpr std::size_t kPlaceLetters = 60;

/// 1-16 letters: digits, `/`, a Thai letter behind them.
bool is_house_no(const std::string& text) {
    if (text.empty() || letters(text) > 16 || text.front() < '0' || text.front() > '9') {
        return false;
    }
    const auto ascii_end = std::find_if(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
    const bool plain = std::all_of(text.begin(), ascii_end, [](char c) { return (c >= '0' && c <= '9') || c == '/'; });
    const std::string suffix(ascii_end, text.end());
    // ก (U+0E01) to ฮ (U+0E2E) in UTF-8.
    const bool thai_letter = suffix.size() == 3 && suffix >= "\xE0\xB8\x81" && suffix <= "\xE0\xB8\xAE";
    return plain && (suffix.empty() || thai_letter);
}

bool is_moo(const std::string& text) {
    return text.size() <= 3 && text.find_first_not_of("0123456789") == std::string::npos;
}

}  // namespace

domain::Fields HouseDesk::place() const {
    domain::Fields fields;
    for (const auto* name : {"ccaatt", "moo", "trok", "soi", "road"}) {
        if (const auto text = act_.text(name); !text.empty()) {
            fields[name] = text;
        }
    }
    return fields;
}

std::string HouseDesk::form_objection() const {
    if (!known_area(act_.text("ccaatt"))) {
        return "area.unknown";
    }
    if (!is_moo(act_.text("moo"))) {
        return "moo.invalid";
    }
    for (const auto* name : {"trok", "soi", "road"}) {
        if (letters(act_.text(name)) > kPlaceLetters) {
            return "address.too_long";
        }
    }
    const auto completed = act_.text("completed_date");
    if (act_.yes("under_construction") == !completed.empty()) {
        return "completed_date.contradicts";
    }
    if (!completed.empty() && (!is_day(completed) || completed > act_.today())) {
        return is_day(completed) ? "date.future" : "date.invalid";
    }
    return completed.empty() || act_.explains_lateness(completed, kNoticeDays) ? "" : "late_reason.missing";
}

std::string HouseDesk::demolition_objection() const {
    const auto day = act_.text("demolished_date");
    if (act_.text("variant") != "demolish") {
        return "";
    }
    if (!is_day(day) || day > act_.today()) {
        return is_day(day) ? "date.future" : "date.invalid";
    }
    return act_.explains_lateness(day, kNoticeDays) ? "" : "late_reason.missing";
}

std::string HouseDesk::correction_objection() const {
    const auto text = act_.text("correction_text");
    if (!act_.one_of("correction_field", {"house_no", "moo", "trok", "soi", "road"}) || text.empty()) {
        return "correction.invalid";
    }
    if (act_.text("correction_field") == "moo" && !is_moo(text)) {
        return "moo.invalid";
    }
    return letters(text) > kPlaceLetters ? "address.too_long" : "";
}

domain::Fields HouseDesk::corrected(const RegisterPage& house) const {
    auto fields = place();
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
    const auto delegate = act_.text("delegate_id");
    return delegate.empty() ? ""
                            : centre::delegation_objection(
                                  act_, {act_.text("delegation_ref"), delegate, act_.text("owner_id"), "house_number"});
}

std::string HouseDesk::free_number(const domain::Fields& where) {
    for (int number = 1;; ++number) {
        auto tried = where;
        tried["house_no"] = std::to_string(number);
        if (HousePlaces(act_.connection).house_at(tried).empty()) {
            return tried["house_no"];
        }
    }
}

ActVerdict HouseDesk::give_number() {
    auto fields = place();
    auto house_no = act_.text("house_no");
    if (house_no.empty()) {
        house_no = free_number(fields);
    } else if (!is_house_no(house_no)) {
        return {"house_no.invalid"};
    }
    fields["house_no"] = house_no;
    HousePlaces places(act_.connection);
    const auto running = padded(8'000'000 + act_.book.next_number("house_code/" + act_.caller.office), 7);
    const auto house_code = act_.caller.office + running;
    if (!places.claim(fields, house_code)) {
        return {"house_no.taken"};
    }
    fields.merge(area_names(act_.text("ccaatt")));
    auto& house = act_.book.open_or_make(record_key_of(RegisterKind::House, house_code));
    house.fields = std::move(fields);
    house.set("house_code", house_code);
    house.set("kind", "บ้าน");
    house.set("state", "USED");
    house.set("office", act_.caller.office);
    house.set("number_date", act_.today());
    house.set("central_house", "no");
    house.set("under_construction", act_.yes("under_construction") ? "yes" : "no");
    house.set("owner_id", act_.text("owner_id"));
    return {"", {{"house_code", house_code}, {"house_no", house_no}, {"request_no", act_.new_number("HN")}}};
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
    const bool gives = act_.one_of("variant", {"new", "split"});
    if (!gives && !act_.one_of("variant", {"merge", "demolish", "correct"})) {
        return {"variant.invalid"};
    }
    const bool corrects = act_.text("variant") == "correct";
    const bool one_part = corrects && !act_.text("correction_field").empty();
    const auto objection = one_part            ? correction_objection()
                           : gives || corrects ? form_objection()
                                               : demolition_objection();
    if (!objection.empty()) {
        return {objection};
    }
    if (gives) {
        return give_number();
    }
    const auto key = act_.text("record_key");
    auto* house = act_.house(key.starts_with("house/") ? key.substr(6) : act_.text("house_code"));
    if (house == nullptr || house->text("state") == "DEMOLISHED") {
        return {house == nullptr ? "house.unknown" : "house.demolished"};
    }
    return act_.text("variant") == "correct" ? correct(*house) : end(*house);
}

}  // namespace amphoe::centre
