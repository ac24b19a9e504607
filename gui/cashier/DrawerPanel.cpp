#include "gui/cashier/DrawerPanel.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>

#include "core/domain/AmountInWords.h"
#include "gui/presenters/TextForms.h"
#include "gui/widgets/Palette.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

constexpr int kSideText = 360;
constexpr int kPieceField = 80;
constexpr unsigned long kLongestReason = 300;  // letters

}  // namespace

DrawerPanel::DrawerPanel(wxWindow* parent, const CashierContext& context) : wxPanel(parent), context_(context) {
    SetName("cashier.drawer");
    const int gap = FromDIP(8);
    auto* title = new wxStaticText(this, wxID_ANY, "");
    title->SetFont(type_of(TypeRole::Base, true));
    context_.labels.label(title, msg("Count the drawer: how many of each"));
    sums_ = new TextBlock(this, kSideText);
    sums_->SetName("cashier.drawer.sums");
    difference_ = new TextBlock(this, kSideText);
    difference_->SetName("cashier.drawer.difference");
    set_type(difference_, TypeRole::Lead, true);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(title, wxSizerFlags().Border(wxBOTTOM, gap));
    sizer->Add(build_pieces(), wxSizerFlags().Border(wxBOTTOM, gap));
    sizer->Add(sums_, wxSizerFlags().Border(wxBOTTOM, gap / 2));
    sizer->Add(difference_, wxSizerFlags().Border(wxBOTTOM, gap));
    sizer->Add(build_close(), wxSizerFlags().Expand());
    SetSizer(sizer);
    context_.labels.add([this] { show(); });
}

wxTextCtrl* DrawerPanel::add_piece(wxSizer* grid, std::size_t piece) {
    const int satang = domain::kCashPieces[piece];
    auto* label = new wxStaticText(this, wxID_ANY, "");
    context_.labels.add([this, label, satang] { label->SetLabel(shown(piece_text(satang, context_.texts))); });
    auto* field = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(kPieceField, -1)), wxTE_RIGHT);
    field->SetName("cashier.piece." + std::to_string(satang));
    field->SetMaxLength(8);
    field->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { count(); });
    grid->Add(label, wxSizerFlags().CenterVertical().Right());
    grid->Add(field);
    return field;
}

wxSizer* DrawerPanel::build_pieces() {
    // Fields are made in the order of counting, which is the order of Tab; notes stand beside coins.
    constexpr std::size_t kNotes = 5;
    auto* notes = new wxFlexGridSizer(2, FromDIP(wxSize(8, 2)));
    auto* coins = new wxFlexGridSizer(2, FromDIP(wxSize(8, 2)));
    for (std::size_t piece = 0; piece < pieces_.size(); ++piece) {
        pieces_[piece] = add_piece(piece < kNotes ? notes : coins, piece);
    }
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(notes, wxSizerFlags().Border(wxRIGHT, FromDIP(16)));
    columns->Add(coins);
    return columns;
}

wxSizer* DrawerPanel::build_close() {
    auto* label = new wxStaticText(this, wxID_ANY, "");
    context_.labels.label(label, msg("Why the cash differs"));
    reason_ = new wxTextCtrl(this, wxID_ANY, "");
    reason_->SetName("cashier.drawer.reason");
    reason_->SetMaxLength(kLongestReason);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(label, wxSizerFlags().Border(wxBOTTOM, FromDIP(3)));
    sizer->Add(reason_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(10)));
    close_ = new wxButton(this, wxID_ANY, "");
    close_->SetName("cashier.drawer.close");
    close_->SetFont(type_of(TypeRole::Base, true));
    context_.labels.label(close_, msg("Close and print the handover sheet"));
    close_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { close(); });
    sizer->Add(close_, wxSizerFlags().Expand());
    return sizer;
}

void DrawerPanel::count() {
    TypedPieces typed;
    std::ranges::transform(pieces_, typed.begin(), [](const wxTextCtrl* field) { return utf8(field->GetValue()); });
    context_.cashier.count(typed);
}

void DrawerPanel::close() {
    context_.cashier.close(utf8(reason_->GetValue()));
}

void DrawerPanel::begin() {
    pieces_.front()->SetFocus();
}

bool DrawerPanel::enter() {
    auto* const focus = wxWindow::FindFocus();
    const auto field = std::ranges::find(pieces_, focus);
    if (focus == reason_) {
        close_->SetFocus();
    } else if (field == pieces_.end()) {
        return false;
    } else if (std::next(field) != pieces_.end()) {
        (*std::next(field))->SetFocus();
    } else if (context_.cashier.difference().value_or(0) != 0) {
        reason_->SetFocus();
    } else {
        close_->SetFocus();
    }
    return true;
}

void DrawerPanel::forget_other_drawer() {
    const auto& till = context_.cashier.till();
    if (!till) {
        return;
    }
    const auto drawer = till->day.date + (till->closing ? till->closing->sheet : "");
    if (drawer == drawer_) {
        return;
    }
    drawer_ = drawer;
    for (auto* field : pieces_) {
        field->ChangeValue("");
    }
    reason_->ChangeValue("");
}

std::string DrawerPanel::sums() const {
    const auto& cashier = context_.cashier;
    const auto& texts = context_.texts;
    if (!cashier.till()) {
        return {};
    }
    const auto counted = cashier.counted();
    return texts.tr("Cash by the system") + "  " + domain::amount_in_digits(cashier.till()->open.cash) + " · " +
           texts.tr("Counted") + "  " + (counted ? domain::amount_in_digits(*counted) : "–");
}

void DrawerPanel::show() {
    const auto& cashier = context_.cashier;
    const auto& texts = context_.texts;
    forget_other_drawer();
    sums_->set(sums());
    const auto difference = cashier.difference();
    const bool differs = difference.value_or(0) != 0;
    const auto palette = Palette::current();
    difference_->set(
        !difference ? std::string{}
        : differs   ? "✕ " + filled(texts.tr("Difference {n} baht"), {{"n", domain::amount_in_digits(*difference)}})
                    : "✓ " + texts.tr("No difference"));
    difference_->SetForegroundColour(differs ? palette.bad : palette.good);
    for (auto* field : pieces_) {
        field->Enable(cashier.may_close());
    }
    reason_->Enable(cashier.may_close());
    close_->Enable(cashier.may_close());
    Layout();
}

}  // namespace amphoe::gui
