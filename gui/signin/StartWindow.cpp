#include "gui/signin/StartWindow.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include "gui/widgets/NoticeBar.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

constexpr int kText = 640;
constexpr int kMostReasons = 4;

}  // namespace

StartWindow::StartWindow(WxTexts& texts, std::function<void()> try_again, std::function<void()> quit)
    : wxFrame(nullptr, wxID_ANY, "AmphoeDesk", wxDefaultPosition, wxDefaultSize, wxDEFAULT_FRAME_STYLE, "start"),
      texts_(texts) {
    SetSize(FromDIP(wxSize(760, 560)));
    set_type(this, TypeRole::Base);
    headline_ = new TextBlock(this, kText);
    headline_->SetName("start.headline");
    set_type(headline_, TypeRole::Title, true);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    const int gap = FromDIP(16);
    sizer->Add(headline_, wxSizerFlags().Border(wxALL, gap));
    for (int index = 0; index < kMostReasons; ++index) {
        notices_.push_back(new NoticeBar(this, kText, wxString::Format("start.reason.%d", index)));
        sizer->Add(notices_.back(), wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
    }
    sizer->AddStretchSpacer();
    again_ = new wxButton(this, wxID_ANY, "");
    again_->SetName("start.again");
    again_->Bind(wxEVT_BUTTON, [try_again = std::move(try_again)](wxCommandEvent&) { try_again(); });
    sizer->Add(again_, wxSizerFlags().Border(wxALL, gap));
    SetSizer(sizer);
    Bind(wxEVT_CLOSE_WINDOW, [quit = std::move(quit)](wxCloseEvent&) { quit(); });
    show_opening();
}

void StartWindow::show_opening() {
    headline_->set(texts_.tr("Opening database, face model and devices…"));
    for (auto* notice : notices_) {
        notice->clear();
    }
    again_->Hide();
    Layout();
}

void StartWindow::show_reasons(const std::vector<domain::Failure>& reasons,
                               const configuration::FailureCatalogue& catalogue) {
    headline_->set(texts_.tr("Work cannot begin yet"));
    for (std::size_t index = 0; index < notices_.size(); ++index) {
        if (index < reasons.size()) {
            notices_[index]->show(shown_failure(reasons[index].code, catalogue, texts_));
        } else {
            notices_[index]->clear();
        }
    }
    again_->SetLabel(shown(texts_.tr("Try again")));
    again_->Show();
    Layout();
}

}  // namespace amphoe::gui
