#include "gui/supervisor/OutboxPanel.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include "gui/presenters/ExchangeTexts.h"
#include "gui/presenters/TextForms.h"
#include "gui/widgets/TextTable.h"

namespace amphoe::gui {

OutboxPanel::OutboxPanel(wxWindow* parent, const SupervisorContext& context) : wxPanel(parent), context_(context) {
    table_ = new TextTable(this, "supervisor.outbox");
    for (const int width : {80, 200, 90, 460, 420}) {
        table_->add_column(width);
    }
    table_->set_key(5);
    send_ = new wxButton(this, wxID_ANY, "");
    send_->SetName("supervisor.send");
    context_.labels.label(send_, msg("Send the chosen item now"));
    context_.labels.add([this] {
        const auto& texts = context_.texts;
        table_->set_titles({texts.tr("Since"), texts.tr("Case"), texts.tr("Tries"), texts.tr("Why it stands here"),
                            texts.tr("What happens next")});
    });
    send_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { send_chosen(); });
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(table_, wxSizerFlags(1).Expand());
    sizer->Add(send_, wxSizerFlags().Border(wxALL, FromDIP(8)));
    SetSizer(sizer);
}

void OutboxPanel::send_chosen() {
    const auto& items = context_.supervisor.outbox();
    const int row = table_->selected();
    if (row >= 0 && static_cast<std::size_t>(row) < items.size()) {
        context_.supervisor.send_now(items[static_cast<std::size_t>(row)].id);
    }
}

void OutboxPanel::show() {
    const auto& texts = context_.texts;
    std::vector<TextTable::Row> rows;
    for (const auto& item : context_.supervisor.outbox()) {
        const auto now = context_.setup.counter.clock.now();
        const auto who = outbox_who(item, now, texts);
        rows.push_back({clock_text(item.created_at, texts), outbox_subject(item, texts), std::to_string(item.attempts),
                        outbox_why(item, context_.setup.catalogue, texts),
                        outbox_next(item, now, texts) + (who.empty() ? "" : " · " + who), item.id});
    }
    table_->set_rows(std::move(rows));
}

}  // namespace amphoe::gui
