// The citizen's screen: on the second monitor where there is one, a window otherwise.
#pragma once

#include <map>

#include "gui/presenters/AppCodePresenter.h"
#include "gui/presenters/QueuePresenter.h"
#include "gui/presenters/RatingPresenter.h"
#include "gui/presenters/VisitPresenter.h"
#include "gui/widgets/CounterFrame.h"

class wxSimplebook;

namespace amphoe::gui {

class CitizenPage;
class FacePage;

class CitizenWindow final : public CounterFrame {
  public:
    CitizenWindow(const CounterSetup& setup, WxTexts& texts, VisitPresenter& visit, QueuePresenter& queue,
                  RatingPresenter& rating, Post post);

  private:
    void show_all() override;
    bool use_key(int key) override;
    void place_on_second_monitor();

    VisitPresenter& visit_;
    QueuePresenter& queue_;
    RatingPresenter& rating_;
    AppCodePresenter app_code_;
    wxSimplebook* book_ = nullptr;
    FacePage* face_ = nullptr;
    CitizenPage* calling_ = nullptr;
    CitizenPage* own_data_ = nullptr;
    CitizenPage* rating_page_ = nullptr;
    std::map<VisitStep, CitizenPage*> pages_;
};

}  // namespace amphoe::gui
