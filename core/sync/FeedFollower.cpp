#include "core/sync/FeedFollower.h"

namespace amphoe::sync {
namespace {

using domain::Failure;
using domain::FailureCode;

constexpr int kPageLimit = 500;
constexpr int kMostPages = 10000;
/// Several instances of a centre need not agree to the second.
constexpr std::chrono::minutes kClockTolerance{5};

}  // namespace

std::optional<Failure> FeedFollower::objection(const domain::FeedPage& page, const domain::FeedState& known) const {
    if (page.office != office_) {
        return Failure{FailureCode::CentreFeedInvalid, "a page for another office"};
    }
    if (known.issued_at && page.issued_at + kClockTolerance < *known.issued_at) {
        return Failure{FailureCode::CentreFeedInvalid, "a page older than what is known"};
    }
    if (page.more && page.cursor == known.cursor) {
        return Failure{FailureCode::CentreFeedInvalid, "a feed that does not move on"};
    }
    return std::nullopt;
}

FeedReport FeedFollower::follow(std::stop_token stop) {
    const std::lock_guard lock(mutex_);
    FeedReport report;
    for (bool more = true; more && report.pages < kMostPages && !stop.stop_requested();) {
        const auto known = store_.state();
        if (!known) {
            report.failure = known.error();
            return report;
        }
        report.state = *known;
        const auto page = feed_.page_after(known->cursor, kPageLimit, stop);
        report.failure = page ? objection(*page, *known) : page.error();
        if (report.failure) {
            return report;
        }
        const auto changed = store_.apply(*page);
        if (!changed) {
            report.failure = changed.error();
            return report;
        }
        ++report.pages;
        report.changed += *changed;
        more = page->more;
    }
    if (const auto state = store_.state()) {
        report.state = *state;
    }
    return report;
}

}  // namespace amphoe::sync
