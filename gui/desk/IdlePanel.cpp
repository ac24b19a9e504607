#include "gui/desk/IdlePanel.h"

#include <wx/sizer.h>

#include "gui/presenters/VisitTexts.h"
#include "gui/widgets/Palette.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"

namespace amphoe::gui {

IdlePanel::IdlePanel(wxWindow* parent, const DeskContext& context) : StepPanel(parent, context, "desk.idle") {
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
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->AddStretchSpacer();
    sizer->Add(headline_, wxSizerFlags().CenterHorizontal());
    sizer->Add(hint_, wxSizerFlags().CenterHorizontal().Border(wxTOP, FromDIP(12)));
    sizer->Add(called_, wxSizerFlags().CenterHorizontal().Border(wxTOP, FromDIP(32)));
    sizer->Add(counts_, wxSizerFlags().CenterHorizontal().Border(wxTOP, FromDIP(8)));
    sizer->Add(queue_failure_, wxSizerFlags().CenterHorizontal().Border(wxTOP, FromDIP(8)));
    sizer->AddStretchSpacer(2);
    SetSizer(sizer);
}

void IdlePanel::show(const VisitState& state) {
    headline_->set(tr("Ready for the next citizen"));
    hint_->set(state.activity == VisitActivity::None
                   ? tr("Press Enter when the citizen sits down. Nothing has to be typed: the chip knows it.")
                   : activity_text(state, context_.texts));
    show_queue();
    Layout();
}

void IdlePanel::show_queue() {
    if (!context_.queue.offered()) {
        return;
    }
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
