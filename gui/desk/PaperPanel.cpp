#include "gui/desk/PaperPanel.h"

#include <wx/sizer.h>

#include "gui/presenters/TextForms.h"
#include "gui/presenters/VisitTexts.h"
#include "gui/widgets/Palette.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"

namespace amphoe::gui {

PaperPanel::PaperPanel(wxWindow* parent, const DeskContext& context) : StepPanel(parent, context, "desk.paper") {
    headline_ = new TextBlock(this, kMiddleText);
    headline_->SetName("desk.outcome");
    set_type(headline_, TypeRole::Title, true);
    checklist_ = new TextBlock(this, kMiddleText);
    checklist_->SetName("desk.checklist");
    set_type(checklist_, TypeRole::Lead);
    why_ = new TextBlock(this, kMiddleText);
    why_->SetForegroundColour(Palette::current().quiet);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(headline_, wxSizerFlags().Border(wxBOTTOM, FromDIP(18)));
    sizer->Add(checklist_, wxSizerFlags().Border(wxBOTTOM, FromDIP(14)));
    sizer->Add(why_);
    SetSizer(sizer);
}

void PaperPanel::show(const VisitState& state) {
    const auto& facts = state.facts;
    const auto doing = activity_text(state, context_.texts);
    headline_->set(!doing.empty() ? doing : outcome_text(facts.outcome, context_.texts));
    std::string text;
    for (const auto& line : lines(state)) {
        text += (text.empty() ? "" : "\n") + line;
    }
    checklist_->set(text);
    std::string why;
    if (facts.centre_why) {
        const auto failure = shown_failure(*facts.centre_why, context_.setup.catalogue, context_.texts);
        why = failure.message + " — " + failure.remedy;
    }
    why_->set(why);
    Layout();
}

std::string PaperPanel::centre_line(const VisitState& state) const {
    switch (state.facts.outcome) {
        case VisitOutcome::Accepted:
            return "✓  " + tr("Accepted by the centre");
        case VisitOutcome::WaitingForCentre:
            return "◐  " + tr("Waiting for the centre");
        case VisitOutcome::Rejected:
            return "✕  " + tr("Rejected by the centre");
        default:
            return "○  " + tr("Sent to the centre");
    }
}

std::vector<std::string> PaperPanel::lines(const VisitState& state) const {
    const auto& facts = state.facts;
    const bool enrolment = state.step == VisitStep::Paper || facts.outcome == VisitOutcome::Accepted ||
                           facts.outcome == VisitOutcome::WaitingForCentre || facts.outcome == VisitOutcome::Rejected;
    if (!enrolment) {
        return {};
    }
    const bool saved = facts.outcome != VisitOutcome::None || state.activity == VisitActivity::Delivering;
    std::vector<std::string> list{(saved ? "✓  " : "○  ") + tr("Saved and sealed on this machine"), centre_line(state)};
    for (const auto& service : facts.services) {
        const auto* mark = service.outcome == VisitOutcome::Accepted           ? "✓  "
                           : service.outcome == VisitOutcome::Rejected         ? "✕  "
                           : service.outcome == VisitOutcome::WaitingForCentre ? "◐  "
                                                                               : "○  ";
        std::string line = mark + std::string(chosen(context_.texts, domain::service_title_th(service.kind),
                                                     domain::service_title_en(service.kind)));
        for (const auto& document : service.documents) {
            line += "  " + document;
        }
        list.push_back(std::move(line));
    }
    if (facts.thaid && facts.outcome != VisitOutcome::Rejected) {
        const bool made = !facts.document_number.empty();
        list.push_back((made ? "✓  " : "○  ") + tr("Slip signed") + (made ? " " + facts.document_number : ""));
        list.push_back((facts.printed ? "✓  " : "○  ") + tr("Slip printed"));
        if (!facts.activation.empty()) {
            list.push_back(facts.activation == "ACTIVATED" ? "✓  " + tr("The citizen's app is active")
                           : facts.activation == "EXPIRED" ? "✕  " + tr("The activation code expired: issue a new one")
                                                           : "◐  " + tr("Waiting for the citizen's app"));
        }
    }
    return list;
}

}  // namespace amphoe::gui
