#include "gui/desk/BookingPanel.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>

#include "gui/presenters/BookingTexts.h"
#include "gui/widgets/NoticeBar.h"
#include "gui/widgets/Palette.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

constexpr unsigned long kLongestName = 150;
constexpr unsigned long kLongestNumber = 20;

/// Refills only what differs: a list that is open under somebody's hand stays as it is. True when it was filled.
bool fill(wxChoice* choice, const std::vector<std::string>& entries) {
    wxArrayString wanted;
    for (const auto& entry : entries) {
        wanted.Add(shown(entry));
    }
    if (choice->GetStrings() == wanted) {
        return false;
    }
    const int before = choice->GetSelection();
    choice->Set(wanted);
    if (!wanted.empty()) {
        choice->SetSelection(std::clamp(before, 0, static_cast<int>(wanted.size()) - 1));
    }
    return true;
}

std::size_t chosen_index(const wxChoice* choice) {
    return static_cast<std::size_t>(std::max(0, choice->GetSelection()));
}

}  // namespace

BookingPanel::BookingPanel(wxWindow* parent, const DeskContext& context) : wxPanel(parent), context_(context) {
    SetName("desk.booking");
    headline_ = new TextBlock(this, kMiddleText);
    set_type(headline_, TypeRole::Lead, true);
    fields_ = build_fields();
    booked_ = new TextBlock(this, kMiddleText);
    booked_->SetName("desk.booking.booked");
    set_type(booked_, TypeRole::Title, true);
    booked_->SetForegroundColour(Palette::current().good);
    hint_ = new TextBlock(this, kMiddleText);
    hint_->SetName("desk.booking.hint");
    hint_->SetForegroundColour(Palette::current().quiet);
    notice_ = new NoticeBar(this, kMiddleText, "desk.booking.notice");
    const int gap = FromDIP(8);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(headline_, wxSizerFlags().Border(wxBOTTOM, gap));
    sizer->Add(fields_, wxSizerFlags().Expand());
    sizer->Add(booked_, wxSizerFlags().Border(wxTOP | wxBOTTOM, gap));
    sizer->Add(hint_, wxSizerFlags().Border(wxBOTTOM, gap));
    sizer->Add(notice_, wxSizerFlags().Expand().Border(wxBOTTOM, gap));
    sizer->Add(build_buttons(), wxSizerFlags().Expand().Border(wxBOTTOM, gap));
    SetSizer(sizer);
    Hide();
}

wxWindow* BookingPanel::build_fields() {
    auto* side = new wxPanel(this);
    const auto add_row = [this](int columns) {
        auto* row = new wxFlexGridSizer(columns, 0, FromDIP(12));
        for (int column = 0; column < columns; ++column) {
            row->AddGrowableCol(static_cast<std::size_t>(column), 1);
        }
        return row;
    };
    auto* what = add_row(2);
    service_ = add_choice(side, what, msg("Service"), "desk.booking.service");
    channel_ = add_choice(side, what, msg("Asked for by"), "desk.booking.channel");
    day_ = add_choice(side, what, msg("Day of the appointment"), "desk.booking.day");
    slot_ = add_choice(side, what, msg("Time"), "desk.booking.slot");
    // Who comes fits one line: in large type a notice and the buttons have to find room below.
    auto* who = add_row(3);
    citizen_ = add_text(side, who, msg("Citizen number"), "desk.booking.citizen", kLongestNumber);
    name_ = add_text(side, who, msg("Name"), "desk.booking.name", kLongestName);
    phone_ = add_text(side, who, msg("Mobile phone"), "desk.booking.phone", kLongestNumber);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(what, wxSizerFlags().Expand());
    sizer->Add(who, wxSizerFlags().Expand());
    side->SetSizer(sizer);
    day_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { show_slots(); });
    return side;
}

