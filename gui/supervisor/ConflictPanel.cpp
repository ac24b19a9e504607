#include "gui/supervisor/ConflictPanel.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include "gui/presenters/ExchangeTexts.h"
#include "gui/presenters/TextForms.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TextTable.h"
#include "gui/widgets/TypeScale.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

constexpr int kTextWidth = 760;

}  // namespace

ConflictPanel::ConflictPanel(wxWindow* parent, const SupervisorContext& context) : wxPanel(parent), context_(context) {
    SetName("supervisor.conflicts");
    table_ = new TextTable(this, "supervisor.conflict_list");
    for (const int width : {64, 180, 190}) {
        table_->add_column(width);
    }
    table_->set_key(1);
    table_->on_select([this](int row) {
        auto& conflicts = context_.supervisor.conflicts();
        conflicts.open(conflicts.waiting().at(static_cast<std::size_t>(row)).summary.record.id);
    });
    const int gap = FromDIP(10);
    headline_ = new TextBlock(this, kTextWidth);
    headline_->SetName("supervisor.conflict");
    set_type(headline_, TypeRole::Lead, true);
    versions_ = new TextTable(this, "supervisor.conflict.versions");
    for (const int width : {32, 180, 260, 260}) {
        versions_->add_column(width);
    }
    auto* right = new wxBoxSizer(wxVERTICAL);
    right->Add(headline_, wxSizerFlags().Border(wxBOTTOM, gap));
    right->Add(versions_, wxSizerFlags(1).Expand());
    right->Add(build_decision(), wxSizerFlags().Expand().Border(wxTOP, gap));
    auto* sizer = new wxBoxSizer(wxHORIZONTAL);
    sizer->Add(table_, wxSizerFlags(2).Expand().Border(wxRIGHT, gap));
    sizer->Add(right, wxSizerFlags(4).Expand().Border(wxALL, gap));
    SetSizer(sizer);
    context_.labels.add([this] {
        const auto& texts = context_.texts;
        table_->set_titles({texts.tr("Opened"), texts.tr("Case"), texts.tr("Citizen")});
        show();
    });
}

wxSizer* ConflictPanel::build_decision() {
    const int gap = FromDIP(8);
    reason_label_ = new TextBlock(this, kTextWidth);
    reason_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(-1, 64)), wxTE_MULTILINE);
    reason_->SetName("supervisor.conflict.reason");
    central_ = new wxButton(this, wxID_ANY, "");
    central_->SetName("supervisor.conflict.central");
    context_.labels.label(central_, msg("The centre's version stands: end this case"));
    central_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { decide(workflows::ConflictVerdict::KeepCentral); });
    again_ = new wxButton(this, wxID_ANY, "");
    again_->SetName("supervisor.conflict.again");
    context_.labels.label(again_, msg("The wish stands: begin a new case on the newest record"));
    again_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { decide(workflows::ConflictVerdict::BeginAgain); });
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(central_, wxSizerFlags().Border(wxRIGHT, gap));
    buttons->Add(again_);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(reason_label_);
    sizer->Add(reason_, wxSizerFlags().Expand().Border(wxTOP, gap / 2));
    sizer->Add(buttons, wxSizerFlags().Border(wxTOP, gap));
    return sizer;
}

void ConflictPanel::decide(workflows::ConflictVerdict verdict) {
    context_.supervisor.conflicts().decide(context_.officer, verdict, utf8(reason_->GetValue()));
}

std::string ConflictPanel::title() const {
    return filled(context_.texts.tr("Conflicts ({n})"),
                  {{"n", std::to_string(context_.supervisor.conflicts().waiting().size())}});
}

void ConflictPanel::show() {
    std::vector<TextTable::Row> rows;
    for (const auto& found : context_.supervisor.conflicts().waiting()) {
        const auto& record = found.summary.record;
        rows.push_back({clock_text(record.opened_at, context_.texts), record.number, record.citizen_name_th});
    }
    table_->set_rows(std::move(rows));
    show_opened();
    Layout();
}

void ConflictPanel::show_opened() {
    const auto& texts = context_.texts;
    const auto& conflicts = context_.supervisor.conflicts();
    const auto* opened = conflicts.opened();
    for (wxWindow* part : std::initializer_list<wxWindow*>{versions_, reason_label_, reason_, central_, again_}) {
        part->Show(opened != nullptr);
    }
    if (opened == nullptr) {
        reason_->Clear();
        headline_->set(!conflicts.decided().empty()
                           ? filled(texts.tr("Recorded: {case}. Choose the next one."), {{"case", conflicts.decided()}})
                       : conflicts.waiting().empty() ? texts.tr("No case is in conflict with the centre.")
                                                     : texts.tr("Choose a case to see both versions."));
        return;
    }
    headline_->set(opened->summary.record.number + "  " + opened->summary.record.citizen_name_th);
    const auto lines = conflict_lines(opened->conflict, texts);
    versions_->set_titles({lines.front().mark, lines.front().field, lines.front().ours, lines.front().central});
    std::vector<TextTable::Row> rows;
    for (auto line = lines.begin() + 1; line != lines.end(); ++line) {
        rows.push_back({line->mark, line->field, line->ours, line->central});
    }
    versions_->set_rows(std::move(rows));
    reason_label_->set(texts.tr("Your reason (is stored with the case)"));
}

}  // namespace amphoe::gui
