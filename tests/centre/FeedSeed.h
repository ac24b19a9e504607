// What the feed holds in a new reference centre: made up, with numbers that belong to nobody, always the same but for
// the bookings, which are those of its first day.
#pragma once

#include <string>

#include "core/support/Time.h"

namespace amphoe::centre {

/// An array of items as FeedDesk::add takes them. `now`: when the centre is made; its bookings are of that day.
std::string feed_seed_json(support::Timestamp now);

}  // namespace amphoe::centre
