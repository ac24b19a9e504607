#include "gui/desk/FormFieldRow.h"

#include <wx/checklst.h>

#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <algorithm>

#include "gui/presenters/FormTexts.h"
#include "gui/widgets/Palette.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

using domain::FormFieldType;

constexpr int kSmallField = 280;
constexpr int kListLine = 32;
constexpr std::size_t kMostLines = 5;
constexpr int kNoteHeight = 84;

bool has_line(const std::string& lines, const std::string& line) {
    return ('\n' + lines + '\n').find('\n' + line + '\n') != std::string::npos;
}

}  // namespace

FormFieldRow::FormFieldRow(wxWindow* parent, const DeskContext& context, const domain::FormField& field,
                           const std::string& typed)
    : wxPanel(parent), context_(context), field_(field) {
    auto* title = new wxStaticText(this, wxID_ANY, shown(field_title(field_, context_.texts)));
    control_ = make_control(typed);
    control_->SetName(shown("form." + field_.key));
    hint_ = new TextBlock(this, kMiddleText);
    hint_->SetName(shown("form.hint." + field_.key));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(title, wxSizerFlags().Border(wxBOTTOM, FromDIP(4)));
    sizer->Add(control_, wxSizerFlags().Border(wxBOTTOM, FromDIP(2)));
    sizer->Add(hint_, wxSizerFlags().Border(wxBOTTOM, FromDIP(10)));
    SetSizer(sizer);
    object(false);
}

void FormFieldRow::object(bool objected) {
    const auto hint = field_hint(field_, context_.texts);
    hint_->SetForegroundColour(objected ? Palette::current().bad : Palette::current().quiet);
    hint_->set(objected ? "✕ " + context_.texts.tr("Please correct this") + (hint.empty() ? "" : " — " + hint) : hint);
    Layout();
}

void FormFieldRow::hint_at_era(const std::string& typed) {
    const auto era = typed_era_hint(field_, typed, context_.texts);
    hint_->SetForegroundColour(Palette::current().quiet);
    hint_->set(era.empty() ? field_hint(field_, context_.texts) : era);
    Layout();
}

wxWindow* FormFieldRow::make_control(const std::string& typed) {
    switch (field_.type) {
        case FormFieldType::Note:
            return make_text(typed, wxTE_MULTILINE);
        case FormFieldType::Choice:
            return make_choice(typed, field_.choices);
        case FormFieldType::YesNo:
            return make_choice(typed, {{"yes", "ใช่", "Yes"}, {"no", "ไม่ใช่", "No"}});
        case FormFieldType::ManyChoices:
            return make_list(typed);
        default:
            return make_text(typed, 0);
    }
}

wxWindow* FormFieldRow::make_text(const std::string& typed, long style) {
    const bool wide = field_.type == FormFieldType::Note || field_.max_length > 30;
    const wxSize size(wide ? kMiddleText - 40 : kSmallField, style != 0 ? kNoteHeight : -1);
    auto* text = new wxTextCtrl(this, wxID_ANY, shown(typed), wxDefaultPosition, FromDIP(size), style);
    text->Bind(wxEVT_TEXT, [this, text](wxCommandEvent&) {
        keep(utf8(text->GetValue()));
        if (field_.type == FormFieldType::Date) {
            hint_at_era(utf8(text->GetValue()));
        }
    });
    return text;
}

wxWindow* FormFieldRow::make_choice(const std::string& typed, const std::vector<domain::FormChoice>& choices) {
    auto* list = new wxChoice(this, wxID_ANY);
    for (const auto& choice : choices) {
        list->Append(shown(choice_title(choice, context_.texts)));
        if (choice.value == typed) {
            list->SetSelection(static_cast<int>(list->GetCount()) - 1);
        }
    }
    list->Bind(wxEVT_CHOICE, [this, list, choices](wxCommandEvent&) {
        const int line = list->GetSelection();
        keep(line == wxNOT_FOUND ? std::string{} : choices[static_cast<std::size_t>(line)].value);
    });
    return list;
}

wxWindow* FormFieldRow::make_list(const std::string& typed) {
    const int tall = static_cast<int>(std::clamp<std::size_t>(field_.choices.size(), 2, kMostLines));
    auto* list =
        new wxCheckListBox(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(kMiddleText - 40, tall * kListLine + 8)));
    for (const auto& choice : field_.choices) {
        const int line = list->Append(shown(choice_title(choice, context_.texts)));
        list->Check(static_cast<unsigned>(line), has_line(typed, choice.value));
    }
    list->Bind(wxEVT_CHECKLISTBOX, [this, list](wxCommandEvent&) {
        std::string lines;
        for (std::size_t line = 0; line < field_.choices.size(); ++line) {
            if (list->IsChecked(static_cast<unsigned>(line))) {
                lines += (lines.empty() ? "" : "\n") + field_.choices[line].value;
            }
        }
        keep(lines);
    });
    return list;
}

}  // namespace amphoe::gui
