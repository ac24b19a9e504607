#include "core/storage/TimeKeeper.h"

#include <algorithm>

namespace amphoe::storage {
namespace {

using std::chrono::milliseconds;

constexpr int kDriftPerMillion = 200;

milliseconds between(std::chrono::steady_clock::time_point from, std::chrono::steady_clock::time_point until) {
    return std::chrono::duration_cast<milliseconds>(until - from);
}

}  // namespace

ports::ActTime TimeKeeper::now() {
    const std::scoped_lock lock(mutex_);
    const auto steady = clock_.steady();
    ports::ActTime time;
    time.wall = clock_.now();
    time.monotonic_ms = between(started_, steady).count();
    time.centre_time = centre_time_;
    time.clock_went_back = went_back(time.wall, steady);
    if (word_) {
        const auto age = between(word_->steady, steady);
        time.offset = time.wall - (word_->centre + age);
        const auto ran_ahead = std::max((time.wall - word_->wall) - age, milliseconds(0));
        time.error = word_->half_round_trip + age * kDriftPerMillion / 1'000'000 +
                     (ran_ahead > kClockJitter ? ran_ahead : milliseconds(0));
    }
    time.believed = believed(time, steady);
    return time;
}

support::Timestamp TimeKeeper::believed(const ports::ActTime& time, std::chrono::steady_clock::time_point steady) {
    // The error is added: of two times that are both possible the later one ends a limit.
    auto best = time.offset ? time.wall - *time.offset + time.error : time.wall;
    if (latest_ && !time.offset) {
        best = std::max(best, latest_->wall + between(latest_->steady, steady));
    }
    latest_ = Latest{best, steady};
    return best;
}

void TimeKeeper::remember_latest(support::Timestamp latest) {
    const std::scoped_lock lock(mutex_);
    latest_ = Latest{latest, clock_.steady()};
}

void TimeKeeper::note_centre_time(support::Timestamp centre_time, milliseconds round_trip) {
    const std::scoped_lock lock(mutex_);
    const auto half = std::max(round_trip, milliseconds(0)) / 2;
    word_ = Word{centre_time + half, clock_.steady(), clock_.now(), half};
    centre_time_ = centre_time;
}

void TimeKeeper::remember(std::optional<support::Timestamp> last_act, std::optional<support::Timestamp> centre_time) {
    const std::scoped_lock lock(mutex_);
    last_act_ = last_act;
    last_act_monotonic_.reset();
    centre_time_ = centre_time;
}

void TimeKeeper::note_saved(const domain::ClockReading& reading) {
    const std::scoped_lock lock(mutex_);
    last_act_ = reading.saved_at;
    last_act_monotonic_ = milliseconds(reading.monotonic_ms);
}

bool TimeKeeper::went_back(support::Timestamp wall, std::chrono::steady_clock::time_point steady) const {
    if (!last_act_) {
        return false;
    }
    // Within one run the monotonic clock says how late it must be at least; before it, only the act itself does.
    const auto passed = last_act_monotonic_ ? between(started_, steady) - *last_act_monotonic_ : milliseconds(0);
    return wall + kClockJitter < *last_act_ + std::max(passed, milliseconds(0));
}

domain::ClockReading reading_of(const ports::ActTime& time) {
    return {time.wall, time.monotonic_ms, time.centre_time, time.offset, time.error, time.clock_went_back};
}

}  // namespace amphoe::storage
