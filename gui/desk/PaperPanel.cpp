#include "gui/desk/PaperPanel.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include "gui/desk/ApprovalPanel.h"
#include "gui/desk/FeePanel.h"
#include "gui/presenters/NotifiedTexts.h"
#include "gui/presenters/PaperDeskPresenter.h"
#include "gui/presenters/RefusalTexts.h"
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
    why_->SetName("desk.centre.why");
    why_->SetForegroundColour(Palette::current().quiet);
    fee_ = new FeePanel(this, context);
    signature_ = new ApprovalPanel(this, context, ApprovalPanel::Act::Sign);
    rest_ = new wxBoxSizer(wxVERTICAL);
    rest_->Add(headline_, wxSizerFlags().Border(wxBOTTOM, FromDIP(18)));
    rest_->Add(checklist_, wxSizerFlags().Border(wxBOTTOM, FromDIP(14)));
    rest_->Add(why_);
    rest_->Add(build_question(), wxSizerFlags().Border(wxTOP, FromDIP(14)));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(fee_, wxSizerFlags().Expand());
    sizer->Add(signature_, wxSizerFlags().Expand());
    sizer->Add(rest_, wxSizerFlags().Expand());
    SetSizer(sizer);
}

wxSizer* PaperPanel::build_question() {
    auto& sheets = context_.visit.sheets();
    question_ = new TextBlock(this, kMiddleText);
    question_->SetName("desk.sheet.question");
    set_type(question_, TypeRole::Lead, true);
    trouble_ = new TextBlock(this, kMiddleText);
    trouble_->SetName("desk.sheet.trouble");
    trouble_->SetForegroundColour(Palette::current().bad);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    correct_ = add(row, "desk.sheet.correct", msg("✓ Correct (F7)"),
                   [&sheets] { sheets.answer(workflows::SheetAnswer::Correct); });
    spoiled_ =
        add(row, "desk.sheet.spoiled", msg("✕ Spoiled"), [&sheets] { sheets.answer(workflows::SheetAnswer::Spoiled); });
    nothing_ = add(row, "desk.sheet.nothing", msg("Nothing came out"),
                   [&sheets] { sheets.answer(workflows::SheetAnswer::NothingCame); });
    again_ = add(row, "desk.sheet.again", msg("Print again"), [&sheets] { sheets.print(); });
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(question_, wxSizerFlags().Border(wxBOTTOM, FromDIP(6)));
    sizer->Add(row);
    sizer->Add(trouble_, wxSizerFlags().Border(wxTOP, FromDIP(6)));
    return sizer;
}

wxButton* PaperPanel::add(wxSizer* row, const char* name, const char* english, std::function<void()> act) {
    auto* button = new wxButton(this, wxID_ANY, "");
    button->SetName(name);
    context_.labels.label(button, english);
    button->Bind(wxEVT_BUTTON, [act = std::move(act)](wxCommandEvent&) { act(); });
    row->Add(button, wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
    return button;
}

void PaperPanel::show_question() {
    auto& sheets = context_.visit.sheets();
    const auto* known = sheets.asked();
    const auto actions = known != nullptr ? actions_for(known->paper) : PaperActions{};
    std::string question;
    if (known != nullptr) {
        question = paper_kind_text(known->paper.kind, context_.texts) + " " + known->paper.number + " — " +
                   (!actions.answer        ? tr("Print it again?")
                    : actions.spoiled_only ? tr("The job failed. What became of the sheet?")
                                           : tr("Did it print correctly?"));
    }
    question_->set(question);
    correct_->Show(actions.answer && !actions.spoiled_only);
    spoiled_->Show(actions.answer);
    nothing_->Show(actions.answer);
    again_->Show(actions.print);
    for (auto* button : {correct_, spoiled_, nothing_, again_}) {
        button->Enable(!sheets.busy());
    }
    std::string trouble;
    if (sheets.failure()) {
        const auto failure = shown_failure(sheets.failure()->code, context_.setup.catalogue, context_.texts);
        trouble = failure.message + " — " + failure.remedy;
    }
    trouble_->set(trouble);
}

wxWindow* PaperPanel::first_field() {
    return fee_->IsShown() ? fee_->first_field() : signature_->IsShown() ? signature_->first_field() : nullptr;
}

void PaperPanel::show(const VisitState& state) {
    const auto& facts = state.facts;
    const bool paying = state.asks_fee();
    const bool signing = state.asks_signature();
    rest_->ShowItems(!paying && !signing);
    fee_->Show(paying);
    signature_->Show(signing);
    fee_->show(state);
    signature_->show(state, state.step == VisitStep::Paper && !state.facts.signature_left_open);
    if (paying || signing) {
        Layout();
        return;
    }
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
        const auto said = refusal_text(facts.centre_refusal, context_.texts);
        why = said.empty() ? why : said + "\n" + why;
    }
    why_->set(why);
    show_question();
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

std::string PaperPanel::sheet_line(const VisitFacts& facts) const {
    for (const auto& known : context_.visit.sheets().papers()) {
        if (known.paper.number == facts.document_number) {
            const bool right = known.paper.state == domain::PaperState::Printed;
            return (right ? "✓  " : "◐  ") + tr("Slip printed") + " · " + paper_state_text(known.paper, context_.texts);
        }
    }
    // Nothing counts as printed before an officer has looked at it.
    return (facts.printed ? "◐  " : "○  ") + tr("Slip printed");
}

std::string PaperPanel::unsigned_text(const VisitService& service) const {
    const auto why = service.why ? shown_failure(*service.why, context_.setup.catalogue, context_.texts).message + " — "
                                 : std::string{};
    return why +
           filled(tr("Not signed yet: take {case} up again from the list of visits"), {{"case", service.case_number}});
}

std::vector<std::string> PaperPanel::lines(const VisitState& state) const {
    const auto& facts = state.facts;
    const bool enrolment = state.step == VisitStep::Paper || facts.outcome == VisitOutcome::Accepted ||
                           facts.outcome == VisitOutcome::WaitingForCentre || facts.outcome == VisitOutcome::Rejected ||
                           facts.outcome == VisitOutcome::Unsigned;
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
        if (service.unsigned_yet) {
            list.push_back("◐  " + unsigned_text(service));
        }
        if (auto told = notified_text(service.notified, context_.texts); !told.empty()) {
            list.push_back("✓  " + std::move(told));
        }
    }
    for (auto& line : fee_lines(facts, context_.texts)) {
        list.push_back(std::move(line));
    }
    if (facts.thaid && facts.outcome != VisitOutcome::Rejected) {
        const bool made = !facts.document_number.empty();
        list.push_back((made ? "✓  " : "○  ") + tr("Slip signed") + (made ? " " + facts.document_number : ""));
        list.push_back(sheet_line(facts));
        if (!facts.activation.empty() && !facts.activation.starts_with("LEVEL2")) {
            list.push_back(facts.activation == "ACTIVATED" ? "✓  " + tr("The citizen's app is active")
                           : facts.activation == "EXPIRED" ? "✕  " + tr("The activation code expired: issue a new one")
                                                           : "◐  " + tr("Waiting for the citizen's app"));
        }
    }
    if (facts.activation.starts_with("LEVEL2")) {
        list.push_back(facts.activation == "LEVEL2" ? "✓  " + tr("The citizen confirmed: level 2")
                       : facts.activation == "LEVEL2_TIMED_OUT"
                           ? "✕  " + tr("Nobody confirmed in time: begin Tang Rat again")
                           : "◐  " + tr("Waiting for the citizen to confirm in the Tang Rat app"));
    }
    return list;
}

}  // namespace amphoe::gui
