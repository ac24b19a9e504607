#include "core/configuration/TableFrame.h"

#include <nlohmann/json.hpp>

#include "core/configuration/JsonFile.h"
#include "core/domain/LegalDays.h"

namespace amphoe::configuration {

std::string text_of(const nlohmann::json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

std::string read_table_frame(const nlohmann::json& object, const char* rows_key, std::size_t most, std::string& version,
                             std::string& effective_from) {
    if (const auto unknown = unknown_keys(object, {"version", "effective_from", "note", rows_key}); !unknown.empty()) {
        return unknown + " is not a known key";
    }
    version = text_of(object, "version");
    effective_from = text_of(object, "effective_from");
    if (version.empty()) {
        return "version is missing";
    }
    if (!domain::LegalDays::is_date(effective_from)) {
        return "effective_from must be a date like 2026-10-01";
    }
    const auto rows = object.find(rows_key);
    if (rows == object.end() || !rows->is_array() || rows->empty() || rows->size() > most) {
        return std::string(rows_key) + " must be a list of 1 to " + std::to_string(most) + " " + rows_key;
    }
    return "";
}

}  // namespace amphoe::configuration
