#include "gui/console/ScriptFields.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace amphoe::gui::console {
namespace {

constexpr std::size_t kLongestText = 500;  // bytes
constexpr std::size_t kMostObjects = 20;

const Json& nothing() {
    static const Json empty = Json::object();
    return empty;
}

bool printable(const std::string& text) {
    return text.size() <= kLongestText &&
           std::none_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; });
}

}  // namespace

ScriptFields::ScriptFields(const Json& object, std::string path, std::initializer_list<const char*> known,
                           std::string& objection)
    : object_(object), path_(std::move(path)), objection_(objection) {
    for (const auto& [key, value] : object_.items()) {
        if (std::find(known.begin(), known.end(), key) == known.end()) {
            object_to(key, "is not a known key");
        }
    }
}

std::string ScriptFields::text(const char* key, Need need) const {
    if (!has(key)) {
        if (need == Need::Required) {
            object_to(key, "is missing");
        }
        return {};
    }
    const auto& value = object_.at(key);
    if (!value.is_string() || !printable(value.get_ref<const std::string&>())) {
        object_to(key, "must be a text of at most 500 bytes on one line");
        return {};
    }
    if (need == Need::Required && value.get_ref<const std::string&>().empty()) {
        object_to(key, "must not be empty");
    }
    return value.get<std::string>();
}

bool ScriptFields::flag(const char* key) const {
    if (!has(key) || !object_.at(key).is_boolean()) {
        object_to(key, has(key) ? "must be true or false" : "is missing");
        return false;
    }
    return object_.at(key).get<bool>();
}

int ScriptFields::number(const char* key, int fallback, int least, int most) const {
    if (!has(key)) {
        return fallback;
    }
    const auto& value = object_.at(key);
    if (!value.is_number_integer() || value.get<double>() < least || value.get<double>() > most) {
        object_to(key, "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
        return fallback;
    }
    return value.get<int>();
}

const Json& ScriptFields::object(const char* key, Need need) const {
    if (has(key) && object_.at(key).is_object()) {
        return object_.at(key);
    }
    if (has(key) || need == Need::Required) {
        object_to(key, has(key) ? "must be an object" : "is missing");
    }
    return nothing();
}

std::vector<const Json*> ScriptFields::objects(const char* key) const {
    std::vector<const Json*> found;
    if (!has(key) || !object_.at(key).is_array() || object_.at(key).empty() || object_.at(key).size() > kMostObjects) {
        object_to(key, has(key) ? "must be a list of 1 to 20 objects" : "is missing");
        return found;
    }
    for (const auto& entry : object_.at(key)) {
        if (!entry.is_object()) {
            object_to(key, "must be a list of 1 to 20 objects");
            return {};
        }
        found.push_back(&entry);
    }
    return found;
}

bool ScriptFields::has(const char* key) const {
    return object_.contains(key);
}

std::string ScriptFields::path_of(const std::string& key) const {
    return path_.empty() ? key : path_ + '.' + key;
}

void ScriptFields::object_to(const std::string& key, const std::string& reason) const {
    if (objection_.empty()) {
        objection_ = path_of(key) + ' ' + reason;
    }
}

}  // namespace amphoe::gui::console
