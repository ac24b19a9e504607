#include "gui/documents/ChoiceFrame.h"

#include <wx/button.h>
#include <wx/dirctrl.h>
#include <wx/filectrl.h>
#include <wx/filename.h>
#include <wx/sizer.h>
#include <wx/stdpaths.h>
#include <wx/utils.h>

#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

/// Desktops mount media in a folder named after who is signed in to the machine.
wxString where_media_are() {
    const wxString media = "/media/" + wxGetUserId();
    return wxFileName::DirExists(media) ? media : wxStandardPaths::Get().GetDocumentsDir();
}

}  // namespace

ChoiceFrame::ChoiceFrame(wxWindow* parent, const Texts& texts, std::function<void(const wxString&)> chosen,
                         const char* title, const char* take)
    : wxFrame(parent, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
              wxDEFAULT_FRAME_STYLE | wxFRAME_FLOAT_ON_PARENT | wxFRAME_NO_TASKBAR),
      texts_(texts),
      chosen_(std::move(chosen)),
      title_(title),
      take_title_(take) {}

void ChoiceFrame::put(wxWindow* control, const wxString& name) {
    control_ = control;
    SetName(name);
    control->SetName(name + ".files");
    take_ = new wxButton(this, wxID_OK, "");
    take_->SetName(name + ".take");
    away_ = new wxButton(this, wxID_CANCEL, "");
    away_->SetName(name + ".away");
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    buttons->Add(away_, wxSizerFlags().Border(wxALL, FromDIP(8)));
    buttons->Add(take_, wxSizerFlags().Border(wxALL, FromDIP(8)));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(control, wxSizerFlags(1).Expand());
    sizer->Add(buttons, wxSizerFlags().Expand());
    SetSizerAndFit(sizer);
    take_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { take(); });
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

void ChoiceFrame::open() {
    // Said at every opening: the counter's language may have changed.
    SetTitle(shown(texts_.tr(title_)));
    take_->SetLabel(shown(texts_.tr(take_title_)));
    away_->SetLabel(shown(texts_.tr("Close")));
    Layout();
    CentreOnParent();
    Show();
    Raise();
    control_->SetFocus();
}

void ChoiceFrame::take() {
    const auto name = path();
    if (!name.empty()) {
        Hide();
        chosen_(name);
    }
}

FileChoice::FileChoice(wxWindow* parent, const Texts& texts, std::function<void(const wxString&)> chosen)
    : ChoiceFrame(parent, texts, std::move(chosen), msg("Choose the paper's file"), msg("Check")) {
    files_ = new wxFileCtrl(this, wxID_ANY, wxStandardPaths::Get().GetDocumentsDir(), "",
                            "PDF, JPEG, PNG|*.pdf;*.PDF;*.jpg;*.jpeg;*.JPG;*.png;*.PNG", wxFC_OPEN, wxDefaultPosition,
                            FromDIP(wxSize(760, 420)));
    put(files_, "documents.choice");
    files_->Bind(wxEVT_FILECTRL_FILEACTIVATED, [this](wxFileCtrlEvent&) { take(); });
}

wxString FileChoice::path() const {
    return files_->GetPath();
}

FolderChoice::FolderChoice(wxWindow* parent, const Texts& texts, std::function<void(const wxString&)> chosen)
    : ChoiceFrame(parent, texts, std::move(chosen), msg("Choose the citizen's medium or folder"),
                  msg("Put the file here")) {
    folders_ = new wxGenericDirCtrl(this, wxID_ANY, where_media_are(), wxDefaultPosition, FromDIP(wxSize(560, 420)),
                                    wxDIRCTRL_DIR_ONLY);
    put(folders_, "documents.medium");
}

wxString FolderChoice::path() const {
    return folders_->GetPath();
}

}  // namespace amphoe::gui
