#include "gui/desk/StepBar.h"

#include <wx/sizer.h>
#include <wx/stattext.h>

#include "gui/presenters/VisitTexts.h"
#include "gui/widgets/Palette.h"
#include "gui/widgets/TypeScale.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

const char* shape_of(StepMark mark) {
    switch (mark) {
        case StepMark::Finished:
            return " ✓";
        case StepMark::Current:
            return " ●";
        case StepMark::Problem:
            return " !";
        case StepMark::Open:
            break;
    }
    return "";
}

}  // namespace

StepBar::StepBar(wxWindow* parent) : wxPanel(parent) {
    SetName("desk.steps");
    auto* sizer = new wxBoxSizer(wxHORIZONTAL);
    for (std::size_t index = 0; index < step_titles().size(); ++index) {
        auto* panel = new wxPanel(this);
        auto* text = new wxStaticText(panel, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
                                      wxALIGN_CENTRE_HORIZONTAL | wxST_NO_AUTORESIZE);
        text->SetName(wxString::Format("desk.step.%zu", index));
        auto* inner = new wxBoxSizer(wxVERTICAL);
        inner->Add(text, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(7)));
        panel->SetSizer(inner);
        sizer->Add(panel, wxSizerFlags(1).Expand().Border(wxRIGHT, FromDIP(3)));
        places_.push_back({panel, text});
    }
    SetSizer(sizer);
}

void StepBar::show(const VisitState& state, const Texts& texts) {
    const auto palette = Palette::current();
    const auto marks = step_marks(state);
    for (std::size_t index = 0; index < places_.size(); ++index) {
        const auto mark = marks[index];
        const bool current = mark == StepMark::Current || mark == StepMark::Problem;
        auto& place = places_[index];
        place.text->SetLabel(shown(std::to_string(index + 1) + " " + texts.tr(step_titles()[index]) + shape_of(mark)));
        place.text->SetFont(current ? place.text->GetFont().Bold() : place.text->GetFont().GetBaseFont());
        place.panel->SetBackgroundColour(mark == StepMark::Problem ? palette.bad
                                         : current                 ? palette.accent
                                                                   : palette.ground);
        place.text->SetForegroundColour(current                      ? palette.on_accent
                                        : mark == StepMark::Finished ? palette.good
                                                                     : palette.quiet);
        place.panel->Refresh();
    }
    Layout();
}

}  // namespace amphoe::gui
