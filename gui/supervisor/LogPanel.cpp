#include "gui/supervisor/LogPanel.h"

#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <array>

#include "gui/presenters/DayFiguresText.h"
#include "gui/presenters/TextForms.h"
#include "gui/widgets/TextTable.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

using domain::CaseState;
constexpr std::array kStates{CaseState::Draft,    CaseState::FaceReferred, CaseState::Confirmed, CaseState::WaitCentre,
                             CaseState::Accepted, CaseState::Rejected,     CaseState::Conflict,  CaseState::Cancelled};

std::string state_title(CaseState state, const Texts& texts) {
    return std::string(chosen(texts, domain::case_state_title_th(state), domain::case_state_title_en(state)));
}

}  // namespace

LogPanel::LogPanel(wxWindow* parent, const SupervisorContext& context) : wxPanel(parent), context_(context) {
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(build_filters(), wxSizerFlags().Expand().Border(wxALL, FromDIP(8)));
    table_ = new TextTable(this, "supervisor.log");
    for (const int width : {70, 200, 220, 90, 200, 70}) {
        table_->add_column(width);
    }
    table_->set_key(6);
    context_.labels.add([this] {
        const auto& texts = context_.texts;
        table_->set_titles({texts.tr("Opened"), texts.tr("Case"), texts.tr("Citizen"), texts.tr("Officer"),
                            texts.tr("State"), texts.tr("Last")});
    });
    table_->on_select([this](int row) {
        context_.supervisor.open_case(context_.supervisor.log().cases().at(static_cast<std::size_t>(row)).record.id);
    });
    sizer->Add(table_, wxSizerFlags(1).Expand());
    SetSizer(sizer);
}

wxSizer* LogPanel::build_filters() {
    const int gap = FromDIP(8);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const auto add_label = [&](const char* english) {
        auto* label = new wxStaticText(this, wxID_ANY, "");
        context_.labels.label(label, english);
        row->Add(label, wxSizerFlags().CenterVertical().Border(wxRIGHT, gap / 2));
    };
    add_label(msg("State"));
    state_ = new wxChoice(this, wxID_ANY);
    state_->SetName("supervisor.filter.state");
    context_.labels.add([this] { fill_states(); });
    row->Add(state_, wxSizerFlags().CenterVertical().Border(wxRIGHT, gap * 2));
    add_label(msg("Officer"));
    officer_ = new wxChoice(this, wxID_ANY);
    officer_->SetName("supervisor.filter.officer");
    row->Add(officer_, wxSizerFlags().CenterVertical().Border(wxRIGHT, gap * 2));
    add_label(msg("Name or case"));
    text_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(200, -1)));
    text_->SetName("supervisor.filter.text");
    row->Add(text_, wxSizerFlags().CenterVertical().Border(wxRIGHT, gap * 2));
    count_ = new wxStaticText(this, wxID_ANY, "");
    count_->SetName("supervisor.count");
    row->Add(count_, wxSizerFlags().CenterVertical());
    state_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { apply_filter(); });
    officer_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { apply_filter(); });
    text_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { apply_filter(); });
    return row;
}

void LogPanel::fill_states() {
    const int before = state_->GetSelection();
    state_->Clear();
    state_->Append(shown(context_.texts.tr("All")));
    for (const auto state : kStates) {
        state_->Append(shown(state_title(state, context_.texts)));
    }
    state_->SetSelection(std::max(before, 0));
}

void LogPanel::fill_officers() {
    const auto officers = context_.supervisor.log().officers();
    const auto all = shown(context_.texts.tr("All"));
    if (officers == officers_ && officer_->GetCount() > 0 && officer_->GetString(0) == all) {
        return;
    }
    officers_ = officers;
    officer_->Clear();
    officer_->Append(all);
    int selection = 0;
    for (const auto& id : officers_) {
        const int index = officer_->Append(shown(id));
        selection = id == context_.supervisor.log().filter().officer_id ? index : selection;
    }
    officer_->SetSelection(selection);
}

void LogPanel::apply_filter() {
    DayLogFilter filter;
    if (state_->GetSelection() > 0) {
        filter.state = kStates.at(static_cast<std::size_t>(state_->GetSelection() - 1));
    }
    if (officer_->GetSelection() > 0) {
        filter.officer_id = officers_.at(static_cast<std::size_t>(officer_->GetSelection() - 1));
    }
    filter.text = utf8(text_->GetValue());
    context_.supervisor.log().set_filter(filter);
}

void LogPanel::show() {
    fill_officers();
    const auto& texts = context_.texts;
    const auto& warned = context_.supervisor.referrals().warned();
    std::vector<TextTable::Row> rows;
    for (const auto& summary : context_.supervisor.log().cases()) {
        rows.push_back({clock_text(summary.record.opened_at, texts), summary.record.number,
                        summary.record.citizen_name_th, summary.officer_id,
                        state_title(summary.state, texts) +
                            (warned.contains(summary.record.id) ? " ▲ " + texts.tr("face warning") : ""),
                        summary.last_event_at ? clock_text(*summary.last_event_at, texts) : "", summary.record.id});
    }
    count_->SetLabel(shown(day_figures_text(reports::figures_of(context_.supervisor.log().cases()), texts)));
    table_->set_rows(std::move(rows));
    Layout();
}

}  // namespace amphoe::gui
