#include "core/sync/StoredFeedTables.h"

#include <algorithm>

#include "core/sync/FeedValues.h"

namespace amphoe::sync {
namespace {

domain::Failure unreadable(const domain::FeedItem& item) {
    return {domain::FailureCode::CentreFeedInvalid, "a value of the topic " + item.topic};
}

/// One item of a topic; nothing when it is unknown or withdrawn.
template <class Value>
domain::Result<std::optional<Value>> one(ports::FeedStore& feed, const char* topic, const std::string& key,
                                         std::optional<Value> (*read)(const domain::FeedItem&)) {
    const auto item = feed.find(topic, key);
    if (!item) {
        return item.error();
    }
    if (!*item || (*item)->deleted) {
        return std::optional<Value>{};
    }
    auto value = read(**item);
    return value ? domain::Result<std::optional<Value>>(std::move(value)) : unreadable(**item);
}

template <class Value>
domain::Result<std::vector<Value>> all(const domain::Result<std::vector<domain::FeedItem>>& items,
                                       std::optional<Value> (*read)(const domain::FeedItem&)) {
    if (!items) {
        return items.error();
    }
    std::vector<Value> values;
    for (const auto& item : *items) {
        auto value = read(item);
        if (!value) {
            return unreadable(item);
        }
        values.push_back(std::move(*value));
    }
    return values;
}

}  // namespace

domain::Result<ports::FeedAge> StoredFeedTables::age(support::Timestamp now) {
    const auto state = feed_.state();
    if (!state) {
        return state.error();
    }
    return ports::FeedAge{state->issued_at, domain::feed_is_stale(*state, now)};
}

domain::Result<std::vector<ports::Fee>> StoredFeedTables::fees(const domain::PartialDate& day) {
    return all<ports::Fee>(feed_.items_on("fees", day.iso()), fee_of);
}

domain::Result<std::optional<ports::Fee>> StoredFeedTables::fee(const std::string& key,
                                                                const domain::PartialDate& day) {
    const auto items = feed_.items_on("fees", day.iso());
    if (!items) {
        return items.error();
    }
    // Only this one need be readable: a bad neighbour must not stop the counter.
    const auto found = std::ranges::find(*items, key, &domain::FeedItem::key);
    if (found == items->end()) {
        return std::optional<ports::Fee>{};
    }
    auto fee = fee_of(*found);
    return fee ? domain::Result<std::optional<ports::Fee>>(std::move(fee)) : unreadable(*found);
}

domain::Result<std::optional<ports::VoidedDocument>> StoredFeedTables::voided(const std::string& document_number) {
    return one<ports::VoidedDocument>(feed_, "void_documents", document_number, voided_of);
}

domain::Result<std::optional<ports::CardStanding>> StoredFeedTables::card_standing(const domain::CitizenId& citizen) {
    return one<ports::CardStanding>(feed_, "card_status", citizen.digits(), card_standing_of);
}

domain::Result<std::optional<ports::AreaName>> StoredFeedTables::area(const std::string& code) {
    return one<ports::AreaName>(feed_, "area_codes", code, area_of);
}

domain::Result<std::vector<ports::RelyingParty>> StoredFeedTables::relying_parties() {
    return all<ports::RelyingParty>(feed_.items("relying_parties"), relying_party_of);
}

domain::Result<std::vector<ports::Booking>> StoredFeedTables::bookings() {
    return all<ports::Booking>(feed_.items("bookings"), booking_of);
}

domain::Result<std::vector<ports::MoveAway>> StoredFeedTables::moves_away() {
    return all<ports::MoveAway>(feed_.items("moves_away"), move_away_of);
}

}  // namespace amphoe::sync
