// TrustedTime: the wall clock, watched by the monotonic one and compared with the centre's word.
#pragma once

#include <mutex>

#include "core/domain/ClockReading.h"
#include "core/ports/Clock.h"
#include "core/ports/TrustedTime.h"

namespace amphoe::storage {

/// Works in memory; what must survive a restart is read back from the saved acts (remember). `clock` must outlive it.
///
/// The offset follows the monotonic clock from the centre's last word on, so setting the clock while the program runs
/// is seen without asking the centre again. Its error starts at half the call's duration and grows by 200 millionths
/// of the age (poor quartz). A wall clock that ran ahead of the monotonic one may have been set, or the machine may
/// have slept: that difference is added to the error. Before the centre's first word in this run there is no offset,
/// because nobody knows what happened to the clock while the program was not running.
class TimeKeeper final : public ports::TrustedTime {
  public:
    explicit TimeKeeper(const ports::Clock& clock) : clock_(clock), started_(clock.steady()) {}

    ports::ActTime now() override;
    void note_centre_time(support::Timestamp centre_time, std::chrono::milliseconds round_trip) override;

    /// From the newest act of the store, at start.
    void remember(std::optional<support::Timestamp> last_act, std::optional<support::Timestamp> centre_time);
    /// The latest time that an act of an earlier run shows to have passed.
    void remember_latest(support::Timestamp latest);
    /// An act was saved and is durable: later readings are compared with it.
    void note_saved(const domain::ClockReading& reading);

  private:
    struct Word {
        support::Timestamp centre{};  ///< the centre's clock at the middle of the call
        std::chrono::steady_clock::time_point steady;
        support::Timestamp wall{};
        std::chrono::milliseconds half_round_trip{0};
    };
    /// The latest time this machine has shown, with the steady clock of that moment.
    struct Latest {
        support::Timestamp wall{};
        std::chrono::steady_clock::time_point steady;
    };
    bool went_back(support::Timestamp wall, std::chrono::steady_clock::time_point steady) const;
    support::Timestamp believed(const ports::ActTime& time, std::chrono::steady_clock::time_point steady);

    const ports::Clock& clock_;
    const std::chrono::steady_clock::time_point started_;
    std::mutex mutex_;
    std::optional<Word> word_;
    std::optional<support::Timestamp> centre_time_;
    std::optional<Latest> latest_;
    std::optional<support::Timestamp> last_act_;
    std::optional<std::chrono::milliseconds> last_act_monotonic_;  ///< none when it was saved by an earlier run
};

/// The form in which an act's time is stored.
domain::ClockReading reading_of(const ports::ActTime& time);

/// A clock that goes back by less is being corrected, not set.
constexpr std::chrono::milliseconds kClockJitter{1000};

}  // namespace amphoe::storage
