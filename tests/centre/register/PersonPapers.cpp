#include "tests/centre/register/PersonPapers.h"

#include <algorithm>
#include <cstdlib>

#include "tests/centre/register/RegisterAnswers.h"

namespace amphoe::centre {

using domain::RegisterKind;

namespace {

int birth_year(const RegisterPage& person) {
    return std::atoi(person.text("birth_date").substr(0, 4).c_str());
}

}  // namespace

domain::Fields birth_certificate(RegisterBook& book, const RegisterPage& child) {
    const int born = birth_year(child);
    domain::Fields fields{{"child_name", child.text("name_th")},
                          {"child_citizen_id", child.text("citizen_id")},
                          {"child_sex", child.text("sex")},
                          {"child_nationality", child.text("nationality")},
                          {"birth_date", child.text("birth_date")},
                          {"birth_time", "08:15"},
                          {"birth_place", "โรงพยาบาลตัวอย่าง"},
                          {"informant_name", child.text("mother_name")},
                          {"informant_relation", "มารดา"},
                          {"registration_no", "9901-" + child.text("citizen_id").substr(8, 5)},
                          {"registration_date", child.text("birth_date")},
                          {"registration_office", "9901"}};
    for (const auto& [parent, field] : {std::pair("father", "father_id"), std::pair("mother", "mother_id")}) {
        const auto page = book.read(RegisterKind::Person, child.text(field));
        const std::string who = parent;
        fields[who + "_name"] = child.text(who + "_name");
        fields[who + "_nationality"] = child.text(who + "_nationality");
        if (page) {
            fields[who + "_citizen_id"] = page->text("citizen_id");
            fields[who + "_age"] = std::to_string(born - birth_year(*page));
        }
    }
    std::erase_if(fields, [](const auto& field) { return field.second.empty(); });
    return fields;
}

RegisterPage card_history_page(RegisterBook& book, const std::string& citizen_id) {
    if (auto known = book.read(RegisterKind::CardHistory, citizen_id)) {
        return *known;
    }
    RegisterPage made;
    made.record_key = record_key_of(RegisterKind::CardHistory, citizen_id);
    made.version = 1;
    made.fields["state"] = "ACTIVE";
    const auto person = book.read(RegisterKind::Person, citizen_id);
    const int born = person ? birth_year(*person) : 0;
    if (born == 0 || born + 7 > 2569) {
        made.fields["state"] = "NONE";
        return made;
    }
    // First card at seven, then every eight years; the last one is in use.
    const auto home = book.read(RegisterKind::House, person->text("house_code"));
    const auto moved_in = person->text("moved_in_date");
    const auto serial = citizen_id.substr(6, 6);
    for (int year = std::max(born + 7, 2554); year <= 2569; year += 8) {
        const bool last = year + 8 > 2569;
        const auto issued = std::to_string(year - 543) + "-03-10";
        auto& card = made.items.emplace_back();
        card = {{"request_no", "9901-" + serial + "/" + std::to_string(year % 100)},
                {"issue_date", issued},
                {"expiry_date", std::to_string(year + 8 - 543) + "-03-09"},
                {"reason", year == born + 7 ? "FIRST" : "EXPIRED"},
                {"office", "9901"},
                {"state", last ? "ACTIVE" : "EXPIRED"}};
        // Where somebody lived before the last move is not known here.
        if (home && !moved_in.empty() && moved_in <= issued) {
            card["address"] = address_line(*home);
        }
    }
    return made;
}

}  // namespace amphoe::centre
