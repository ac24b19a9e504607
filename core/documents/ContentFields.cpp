#include "core/documents/ContentFields.h"

#include <glib.h>

#include <algorithm>
#include <array>
#include <cstdio>

#include "core/domain/ThaiText.h"

namespace amphoe::documents {
namespace {

using domain::Failure;
using domain::FailureCode;

constexpr std::array<std::string_view, 22> kKnownFields{"citizen_name_th",
                                                        "citizen_name_en",
                                                        "citizen_id_masked",
                                                        "phone_masked",
                                                        "level_label",
                                                        "evidence_chip",
                                                        "evidence_card_status",
                                                        "evidence_face",
                                                        "case_number",
                                                        "enrolment_id",
                                                        "activation_token",
                                                        "activation_expires_th",
                                                        "activation_expires_en",
                                                        "document_number",
                                                        "issued_at_th",
                                                        "issued_at_en",
                                                        "office_th",
                                                        "rcode",
                                                        "workstation_id",
                                                        "officer_id",
                                                        "page",
                                                        "pages"};

constexpr std::size_t kLongestField = 2000;  // bytes; about 660 Thai letters

/// Direction overrides, zero-width and control characters could make a paper read differently from what was stored.
bool is_harmful(gunichar letter) {
    const bool direction = (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
    const bool invisible = (letter >= 0x200B && letter <= 0x200F) || letter == 0xFEFF || letter == 0x00AD;
    return direction || invisible || g_unichar_iscntrl(letter) != FALSE;
}

std::optional<std::string> clean(const std::string& text) {
    if (text.size() > kLongestField) {
        return std::nullopt;
    }
    // Zero bytes end a C string: they are dropped before the check of the encoding.
    std::string bytes = text;
    std::erase(bytes, '\0');
    if (g_utf8_validate(bytes.data(), static_cast<gssize>(bytes.size()), nullptr) == FALSE) {
        return std::nullopt;
    }
    std::string result;
    for (const char* at = bytes.c_str(); *at != '\0'; at = g_utf8_next_char(at)) {
        const gunichar letter = g_utf8_get_char(at);
        if (g_unichar_isspace(letter) != FALSE || letter == 0x2028 || letter == 0x2029) {
            if (!result.empty() && result.back() != ' ') {
                result += ' ';
            }
        } else if (!is_harmful(letter)) {
            result.append(at, static_cast<std::size_t>(g_utf8_next_char(at) - at));
        }
    }
    while (!result.empty() && result.back() == ' ') {
        result.pop_back();
    }
    return result;
}

std::string two_digits(unsigned value) {
    std::array<char, 12> text{};
    std::snprintf(text.data(), text.size(), "%02u", value);
    return text.data();
}

/// "22 พฤศจิกายน 2569 เวลา 08.35 น." (domain.md E1).
std::string thai_moment(support::Timestamp time) {
    const auto local = support::to_bangkok(time);
    return std::to_string(local.day) + " " + std::string(domain::thai_month(local.month)) + " " +
           std::to_string(local.year + 543) + " เวลา " + two_digits(local.hour) + "." + two_digits(local.minute) +
           " น.";
}

std::string english_moment(support::Timestamp time) {
    const auto local = support::to_bangkok(time);
    return std::to_string(local.day) + " " + std::string(domain::english_month(local.month)) + " " +
           std::to_string(local.year) + ", " + two_digits(local.hour) + ":" + two_digits(local.minute);
}

/// Calls `text_part` and `field_part` for the pieces of a template text, in order.
template <class TextPart, class FieldPart>
void walk(std::string_view text, TextPart text_part, FieldPart field_part) {
    while (!text.empty()) {
        const auto open = text.find('{');
        const auto close = open == std::string_view::npos ? open : text.find('}', open);
        if (close == std::string_view::npos) {
            text_part(text);
            return;
        }
        text_part(text.substr(0, open));
        field_part(std::string(text.substr(open + 1, close - open - 1)));
        text.remove_prefix(close + 1);
    }
}

}  // namespace

std::optional<std::string> first_unknown_field(std::string_view text) {
    std::optional<std::string> unknown;
    walk(
        text, [](std::string_view) {},
        [&](const std::string& name) {
            if (!unknown && std::find(kKnownFields.begin(), kKnownFields.end(), name) == kKnownFields.end()) {
                unknown = name;
            }
        });
    return unknown;
}

domain::Result<ContentFields> ContentFields::of(const domain::DocumentContent& content) {
    domain::Fields all = content.fields;
    all["document_number"] = content.number;
    all["office_th"] = content.office_th;
    all["rcode"] = content.rcode;
    all["workstation_id"] = content.workstation_id;
    all["officer_id"] = content.officer_id;
    ContentFields result;
    for (const auto& [name, text] : all) {
        if (std::find(kKnownFields.begin(), kKnownFields.end(), name) == kKnownFields.end()) {
            continue;
        }
        const auto cleaned = clean(text);
        if (!cleaned) {
            return Failure{FailureCode::DocumentInvalid, "field " + name + " is too long or not UTF-8"};
        }
        result.values_[name] = *cleaned;
    }
    if (result.values_["document_number"].empty()) {
        return Failure{FailureCode::DocumentInvalid, "a paper needs a document number"};
    }
    result.set("issued_at_th", thai_moment(content.issued_at));
    result.set("issued_at_en", english_moment(content.issued_at));
    const auto expiry = content.fields.find("activation_expires_at");
    const auto expires = expiry == content.fields.end() ? std::nullopt : support::from_iso8601(expiry->second);
    result.set("activation_expires_th", expires ? thai_moment(*expires) : "");
    result.set("activation_expires_en", expires ? english_moment(*expires) : "");
    return result;
}

std::optional<std::string> ContentFields::fill(std::string_view text) const {
    std::string result;
    bool complete = true;
    walk(
        text, [&](std::string_view part) { result += part; },
        [&](const std::string& name) {
            const auto found = values_.find(name);
            complete = complete && found != values_.end() && !found->second.empty();
            result += found == values_.end() ? std::string() : found->second;
        });
    return complete ? std::optional(result) : std::nullopt;
}

}  // namespace amphoe::documents
