#include "tests/centre/register/RegisterPage.h"

#include <nlohmann/json.hpp>

namespace amphoe::centre {
namespace {

using nlohmann::json;

domain::Fields texts_of(const json& object) {
    domain::Fields texts;
    if (object.is_object()) {
        for (const auto& [name, value] : object.items()) {
            if (value.is_string()) {
                texts[name] = value.get<std::string>();
            }
        }
    }
    return texts;
}

}  // namespace

std::string RegisterPage::text(const std::string& field) const {
    const auto found = fields.find(field);
    return found == fields.end() ? std::string{} : found->second;
}

void RegisterPage::set(const std::string& field, const std::string& text) {
    changed = true;
    if (text.empty()) {
        fields.erase(field);
    } else {
        fields[field] = text;
    }
}

void RegisterPage::add_item(domain::Fields item) {
    changed = true;
    items.push_back(std::move(item));
}

std::string record_key_of(domain::RegisterKind kind, const std::string& key) {
    const auto name =
        kind == domain::RegisterKind::Person ? std::string("citizen") : std::string(domain::register_kind_name(kind));
    return name + "/" + key;
}

std::string content_of(const RegisterPage& page) {
    json content = page.fields;
    if (content.is_null()) {
        content = json::object();
    }
    if (!page.items.empty()) {
        content["items"] = page.items;
    }
    return content.dump();
}

void read_content(const std::string& content_json, RegisterPage& page) {
    const auto content = json::parse(content_json, nullptr, false);
    page.fields = texts_of(content);
    page.items.clear();
    if (content.is_object() && content.contains("items") && content["items"].is_array()) {
        for (const auto& item : content["items"]) {
            page.items.push_back(texts_of(item));
        }
    }
}

}  // namespace amphoe::centre
