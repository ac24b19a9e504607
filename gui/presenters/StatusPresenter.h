// Watches card reader, camera, printer, centre and outbox for the status line, and sends what waits when the centre
// answers again.
#pragma once

#include "gui/presenters/CounterSetup.h"
#include "gui/presenters/DeviceState.h"
#include "gui/presenters/Listeners.h"
#include "gui/presenters/VisitState.h"
#include "gui/presenters/WorkBench.h"

namespace amphoe::gui {

/// Lives on the window's thread. A timer of the windows calls refresh(); card events do so by themselves.
class StatusPresenter {
  public:
    StatusPresenter(const CounterSetup& setup, Post post);
    ~StatusPresenter();

    const CounterStatus& status() const { return status_; }
    support::SubscriptionPtr on_change(std::function<void()> listener) { return changes_.add(std::move(listener)); }

    /// Asks devices and centre in the background; rounds still running are not doubled.
    void refresh();
    /// Opens and closes the camera once; only while no visit uses it.
    void test_camera();
    /// What a visit saw of the camera.
    void note_visit(const VisitState& state);

  private:
    void refresh_devices();
    void refresh_centre();
    /// On the battery the centre is asked no more often than the rules say; what a visit sends goes at once all the
    /// same.
    bool spares_power() const;
    void set(const DeviceState& state);
    void set_camera(std::optional<domain::FailureCode> failure);

    CounterSetup setup_;
    CounterStatus status_;
    Listeners changes_;
    std::optional<std::chrono::steady_clock::time_point> centre_asked_;
    std::chrono::seconds exchange_on_battery_{0};
    bool look_again_ = false;  ///< something moved while a look was under way
    WorkBench devices_;
    WorkBench centre_;
    WorkBench camera_;
    support::SubscriptionPtr card_events_;  ///< last member: its callback ends before the rest goes
};

}  // namespace amphoe::gui
