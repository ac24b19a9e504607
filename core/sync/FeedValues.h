// The JSON values of the feed's topics as typed values.
#pragma once

#include <optional>

#include "core/domain/Feed.h"
#include "core/ports/FeedTables.h"

namespace amphoe::sync {

/// Nothing when a member is missing or of another type, or an amount is negative.
std::optional<ports::Fee> fee_of(const domain::FeedItem& item);
std::optional<ports::VoidedDocument> voided_of(const domain::FeedItem& item);
std::optional<ports::CardStanding> card_standing_of(const domain::FeedItem& item);
std::optional<ports::AreaName> area_of(const domain::FeedItem& item);
std::optional<ports::RelyingParty> relying_party_of(const domain::FeedItem& item);
/// Nothing also for a service, a time or a citizen number that is none.
std::optional<ports::Booking> booking_of(const domain::FeedItem& item);
/// Nothing also for a day that is none.
std::optional<ports::MoveAway> move_away_of(const domain::FeedItem& item);

}  // namespace amphoe::sync
