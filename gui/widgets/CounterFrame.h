// What all windows of the counter share: base type, title line, clock, language switch, large type, key hook.
#pragma once

#include <wx/frame.h>
#include <wx/timer.h>

#include <vector>

#include "gui/presenters/CounterSetup.h"
#include "gui/widgets/LabelBook.h"
#include "gui/widgets/TitleLine.h"
#include "gui/widgets/WxTexts.h"

namespace amphoe::gui {

class CounterFrame : public wxFrame {
  public:
    /// Drops every subscription and timer; after this the presenters may go. The frame itself is destroyed by wx.
    void release();

  protected:
    CounterFrame(const CounterSetup& setup, WxTexts& texts, const wxString& name, wxSize size);

    /// To be called last in the constructor of the real window: title line on top of `content`, then the first texts.
    void assemble(wxSizer* content, std::optional<domain::Officer> officer, TitleLine::Actions actions);
    /// Everything that depends on language or state; called after a switch of language and each minute.
    virtual void show_all() = 0;
    /// True when the key was used up.
    virtual bool use_key(int key) = 0;
    void keep(support::SubscriptionPtr subscription) { subscriptions_.push_back(std::move(subscription)); }
    void change_type_size();
    support::Timestamp now() const { return setup_.counter.clock.now(); }

    CounterSetup setup_;
    WxTexts& texts_;
    LabelBook labels_;

  private:
    void refresh_texts();
    void on_key(wxKeyEvent& event);

    TitleLine* title_ = nullptr;
    std::optional<domain::Officer> officer_;
    bool large_type_ = false;
    wxTimer clock_timer_;
    std::vector<support::SubscriptionPtr> subscriptions_;
};

}  // namespace amphoe::gui
