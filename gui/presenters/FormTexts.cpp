#include "gui/presenters/FormTexts.h"

#include "core/domain/TypedDate.h"
#include "gui/presenters/RegisterWords.h"
#include "gui/presenters/TextForms.h"

namespace amphoe::gui {

using domain::FormFieldType;

std::string form_title(const domain::FormPage& page, const Texts& texts) {
    return chosen(texts, page.title_th, page.title_en);
}

std::string field_title(const domain::FormField& field, const Texts& texts) {
    return chosen(texts, field.title_th, field.title_en);
}

std::string choice_title(const domain::FormChoice& choice, const Texts& texts) {
    // Fields of a register record are offered under their names in it.
    return row_title(chosen(texts, choice.title_th, choice.title_en), texts);
}

std::string field_hint(const domain::FormField& field, const Texts& texts) {
    const auto& own = chosen(texts, field.hint_th, field.hint_en);
    if (!own.empty()) {
        return with_dates_for_people(own, texts);
    }
    switch (field.type) {
        case FormFieldType::Date:
            return texts.tr("Day/month/year, e.g. 22/11/2569; years above 2400 are Buddhist Era");
        case FormFieldType::Phone:
            return texts.tr("10 digits beginning with 06, 08 or 09");
        case FormFieldType::CitizenId:
            return texts.tr("13 digits");
        case FormFieldType::HouseCode:
            return texts.tr("11 digits");
        case FormFieldType::Number:
            return texts.tr("A whole number");
        case FormFieldType::Code:
            return texts.tr("Scan or type the code");
        case FormFieldType::Text:
        case FormFieldType::Note:
        case FormFieldType::Choice:
        case FormFieldType::ManyChoices:
        case FormFieldType::YesNo:
            break;
    }
    return {};
}

std::string typed_era_hint(const domain::FormField& field, const std::string& typed, const Texts& texts) {
    const auto date = field.type == FormFieldType::Date ? domain::read_typed_date(typed) : std::nullopt;
    return date && date->common_era
               ? filled(texts.tr("In the Buddhist Era: {date}"), {{"date", date->date.thai_long()}})
               : std::string{};
}

std::vector<EvidenceLine> shown_rows(const domain::FormPage& page, const Texts& texts) {
    std::vector<EvidenceLine> lines;
    for (const auto& row : page.shown) {
        if (row.size() == 1) {
            lines.push_back({row_title(row.begin()->first, texts), row_value(row.begin()->second, texts)});
            continue;
        }
        std::string text;
        for (const auto& [title, value] : row) {
            if (!value.empty()) {
                text += (text.empty() ? "" : "   ") + row_title(title, texts) + ": " + row_value(value, texts);
            }
        }
        lines.push_back({"•", text});
    }
    return lines;
}

std::string first_text(const domain::FormField& field) {
    return field.type == FormFieldType::Date ? typed_date(field.value) : field.value;
}

std::string form_heading(const VisitState& state, const Texts& texts) {
    const auto& facts = state.facts;
    const auto page = form_title(*facts.form, texts);
    if (!facts.asked) {
        return page;
    }
    const auto service =
        std::string(chosen(texts, domain::service_title_th(*facts.asked), domain::service_title_en(*facts.asked)));
    return service + " — " + page;
}

std::string form_identity(const VisitState& state) {
    const auto& facts = state.facts;
    const auto service = facts.asked ? std::string(domain::service_code(*facts.asked)) : std::string{};
    return facts.visit_id + '/' + service + '/' + facts.form->step + '/' + std::to_string(state.page_turns);
}

std::string objected_field(const VisitState& state) {
    if (!state.failure || state.failure->code != domain::FailureCode::FieldInvalid) {
        return {};
    }
    const auto& detail = state.failure->detail;
    const auto end = detail.find(": ");
    return end == std::string::npos ? std::string{} : detail.substr(0, end);
}

}  // namespace amphoe::gui
