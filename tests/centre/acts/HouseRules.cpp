#include "tests/centre/acts/HouseRules.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "tests/centre/acts/MoveRules.h"
#include "tests/centre/register/HousePlaces.h"

namespace amphoe::centre {
namespace {

constexpr std::size_t kPlaceLetters = 60;
constexpr LateFine kHouseFine{"house_notice_days", "house_late_ceiling_satang"};

struct Need {
    std::set<std::string> variants;
    std::set<std::string> one_of;
};

/// What is always needed. The other cases of the file hang on what only the desk has seen.
std::vector<Need> needs_in(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    const auto content = nlohmann::json::parse(stream);
    std::vector<Need> needs;
    for (const auto& row : content.at("needed")) {
        if (row.at("when") == "always") {
            needs.push_back({row.at("variants"), row.at("one_of")});
        }
    }
    return needs;
}

bool is_moo(const std::string& text) {
    return text.size() <= 3 && text.find_first_not_of("0123456789") == std::string::npos;
}

std::string text_at(const domain::Fields& fields, const char* name) {
    const auto found = fields.find(name);
    return found == fields.end() ? std::string{} : found->second;
}

}  // namespace

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

domain::Fields place_of_act(const ActCase& act) {
    domain::Fields fields;
    for (const auto* name : {"ccaatt", "moo", "trok", "soi", "road"}) {
        if (const auto text = act.text(name); !text.empty()) {
            fields[name] = text;
        }
    }
    return fields;
}

std::string place_objection(const ActCase& act) {
    if (!known_area(act.text("ccaatt"))) {
        return "area.unknown";
    }
    if (const auto office = office_of_area(act.text("ccaatt")); !office.empty() && office != act.caller.office) {
        return "area.other_office";
    }
    if (!is_moo(act.text("moo"))) {
        return "moo.invalid";
    }
    for (const auto* name : {"trok", "soi", "road"}) {
        if (letters(act.text(name)) > kPlaceLetters) {
            return "address.too_long";
        }
    }
    return "";
}

std::string completion_objection(const ActCase& act) {
    const auto completed = act.text("completed_date");
    if (act.yes("under_construction") == !completed.empty()) {
        return "completed_date.contradicts";
    }
    if (!completed.empty() && (!is_day(completed) || completed > act.today())) {
        return is_day(completed) ? "date.future" : "date.invalid";
    }
    return completed.empty() || act.explains_lateness(completed, act.limit("house_notice_days"))
               ? late_fine_objection(act, completed, kHouseFine)
               : "late_reason.missing";
}

std::string demolition_objection(const ActCase& act) {
    const auto day = act.text("demolished_date");
    if (!is_day(day) || day > act.today()) {
        return is_day(day) ? "date.future" : "date.invalid";
    }
    return act.explains_lateness(day, act.limit("house_notice_days")) ? late_fine_objection(act, day, kHouseFine)
                                                                      : "late_reason.missing";
}

std::string correction_objection(const ActCase& act) {
    const auto text = act.text("correction_text");
    if (!act.one_of("correction_field", {"house_no", "moo", "trok", "soi", "road"}) || text.empty()) {
        return "correction.invalid";
    }
    if (act.text("correction_field") == "moo" && !is_moo(text)) {
        return "moo.invalid";
    }
    return letters(text) > kPlaceLetters ? "address.too_long" : "";
}

std::string evidence_objection(const ActCase& act) {
    static const auto needs = needs_in(std::filesystem::path(AMPHOE_CONFIGURATION) / "house-evidence.json");
    const auto brought = act.list("evidence");
    for (const auto& need : needs) {
        if (need.variants.contains(act.text("variant")) &&
            std::ranges::none_of(brought, [&](const auto& code) { return need.one_of.contains(code); })) {
            return "evidence.missing";
        }
    }
    if (act.text("variant") != "correct") {
        return "";
    }
    return act.text("correction_document").empty() ? "correction_document.missing" : "";
}

std::string division_objection(ActCase& act, const RegisterPage* house) {
    if (auto refused = MoveRules(act).house_objection(house); !refused.empty()) {
        return refused;
    }
    if (auto refused = office_objection(act, *house); !refused.empty()) {
        return refused;
    }
    return owner_of(*house) == act.text("owner_id") ? "" : "house.other_owner";
}

std::string office_objection(const ActCase& act, const RegisterPage& house) {
    const auto office = house.text("office");
    return office.empty() || office == act.caller.office ? "" : "house.other_office";
}

RegisterPage* named_house(ActCase& act) {
    const auto key = act.text("record_key");
    if (key.starts_with("house/")) {
        return act.house(key.substr(6));
    }
    const auto existing = act.text("existing_house");
    return act.house(existing.empty() ? act.text("house_code") : existing);
}

std::string owner_of(const RegisterPage& house) {
    for (const auto* who : {"owner_id", "head_id", "last_head_id"}) {
        if (auto known = house.text(who); !known.empty()) {
            return known;
        }
    }
    return {};
}

bool same_village(const domain::Fields& one, const domain::Fields& other) {
    return text_at(one, "ccaatt") == text_at(other, "ccaatt") && text_at(one, "moo") == text_at(other, "moo");
}

}  // namespace amphoe::centre