wxSizer* BookingPanel::add_cell(wxWindow* side, wxSizer* grid, const char* title) {
    auto* label = new wxStaticText(side, wxID_ANY, "");
    context_.labels.label(label, title);
    auto* cell = new wxBoxSizer(wxVERTICAL);
    cell->Add(label, wxSizerFlags().Border(wxBOTTOM, FromDIP(3)));
    grid->Add(cell, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
    return cell;
}

wxChoice* BookingPanel::add_choice(wxWindow* side, wxSizer* grid, const char* title, const char* name) {
    auto* cell = add_cell(side, grid, title);
    auto* choice = new wxChoice(side, wxID_ANY);
    choice->SetName(name);
    cell->Add(choice, wxSizerFlags().Expand());
    return choice;
}

wxTextCtrl* BookingPanel::add_text(wxWindow* side, wxSizer* grid, const char* title, const char* name,
                                   unsigned long longest) {
    auto* cell = add_cell(side, grid, title);
    auto* field = new wxTextCtrl(side, wxID_ANY, "");
    field->SetName(name);
    field->SetMaxLength(longest);
    cell->Add(field, wxSizerFlags().Expand());
    return field;
}

wxSizer* BookingPanel::build_buttons() {
    const auto add = [this](const char* name, std::function<void()> action) {
        auto* button = new wxButton(this, wxID_ANY, "");
        button->SetName(name);
        button->SetMinSize(FromDIP(wxSize(-1, 44)));
        button->Bind(wxEVT_BUTTON, [action = std::move(action)](wxCommandEvent&) { action(); });
        return button;
    };
    back_ = add("desk.booking.back", [this] { context_.booking.close(); });
    book_ = add("desk.booking.book", [this] { enter(); });
    book_->SetFont(type_of(TypeRole::Base, true));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(back_);
    row->AddStretchSpacer();
    row->Add(book_);
    return row;
}

void BookingPanel::enter() {
    const auto& view = context_.booking.view();
    if (view.booked) {
        return context_.booking.close();
    }
    for (auto* field : {citizen_, name_, phone_}) {
        if (field->IsEmpty()) {
            return field->SetFocus();
        }
    }
    const auto day = chosen_index(day_);
    const auto slot = chosen_index(slot_);
    if (day >= view.days.size() || slot >= view.days[day].slots.size() || services_.empty()) {
        return;
    }
    context_.booking.book({services_.at(chosen_index(service_)), view.days[day].slots[slot].at,
                           channel_->GetSelection() <= 0, utf8(citizen_->GetValue()), utf8(name_->GetValue()),
                           utf8(phone_->GetValue())});
}

void BookingPanel::show_days() {
    const auto& texts = context_.texts;
    // The rules of the day say which are booked; the chosen one stays chosen as long as it is.
    const auto chosen_before = services_.empty() ? std::nullopt : std::optional(services_.at(chosen_index(service_)));
    services_ = context_.booking.services();
    std::vector<std::string> titles;
    for (const auto kind : services_) {
        titles.emplace_back(chosen(texts, domain::service_title_th(kind), domain::service_title_en(kind)));
    }
    if (fill(service_, titles) && !services_.empty()) {
        const auto again = std::ranges::find(services_, chosen_before);
        service_->SetSelection(again == services_.end() ? 0 : static_cast<int>(again - services_.begin()));
    }
    fill(channel_, {texts.tr("Telephone"), texts.tr("Coming to the counter")});
    std::vector<std::string> days;
    for (const auto& day : context_.booking.view().days) {
        days.push_back(booking_day_text(day, texts));
    }
    fill(day_, days);
    show_slots();
}

void BookingPanel::show_slots() {
    const auto& days = context_.booking.view().days;
    std::vector<std::string> slots;
    if (const auto day = chosen_index(day_); day < days.size()) {
        for (const auto& slot : days[day].slots) {
            slots.push_back(booking_slot_text(slot, context_.texts));
        }
    }
    fill(slot_, slots);
}

void BookingPanel::show_result() {
    const auto& view = context_.booking.view();
    const auto& texts = context_.texts;
    booked_->set(booked_text(view, texts));
    hint_->set(view.booked ? texts.tr("Tell the person this reference. The booking is saved and is sent by itself; it "
                                      "counts once the centre has accepted it.")
               : view.failure ? std::string{}  // the notice needs the room
                              : booking_hint(view, texts));
    if (view.failure) {
        notice_->show(booking_failure(*view.failure, context_.setup.catalogue, texts));
    } else {
        notice_->clear();
    }
    book_->SetLabel(shown(view.booked ? texts.tr("Done (Enter)") : texts.tr("Book (Enter)")));
    book_->Show(view.booked.has_value() || !view.days.empty());
    back_->SetLabel(shown(texts.tr("Back (Esc)")));
    back_->Show(!view.booked);
    book_->Enable(!view.saving);
    back_->Enable(!view.saving);
}

void BookingPanel::point_at_fault() {
    const auto& failure = context_.booking.view().failure;
    const auto code = failure ? std::optional(failure->code) : std::nullopt;
    if (code != fault_ && code == domain::FailureCode::CitizenNumberInvalid) {
        citizen_->SetFocus();
    } else if (code != fault_ && code == domain::FailureCode::PhoneInvalid) {
        phone_->SetFocus();
    }
    fault_ = code;
}

void BookingPanel::forget_typed() {
    for (auto* field : {citizen_, name_, phone_}) {
        field->Clear();
    }
    for (auto* choice : {day_, slot_, channel_}) {
        choice->SetSelection(choice->IsEmpty() ? wxNOT_FOUND : 0);
    }
}

void BookingPanel::show() {
    const auto& view = context_.booking.view();
    Show(view.open);
    const bool opens = view.open && !open_;
    open_ = view.open;
    if (!view.open) {
        return;
    }
    headline_->set(context_.texts.tr("Book a later day"));
    show_days();
    if (view.booked && view.booked->reference != told_) {
        told_ = view.booked->reference;
        forget_typed();
    }
    fields_->Show(!view.booked && !view.days.empty());
    show_result();
    Layout();
    point_at_fault();
    if (opens && !view.days.empty()) {
        service_->SetFocus();
    }
}

}  // namespace amphoe::gui
