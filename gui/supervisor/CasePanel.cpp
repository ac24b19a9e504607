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
    title_ = new TextBlock(this, 700);
    title_->SetName("supervisor.case");
    set_type(title_, TypeRole::Lead, true);
    summary_ = new TextBlock(this, 700);
    chip_ = new PictureView(this, wxSize(150, 100), "supervisor.chip");
    probe_ = new PictureView(this, wxSize(150, 100), "supervisor.probe");
    events_ = new TextTable(this, "supervisor.events");
    for (const int width : {80, 220, 80, 620}) {
        events_->add_column(width);
    }
    context_.labels.add([this] {
        const auto& texts = context_.texts;
        events_->set_titles({texts.tr("Time"), texts.tr("Event"), texts.tr("Officer"), texts.tr("Details")});
        chip_->set_empty_text(shown(texts.tr("Chip photo\nnot stored")));
        probe_->set_empty_text(shown(texts.tr("No picture")));
    });
    const int gap = FromDIP(8);
    auto* words = new wxBoxSizer(wxHORIZONTAL);
    words->Add(title_, wxSizerFlags().CenterVertical().Border(wxRIGHT, gap * 2));
    words->Add(summary_, wxSizerFlags().CenterVertical());
    auto* pictures = new wxBoxSizer(wxVERTICAL);
    pictures->Add(chip_, wxSizerFlags(1).Expand().Border(wxBOTTOM, gap));
    pictures->Add(probe_, wxSizerFlags(1).Expand());
    auto* body = new wxBoxSizer(wxHORIZONTAL);
    body->Add(events_, wxSizerFlags(1).Expand().Border(wxRIGHT, gap));
    body->Add(pictures, wxSizerFlags().Expand());
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(words, wxSizerFlags().Border(wxALL, gap));
    sizer->Add(body, wxSizerFlags(1).Expand());
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
             event.officer_id, event_details(event, texts)});
    }
    events_->set_rows(std::move(rows));
    Layout();
}

}  // namespace amphoe::gui
