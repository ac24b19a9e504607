// A time on a later day, asked for at the counter or by telephone (domain.md W2).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/workflows/BookingDesk.h"
#include "gui/presenters/CounterSetup.h"
#include "gui/presenters/Listeners.h"
#include "gui/presenters/WorkBench.h"

namespace amphoe::gui {

/// A time that can be booked.
struct BookingSlot {
    support::Timestamp at{};
    int booked = 0;  ///< how many have it, as the centre said last
};
struct BookingDay {
    std::string date;  ///< ISO
    std::vector<BookingSlot> slots;
};

/// As typed and chosen.
struct BookingEntry {
    domain::ServiceKind service = domain::ServiceKind::ThaidEnrolment;
    support::Timestamp slot{};
    bool by_phone = true;  ///< false: the person stands at the counter
    std::string citizen;
    std::string name;
    std::string phone;
};

/// What the person is told.
struct BookedTime {
    std::string reference;
    domain::ServiceKind service = domain::ServiceKind::ThaidEnrolment;
    support::Timestamp slot{};
    std::string name;
};

struct BookingView {
    bool open = false;                 ///< the officer is asked for a booking
    std::vector<BookingDay> days;      ///< earliest first; empty: the rules leave no day to choose
    bool saving = false;               ///< its outcome is awaited; it stays open until then
    bool counts_old = true;            ///< the centre's bookings are not known or old
    std::optional<BookedTime> booked;  ///< the last one, until the next is begun
    std::optional<domain::Failure> failure;
};

/// Lives on the window's thread. Nothing is offered where nobody takes tickets.
class BookingPresenter {
  public:
    BookingPresenter(const CounterSetup& setup, Post post, const domain::Officer& officer);

    bool offered() const { return setup_.queue != nullptr; }
    /// The services of this office that times are given for.
    std::vector<domain::ServiceKind> services() const;
    const BookingView& view() const { return view_; }
    support::SubscriptionPtr on_change(std::function<void()> listener) { return changes_.add(std::move(listener)); }

    /// Asks for a booking: the days of this moment, then how many have each time.
    void open();
    /// Nothing typed is lost by it: the window keeps its fields. Not while a booking is saved: its reference is told.
    void close();
    /// Saved for the centre, or the failure with nothing booked: CitizenNumberInvalid and those of book_ahead.
    void book(const BookingEntry& typed);

  private:
    using Booked = domain::Result<BookedTime>;
    Booked made(const BookingEntry& typed) const;
    void take(const Booked& booked);
    void count();
    void take_counts(const domain::Result<std::vector<ports::Booking>>& known, bool old);
    void fail(const domain::Failure& failure);

    CounterSetup setup_;
    std::string officer_id_;
    BookingView view_;
    Listeners changes_;
    WorkBench counting_;  ///< the benches come last: their work ends before the rest goes
    WorkBench saving_;
};

}  // namespace amphoe::gui
