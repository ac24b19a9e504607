// The end of a visit: how satisfied were you? Five keys, nobody is named.
#pragma once

#include "gui/citizen/CitizenPage.h"
#include "gui/presenters/RatingPresenter.h"

namespace amphoe::gui {

class TextBlock;

class RatingPage final : public CitizenPage {
  public:
    RatingPage(wxWindow* parent, const CitizenContext& context, RatingPresenter& rating);
    void show(const VisitState& state) override;

  private:
    RatingPresenter& rating_;
    TextBlock* finished_;
    TextBlock* question_;
    TextBlock* scale_;
};

}  // namespace amphoe::gui
