#include "gui/desk/QuestionBar.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>

#include <array>

#include "gui/presenters/VisitRules.h"
#include "gui/presenters/VisitTexts.h"
#include "gui/widgets/Palette.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

using domain::CardAbsence;

constexpr std::array kAbsences{CardAbsence::Lost,        CardAbsence::Unreadable,    CardAbsence::Refused,
                               CardAbsence::DigitalCard, CardAbsence::OnlineRequest, CardAbsence::FirstCard};

}  // namespace

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
    absence_ = new wxChoice(this, wxID_ANY);
    absence_->SetName("desk.no_card.reason");
    context.labels.add([this] {
        const int chosen_before = absence_->GetSelection();
        absence_->Clear();
        for (const auto absence : kAbsences) {
            absence_->Append(shown(std::string(chosen(context_.texts, domain::card_absence_title_th(absence),
                                                      domain::card_absence_title_en(absence)))));
        }
        absence_->SetSelection(chosen_before == wxNOT_FOUND ? 0 : chosen_before);
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
    row->Add(absence_, wxSizerFlags(1).CenterVertical().Border(wxRIGHT, gap));
    row->Add(yes_, wxSizerFlags().CenterVertical().Border(wxRIGHT, gap));
    row->Add(no_, wxSizerFlags().CenterVertical());
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(text_, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, gap));
    sizer->Add(row, wxSizerFlags().Expand().Border(wxALL, gap));
    SetSizer(sizer);
    Hide();
}

void QuestionBar::show(const VisitState& state) {
    const auto asked = state.question;
    Show(asked != VisitQuestion::None);
    reason_->Show(asked == VisitQuestion::ReferReason);
    absence_->Show(asked == VisitQuestion::NoCardReason);
    text_->set(question_text(asked));
    yes_->SetLabel(shown(asked == VisitQuestion::ReferReason    ? context_.texts.tr("Refer (Enter)")
                         : asked == VisitQuestion::NoCardReason ? context_.texts.tr("Go on without a card (Enter)")
                                                                : context_.texts.tr("Close the visit")));
    no_->SetLabel(shown(asked == VisitQuestion::NoCardReason ? context_.texts.tr("Back (Esc)")
                                                             : context_.texts.tr("Go on with the visit (Esc)")));
    yes_->Enable(!is_busy(state));
    InvalidateBestSize();
    Layout();
    if (asked != shown_) {
        shown_ = asked;
        focus_first();
    }
}

std::string QuestionBar::question_text(VisitQuestion asked) const {
    if (asked == VisitQuestion::ReferReason) {
        return context_.texts.tr("Why should a second person decide?");
    }
    if (asked == VisitQuestion::NoCardReason) {
        return context_.texts.tr(
            "Why does the visit go on without a card? A digital ID is checked by its code; others are asked from "
            "the register and vouched for.");
    }
    return context_.texts.tr("Close this visit? What has been saved stays; a case not yet confirmed is cancelled.");
}

void QuestionBar::focus_first() {
    if (shown_ == VisitQuestion::ReferReason) {
        reason_->SetFocus();
    } else if (shown_ == VisitQuestion::NoCardReason) {
        absence_->SetFocus();
    } else if (shown_ == VisitQuestion::EndVisit) {
        no_->SetFocus();
    }
}

void QuestionBar::answer() {
    if (shown_ == VisitQuestion::EndVisit) {
        context_.visit.end_visit();
    } else {
        answer_reason();
    }
}

void QuestionBar::answer_reason() {
    const bool absent = shown_ == VisitQuestion::NoCardReason;
    const int line = (absent ? absence_ : reason_)->GetSelection();
    if (line < 0) {
        return;
    }
    if (absent) {
        context_.visit.go_without_card(kAbsences[static_cast<std::size_t>(line)]);
    } else if (shown_ == VisitQuestion::ReferReason) {
        context_.visit.refer(refer_reasons()[static_cast<std::size_t>(line)].code);
    }
}

}  // namespace amphoe::gui
