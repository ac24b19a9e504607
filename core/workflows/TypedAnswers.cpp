#include "core/workflows/TypedAnswers.h"

#include "core/domain/FreeText.h"
#include "core/domain/TypedDate.h"
#include "core/workflows/FormAnswers.h"

namespace amphoe::workflows {

using domain::Fields;
using domain::Result;

namespace {

/// One typed value put right before its form is checked: Thai letters in order (E6), dates of both eras (E1).
Result<std::string> put_right(const domain::FormField& field, const std::string& typed) {
    const bool note = field.type == domain::FormFieldType::Note;
    if (note || field.type == domain::FormFieldType::Text) {
        auto text = domain::read_free_text(typed, {field.max_length, note});
        return text ? Result<std::string>(std::move(*text))
                    : invalid_field(field.key, std::string(domain::free_text_fault_name(text.error())));
    }
    if (field.type == domain::FormFieldType::Date && !typed.empty()) {
        const auto date = domain::read_typed_date(typed);
        return date ? Result<std::string>(date->date.iso())
                    : invalid_field(field.key, "must be a date with a year of four digits");
    }
    return typed;
}

}  // namespace

Result<Fields> typed_answers(const domain::FormPage& page, Fields answers) {
    for (const auto& field : page.fields) {
        const auto given = answers.find(field.key);
        if (given == answers.end()) {
            continue;
        }
        auto right = put_right(field, given->second);
        if (!right) {
            return right.error();
        }
        given->second = std::move(*right);
    }
    return checked_answers(page, answers);
}

}  // namespace amphoe::workflows
