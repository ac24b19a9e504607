#include "gui/desk/ServiceFormPanel.h"

#include <wx/sizer.h>

#include "gui/desk/FormFieldRow.h"
#include "gui/presenters/FormTexts.h"
#include "gui/widgets/LineGrid.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"

namespace amphoe::gui {

ServiceFormPanel::ServiceFormPanel(wxWindow* parent, const DeskContext& context)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL), context_(context) {
    SetName("desk.form");
    SetScrollRate(0, FromDIP(12));
    headline_ = new TextBlock(this, kMiddleText);
    headline_->SetName("desk.form.title");
    set_type(headline_, TypeRole::Lead, true);
    rows_ = new LineGrid(this, kMiddleText - 220);
    fields_ = new wxBoxSizer(wxVERTICAL);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(headline_, wxSizerFlags().Border(wxBOTTOM, FromDIP(10)));
    sizer->Add(fields_, wxSizerFlags().Border(wxBOTTOM, FromDIP(6)));
    sizer->Add(rows_);
    SetSizer(sizer);
}

void ServiceFormPanel::show(const VisitState& state) {
    if (!state.facts.form) {
        return;
    }
    headline_->set(form_heading(state, context_.texts));
    if (const auto wanted = form_identity(state); wanted != built_for_) {
        built_for_ = wanted;
        build(state);
    }
    const auto objected = objected_field(state);
    for (auto* row : built_) {
        row->object(row->key() == objected);
        if (row->key() == objected) {
            row->control()->SetFocus();
        }
    }
    rows_->set(shown_rows(*state.facts.form, context_.texts));
    FitInside();
    Layout();
}

void ServiceFormPanel::build(const VisitState& state) {
    fields_->Clear(true);
    built_.clear();
    for (const auto& field : state.facts.form->fields) {
        const auto typed = state.answers.find(field.key);
        auto* row =
            new FormFieldRow(this, context_, field, typed == state.answers.end() ? first_text(field) : typed->second);
        fields_->Add(row);
        built_.push_back(row);
    }
    Scroll(0, 0);
    if (!built_.empty()) {
        built_.front()->control()->SetFocus();
    }
}

wxWindow* ServiceFormPanel::first_field() {
    return built_.empty() ? nullptr : built_.front()->control();
}

}  // namespace amphoe::gui
