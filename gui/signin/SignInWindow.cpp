#include "gui/signin/SignInWindow.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "gui/presenters/VisitTexts.h"
#include "gui/widgets/DeviceList.h"
#include "gui/widgets/NoticeBar.h"
#include "gui/widgets/Palette.h"
#include "gui/widgets/SecretField.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

constexpr int kFormText = 400;

}  // namespace

SignInWindow::SignInWindow(const CounterSetup& setup, WxTexts& texts, SignInPresenter& sign_in, StatusPresenter& status,
                           std::function<void()> quit)
    : CounterFrame(setup, texts, "sign_in", wxSize(1100, 640)), sign_in_(sign_in), status_(status) {
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->AddStretchSpacer();
    columns->Add(build_form(), wxSizerFlags().CenterVertical().Border(wxALL, FromDIP(24)));
    columns->Add(build_devices(), wxSizerFlags().CenterVertical().Border(wxALL, FromDIP(24)));
    columns->AddStretchSpacer();
    keep(sign_in_.on_change([this] { show_sign_in(); }));
    keep(status_.on_change([this] { show_status(); }));
    Bind(wxEVT_CLOSE_WINDOW, [quit = std::move(quit)](wxCloseEvent&) { quit(); });
    assemble(columns, std::nullopt, {[this] { texts_.speak_other(); }, [this] { change_type_size(); }, {}});
    begin();
}

wxSizer* SignInWindow::build_form() {
    auto* product = new wxStaticText(this, wxID_ANY, "AmphoeDesk");
    product->SetFont(type_of(TypeRole::Huge, true));
    product->SetForegroundColour(Palette::current().accent);
    headline_ = new TextBlock(this, kFormText);
    set_type(headline_, TypeRole::Lead);
    auto* code_label = new wxStaticText(this, wxID_ANY, "");
    labels_.label(code_label, msg("Officer code"));
    code_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(kFormText, -1)));
    code_->SetName("sign_in.code");
    code_->SetMaxLength(32);
    auto* pin_label = new wxStaticText(this, wxID_ANY, "");
    labels_.label(pin_label, msg("PIN"));
    pin_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(kFormText, -1)), wxTE_PASSWORD);
    pin_->SetName("sign_in.pin");
    pin_->SetMaxLength(32);
    enter_ = new wxButton(this, wxID_ANY, "");
    enter_->SetName("sign_in.enter");
    enter_->SetFont(type_of(TypeRole::Base, true));
    enter_->SetMinSize(FromDIP(wxSize(kFormText, 48)));
    labels_.label(enter_, msg("Sign in (Enter)"));
    enter_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { submit(); });
    notice_ = new NoticeBar(this, kFormText - 30, "sign_in.notice_bar");
    const int gap = FromDIP(6);
    auto* form = new wxBoxSizer(wxVERTICAL);
    form->Add(product, wxSizerFlags().Border(wxBOTTOM, gap));
    form->Add(headline_, wxSizerFlags().Border(wxBOTTOM, FromDIP(24)));
    form->Add(code_label, wxSizerFlags().Border(wxBOTTOM, gap));
    form->Add(code_, wxSizerFlags().Border(wxBOTTOM, FromDIP(14)));
    form->Add(pin_label, wxSizerFlags().Border(wxBOTTOM, gap));
    form->Add(pin_, wxSizerFlags().Border(wxBOTTOM, FromDIP(18)));
    form->Add(enter_, wxSizerFlags().Border(wxBOTTOM, FromDIP(14)));
    form->Add(notice_, wxSizerFlags().Expand());
    return form;
}

wxSizer* SignInWindow::build_devices() {
    auto* title = new wxStaticText(this, wxID_ANY, "");
    title->SetFont(type_of(TypeRole::Base, true));
    labels_.label(title, msg("Devices of this counter"));
    devices_ = new DeviceList(this, kFormText);
    devices_->SetMinSize(FromDIP(wxSize(kFormText + 20, -1)));
    training_ = new TextBlock(this, kFormText);
    training_->SetName("sign_in.training_note");
    auto* pane = new wxBoxSizer(wxVERTICAL);
    pane->Add(title, wxSizerFlags().Border(wxBOTTOM, FromDIP(6)));
    pane->Add(devices_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(24)));
    pane->Add(training_);
    return pane;
}

void SignInWindow::begin() {
    code_->Clear();
    pin_->Clear();
    code_->SetFocus();
}

void SignInWindow::show_all() {
    headline_->set(texts_.tr("Counter work of the district registry"));
    training_->set(
        setup_.counter.workstation.training
            ? texts_.tr("Training mode: simulated devices and a simulated centre. Real cards are refused and "
                        "papers carry a watermark.")
            : std::string{});
    show_sign_in();
    show_status();
}

void SignInWindow::show_sign_in() {
    const auto& state = sign_in_.state();
    enter_->Enable(!state.busy);
    if (state.failure) {
        notice_->show(shown_failure(state.failure->code, setup_.catalogue, texts_));
        pin_->Clear();
        pin_->SetFocus();
    } else {
        notice_->clear();
    }
    Layout();
}

void SignInWindow::show_status() {
    devices_->show(status_.status(), now(), setup_.catalogue, texts_);
    Layout();
}

void SignInWindow::submit() {
    sign_in_.sign_in(utf8(code_->GetValue()), take_secret(pin_));
}

bool SignInWindow::use_key(int key) {
    if (key != WXK_RETURN || dynamic_cast<wxButton*>(wxWindow::FindFocus()) != nullptr) {
        return false;
    }
    if (wxWindow::FindFocus() == code_ && pin_->IsEmpty()) {
        pin_->SetFocus();
    } else {
        submit();
    }
    return true;
}

}  // namespace amphoe::gui
