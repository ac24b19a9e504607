#include "gui/documents/PaperCheckPanel.h"

#include <wx/button.h>
#include <wx/dnd.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "gui/documents/ChoiceFrame.h"
#include "gui/presenters/PaperCheckTexts.h"
#include "gui/presenters/VisitTexts.h"
#include "gui/widgets/Palette.h"
#include "gui/widgets/PictureView.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

constexpr int kTextWidth = 1000;
// A code of ours has at most 400 characters; a page of text dropped on the field is none.
constexpr std::size_t kLongestTyped = 4000;

/// A file pulled onto the panel is checked like one that was named.
class DroppedFile final : public wxFileDropTarget {
  public:
    explicit DroppedFile(std::function<void(const wxString&)> take) : take_(std::move(take)) {}
    bool OnDropFiles(wxCoord, wxCoord, const wxArrayString& names) override {
        if (names.size() == 1) {
            take_(names[0]);
        }
        return names.size() == 1;
    }

  private:
    std::function<void(const wxString&)> take_;
};

}  // namespace

PaperCheckPanel::PaperCheckPanel(wxWindow* parent, PaperCheckPresenter& check, LabelBook& labels,
                                 const CounterSetup& setup, const Texts& texts)
    : wxPanel(parent), check_(check), labels_(labels), setup_(setup), texts_(texts) {
    auto* inputs = build_inputs();
    live_ = new PictureView(this, wxSize(200, 112), "documents.camera_view");
    live_->Hide();
    headline_ = new TextBlock(this, kTextWidth);
    headline_->SetName("documents.checked");
    set_type(headline_, TypeRole::Lead, true);
    lines_ = new TextBlock(this, kTextWidth);
    lines_->SetName("documents.checked_lines");
    auto* words = new wxBoxSizer(wxVERTICAL);
    words->Add(headline_);
    words->Add(lines_);
    auto* result = new wxBoxSizer(wxHORIZONTAL);
    result->Add(live_, wxSizerFlags().Border(wxRIGHT, FromDIP(10)));
    result->Add(words, wxSizerFlags(1).CenterVertical());
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(inputs, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(6)));
    sizer->Add(result, wxSizerFlags().Expand());
    SetSizer(sizer);
    SetDropTarget(new DroppedFile([this](const wxString& name) {
        file_->ChangeValue(name);
        check_file(name);
    }));
}

wxSizer* PaperCheckPanel::build_inputs() {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    code_ =
        add_field(row, "documents.code", msg("Scan the code or type the number (F6)"), 260, [this] { check_code(); });
    camera_ = add_button(row, "documents.camera", msg("Use the camera"), [this] { turn_camera(); });
    row->AddSpacer(FromDIP(18));
    file_ = add_field(row, "documents.file", msg("or a file"), 260, [this] { check_file(file_->GetValue()); });
    choose_ = add_button(row, "documents.choose", msg("Choose …"), [this] { choose_file(); });
    start_ = add_button(row, "documents.check", msg("Check"), [this] { check_file(file_->GetValue()); });
    return row;
}

wxTextCtrl* PaperCheckPanel::add_field(wxSizer* row, const char* name, const char* english, int width,
                                       std::function<void()> enter) {
    auto* label = new wxStaticText(this, wxID_ANY, "");
    labels_.label(label, english);
    auto* field = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(width, -1)), wxTE_PROCESS_ENTER);
    field->SetName(name);
    field->SetMaxLength(kLongestTyped);
    field->Bind(wxEVT_TEXT_ENTER, [enter = std::move(enter)](wxCommandEvent&) { enter(); });
    row->Add(label, wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(6)));
    row->Add(field, wxSizerFlags(1).CenterVertical().Border(wxRIGHT, FromDIP(8)));
    return field;
}

wxButton* PaperCheckPanel::add_button(wxSizer* row, const char* name, const char* english, std::function<void()> act) {
    auto* button = new wxButton(this, wxID_ANY, "");
    button->SetName(name);
    labels_.label(button, english);
    button->Bind(wxEVT_BUTTON, [act = std::move(act)](wxCommandEvent&) { act(); });
    row->Add(button, wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(8)));
    return button;
}

void PaperCheckPanel::await_code() {
    code_->Clear();
    code_->SetFocus();
}

void PaperCheckPanel::check_code() {
    const auto typed = utf8(code_->GetValue());
    // The next code is scanned into an empty field, without a hand on the keyboard.
    await_code();
    check_.check_text(typed);
}

void PaperCheckPanel::check_file(const wxString& name) {
    if (!name.empty()) {
        check_.check_file(std::filesystem::u8path(utf8(name)));
    }
}

void PaperCheckPanel::choose_file() {
    if (choice_ == nullptr) {
        choice_ = new FileChoice(this, texts_, [this](const wxString& name) {
            file_->ChangeValue(name);
            check_file(name);
        });
    }
    choice_->open();
}

void PaperCheckPanel::turn_camera() {
    if (check_.watching()) {
        check_.stop_watching();
    } else {
        check_.watch();
    }
}

void PaperCheckPanel::show() {
    const bool idle = check_.able() && !check_.busy();
    const bool watching = check_.watching();
    camera_->SetLabel(shown(watching ? texts_.tr("Stop the camera") : texts_.tr("Use the camera")));
    camera_->Enable(idle || watching);
    choose_->Enable(idle);
    start_->Enable(idle);
    const auto live = check_.live();
    live_->set_empty_text(shown(texts_.tr("Hold the code before the camera")));
    live_->show(live ? live->picture : domain::Picture{});
    live_->Show(watching);
    const auto palette = Palette::current();
    PaperCheckWords words;
    if (check_.failure()) {
        const auto failure = shown_failure(check_.failure()->code, setup_.catalogue, texts_);
        words = {false, "✕ " + failure.message, {failure.remedy}};
    } else if (check_.checked()) {
        words = paper_check_words(*check_.checked(), texts_);
    }
    headline_->set(watching ? texts_.tr("Hold the code before the camera") : words.headline);
    headline_->SetForegroundColour(watching ? palette.quiet : words.good ? palette.good : palette.bad);
    std::string text;
    for (const auto& line : words.lines) {
        text += (text.empty() ? "" : "\n") + line;
    }
    lines_->set(text);
    Layout();
    GetParent()->Layout();
}

}  // namespace amphoe::gui
