#include "core/sync/RegisterJson.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace amphoe::sync {
namespace {

using nlohmann::json;

constexpr std::size_t kMostItems = 500;
constexpr std::size_t kMostFields = 100;
constexpr std::size_t kLongestName = 64;
constexpr std::size_t kLongestValue = 4000;
constexpr std::size_t kLongestVersion = 40;
constexpr int kMostTries = 3;

std::optional<std::string> canonical(const json& value) {
    try {
        return value.dump();
    } catch (const json::exception&) {  // not UTF-8
        return std::nullopt;
    }
}

/// Every shape error of the JSON library ends here.
template <class Reader>
auto reading(std::span<const std::uint8_t> body, Reader reader) -> decltype(reader(json{})) {
    try {
        return reader(json::parse(body.begin(), body.end()));
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

bool field_name(const std::string& text) {
    return !text.empty() && text.size() <= kLongestName && text.front() >= 'a' && text.front() <= 'z' &&
           std::all_of(text.begin(), text.end(), [](char letter) {
               return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_';
           });
}

/// Control characters other than the line feed between the values of a list have no place in a register's text.
bool plain_text(const std::string& text) {
    return text.size() <= kLongestValue && std::none_of(text.begin(), text.end(), [](char letter) {
               return (static_cast<unsigned char>(letter) < 0x20 && letter != '\n') || letter == '\x7F';
           });
}

std::optional<domain::Fields> fields_of(const json& value) {
    auto fields = value.get<domain::Fields>();
    const bool fits = fields.size() <= kMostFields && std::all_of(fields.begin(), fields.end(), [](const auto& field) {
                          return field_name(field.first) && plain_text(field.second);
                      });
    return fits ? std::optional(std::move(fields)) : std::nullopt;
}

std::optional<domain::RegisterRecord> record_of(const json& value, const ports::RegisterQuestion& question) {
    const auto data_at = support::from_iso8601(value.at("data_at").get<std::string>());
    auto fields = fields_of(value.at("fields"));
    const auto& items = value.at("items");
    domain::RegisterRecord record{question.kind, question.key, value.at("version").get<std::string>(), {}, {}, {}};
    const bool same = value.at("key").get<std::string>() == question.key &&
                      value.at("kind").get<std::string>() == domain::register_kind_name(question.kind);
    if (!data_at || !fields || !same || record.version.empty() || record.version.size() > kLongestVersion ||
        !plain_text(record.version) || !items.is_array() || items.size() > kMostItems) {
        return std::nullopt;
    }
    record.data_at = *data_at;
    record.fields = std::move(*fields);
    for (const auto& item : items) {
        auto read = fields_of(item);
        if (!read) {
            return std::nullopt;
        }
        record.items.push_back(std::move(*read));
    }
    return record;
}

bool six_digits(const std::string& text) {
    return text.size() == 6 && text.find_first_not_of("0123456789") == std::string::npos;
}

}  // namespace

bool is_reference(const std::string& text) {
    if (text.size() != 36) {
        return false;
    }
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool hyphen = at == 8 || at == 13 || at == 18 || at == 23;
        const char letter = text[at];
        const bool hex = (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
        if (hyphen ? letter != '-' : !hex) {
            return false;
        }
    }
    return true;
}

std::optional<std::string> register_question_json(const ports::RegisterQuestion& question) {
    json asked{{"case_id", question.case_id},
               {"key", question.key},
               {"kind", domain::register_kind_name(question.kind)},
               {"purpose", question.purpose}};
    if (!question.reason.empty()) {
        asked["reason"] = question.reason;
    }
    return canonical(asked);
}

std::optional<domain::RegisterRecord> read_register_record(std::span<const std::uint8_t> body,
                                                           const ports::RegisterQuestion& question) {
    return reading(body, [&](const json& value) { return record_of(value, question); });
}

std::optional<std::string> one_time_code_json(const ports::CodeRequest& request) {
    if (request.citizen_id.empty()) {
        return canonical({{"phone", request.phone}, {"purpose", request.purpose}});
    }
    return canonical({{"citizen_id", request.citizen_id}, {"phone", request.phone}, {"purpose", request.purpose}});
}

std::optional<ports::SentCode> read_sent_code(std::span<const std::uint8_t> body) {
    return reading(body, [](const json& value) -> std::optional<ports::SentCode> {
        const auto expires_at = support::from_iso8601(value.at("expires_at").get<std::string>());
        ports::SentCode sent{value.at("reference").get<std::string>(), {}, value.value("simulated_code", "")};
        if (!expires_at || !is_reference(sent.reference) ||
            !(sent.simulated_code.empty() || six_digits(sent.simulated_code))) {
            return std::nullopt;
        }
        sent.expires_at = *expires_at;
        return sent;
    });
}

std::optional<std::string> code_answer_json(const std::string& code) {
    return canonical({{"code", code}});
}

std::optional<CodeVerdict> read_code_verdict(std::span<const std::uint8_t> body) {
    return reading(body, [](const json& value) -> std::optional<CodeVerdict> {
        const CodeVerdict verdict{value.at("right").get<bool>(), value.at("tries_left").get<int>()};
        const bool fits =
            value.at("tries_left").is_number_integer() && verdict.tries_left >= 0 && verdict.tries_left <= kMostTries;
        return fits ? std::optional(verdict) : std::nullopt;
    });
}

}  // namespace amphoe::sync
