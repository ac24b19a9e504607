#include "gui/supervisor/OutreachPanel.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "gui/presenters/OutreachTexts.h"
#include "gui/widgets/NoticeBar.h"
#include "gui/widgets/Palette.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TextTable.h"
#include "gui/widgets/TypeScale.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

constexpr int kWideText = 1240;
constexpr int kSideText = 500;

}  // namespace

OutreachPanel::OutreachPanel(wxWindow* parent, const SupervisorContext& context) : wxPanel(parent), context_(context) {
    SetName("supervisor.outreach");
    const int gap = FromDIP(6);
    headline_ = new TextBlock(this, kWideText);
    headline_->SetName("supervisor.outreach.headline");
    set_type(headline_, TypeRole::Lead, true);
    table_ = new TextTable(this, "supervisor.outreach.report");
    for (const int width : {250, 390}) {
        table_->add_column(width);
    }
    notice_ = new NoticeBar(this, kWideText, "supervisor.outreach.notice");
    leaving_ = build_leaving();
    return_ = build_return();
    auto* side = new wxBoxSizer(wxVERTICAL);
    side->Add(leaving_, wxSizerFlags().Expand());
    side->Add(return_, wxSizerFlags().Expand());
    side->Add(build_print(), wxSizerFlags().Expand().Border(wxTOP, gap));
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(table_, wxSizerFlags(3).Expand().Border(wxRIGHT, gap * 3));
    columns->Add(side, wxSizerFlags(2).Expand());
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(headline_, wxSizerFlags().Expand().Border(wxALL, gap));
    // A notice takes its room from the report, never from the fields and buttons.
    sizer->Add(notice_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
    sizer->Add(columns, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
    SetSizer(sizer);
    context_.labels.add([this] {
        table_->set_titles({context_.texts.tr("Outreach event"), context_.texts.tr("What was done")});
        show();
    });
}

wxTextCtrl* OutreachPanel::add_field(wxWindow* side, wxSizer* sizer, const char* title, const char* name) {
    auto* label = new wxStaticText(side, wxID_ANY, "");
    context_.labels.label(label, title);
    auto* field = new wxTextCtrl(side, wxID_ANY, "");
    field->SetName(name);
    auto* cell = new wxBoxSizer(wxVERTICAL);
    cell->Add(label, wxSizerFlags().Border(wxBOTTOM, FromDIP(3)));
    cell->Add(field, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(6)));
    sizer->Add(cell, wxSizerFlags().Expand());
    return field;
}

wxWindow* OutreachPanel::build_leaving() {
    auto* side = new wxPanel(this);
    // Two fields in a row: with a notice above them everything stays in sight.
    auto* grid = new wxFlexGridSizer(2, 0, FromDIP(12));
    grid->AddGrowableCol(0, 1);
    grid->AddGrowableCol(1, 1);
    title_ = add_field(side, grid, msg("Name of the event"), "supervisor.outreach.title");
    place_ = add_field(side, grid, msg("Place"), "supervisor.outreach.place");
    moo_ = add_field(side, grid, msg("Village no. (may stay empty)"), "supervisor.outreach.moo");
    date_ = add_field(side, grid, msg("Day, e.g. 22/11/2569 (empty: today)"), "supervisor.outreach.date");
    team_ = add_field(side, grid, msg("Team: officer codes (empty: only you)"), "supervisor.outreach.team");
    items_ = add_field(side, grid, msg("Taken along, e.g. laptop=1, forms=50"), "supervisor.outreach.items");
    begin_ = new wxButton(side, wxID_ANY, "");
    begin_->SetName("supervisor.outreach.begin");
    context_.labels.label(begin_, msg("Begin the outreach event"));
    begin_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { begin(); });
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(grid, wxSizerFlags().Expand());
    sizer->Add(begin_, wxSizerFlags().Expand());
    side->SetSizer(sizer);
    return side;
}

wxWindow* OutreachPanel::build_return() {
    auto* side = new wxPanel(this);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    back_ = add_field(side, sizer, msg("What came back: correct the numbers"), "supervisor.outreach.back");
    reason_ = add_field(side, sizer, msg("Why a number differs"), "supervisor.outreach.reason");
    end_ = new wxButton(side, wxID_ANY, "");
    end_->SetName("supervisor.outreach.end");
    context_.labels.label(end_, msg("End the event and send what waits"));
    end_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { end(); });
    sizer->Add(end_, wxSizerFlags().Expand());
    side->SetSizer(sizer);
    return side;
}

wxSizer* OutreachPanel::build_print() {
    print_ = new wxButton(this, wxID_ANY, "");
    print_->SetName("supervisor.outreach.print");
    context_.labels.label(print_, msg("Print the report and the handover sheet"));
    print_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { context_.supervisor.outreach().print(); });
    printed_ = new TextBlock(this, kSideText);
    printed_->SetName("supervisor.outreach.printed");
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(print_, wxSizerFlags().Expand());
    sizer->Add(printed_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(6)));
    return sizer;
}

void OutreachPanel::begin() {
    const auto typed = [](wxTextCtrl* field) { return utf8(field->GetValue()); };
    context_.supervisor.outreach().begin(
        context_.officer, {typed(title_), typed(place_), typed(moo_), typed(date_), typed(team_), typed(items_)});
}

void OutreachPanel::end() {
    context_.supervisor.outreach().end(context_.officer, utf8(back_->GetValue()), utf8(reason_->GetValue()));
}

void OutreachPanel::show() {
    const auto& outreach = context_.supervisor.outreach();
    const bool away = outreach.away();
    if (away && counting_ != outreach.report()->event.id) {
        counting_ = outreach.report()->event.id;
        back_->ChangeValue(shown(items_text(outreach.report()->event)));
        reason_->Clear();
        for (auto* field : {title_, place_, moo_, date_, team_, items_}) {
            field->Clear();
        }
    }
    leaving_->Show(!away);
    return_->Show(away);
    begin_->Enable(!outreach.busy());
    end_->Enable(!outreach.busy());
    print_->Show(outreach.report().has_value() && outreach.prints());
    print_->Enable(outreach.may_print());
    printed_->set(outreach.printed() ? context_.texts.tr("The report was sent to the printer.") : std::string{});
    show_report();
    if (outreach.failure()) {
        notice_->show(outreach_failure(*outreach.failure(), context_.setup.catalogue, context_.texts));
    } else {
        notice_->clear();
    }
    Layout();
}

void OutreachPanel::show_report() {
    const auto& outreach = context_.supervisor.outreach();
    headline_->set(outreach_headline(outreach.report(), outreach.not_sent(), context_.texts));
    const auto package = outreach.report() ? outreach.report()->package : std::nullopt;
    const bool urgent = outreach.not_sent() || (package && package->stage != workflows::PackageStage::Good);
    headline_->SetForegroundColour(urgent ? Palette::current().bad : GetForegroundColour());
    std::vector<TextTable::Row> rows;
    if (outreach.report()) {
        for (const auto& line : outreach_lines(*outreach.report(), context_.texts)) {
            rows.push_back({line.title, line.value});
        }
    }
    table_->set_rows(std::move(rows));
}

}  // namespace amphoe::gui
