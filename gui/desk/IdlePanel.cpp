#include "gui/desk/IdlePanel.h"

#include <wx/sizer.h>

#include "gui/desk/BookingPanel.h"
#include "gui/desk/QueuePanel.h"
#include "gui/presenters/OutreachTexts.h"
#include "gui/presenters/VisitTexts.h"
#include "gui/widgets/Palette.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"

namespace amphoe::gui {

IdlePanel::IdlePanel(wxWindow* parent, const DeskContext& context) : StepPanel(parent, context, "desk.idle") {
    away_ = new TextBlock(this, kMiddleText);
    away_->SetName("desk.idle.away");
    away_->SetForegroundColour(Palette::current().accent);
    set_type(away_, TypeRole::Lead, true);
    package_ = new TextBlock(this, kMiddleText);
    package_->SetName("desk.idle.package");
    headline_ = new TextBlock(this, kMiddleText);
    set_type(headline_, TypeRole::Title, true);
    hint_ = new TextBlock(this, kMiddleText);
    hint_->SetForegroundColour(Palette::current().quiet);
    called_ = new TextBlock(this, kMiddleText);
    called_->SetName("desk.queue.called");
    called_->SetForegroundColour(Palette::current().accent);
    set_type(called_, TypeRole::Title, true);
    counts_ = new TextBlock(this, kMiddleText);
    counts_->SetName("desk.queue.counts");
    queue_failure_ = new TextBlock(this, kMiddleText);
    queue_failure_->SetName("desk.queue.failure");
    queue_ = new QueuePanel(this, context);
    booking_ = new BookingPanel(this, context);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(away_, wxSizerFlags().Expand());
    sizer->Add(package_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(6)));
    sizer->Add(booking_, wxSizerFlags().Expand());
    sizer->AddStretchSpacer();
    sizer->Add(headline_, wxSizerFlags().CenterHorizontal());
    sizer->Add(hint_, wxSizerFlags().CenterHorizontal().Border(wxTOP, FromDIP(12)));
    sizer->Add(called_, wxSizerFlags().CenterHorizontal().Border(wxTOP, FromDIP(32)));
    sizer->Add(counts_, wxSizerFlags().CenterHorizontal().Border(wxTOP, FromDIP(8)));
    sizer->Add(queue_failure_, wxSizerFlags().CenterHorizontal().Border(wxTOP, FromDIP(8)));
    sizer->AddStretchSpacer(2);
    sizer->Add(queue_, wxSizerFlags().Expand());
    SetSizer(sizer);
}

void IdlePanel::show(const VisitState& state) {
    const bool closed = closed_to_new_visits(context_.status.status().away);
    const bool booking = context_.booking.view().open;
    headline_->set(booking ? std::string{} : closed ? tr("No new visit begins now") : tr("Ready for the next citizen"));
    hint_->set(booking                                 ? std::string{}
               : state.activity != VisitActivity::None ? activity_text(state, context_.texts)
               : closed                                ? std::string{}
                        : tr("Press Enter when the citizen sits down. Nothing has to be typed: the chip knows it."));
    booking_->show();
    show_away();
    show_queue();
    Layout();
}

void IdlePanel::enter_booking() {
    booking_->enter();
}

void IdlePanel::show_away() {
    const auto& away = context_.status.status().away;
    away_->set(away ? away_place_text(*away, context_.texts) : std::string{});
    package_->set(away ? package_text(*away, context_.texts) : std::string{});
    const bool good = away && away->stage == workflows::PackageStage::Good;
    package_->SetForegroundColour(good ? Palette::current().quiet : Palette::current().bad);
}

void IdlePanel::show_queue() {
    queue_->Show(context_.queue.offered() && !context_.booking.view().open);
    if (!context_.queue.offered()) {
        return;
    }
    queue_->show();
    const auto& view = context_.queue.view();
    called_->set(called_ticket_text(view, context_.texts));
    counts_->set(queue_counts_text(view, context_.texts));
    if (!view.failure) {
        queue_failure_->set({});
        return;
    }
    const auto& text = context_.setup.catalogue.text(view.failure->code);
    queue_failure_->set(tr("The queue:") + " " + chosen(context_.texts, text.message_th, text.message_en) + " " +
                        chosen(context_.texts, text.remedy_th, text.remedy_en));
}

}  // namespace amphoe::gui
