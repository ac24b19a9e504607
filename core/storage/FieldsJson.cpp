#include "core/storage/FieldsJson.h"

#include <nlohmann/json.hpp>

#include "core/storage/StoreError.h"

namespace amphoe::storage {

std::string fields_to_json(const domain::Fields& fields) {
    try {
        return nlohmann::json(fields).dump();
    } catch (const nlohmann::json::exception&) {
        // The library's message quotes the value, so it is not passed on.
        throw StoreError(domain::FailureCode::UsageError, "a text field is not UTF-8");
    }
}

domain::Fields fields_from_json(std::string_view json) {
    const auto object = nlohmann::json::parse(json, nullptr, false);
    domain::Fields fields;
    bool readable = object.is_object();
    if (readable) {
        for (const auto& [key, value] : object.items()) {
            readable = readable && value.is_string();
            fields.emplace(key, value.is_string() ? value.get<std::string>() : std::string());
        }
    }
    if (!readable) {
        throw StoreError(domain::FailureCode::StoreDamaged, "stored fields are not a JSON object of texts");
    }
    return fields;
}

}  // namespace amphoe::storage
