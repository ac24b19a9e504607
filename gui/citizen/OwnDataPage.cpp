#include "gui/citizen/OwnDataPage.h"

#include <wx/scrolwin.h>
#include <wx/sizer.h>

#include <vector>

#include "gui/presenters/FormTexts.h"
#include "gui/widgets/LineGrid.h"
#include "gui/widgets/PictureView.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"

namespace amphoe::gui {
namespace {

constexpr int kColumnText = 235;
constexpr const char* kCardStep = "digital_card_seen";

/// Where the second column begins: the first title of a group, or of the card's back, after the middle.
std::size_t second_column(const std::vector<domain::Fields>& rows, bool card) {
    for (auto at = card ? std::size_t{1} : rows.size() / 2; at < rows.size(); ++at) {
        const auto& [title, value] = *rows[at].begin();
        if (card ? title.starts_with("ด้านหลัง") : value.empty()) {
            return at;
        }
    }
    return rows.size();
}

}  // namespace

bool OwnDataPage::fits(const VisitState& state) {
    return state.step == VisitStep::Service && state.facts.asked == domain::ServiceKind::OwnData && state.facts.form &&
           !state.facts.form->shown.empty();
}

OwnDataPage::OwnDataPage(wxWindow* parent, const CitizenContext& context)
    : CitizenPage(parent, context, "citizen.own_data") {
    title_ = new TextBlock(this, kCitizenText);
    set_type(title_, TypeRole::Title, true);
    sheet_ = new wxScrolledWindow(this, wxID_ANY);
    sheet_->SetScrollRate(0, FromDIP(12));
    photo_ = new PictureView(sheet_, wxSize(150, 188), "citizen.own_data.photo");
    left_ = new LineGrid(sheet_, kColumnText, TypeRole::Base);
    right_ = new LineGrid(sheet_, kColumnText, TypeRole::Base);
    const int gap = FromDIP(14);
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(photo_, wxSizerFlags().Border(wxRIGHT, gap));
    columns->Add(left_, wxSizerFlags(1).Border(wxRIGHT, gap));
    columns->Add(right_, wxSizerFlags(1));
    sheet_->SetSizer(columns);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(title_, wxSizerFlags().CenterHorizontal().Border(wxALL, gap));
    sizer->Add(sheet_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
    SetSizer(sizer);
}

void OwnDataPage::show(const VisitState& state) {
    const auto& page = *state.facts.form;
    const bool card = page.step == kCardStep;
    title_->set(form_title(page, context_.texts));
    photo_->show(state.facts.chip_photo);
    photo_->Show(card && state.facts.card.has_value());
    const auto lines = shown_rows(page, context_.texts);
    const auto middle = lines.begin() + static_cast<std::ptrdiff_t>(second_column(page.shown, card));
    left_->set({lines.begin(), middle});
    right_->set({middle, lines.end()});
    sheet_->FitInside();
    Layout();
}

}  // namespace amphoe::gui
