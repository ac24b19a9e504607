#include "gui/desk/VisitsPane.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

#include "gui/presenters/TextForms.h"
#include "gui/presenters/VisitRules.h"
#include "gui/widgets/Palette.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TextTable.h"
#include "gui/widgets/TypeScale.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

constexpr int kWidth = 330;

/// Opened and not confirmed: left at a lock or a crash, or with a face that was accepted meanwhile.
bool is_draft(const ports::CaseSummary& summary) {
    return summary.state == domain::CaseState::Draft;
}

/// Fits the column; who accepted stands in the case itself.
std::string short_state(domain::CaseState state, const Texts& texts) {
    return state == domain::CaseState::Accepted
               ? texts.tr("Accepted")
               : std::string(chosen(texts, domain::case_state_title_th(state), domain::case_state_title_en(state)));
}

void add_case(std::string& text, domain::ServiceKind kind, const std::string& number, const Texts& texts) {
    text += text.empty() ? "" : "\n";
    text += chosen(texts, domain::service_title_th(kind), domain::service_title_en(kind));
    text += number.empty() ? "" : "\n" + number;
}

}  // namespace

VisitsPane::VisitsPane(wxWindow* parent, const DeskContext& context, DayLog& today)
    : wxPanel(parent), context_(context), today_(today) {
    SetBackgroundColour(Palette::current().ground);
    auto* visit_title = new wxStaticText(this, wxID_ANY, "");
    visit_title->SetFont(type_of(TypeRole::Base, true));
    context.labels.label(visit_title, msg("This visit"));
    visit_ = new TextBlock(this, kWidth - 30);
    visit_->SetName("desk.visit");
    end_ = new wxButton(this, wxID_ANY, "");
    end_->SetName("desk.end");
    context.labels.label(end_, msg("Close the visit early"));
    end_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { context_.visit.ask_end(); });
    continue_ = new wxButton(this, wxID_ANY, "");
    continue_->SetName("desk.continue");
    context.labels.label(continue_, msg("Go on with this visit (F11)"));
    drafts_ = new TextBlock(this, kWidth - 30);
    drafts_->SetName("desk.drafts");
    drafts_->SetForegroundColour(Palette::current().accent);
    continue_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { continue_chosen(); });
    my_face_ = new wxButton(this, wxID_ANY, "");
    my_face_->SetName("desk.my_face");
    my_face_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { context_.visit.remember_my_face(); });
    auto* papers = new wxButton(this, wxID_ANY, "");
    papers->SetName("desk.papers");
    context.labels.label(papers, msg("Papers (F6)"));
    papers->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { context_.open_papers(); });
    papers->Show(context.setup.papers != nullptr);
    today_title_ = new wxStaticText(this, wxID_ANY, "");
    today_title_->SetFont(type_of(TypeRole::Base, true));
    table_ = new TextTable(this, "desk.today");
    set_type(table_, TypeRole::Small);
    table_->add_column(64);
    table_->add_column(130);
    table_->add_column(126);
    table_->set_key(3);
    table_->on_select([this](int) {
        show_between_visits(context_.visit.state());
        Layout();
    });
    context.labels.add([this] {
        table_->set_titles({context_.texts.tr("Time"), context_.texts.tr("Name"), context_.texts.tr("State")});
    });
    const int gap = FromDIP(10);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(visit_title, wxSizerFlags().Border(wxALL, gap));
    sizer->Add(visit_, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
    sizer->Add(end_, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
    sizer->Add(today_title_, wxSizerFlags().Border(wxALL, gap));
    sizer->Add(table_, wxSizerFlags(1).Expand());
    sizer->Add(drafts_, wxSizerFlags().Border(wxALL, gap));
    sizer->Add(continue_, wxSizerFlags().Expand().Border(wxALL, gap));
    sizer->Add(papers, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
    sizer->Add(my_face_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
    SetSizer(sizer);
    SetMinSize(FromDIP(wxSize(kWidth, -1)));
}

void VisitsPane::show(const VisitState& state) {
    const auto& texts = context_.texts;
    std::string text = texts.tr("No visit is open.");
    if (state.step != VisitStep::Idle) {
        text.clear();
        if (state.facts.thaid) {
            add_case(text, domain::ServiceKind::ThaidEnrolment, state.facts.case_number, texts);
        }
        for (const auto& service : state.facts.services) {
            add_case(text, service.kind, service.case_number, texts);
        }
    }
    visit_->set(text);
    end_->Show(may_end(state));
    show_between_visits(state);
    Layout();
}

void VisitsPane::show_between_visits(const VisitState& state) {
    const int row = table_->selected();
    const auto& cases = today_.cases();
    const bool between = !state.running() && !is_busy(state);
    const bool open = row >= 0 && static_cast<std::size_t>(row) < cases.size() &&
                      cases[static_cast<std::size_t>(row)].state == domain::CaseState::Draft;
    continue_->Show(between && open);
    const auto left = std::count_if(cases.begin(), cases.end(), is_draft);
    drafts_->set(between && left > 0
                     ? filled(context_.texts.tr("Left half-entered: {n}. Choose one, or press F11 for the newest."),
                              {{"n", std::to_string(left)}})
                     : std::string{});
    my_face_->SetLabel(shown(context_.visit.knows_my_face()
                                 ? context_.texts.tr("Your face is remembered until sign-out")
                                 : context_.texts.tr("Warn me if I photograph myself")));
    my_face_->Show(between);
}

void VisitsPane::continue_chosen() {
    const int row = table_->selected();
    const auto& cases = today_.cases();
    if (row >= 0 && static_cast<std::size_t>(row) < cases.size()) {
        context_.visit.continue_case(cases[static_cast<std::size_t>(row)].record.id);
        return;
    }
    const auto newest = std::max_element(cases.begin(), cases.end(), [](const auto& one, const auto& other) {
        return std::pair(is_draft(one), one.record.opened_at) < std::pair(is_draft(other), other.record.opened_at);
    });
    if (newest != cases.end() && is_draft(*newest)) {
        context_.visit.continue_case(newest->record.id);
    }
}

void VisitsPane::show_today() {
    const auto& texts = context_.texts;
    std::vector<TextTable::Row> rows;
    for (const auto& summary : today_.cases()) {
        rows.push_back({clock_text(summary.record.opened_at, texts), summary.record.citizen_name_th,
                        short_state(summary.state, texts), summary.record.id});
    }
    today_title_->SetLabel(shown(filled(texts.tr("Today ({n})"), {{"n", std::to_string(rows.size())}})));
    table_->set_rows(std::move(rows));
    show_between_visits(context_.visit.state());
    Layout();
}

}  // namespace amphoe::gui
