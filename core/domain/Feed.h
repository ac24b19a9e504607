// What the centre sends down: reference data of the office, page by page (architecture.md "The centre").
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/domain/Failure.h"
#include "core/support/Time.h"

namespace amphoe::domain {

/// Topics of the contract, in the order in which people look for them.
std::span<const std::string_view> feed_topics();

/// One version of one thing. A later version replaces it as a whole.
struct FeedItem {
    std::string topic;
    std::string key;
    std::int64_t version = 0;
    bool deleted = false;
    std::string state{};           ///< the value's "state" when it has one, e.g. "revoked"
    std::string effective_from{};  ///< "2026-10-01", empty: at once
    std::string value;             ///< JSON object as canonical text; "{}" when deleted
};

/// One signed page, its signature already checked by the adapter.
struct FeedPage {
    std::string office;
    std::string cursor;  ///< where the next page begins; opaque
    bool more = false;
    support::Timestamp issued_at{};
    std::vector<FeedItem> items;
};

/// How old the reference data of this workstation are.
struct FeedState {
    std::string cursor;                           ///< empty before the first page
    std::optional<support::Timestamp> issued_at;  ///< of the last page applied
    bool revoked = false;                         ///< the centre has revoked this workstation
};

/// One run of catching up.
struct FeedReport {
    int pages = 0;
    int changed = 0;  ///< items that were new or newer
    FeedState state;
    std::optional<Failure> failure;
};

/// Data older than this are named on screen (domain.md W18: an offline package is valid 48 h).
inline constexpr std::chrono::hours kFeedStaleAfter{48};
/// Never fetched counts as stale.
bool feed_is_stale(const FeedState& state, support::Timestamp now);

}  // namespace amphoe::domain
