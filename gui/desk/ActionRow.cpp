#include "gui/desk/ActionRow.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include "gui/presenters/OutreachTexts.h"
#include "gui/presenters/TextForms.h"
#include "gui/presenters/VisitRules.h"
#include "gui/presenters/VisitTexts.h"
#include "gui/widgets/TypeScale.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

bool back_does_something(const VisitState& state) {
    if (is_busy(state)) {
        return state.activity == VisitActivity::WaitingForCard || state.activity == VisitActivity::WatchingFace ||
               state.activity == VisitActivity::Delivering;
    }
    return state.question == VisitQuestion::None &&
           (state.step == VisitStep::Confirm || state.step == VisitStep::Done || state.choosing ||
            (state.step == VisitStep::Service && !state.facts.card_absence));
}

}  // namespace

ActionRow::ActionRow(wxWindow* parent, const DeskContext& context) : wxPanel(parent), context_(context) {
    SetName("desk.actions");
    auto* sizer = new wxBoxSizer(wxHORIZONTAL);
    back_ = add(sizer, "desk.back", [this] { context_.visit.back(); });
    sizer->AddStretchSpacer();
    refuse_ = add(sizer, "desk.refuse", [this] { context_.visit.give_consent(false); });
    no_card_ = add(sizer, "desk.no_card", [this] { context_.visit.ask_without_card(); });
    returning_ = add(sizer, "desk.returning", [this] { context_.visit.ask_returning(); });
    refer_ = add(sizer, "desk.refer", [this] { context_.visit.ask_refer(); });
    take_ = add(sizer, "desk.take", [this] { context_.visit.take_picture(); });
    turn_ = add(sizer, "desk.turn", [this] { context_.visit.ask_turn(); });
    add_service_ = add(sizer, "desk.add_service", [this] { context_.visit.ask_service(); });
    leaflet_ = add(sizer, "desk.leaflet", [this] { context_.visit.leaflet().print(); });
    drop_service_ = add(sizer, "desk.drop_service", [this] { context_.visit.drop_service(); });
    skip_ = add(sizer, "desk.queue.skip", [this] { context_.queue.skip(); });
    call_ = add(sizer, "desk.queue.call", [this] { context_.queue.call(); });
    advance_ = add(sizer, "desk.advance", [this] { context_.visit.advance(); });
    advance_->SetFont(type_of(TypeRole::Base, true));
    SetSizer(sizer);
}

wxButton* ActionRow::add(wxSizer* sizer, const wxString& name, std::function<void()> action) {
    auto* button = new wxButton(this, wxID_ANY, "");
    button->SetName(name);
    button->SetMinSize(FromDIP(wxSize(-1, 44)));
    button->Bind(wxEVT_BUTTON, [action = std::move(action)](wxCommandEvent&) { action(); });
    sizer->Add(button, wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
    return button;
}

void ActionRow::put(wxButton* button, const std::string& label, bool wanted) {
    if (wanted) {
        button->SetLabel(shown(label));
    }
    button->Show(wanted);
}

void ActionRow::show(const VisitState& state) {
    const auto& texts = context_.texts;
    const auto& away = context_.status.status().away;
    // While a booking is asked for, Enter books.
    const bool booking = state.step == VisitStep::Idle && context_.booking.view().open;
    const auto next = booking || offers_refused_visit(state, away)
                          ? std::string{}
                          : advance_text(state, context_.visit.desk_may_confirm(), texts);
    const bool watching = state.activity == VisitActivity::WatchingFace;
    put(back_,
        watching || state.activity == VisitActivity::WaitingForCard ? texts.tr("Stop (Esc)")
        : state.activity == VisitActivity::Delivering               ? texts.tr("Do not wait (Esc)")
                                                                    : texts.tr("Back (Esc)"),
        back_does_something(state));
    put(refuse_, texts.tr("The citizen does not agree"), next_act(state) == NextAct::GiveConsent);
    put(no_card_, texts.tr("Without a card (F12)"),
        may_go_without_card(state) && context_.setup.catalogue_of_services != nullptr);
    put(returning_, texts.tr("Proofed before (F10)"),
        may_ask_returning(state) && context_.setup.catalogue_of_services != nullptr);
    put(refer_, texts.tr("Refer (F8)"), may_refer(state));
    put(take_, texts.tr("Take now (Space)"), watching && may_take_picture(state));
    put(turn_, texts.tr("Ask for a turn of the head (F7)"), watching);
    put(add_service_, texts.tr("Add a service (F2)"),
        !state.choosing && may_add_service(state) && !context_.visit.offered().empty());
    auto& leaflet = context_.visit.leaflet();
    put(leaflet_, leaflet.busy() ? texts.tr("Printing the leaflet…") : texts.tr("Print the leaflet"),
        leaflet.offered(state));
    leaflet_->Enable(!leaflet.busy());
    put(drop_service_, texts.tr("Not wanted (F4)"),
        state.step == VisitStep::Service && !is_busy(state) && (state.facts.asked || !state.facts.services.empty()) &&
            !state.choosing);
    const auto& queue = context_.queue.view();
    const bool between = context_.queue.offered() && !state.running() && !is_busy(state);
    const bool called = queue.called && queue.called->state == domain::QueueState::Called;
    put(skip_, texts.tr("Not here (F5)"), between && called);
    put(call_,
        called ? filled(texts.tr("Call {n} again (F3)"), {{"n", queue.called->number}})
               : texts.tr("Call the next (F3)"),
        between && !closed_to_new_visits(away) && (called || queue.counts.waiting > 0));
    put(advance_, next, !next.empty());
    Layout();
}

}  // namespace amphoe::gui
