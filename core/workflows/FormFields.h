// Short ways to write the fields of a service's pages.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/domain/ServiceForm.h"

namespace amphoe::workflows {

inline domain::FormField text_field(std::string key, std::string title_th, std::string title_en, int letters = 60) {
    domain::FormField field{std::move(key), std::move(title_th), std::move(title_en)};
    field.max_length = letters;
    return field;
}

inline domain::FormField typed_field(std::string key, std::string title_th, std::string title_en,
                                     domain::FormFieldType type, std::string value = {}) {
    domain::FormField field{std::move(key), std::move(title_th), std::move(title_en), type};
    field.value = std::move(value);
    return field;
}

inline domain::FormField note_field(std::string key, std::string title_th, std::string title_en, int letters = 200) {
    auto field = text_field(std::move(key), std::move(title_th), std::move(title_en), letters);
    field.type = domain::FormFieldType::Note;
    return field;
}

inline domain::FormField choice_field(std::string key, std::string title_th, std::string title_en,
                                      std::vector<domain::FormChoice> choices, std::string value = {}) {
    auto field = typed_field(std::move(key), std::move(title_th), std::move(title_en), domain::FormFieldType::Choice,
                             std::move(value));
    field.choices = std::move(choices);
    return field;
}

/// `value`: what is chosen already, one per line.
inline domain::FormField many_field(std::string key, std::string title_th, std::string title_en,
                                    std::vector<domain::FormChoice> choices, std::string value = {}) {
    auto field =
        choice_field(std::move(key), std::move(title_th), std::move(title_en), std::move(choices), std::move(value));
    field.type = domain::FormFieldType::ManyChoices;
    return field;
}

inline domain::FormField optional(domain::FormField field) {
    field.required = false;
    return field;
}

inline domain::FormField hinted(domain::FormField field, std::string hint_th, std::string hint_en) {
    field.hint_th = std::move(hint_th);
    field.hint_en = std::move(hint_en);
    return field;
}

}  // namespace amphoe::workflows
