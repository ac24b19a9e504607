#include "gui/presenters/FormTexts.h"

namespace amphoe::gui {

using domain::FormFieldType;

std::string form_title(const domain::FormPage& page, const Texts& texts) {
    return chosen(texts, page.title_th, page.title_en);
}

std::string field_title(const domain::FormField& field, const Texts& texts) {
    return chosen(texts, field.title_th, field.title_en);
}

std::string choice_title(const domain::FormChoice& choice, const Texts& texts) {
    return chosen(texts, choice.title_th, choice.title_en);
}

std::string field_hint(const domain::FormField& field, const Texts& texts) {
    const auto& own = chosen(texts, field.hint_th, field.hint_en);
    if (!own.empty()) {
        return own;
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

std::vector<EvidenceLine> shown_rows(const domain::FormPage& page) {
    std::vector<EvidenceLine> lines;
    for (const auto& row : page.shown) {
        if (row.size() == 1) {
            lines.push_back({row.begin()->first, row.begin()->second});
            continue;
        }
        std::string text;
        for (const auto& [title, value] : row) {
            if (!value.empty()) {
                text += (text.empty() ? "" : "   ") + title + ": " + value;
            }
        }
        lines.push_back({"•", text});
    }
    return lines;
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
