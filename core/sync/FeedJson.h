// The JSON inside a signed page of the feed.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "core/domain/Feed.h"

namespace amphoe::sync {

/// Nothing when a member is missing or of the wrong type, a topic or key is not of the contract's form, a version is
/// below 1, an item is there twice, or there are more than 1,000. Topics this version does not know are kept: a later
/// version of the program may.
std::optional<domain::FeedPage> read_feed_page(std::span<const std::uint8_t> content);

}  // namespace amphoe::sync
