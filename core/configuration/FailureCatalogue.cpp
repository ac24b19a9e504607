#include "core/configuration/FailureCatalogue.h"

#include <nlohmann/json.hpp>

#include "core/configuration/JsonFile.h"

namespace amphoe::configuration {
namespace {

FailureText text_of(const nlohmann::json& entry) {
    return {entry.at("message_th"), entry.at("message_en"), entry.at("remedy_th"), entry.at("remedy_en"),
            entry.at("exit_code")};
}

bool complete(const FailureText& text) {
    return !text.message_th.empty() && !text.message_en.empty() && !text.remedy_th.empty() && !text.remedy_en.empty() &&
           text.exit_code >= 1 && text.exit_code <= 8;
}

}  // namespace

domain::Result<FailureCatalogue> FailureCatalogue::load(const std::filesystem::path& file) {
    const auto object = read_json_object(file);
    if (!object) {
        return object.error();
    }
    FailureCatalogue catalogue;
    try {
        for (const auto& [name, entry] : object->items()) {
            const auto code = domain::failure_from_name(name);
            if (!code) {
                return invalid_file(file, "names the unknown code " + name);
            }
            auto text = text_of(entry);
            if (!complete(text)) {
                return invalid_file(file, "is incomplete at " + name);
            }
            catalogue.texts_.emplace(*code, std::move(text));
        }
    } catch (const nlohmann::json::exception& wrong) {
        return invalid_file(file, wrong.what());
    }
    for (const auto code : domain::all_failure_codes()) {
        if (!catalogue.texts_.contains(code)) {
            return invalid_file(file, "has no entry for " + std::string(domain::failure_name(code)));
        }
    }
    return catalogue;
}

const FailureText& FailureCatalogue::text(domain::FailureCode code) const {
    return texts_.at(code);
}

}  // namespace amphoe::configuration
