#include "gui/documents/PaperActsPanel.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <filesystem>

#include "gui/documents/ChoiceFrame.h"
#include "gui/presenters/TextForms.h"
#include "gui/widgets/Palette.h"
#include "gui/widgets/SecretField.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

constexpr int kTextWidth = 460;
constexpr unsigned long kLongestReason = 300;  // letters

}  // namespace

PaperActsPanel::PaperActsPanel(wxWindow* parent, PaperDeskPresenter& papers, LabelBook& labels, const Texts& texts)
    : wxPanel(parent), papers_(papers), labels_(labels), texts_(texts) {
    const int gap = FromDIP(8);
    headline_ = new TextBlock(this, kTextWidth);
    headline_->SetName("documents.chosen");
    set_type(headline_, TypeRole::Lead, true);
    progress_ = new TextBlock(this, kTextWidth);
    progress_->SetName("documents.progress");
    auto* printing = new wxBoxSizer(wxHORIZONTAL);
    print_ = add_button(printing, "documents.print", msg("Print (F8)"), [this] { print(); });
    give_ = add_button(printing, "documents.give", msg("Give as a signed file…"), [this] { choose_medium(); });
    stop_ = add_button(printing, "documents.stop", msg("Cancel the job"), [this] { papers_.stop_printing(); });
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(headline_, wxSizerFlags().Border(wxBOTTOM, gap));
    sizer->Add(printing, wxSizerFlags().Border(wxBOTTOM, gap));
    sizer->Add(progress_, wxSizerFlags().Border(wxBOTTOM, gap));
    sizer->Add(build_question(), wxSizerFlags().Border(wxBOTTOM, gap));
    sizer->Add(build_end(), wxSizerFlags().Expand());
    SetSizer(sizer);
}

wxButton* PaperActsPanel::add_button(wxSizer* row, const char* name, const char* english, std::function<void()> act) {
    auto* button = new wxButton(this, wxID_ANY, "");
    button->SetName(name);
    labels_.label(button, english);
    button->Bind(wxEVT_BUTTON, [act = std::move(act)](wxCommandEvent&) { act(); });
    row->Add(button, wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
    return button;
}

wxTextCtrl* PaperActsPanel::add_field(wxSizer* row, const char* name, const char* english, long style) {
    auto* label = new wxStaticText(this, wxID_ANY, "");
    labels_.label(label, english);
    auto* field = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, style);
    field->SetName(name);
    row->Add(label, wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(6)));
    row->Add(field, wxSizerFlags(1).Expand());
    return field;
}

wxSizer* PaperActsPanel::build_question() {
    question_ = new TextBlock(this, kTextWidth);
    question_->SetName("documents.question");
    set_type(question_, TypeRole::Base, true);
    auto* answers = new wxBoxSizer(wxHORIZONTAL);
    correct_ = add_button(answers, "documents.correct", msg("✓ Correct (F7)"),
                          [this] { answer(workflows::SheetAnswer::Correct); });
    spoiled_ =
        add_button(answers, "documents.spoiled", msg("✕ Spoiled"), [this] { answer(workflows::SheetAnswer::Spoiled); });
    nothing_ = add_button(answers, "documents.nothing", msg("Nothing came out"),
                          [this] { answer(workflows::SheetAnswer::NothingCame); });
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(question_, wxSizerFlags().Border(wxBOTTOM, FromDIP(4)));
    sizer->Add(answers);
    return sizer;
}

wxSizer* PaperActsPanel::build_end() {
    const int gap = FromDIP(6);
    auto* fields = new wxFlexGridSizer(2, FromDIP(wxSize(6, 6)));
    fields->AddGrowableCol(1);
    reason_ = add_field(fields, "documents.reason", msg("Reason"));
    reason_->SetMaxLength(kLongestReason);
    second_ = add_field(fields, "documents.second", msg("Second person (to void)"));
    pin_ = add_field(fields, "documents.second_pin", msg("PIN of the second person"), wxTE_PASSWORD);
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    reprint_ = add_button(buttons, "documents.reprint", msg("Print a copy"),
                          [this] { papers_.reprint(utf8(reason_->GetValue())); });
    end_ = add_button(buttons, "documents.void", msg("Void the paper"), [this] { end(); });
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(fields, wxSizerFlags().Expand());
    sizer->Add(buttons, wxSizerFlags().Border(wxTOP, gap));
    return sizer;
}

void PaperActsPanel::print() {
    const auto* known = papers_.chosen();
    if (known != nullptr && actions_for(known->paper).print) {
        papers_.print();
    }
}

void PaperActsPanel::choose_medium() {
    if (medium_ == nullptr) {
        medium_ = new FolderChoice(this, texts_, [this](const wxString& folder) { give(folder); });
    }
    if (const auto* known = papers_.chosen(); known != nullptr) {
        wanted_ = known->paper.number;
        medium_->open();
    }
}

void PaperActsPanel::give(const wxString& folder) {
    // Another paper may have been chosen meanwhile, or this one printed.
    const auto* known = papers_.chosen();
    if (known != nullptr && known->paper.number == wanted_ && actions_for(known->paper).give) {
        papers_.give(std::filesystem::u8path(utf8(folder)));
    }
}

void PaperActsPanel::answer(workflows::SheetAnswer answer) {
    const auto* known = papers_.chosen();
    const bool right = answer == workflows::SheetAnswer::Correct;
    if (known != nullptr && actions_for(known->paper).answer && !(right && actions_for(known->paper).spoiled_only)) {
        papers_.confirm(answer);
    }
}

void PaperActsPanel::end() {
    papers_.end(utf8(reason_->GetValue()), utf8(second_->GetValue()), take_secret(pin_));
}

void PaperActsPanel::forget_other_paper(const std::string& number) {
    if (number == typed_for_) {
        return;
    }
    typed_for_ = number;
    for (auto* field : {reason_, second_, pin_}) {
        field->Clear();
    }
}

void PaperActsPanel::show() {
    const auto* known = papers_.chosen();
    forget_other_paper(known == nullptr ? "" : known->paper.number);
    const auto actions = known != nullptr ? actions_for(known->paper) : PaperActions{};
    const bool idle = !papers_.busy();
    headline_->set(known == nullptr ? texts_.tr("Choose a paper.")
                                    : known->paper.number + " · " + paper_state_text(known->paper, texts_));
    progress_->set(print_progress_text(papers_.progress(), texts_));
    progress_->SetForegroundColour(Palette::current().attention);
    question_->set(!actions.answer        ? std::string{}
                   : actions.spoiled_only ? texts_.tr("The job failed. What became of the sheet?")
                                          : texts_.tr("Did it print correctly?"));
    print_->Enable(actions.print && idle);
    give_->Show(known == nullptr || domain::may_be_given_as_file(known->paper.kind));
    give_->Enable(actions.give && idle);
    stop_->Show(!idle && !papers_.progress().state.empty());
    correct_->Show(actions.answer && !actions.spoiled_only);
    spoiled_->Show(actions.answer);
    nothing_->Show(actions.answer);
    reprint_->Enable(actions.reprint && idle);
    end_->Enable(actions.end && idle);
    Layout();
}

}  // namespace amphoe::gui
