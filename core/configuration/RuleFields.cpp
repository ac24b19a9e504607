#include "core/configuration/RuleFields.h"

#include <nlohmann/json.hpp>

#include "core/configuration/JsonFile.h"
#include "core/domain/LegalDays.h"

namespace amphoe::configuration {

using nlohmann::json;

std::string text_of(const json& object, const std::string& where, const char* key, Objection& objection) {
    const auto found = object.find(key);
    if (found == object.end() || !found->is_string() || found->get_ref<const std::string&>().empty()) {
        objection.say(where + key + (found == object.end() ? " is missing" : " must be a text"));
        return {};
    }
    return found->get<std::string>();
}

std::string date_of(const json& object, const std::string& where, const char* key, Objection& objection) {
    auto text = text_of(object, where, key, objection);
    if (!domain::LegalDays::is_date(text)) {
        objection.say(where + key + " must be a date like 2026-10-01");
    }
    return text;
}

int number_of(const json& object, const std::string& where, const char* key, int least, int most,
              Objection& objection) {
    const auto found = object.find(key);
    if (found == object.end() || !found->is_number_integer() || found->get<double>() < least ||
        found->get<double>() > most) {
        objection.say(where + key +
                      (found == object.end()
                           ? " is missing"
                           : " must be a whole number from " + std::to_string(least) + " to " + std::to_string(most)));
        return least;
    }
    return found->get<int>();
}

void refuse_unknown(const json& object, const std::string& where, const std::vector<std::string>& known,
                    Objection& objection) {
    if (const auto unknown = unknown_keys(object, known); !unknown.empty()) {
        objection.say(where + unknown + " is not a known key");
    }
}

}  // namespace amphoe::configuration
