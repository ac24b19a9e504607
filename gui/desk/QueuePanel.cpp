#include "gui/desk/QueuePanel.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>

#include <array>

#include "core/workflows/ServiceCatalogue.h"
#include "gui/presenters/TextForms.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

using domain::QueueLane;

/// Booked people come by their booking.
constexpr std::array<QueueLane, 5> kLanes{QueueLane::None, QueueLane::Elderly, QueueLane::Disabled, QueueLane::Pregnant,
                                          QueueLane::Monk};

template <class Values, class Title>
void fill(wxChoice* choice, const Values& values, Title title) {
    const int chosen_before = choice->GetSelection();
    choice->Clear();
    for (const auto& value : values) {
        choice->Append(shown(title(value)));
    }
    if (!choice->IsEmpty()) {
        choice->SetSelection(chosen_before == wxNOT_FOUND ? 0 : chosen_before);
    }
}

}  // namespace

QueuePanel::QueuePanel(wxWindow* parent, const DeskContext& context) : wxPanel(parent), context_(context) {
    SetName("desk.queue.actions");
    if (context.setup.catalogue_of_services != nullptr) {
        services_ = context.setup.catalogue_of_services->kinds();
    } else {
        services_ = {domain::ServiceKind::ThaidEnrolment};
    }
    service_ = new wxChoice(this, wxID_ANY);
    service_->SetName("desk.queue.service");
    lane_ = new wxChoice(this, wxID_ANY);
    lane_->SetName("desk.queue.lane");
    aside_ = new wxChoice(this, wxID_ANY);
    aside_->SetName("desk.queue.aside");
    given_ = new TextBlock(this, kMiddleText);
    given_->SetName("desk.queue.given");
    const int gap = FromDIP(8);
    // What is chosen has a line of its own: beside the buttons large type would cut it.
    auto* choices = new wxBoxSizer(wxHORIZONTAL);
    choices->Add(service_, wxSizerFlags(3).Expand().Border(wxRIGHT, gap));
    choices->Add(lane_, wxSizerFlags(2).Expand().Border(wxRIGHT, gap));
    auto* acts = new wxBoxSizer(wxHORIZONTAL);
    add_button(acts, msg("Give a ticket"), "desk.queue.give", [this] { context_.queue.give(service(), lane()); });
    transfer_ =
        add_button(acts, msg("Send on to it"), "desk.queue.transfer", [this] { context_.queue.transfer(service()); });
    acts->AddStretchSpacer();
    add_button(acts, msg("Book a later day (F2)"), "desk.queue.book", [this] { context_.booking.open(); });
    auto* below = new wxBoxSizer(wxHORIZONTAL);
    set_aside_ = add_button(below, msg("Set aside"), "desk.queue.set_aside", [this] { context_.queue.set_aside(); });
    no_show_ = add_button(below, msg("Will not come"), "desk.queue.no_show", [this] { context_.queue.no_show(); });
    below->AddStretchSpacer();
    below->Add(aside_, wxSizerFlags(1).Expand().Border(wxRIGHT, gap));
    take_back_ = add_button(below, msg("Take back"), "desk.queue.take_back", [this] {
        const int chosen_ticket = aside_->GetSelection();
        if (chosen_ticket != wxNOT_FOUND) {
            context_.queue.take_back(parked_.at(static_cast<std::size_t>(chosen_ticket)));
        }
    });
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(given_, wxSizerFlags().Expand().Border(wxBOTTOM, gap));
    sizer->Add(choices, wxSizerFlags().Expand());
    sizer->Add(acts, wxSizerFlags().Expand().Border(wxTOP, gap));
    sizer->Add(below, wxSizerFlags().Expand().Border(wxTOP, gap));
    SetSizer(sizer);
    context_.labels.add([this] { fill_choices(); });
}

wxButton* QueuePanel::add_button(wxSizer* sizer, const char* label, const wxString& name,
                                 std::function<void()> action) {
    auto* button = new wxButton(this, wxID_ANY, "");
    button->SetName(name);
    context_.labels.label(button, label);
    button->Bind(wxEVT_BUTTON, [action = std::move(action)](wxCommandEvent&) { action(); });
    sizer->Add(button, wxSizerFlags().Expand().Border(wxRIGHT, FromDIP(8)));
    return button;
}

void QueuePanel::fill_choices() {
    fill(service_, services_, [this](domain::ServiceKind kind) {
        return std::string(chosen(context_.texts, domain::service_title_th(kind), domain::service_title_en(kind)));
    });
    fill(lane_, kLanes, [this](QueueLane lane) {
        return lane == QueueLane::None ? context_.texts.tr("No priority")
                                       : std::string(chosen(context_.texts, domain::queue_lane_title_th(lane),
                                                            domain::queue_lane_title_en(lane)));
    });
}

domain::ServiceKind QueuePanel::service() const {
    return services_.at(static_cast<std::size_t>(std::max(0, service_->GetSelection())));
}

QueueLane QueuePanel::lane() const {
    return kLanes.at(static_cast<std::size_t>(std::max(0, lane_->GetSelection())));
}

void QueuePanel::show_parked() {
    const auto& parked = context_.queue.view().parked;
    if (parked != parked_) {
        parked_ = parked;
        fill(aside_, parked_, [](const std::string& number) { return number; });
        if (!parked_.empty()) {
            aside_->SetSelection(0);
        }
    }
    aside_->Show(!parked_.empty());
    take_back_->Show(!parked_.empty());
}

void QueuePanel::show() {
    const auto& view = context_.queue.view();
    const bool called = view.called && view.called->state == domain::QueueState::Called;
    for (auto* button : {transfer_, set_aside_, no_show_}) {
        button->Show(called);
    }
    show_parked();
    if (!view.given.empty()) {
        given_->set(filled(context_.texts.tr("Ticket {n} is given."), {{"n", view.given}}));
    } else if (called) {
        given_->set({});
    }
    Layout();
}

}  // namespace amphoe::gui
