// What the feed holds in a new reference centre: always the same, made up, with numbers that belong to nobody.
#pragma once

#include <string>

namespace amphoe::centre {

/// An array of items as FeedDesk::add takes them.
std::string feed_seed_json();

}  // namespace amphoe::centre
