#include "gui/desk/CardStateBar.h"

#include <wx/sizer.h>
#include <wx/stattext.h>

#include "gui/presenters/CardStateTexts.h"
#include "gui/presenters/DeviceTexts.h"
#include "gui/presenters/OutreachTexts.h"
#include "gui/widgets/Palette.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

bool card_is_awaited(const VisitState& visit) {
    const bool at_the_card = visit.step == VisitStep::Card &&
                             (visit.activity == VisitActivity::None || visit.activity == VisitActivity::WaitingForCard);
    return (visit.step == VisitStep::Idle || at_the_card) && !visit.failure && !visit.frozen();
}

}  // namespace

CardStateBar::CardStateBar(wxWindow* parent, const DeskContext& context) : wxPanel(parent), context_(context) {
    SetName("desk.card_state");
    SetBackgroundColour(Palette::current().ground);
    shape_ = new wxStaticText(this, wxID_ANY, "");
    set_type(shape_, TypeRole::Lead, true);
    message_ = new TextBlock(this, kMiddleText - 40);
    message_->SetName("desk.card_state.message");
    set_type(message_, TypeRole::Base, true);
    next_ = new TextBlock(this, kMiddleText - 40);
    next_->SetName("desk.card_state.next");
    const int gap = FromDIP(10);
    auto* words = new wxBoxSizer(wxVERTICAL);
    words->Add(message_);
    words->Add(next_, wxSizerFlags().Border(wxTOP, FromDIP(4)));
    auto* sizer = new wxBoxSizer(wxHORIZONTAL);
    sizer->Add(shape_, wxSizerFlags().Border(wxALL, gap));
    sizer->Add(words, wxSizerFlags(1).Border(wxTOP | wxBOTTOM | wxRIGHT, gap));
    SetSizer(sizer);
    Hide();
}

void CardStateBar::show(const VisitState& visit, const std::optional<ports::CardState>& card) {
    const bool booking = visit.step == VisitStep::Idle && context_.booking.view().open;
    Show(card && card_is_awaited(visit) && !booking && !offers_refused_visit(visit, context_.status.status().away));
    if (!card) {
        return;
    }
    const auto view = card_state_view(*card, context_.setup.catalogue, context_.texts);
    const auto colour = Palette::current().of(view.level);
    shape_->SetLabel(shown(level_shape(view.level)));
    shape_->SetForegroundColour(colour);
    message_->set(view.message);
    message_->SetForegroundColour(colour);
    next_->set(view.next);
    InvalidateBestSize();
    Layout();
}

}  // namespace amphoe::gui
