#include "core/configuration/FailureCatalogue.h"

#include <nlohmann/json.hpp>

#include "core/configuration/JsonFile.h"
#include "core/domain/ThaiDateText.h"

namespace amphoe::configuration {
namespace {

FailureText text_of(const nlohmann::json& entry) {
    return {entry.at("message_th"),        entry.at("message_en"), entry.at("remedy_th"),
            entry.at("remedy_en"),         entry.at("exit_code"),  entry.value("detailed_th", ""),
            entry.value("detailed_en", "")};
}

constexpr std::size_t kLongestReason = 200;  // bytes; longer ones are no reasons for a sentence

/// What stands in the place; nothing when the detail does not fit there.
std::string value_for(const std::string& place, const std::string& detail, bool thai) {
    if (place == "{date}") {
        const auto day = support::bangkok_day_begins(detail);
        return !day ? "" : thai ? domain::thai_day_long(*day) : detail;
    }
    if (place == "{n}") {
        const bool number =
            !detail.empty() && detail.size() <= 6 && detail.find_first_not_of("0123456789") == std::string::npos;
        return number ? detail : "";
    }
    return detail.size() <= kLongestReason ? detail : "";
}

void fill_in(std::string& message, const std::string& sentence, const std::string& detail, bool thai) {
    for (const auto* place : {"{date}", "{n}", "{reason}"}) {
        const auto at = sentence.find(place);
        const auto value = at == std::string::npos ? std::string{} : value_for(place, detail, thai);
        if (!value.empty()) {
            message = sentence;
            message.replace(at, std::string(place).size(), value);
        }
    }
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

FailureText FailureCatalogue::text(const domain::Failure& failure) const {
    auto text = texts_.at(failure.code);
    fill_in(text.message_th, text.detailed_th, failure.detail, true);
    fill_in(text.message_en, text.detailed_en, failure.detail, false);
    return text;
}

}  // namespace amphoe::configuration
