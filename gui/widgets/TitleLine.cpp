#include "gui/widgets/TitleLine.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

#include "gui/presenters/TextForms.h"
#include "gui/widgets/Palette.h"
#include "gui/widgets/TypeScale.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

constexpr int kLeastText = 120;  // of a name that gives way to the buttons

std::string badge_of(const domain::Workstation& workstation, const Texts& texts) {
    std::string text = workstation.training ? texts.tr("TRAINING MODE") : "";
    if (workstation.centre_simulated) {
        text += (text.empty() ? "" : " · ") + texts.tr("simulated centre");
    }
    return text;
}

std::string office_line(const domain::Workstation& workstation, const Texts& texts) {
    auto line = chosen(texts, workstation.office_th, workstation.office_en) + " (" + workstation.rcode + ")";
    if (!workstation.counter.empty()) {
        line += " · " + filled(texts.tr("Counter {n}"), {{"n", workstation.counter}});
    }
    return line;
}

}  // namespace

TitleLine::TitleLine(wxWindow* parent, const wxString& name, Actions actions) : wxPanel(parent) {
    SetName(name + ".title");
    const auto palette = Palette::current();
    SetBackgroundColour(palette.ground);
    auto* sizer = new wxBoxSizer(wxHORIZONTAL);
    const int gap = FromDIP(8);
    // The counter's number, at the end, stays.
    office_ = new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_MIDDLE);
    office_->SetName(name + ".office");
    set_type(office_, TypeRole::Base, true);
    sizer->Add(office_, wxSizerFlags().CenterVertical().Border(wxALL, gap));
    badge_ = new wxPanel(this);
    badge_->SetBackgroundColour(palette.training);
    badge_text_ = new wxStaticText(badge_, wxID_ANY, "");
    badge_text_->SetName(name + ".training");
    badge_text_->SetForegroundColour(palette.on_training);
    set_type(badge_text_, TypeRole::Base, true);
    auto* inner = new wxBoxSizer(wxHORIZONTAL);
    inner->Add(badge_text_, wxSizerFlags().CenterVertical().Border(wxALL, FromDIP(5)));
    badge_->SetSizer(inner);
    sizer->Add(badge_, wxSizerFlags().CenterVertical().Border(wxLEFT, gap));
    sizer->AddStretchSpacer();
    officer_ = new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
    officer_->SetName(name + ".officer");
    sizer->Add(officer_, wxSizerFlags().CenterVertical().Border(wxALL, gap));
    time_ = new wxStaticText(this, wxID_ANY, "");
    sizer->Add(time_, wxSizerFlags().CenterVertical().Border(wxALL, gap));
    language_ = add_button(sizer, name + ".language", std::move(actions.speak_other));
    type_size_ = add_button(sizer, name + ".type_size", std::move(actions.change_type_size));
    sign_out_ = add_button(sizer, name + ".sign_out", std::move(actions.sign_out));
    SetSizer(sizer);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& sized) {
        fit();
        sized.Skip();
    });
}

void TitleLine::fit() {
    for (auto* text : {office_, officer_}) {
        text->SetMinSize(text->GetBestSize());
    }
    int missing = GetSizer()->CalcMin().x - GetClientSize().x;
    for (auto* text : {office_, officer_}) {
        const auto best = text->GetBestSize();
        const int given = std::clamp(missing, 0, std::max(best.x - FromDIP(kLeastText), 0));
        text->SetMinSize(wxSize(best.x - given, best.y));
        missing -= given;
    }
}

wxButton* TitleLine::add_button(wxSizer* sizer, const wxString& name, std::function<void()> action) {
    if (!action) {
        return nullptr;
    }
    auto* button = new wxButton(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    button->SetName(name);
    button->Bind(wxEVT_BUTTON, [action = std::move(action)](wxCommandEvent&) { action(); });
    sizer->Add(button, wxSizerFlags().CenterVertical().Border(wxALL, FromDIP(4)));
    return button;
}

void TitleLine::show(const domain::Workstation& workstation, const std::optional<domain::Officer>& officer,
                     support::Timestamp now, const Texts& texts) {
    office_->SetLabel(shown(office_line(workstation, texts)));
    const auto badge = badge_of(workstation, texts);
    badge_text_->SetLabel(shown(badge));
    badge_->Show(!badge.empty());
    officer_->SetLabel(officer ? shown(chosen(texts, officer->name_th, officer->name_en)) : wxString{});
    time_->SetLabel(shown(clock_text(now, texts)));
    if (language_ != nullptr) {
        language_->SetLabel(texts.language() == Language::Thai ? "English" : wxString::FromUTF8("ไทย"));
    }
    if (type_size_ != nullptr) {
        type_size_->SetLabel(shown(texts.tr("Large type F9")));
    }
    if (sign_out_ != nullptr) {
        sign_out_->SetLabel(shown(texts.tr("Sign out")));
    }
    badge_->Layout();
    fit();
    Layout();
}

}  // namespace amphoe::gui
