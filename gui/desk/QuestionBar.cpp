#include "gui/desk/QuestionBar.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>

#include "gui/presenters/VisitRules.h"
#include "gui/presenters/VisitTexts.h"
#include "gui/widgets/Palette.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {

QuestionBar::QuestionBar(wxWindow* parent, const DeskContext& context) : wxPanel(parent), context_(context) {
    SetName("desk.question");
    SetBackgroundColour(Palette::current().notice);
    text_ = new TextBlock(this, kMiddleText);
    set_type(text_, TypeRole::Base, true);
    reason_ = new wxChoice(this, wxID_ANY);
    reason_->SetName("desk.refer.reason");
    context.labels.add([this] {
        const int chosen_before = reason_->GetSelection();
        reason_->Clear();
        for (const auto& reason : refer_reasons()) {
            reason_->Append(shown(context_.texts.tr(reason.title)));
        }
        reason_->SetSelection(chosen_before == wxNOT_FOUND ? 0 : chosen_before);
    });
    yes_ = new wxButton(this, wxID_ANY, "");
    yes_->SetName("desk.question.yes");
    yes_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { answer(); });
    no_ = new wxButton(this, wxID_ANY, "");
    no_->SetName("desk.question.no");
    no_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { context_.visit.back(); });
    const int gap = FromDIP(10);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(reason_, wxSizerFlags(1).CenterVertical().Border(wxRIGHT, gap));
    row->Add(yes_, wxSizerFlags().CenterVertical().Border(wxRIGHT, gap));
    row->Add(no_, wxSizerFlags().CenterVertical());
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(text_, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, gap));
    sizer->Add(row, wxSizerFlags().Expand().Border(wxALL, gap));
    SetSizer(sizer);
    Hide();
}

void QuestionBar::show(const VisitState& state) {
    const bool refer = state.question == VisitQuestion::ReferReason;
    Show(state.question != VisitQuestion::None);
    reason_->Show(refer);
    text_->set(refer ? context_.texts.tr("Why should a second person decide?")
                     : context_.texts.tr("Close this visit? What has been saved stays; a case not yet confirmed is "
                                         "cancelled."));
    yes_->SetLabel(shown(refer ? context_.texts.tr("Refer (Enter)") : context_.texts.tr("Close the visit")));
    no_->SetLabel(shown(context_.texts.tr("Go on with the visit (Esc)")));
    yes_->Enable(!is_busy(state));
    InvalidateBestSize();
    Layout();
    if (state.question != shown_) {
        shown_ = state.question;
        if (shown_ != VisitQuestion::None) {
            (refer ? static_cast<wxWindow*>(reason_) : no_)->SetFocus();
        }
    }
}

void QuestionBar::answer() {
    if (shown_ == VisitQuestion::ReferReason) {
        answer_reason();
    } else {
        context_.visit.end_visit();
    }
}

void QuestionBar::answer_reason() {
    const int chosen_reason = reason_->GetSelection();
    if (shown_ == VisitQuestion::ReferReason && chosen_reason >= 0) {
        context_.visit.refer(refer_reasons()[static_cast<std::size_t>(chosen_reason)].code);
    }
}

}  // namespace amphoe::gui
