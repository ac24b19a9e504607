#include "tests/devices/card/Personas.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/devices/card/DemonstrationCards.h"

namespace amphoe::tests {
namespace {

using Json = nlohmann::json;

Json profile_json(const std::string& name) {
    std::ifstream stream(demonstration_card(name));
    return Json::parse(stream);
}

// Digits of the chip as far as they are known: "25050000" is the year 2505.
std::string chip_digits(const std::optional<domain::PartialDate>& date) {
    if (!date) {
        return "none";
    }
    auto digits = date->buddhist();
    std::erase(digits, '-');
    digits.resize(8, '0');
    return digits;
}

std::string name_parts(const domain::PersonName& name) {
    return name.title + '#' + name.first + '#' + name.middle + '#' + name.last;
}

std::string joined(const Json& object, std::initializer_list<const char*> keys) {
    std::string text;
    for (const auto* key : keys) {
        text += (key == *keys.begin() ? "" : "#") + object.value(key, "");
    }
    return text;
}

std::string without_hyphens(std::string text) {
    std::erase(text, '-');
    return text;
}

}  // namespace

std::vector<std::string> persona_names() {
    auto names = demonstration_card_names();
    std::erase_if(names, [](const auto& name) { return profile_json(name).value("kind", "thai") != "thai"; });
    return names;
}

std::vector<std::string> differences(const std::string& name, const domain::IdentityCard& card) {
    const auto profile = profile_json(name);
    std::vector<std::string> found;
    const auto same = [&](const std::string& field, const std::string& expected, const std::string& got) {
        if (expected != got) {
            found.push_back(field + ": " + expected + " / " + got);
        }
    };
    const auto text = [&](const char* key) { return profile.value(key, ""); };
    const auto address =
        joined(profile.at("address"), {"house", "moo", "trok", "soi", "road", "tambon", "amphoe", "province"});
    const auto& got = card.address;
    same("citizen_id", text("citizen_id"), card.citizen_id.digits());
    same("name_th", joined(profile.at("name_th"), {"title", "first", "middle", "last"}), name_parts(card.name_th));
    same("name_en", joined(profile.at("name_en"), {"title", "first", "middle", "last"}), name_parts(card.name_en));
    same("birth_date", text("birth_date"), chip_digits(card.birth_date));
    same("sex", text("sex"), card.sex == domain::Sex::Male ? "male" : card.sex ? "female" : "none");
    same("issuer", text("issuer"), card.issuer);
    same("issue_date", text("issue_date"), chip_digits(card.issue_date));
    same("expiry_date", text("expiry_date"),
         card.expiry_date.lifelong ? "99999999" : chip_digits(card.expiry_date.date));
    same("address.raw", address, got.raw);
    same("address", address,
         got.house + '#' + got.moo + '#' + got.trok + '#' + got.soi + '#' + got.road + '#' + got.tambon + '#' +
             got.amphoe + '#' + got.province);
    same("layout", text("layout"), card.version);
    same("atr", text("atr"), card.atr);
    same("request_no", text("request_no"), card.request_no);
    same("photo_no", text("photo_no"), without_hyphens(card.photo_no));
    same("card_type", text("card_type"), card.card_type);
    same("laser_no", "", card.laser_no);
    same("chip_no", "", card.chip_no);
    same("warnings", "0", std::to_string(card.warnings.size()));
    if (!card.photo || card.photo->jpeg != shapes_photo_bytes()) {
        found.emplace_back("photo");
    }
    return found;
}

}  // namespace amphoe::tests
