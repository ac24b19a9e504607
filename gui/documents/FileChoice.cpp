#include "gui/documents/FileChoice.h"

#include <wx/button.h>
#include <wx/filectrl.h>
#include <wx/sizer.h>
#include <wx/stdpaths.h>

#include "gui/widgets/WxText.h"

namespace amphoe::gui {

FileChoice::FileChoice(wxWindow* parent, const Texts& texts, std::function<void(const wxString&)> chosen)
    : wxFrame(parent, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
              wxDEFAULT_FRAME_STYLE | wxFRAME_FLOAT_ON_PARENT | wxFRAME_NO_TASKBAR),
      texts_(texts),
      chosen_(std::move(chosen)) {
    SetName("documents.choice");
    files_ = new wxFileCtrl(this, wxID_ANY, wxStandardPaths::Get().GetDocumentsDir(), "",
                            "PDF, JPEG, PNG|*.pdf;*.PDF;*.jpg;*.jpeg;*.JPG;*.png;*.PNG", wxFC_OPEN, wxDefaultPosition,
                            FromDIP(wxSize(760, 420)));
    files_->SetName("documents.choice.files");
    take_ = new wxButton(this, wxID_OK, "");
    take_->SetName("documents.choice.take");
    away_ = new wxButton(this, wxID_CANCEL, "");
    away_->SetName("documents.choice.away");
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    buttons->Add(away_, wxSizerFlags().Border(wxALL, FromDIP(8)));
    buttons->Add(take_, wxSizerFlags().Border(wxALL, FromDIP(8)));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(files_, wxSizerFlags(1).Expand());
    sizer->Add(buttons, wxSizerFlags().Expand());
    SetSizerAndFit(sizer);
    take_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { take(); });
    files_->Bind(wxEVT_FILECTRL_FILEACTIVATED, [this](wxFileCtrlEvent&) { take(); });
    away_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { Hide(); });
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent& event) {
        if (event.CanVeto()) {
            event.Veto();
            Hide();
        } else {
            Destroy();
        }
    });
}

void FileChoice::open() {
    // Said at every opening: the counter's language may have changed.
    SetTitle(shown(texts_.tr("Choose the paper's file")));
    take_->SetLabel(shown(texts_.tr("Check")));
    away_->SetLabel(shown(texts_.tr("Close")));
    CentreOnParent();
    Show();
    Raise();
    files_->SetFocus();
}

void FileChoice::take() {
    const auto name = files_->GetPath();
    if (!name.empty()) {
        Hide();
        chosen_(name);
    }
}

}  // namespace amphoe::gui
