#include "tests/centre/register/LinkageDesk.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/centre/EnrolmentDesk.h"
#include "tests/centre/acts/RequesterRules.h"
#include "tests/centre/register/ReleaseLog.h"
#include "tests/centre/storage/OfficeRecords.h"

namespace amphoe::centre {
namespace {

using domain::RegisterKind;
using nlohmann::json;

std::vector<std::string> parts_of(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, separator);) {
        parts.push_back(part);
    }
    return parts;
}

/// The register's own name of a field agencies ask for; empty when no agency may ask for it.
std::string register_field(const std::string& field) {
    static const std::map<std::string, std::string> names{
        {"pid", "citizen_id"},   {"name", "name_th"},         {"name_th", "name_th"}, {"given_name", "first"},
        {"family_name", "last"}, {"birthdate", "birth_date"}, {"gender", "sex"},      {"address", "address"}};
    const auto found = names.find(field);
    return found == names.end() ? std::string{} : found->second;
}

/// Empty when the agency may have all of them for this purpose.
std::string field_objection(const json& requester, const std::string& purpose, const std::vector<std::string>& asked) {
    const auto opened = fields_opened_by(requester, purpose);
    const bool all = !asked.empty() && std::ranges::all_of(asked, [&](const std::string& field) {
        return !register_field(field).empty() && std::ranges::find(opened, field) != opened.end();
    });
    return all ? "" : "linkage.field";
}

}  // namespace

RegisterAnswers::Answer LinkageDesk::release(const std::string& key, const std::string& reason) {
    const auto parts = parts_of(key, '|');
    if (parts.size() != 4 || parts[0].empty() || parts[1].empty()) {
        return RegisterAnswers::Answer(std::string("linkage.invalid"));
    }
    const auto asked = parts_of(parts[2], ',');
    if (auto objection = citizen_objection(parts[3]); !objection.empty()) {
        return RegisterAnswers::Answer(objection);  // nobody's list to note it in
    }
    const auto item = OfficeRecords(connection_).feed_item(caller_.office, "relying_parties", parts[0]);
    const auto requester =
        item && !item->deleted ? json::parse(item->value_json, nullptr, false) : json(json::value_t::discarded);
    auto outcome = !requester.is_object() ? std::string("requester.unknown")
                                          : requester_objection(requester, parts[1], support::bangkok_date(now_));
    outcome = outcome.empty() ? field_objection(requester, parts[1], asked) : outcome;
    auto person = RegisterAnswers(book_, now_).answer(RegisterKind::Person, parts[3]);
    outcome = outcome.empty() && !person ? person.error() : outcome;
    const auto name = requester.is_object() ? requester.value("name_th", parts[0]) : std::string{};
    note_release(
        book_, now_,
        {parts[0], name, parts[1], parts[2], parts[3], "", "LAW", outcome.empty() ? "released" : outcome, reason});
    if (!outcome.empty()) {
        return RegisterAnswers::Answer(outcome);
    }
    if (const auto home = book_.read(RegisterKind::House, person->text("house_code"))) {
        person->fields["address"] = address_line(*home);
    }
    domain::RegisterRecord told{RegisterKind::Linkage, key, person->version, now_, {}, {}};
    for (const auto& field : asked) {
        told.fields[field] = person->text(register_field(field));
    }
    return RegisterAnswers::Answer(std::move(told));
}

RegisterAnswers::Answer LinkageDesk::log(const std::string& key, const std::string& purpose) {
    domain::RegisterRecord told{RegisterKind::ReleaseLog, key, "0", now_, {}, {}};
    if (const auto page = book_.read(RegisterKind::ReleaseLog, key)) {
        told.version = std::to_string(page->version);
        told.items = page->items;
        for (auto& item : told.items) {
            if (purpose != "linkage") {
                item.erase("reason");  // what officers wrote is not for the screen of the citizen
            }
        }
    }
    return RegisterAnswers::Answer(std::move(told));
}

}  // namespace amphoe::centre
