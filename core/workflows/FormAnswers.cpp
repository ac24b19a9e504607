#include "core/workflows/FormAnswers.h"

#include <algorithm>
#include <optional>
#include <sstream>

#include "core/domain/FreeText.h"
#include "core/domain/HouseCode.h"
#include "core/domain/ThaiText.h"
#include "core/domain/TypedDate.h"
#include "core/workflows/SlipContent.h"

namespace amphoe::workflows {

using domain::Failure;
using domain::FailureCode;
using domain::Fields;
using domain::FormField;
using domain::FormFieldType;
using domain::Result;

namespace {

/// Choices come as lines: their texts are ours, so their number is what limits them.
constexpr int kMostLettersOfChoices = 10'000;

/// Letters, not bytes: every byte but the later ones of a letter.
int letters_of(const std::string& text) {
    return static_cast<int>(std::count_if(text.begin(), text.end(),
                                          [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

bool all_digits(const std::string& text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

bool is_choice(const FormField& field, const std::string& value) {
    return std::any_of(field.choices.begin(), field.choices.end(),
                       [&](const auto& choice) { return choice.value == value; });
}

std::optional<std::string> date_in(const std::string& typed) {
    const auto read = domain::read_typed_date(typed);
    return read ? std::optional<std::string>(read->date.iso()) : std::nullopt;
}

std::optional<std::string> number_in(const std::string& text) {
    const auto digits = domain::to_arabic_digits(text);
    return all_digits(digits) && digits.size() <= 9 ? std::optional<std::string>(std::to_string(std::stol(digits)))
                                                    : std::nullopt;
}

std::optional<std::string> citizen_in(const std::string& text) {
    const auto id = domain::CitizenId::parse(text);
    return id ? std::optional<std::string>(id->digits()) : std::nullopt;
}

std::optional<std::string> house_in(const std::string& text) {
    const auto code = domain::HouseCode::parse(text);
    return code ? std::optional<std::string>(code->digits()) : std::nullopt;
}

std::optional<std::string> choices_in(const FormField& field, const std::string& text) {
    const auto lines = lines_of(text);
    const bool known =
        std::all_of(lines.begin(), lines.end(), [&](const auto& line) { return is_choice(field, line); });
    return known ? std::optional<std::string>(text) : std::nullopt;
}

/// The stored form, or nothing; `text` is plain already.
std::optional<std::string> value_in(const FormField& field, const std::string& text) {
    switch (field.type) {
        case FormFieldType::Text:
        case FormFieldType::Note:
        case FormFieldType::Code:
            return text;
        case FormFieldType::Number:
            return number_in(text);
        case FormFieldType::Date:
            return date_in(text);
        case FormFieldType::Phone:
            return normalised_phone(text);
        case FormFieldType::CitizenId:
            return citizen_in(text);
        case FormFieldType::HouseCode:
            return house_in(text);
        case FormFieldType::Choice:
            return is_choice(field, text) ? std::optional<std::string>(text) : std::nullopt;
        case FormFieldType::ManyChoices:
            return choices_in(field, text);
        case FormFieldType::YesNo:
            return text == "yes" || text == "no" ? std::optional<std::string>(text) : std::nullopt;
    }
    return std::nullopt;
}

const char* form_of(FormFieldType type) {
    switch (type) {
        case FormFieldType::Number:
            return "must be a whole number";
        case FormFieldType::Date:
            return "must be a date with a year of four digits";
        case FormFieldType::Phone:
            return "must be ten digits beginning with 06, 08 or 09";
        case FormFieldType::CitizenId:
            return "must be a citizen number with its check digit";
        case FormFieldType::HouseCode:
            return "must be 11 digits";
        case FormFieldType::Choice:
        case FormFieldType::ManyChoices:
            return "must be of the choices";
        case FormFieldType::YesNo:
            return "must be yes or no";
        case FormFieldType::Text:
        case FormFieldType::Note:
        case FormFieldType::Code:
            break;
    }
    return "cannot be taken";
}

bool is_typed(FormFieldType type) {
    return type != FormFieldType::Choice && type != FormFieldType::ManyChoices && type != FormFieldType::YesNo;
}

std::string text_at(const Fields& fields, const std::string& key) {
    const auto found = fields.find(key);
    return found == fields.end() ? std::string{} : found->second;
}

}  // namespace

Failure invalid_field(const std::string& key, const std::string& reason) {
    return {FailureCode::FieldInvalid, key + ": " + reason};
}

Result<std::string> checked_answer(const FormField& field, const std::string& text) {
    const bool lines = field.type == FormFieldType::Note || field.type == FormFieldType::ManyChoices;
    const int most = is_typed(field.type) ? field.max_length : kMostLettersOfChoices;
    const auto plain = domain::read_free_text(text, {most, lines});
    if (!plain) {
        return plain.error() == domain::FreeTextFault::TooLong
                   ? invalid_field(field.key, "is longer than " + std::to_string(most) + " letters")
                   : invalid_field(field.key, std::string(domain::free_text_fault_name(plain.error())));
    }
    if (plain->empty()) {
        return field.required ? Result<std::string>(invalid_field(field.key, "is missing")) : std::string{};
    }
    auto value = value_in(field, *plain);
    return value ? Result<std::string>(std::move(*value)) : invalid_field(field.key, form_of(field.type));
}

Result<Fields> checked_answers(const domain::FormPage& page, const Fields& answers) {
    for (const auto& [key, value] : answers) {
        const bool known = std::any_of(page.fields.begin(), page.fields.end(),
                                       [&key = key](const auto& field) { return field.key == key; });
        if (!known) {
            return invalid_field(key, "is not asked for here");
        }
    }
    Fields checked;
    for (const auto& field : page.fields) {
        const auto given = answers.find(field.key);
        auto value = checked_answer(field, given == answers.end() ? field.value : given->second);
        if (!value) {
            return value.error();
        }
        checked[field.key] = std::move(*value);
    }
    return checked;
}

int keystrokes_of(const domain::FormPage& page, const Fields& answers) {
    int keys = 1;
    for (const auto& field : page.fields) {
        const auto given = text_at(answers, field.key);
        if (given == field.value || !answers.contains(field.key)) {
            continue;
        }
        if (field.type == FormFieldType::ManyChoices) {
            keys += std::max<int>(1, static_cast<int>(lines_of(given).size()));
        } else {
            keys += is_typed(field.type) ? letters_of(given) : 1;
        }
    }
    return keys;
}

}  // namespace amphoe::workflows
