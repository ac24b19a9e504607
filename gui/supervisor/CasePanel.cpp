#include "gui/supervisor/CasePanel.h"

#include <wx/sizer.h>

#include "gui/presenters/TextForms.h"
#include "gui/widgets/Palette.h"
#include "gui/widgets/PictureView.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TextTable.h"
#include "gui/widgets/TypeScale.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {

CasePanel::CasePanel(wxWindow* parent, const SupervisorContext& context) : wxPanel(parent), context_(context) {
    title_ = new TextBlock(this, 420);
    title_->SetName("supervisor.case");
    set_type(title_, TypeRole::Lead, true);
    summary_ = new TextBlock(this, 420);
    chip_ = new PictureView(this, wxSize(110, 138), "supervisor.chip");
    probe_ = new PictureView(this, wxSize(110, 138), "supervisor.probe");
    events_ = new TextTable(this, "supervisor.events");
    for (const int width : {80, 210, 80, 460}) {
        events_->add_column(width);
    }
    context_.labels.add([this] {
        const auto& texts = context_.texts;
        events_->set_titles({texts.tr("Time"), texts.tr("Event"), texts.tr("Officer"), texts.tr("Details")});
        chip_->set_empty_text(shown(texts.tr("Chip photo\nnot stored")));
        probe_->set_empty_text(shown(texts.tr("No picture")));
    });
    const int gap = FromDIP(8);
    auto* words = new wxBoxSizer(wxVERTICAL);
    words->Add(title_, wxSizerFlags().Border(wxBOTTOM, gap));
    words->Add(summary_);
    auto* top = new wxBoxSizer(wxHORIZONTAL);
    top->Add(words, wxSizerFlags(1));
    top->Add(chip_, wxSizerFlags().Border(wxRIGHT, gap));
    top->Add(probe_);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(top, wxSizerFlags().Expand().Border(wxALL, gap));
    sizer->Add(events_, wxSizerFlags(1).Expand());
    SetSizer(sizer);
}

void CasePanel::show() {
    const auto& texts = context_.texts;
    const auto& review = context_.supervisor.review();
    if (!review) {
        title_->set(texts.tr("Choose a case in the log to see all its events."));
        Layout();
        return;
    }
    const auto& record = review->summary.record;
    title_->set(record.number + "  " + record.citizen_name_th);
    const auto state = review->summary.state;
    summary_->set(
        std::string(chosen(texts, domain::service_title_th(record.service), domain::service_title_en(record.service))) +
        " · " + std::string(chosen(texts, domain::case_state_title_th(state), domain::case_state_title_en(state))) +
        "\n" + (record.citizen ? record.citizen->masked() : ""));
    chip_->show(review->chip_photo);
    probe_->show(review->face_probe);
    std::vector<TextTable::Row> rows;
    for (const auto& event : review->events) {
        rows.push_back(
            {clock_text(event.at, texts),
             std::string(chosen(texts, domain::event_title_th(event.kind), domain::event_title_en(event.kind))),
             event.officer_id, event_details(event)});
    }
    events_->set_rows(std::move(rows));
    Layout();
}

}  // namespace amphoe::gui
