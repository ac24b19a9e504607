#include "gui/supervisor/DayPanel.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "core/domain/AmountInWords.h"
#include "gui/presenters/TextForms.h"
#include "gui/presenters/VisitTexts.h"
#include "gui/widgets/NoticeBar.h"
#include "gui/widgets/SecretField.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TextTable.h"
#include "gui/widgets/TypeScale.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

constexpr int kWideText = 1200;
constexpr unsigned long kLongestReason = 300;  // letters

}  // namespace

DayPanel::DayPanel(wxWindow* parent, const SupervisorContext& context) : wxPanel(parent), context_(context) {
    SetName("supervisor.day");
    const int gap = FromDIP(6);
    headline_ = new TextBlock(this, kWideText);
    headline_->SetName("supervisor.day.headline");
    set_type(headline_, TypeRole::Lead, true);
    table_ = new TextTable(this, "supervisor.day.figures");
    for (const int width : {330, 480}) {
        table_->add_column(width);
    }
    notice_ = new NoticeBar(this, kWideText, "supervisor.day.notice");
    done_ = new TextBlock(this, kWideText);
    done_->SetName("supervisor.day.done");
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(table_, wxSizerFlags(2).Expand().Border(wxRIGHT, gap * 2));
    columns->Add(build_close(), wxSizerFlags(1).Expand());
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(headline_, wxSizerFlags().Border(wxALL, gap));
    // They take their room from the figures, never from the fields and buttons.
    sizer->Add(notice_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
    sizer->Add(done_, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
    sizer->Add(columns, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
    SetSizer(sizer);
    context_.labels.add([this] {
        table_->set_titles({context_.texts.tr("Figure"), context_.texts.tr("Today")});
        show();
    });
}

wxTextCtrl* DayPanel::add_field(wxSizer* sizer, const char* title, const char* name, long style) {
    auto* label = new wxStaticText(this, wxID_ANY, "");
    context_.labels.label(label, title);
    auto* field = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, style);
    field->SetName(name);
    sizer->Add(label, wxSizerFlags().Border(wxBOTTOM, FromDIP(3)));
    sizer->Add(field, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(5)));
    return field;
}

wxSizer* DayPanel::build_close() {
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    counted_ = add_field(sizer, msg("Cash counted (baht)"), "supervisor.day.counted");
    reason_ = add_field(sizer, msg("Why the cash differs"), "supervisor.day.reason");
    reason_->SetMaxLength(kLongestReason);
    second_ = add_field(sizer, msg("Officer number of the second person, where it differs"), "supervisor.day.second");
    pin_ = add_field(sizer, msg("PIN of the second person"), "supervisor.day.pin", wxTE_PASSWORD);
    close_ = new wxButton(this, wxID_ANY, "");
    close_->SetName("supervisor.day.close");
    context_.labels.label(close_, msg("Sign and close the day"));
    close_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { close(); });
    print_ = new wxButton(this, wxID_ANY, "");
    print_->SetName("supervisor.day.print");
    context_.labels.label(print_, msg("Print the daily report"));
    print_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { context_.supervisor.day().print(); });
    auto* acts = new wxBoxSizer(wxHORIZONTAL);
    acts->Add(close_, wxSizerFlags(1).Border(wxRIGHT, FromDIP(8)));
    acts->Add(print_, wxSizerFlags(1));
    sizer->Add(acts, wxSizerFlags().Expand());
    return sizer;
}

void DayPanel::close() {
    context_.supervisor.day().close(context_.officer,
                                    {utf8(counted_->GetValue()), utf8(reason_->GetValue()), utf8(second_->GetValue())},
                                    take_secret(pin_));
}

void DayPanel::show() {
    const auto& day = context_.supervisor.day();
    const auto& texts = context_.texts;
    std::vector<TextTable::Row> rows;
    if (day.standing()) {
        headline_->set(day_headline(*day.standing(), texts));
        for (const auto& line : day_lines(*day.standing(), texts)) {
            rows.push_back({line.title, line.value});
        }
    } else {
        headline_->set(texts.tr("The day's figures are being read…"));
    }
    table_->set_rows(std::move(rows));
    show_outcome();
    Layout();
}

void DayPanel::show_outcome() {
    const auto& day = context_.supervisor.day();
    const auto& texts = context_.texts;
    const bool open = day.standing() && !day.standing()->day.closed();
    for (wxWindow* part : std::initializer_list<wxWindow*>{counted_, reason_, second_, pin_, close_}) {
        part->Enable(open && !day.busy());
    }
    print_->Enable(day.standing() && !day.busy());
    const auto& failure = day.failure();
    const auto& refusal = open ? day.standing()->refusal : failure;
    if (failure || refusal) {
        const auto code = failure ? failure->code : refusal->code;
        notice_->show(day_failure(code, context_.setup.catalogue, texts));
    } else {
        notice_->clear();
    }
    std::string done;
    if (day.closed()) {
        done = filled(texts.tr("The day is closed and signed. Counted {counted}, difference {difference} baht. The act "
                               "for the centre waits in the outbox. Print the report and let it be signed."),
                      {{"counted", domain::amount_in_digits(day.closed()->cash.counted)},
                       {"difference", domain::amount_in_digits(day.closed()->cash.difference)}});
    }
    if (day.printed()) {
        done += (done.empty() ? "" : "\n") + texts.tr("The report was sent to the printer.");
    }
    done_->set(done);
}

}  // namespace amphoe::gui
