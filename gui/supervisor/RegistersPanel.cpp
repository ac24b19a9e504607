#include "gui/supervisor/RegistersPanel.h"

#include <wx/sizer.h>

#include "gui/presenters/RegistersTexts.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TextTable.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

constexpr int kHalfWidth = 640;
constexpr int kToldAt = 3;  // a column: an office

}  // namespace

RegistersPanel::RegistersPanel(wxWindow* parent, const SupervisorContext& context)
    : wxPanel(parent), context_(context) {
    SetName("supervisor.registers");
    const int gap = FromDIP(10);
    auto* left = new wxBoxSizer(wxVERTICAL);
    agencies_ = add_list(left, "agencies", {340, 130, 150});
    moves_ = add_list(left, "moves", {205, 135, 100, 180});
    moves_.table->set_wide(kToldAt);
    auto* right = new wxBoxSizer(wxVERTICAL);
    requests_ = add_list(right, "requests", {180, 140, 110, 200});
    breaches_ = add_list(right, "breaches", {215, 90, 185, 140});
    auto* sizer = new wxBoxSizer(wxHORIZONTAL);
    sizer->Add(left, wxSizerFlags(1).Expand().Border(wxALL, gap));
    sizer->Add(right, wxSizerFlags(1).Expand().Border(wxTOP | wxRIGHT | wxBOTTOM, gap));
    SetSizer(sizer);
    context_.labels.add([this] {
        agencies_.table->set_titles(agency_titles(context_.texts));
        moves_.table->set_titles(move_titles(context_.texts));
        requests_.table->set_titles(request_titles(context_.texts));
        breaches_.table->set_titles(breach_titles(context_.texts));
        show();
    });
}

RegistersPanel::List RegistersPanel::add_list(wxSizer* sizer, const std::string& name,
                                              std::initializer_list<int> widths) {
    List list{new TextBlock(this, kHalfWidth), new TextTable(this, shown("supervisor.registers." + name))};
    list.counts->SetName(shown("supervisor.registers." + name + ".counts"));
    for (const int width : widths) {
        list.table->add_column(width);
    }
    sizer->Add(list.counts, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(6)));
    sizer->Add(list.table, wxSizerFlags(1).Expand().Border(wxBOTTOM, FromDIP(8)));
    return list;
}

void RegistersPanel::show() {
    const auto& known = context_.supervisor.registers().registers();
    if (!known) {
        return;
    }
    const auto& texts = context_.texts;
    agencies_.counts->set(agency_counts(*known, texts));
    agencies_.table->set_rows(agency_rows(*known, texts));
    moves_.counts->set(move_counts(*known, texts));
    moves_.table->set_rows(move_rows(*known, texts));
    requests_.counts->set(request_counts(*known, texts));
    requests_.table->set_rows(request_rows(*known, texts));
    breaches_.counts->set(breach_counts(*known, texts));
    breaches_.table->set_rows(breach_rows(*known, texts));
    Layout();
}

}  // namespace amphoe::gui
