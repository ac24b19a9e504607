#include "tests/support/MemoryQueueBook.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace amphoe::testing {

MemoryQueueBook::MemoryQueueBook() = default;

MemoryQueueBook::~MemoryQueueBook() = default;

domain::Result<std::vector<domain::QueueTicket>> MemoryQueueBook::read(const std::string& date) {
    return days[date];
}

domain::Result<domain::Done> MemoryQueueBook::change(const std::string& date, const ports::QueueEdit& edit) {
    auto after = days[date];
    auto note = edit(after);
    if (!note) {
        return note.error();
    }
    if (full) {
        return domain::Failure{domain::FailureCode::StoreFull, ""};
    }
    days[date] = std::move(after);
    std::ranges::move(note->audits, std::back_inserter(notes));
    std::ranges::move(note->messages, std::back_inserter(messages));
    return domain::Done{};
}

BookingTables::BookingTables() = default;

BookingTables::~BookingTables() = default;

domain::Result<ports::FeedAge> BookingTables::age(support::Timestamp) {
    return known;
}

domain::Result<std::vector<ports::Fee>> BookingTables::fees(const domain::PartialDate&) {
    return std::vector<ports::Fee>{};
}

domain::Result<std::optional<ports::Fee>> BookingTables::fee(const std::string&, const domain::PartialDate&) {
    return std::optional<ports::Fee>{};
}

domain::Result<std::optional<ports::VoidedDocument>> BookingTables::voided(const std::string&) {
    return std::optional<ports::VoidedDocument>{};
}

domain::Result<std::optional<ports::CardStanding>> BookingTables::card_standing(const domain::CitizenId&) {
    return std::optional<ports::CardStanding>{};
}

domain::Result<std::optional<ports::AreaName>> BookingTables::area(const std::string&) {
    return std::optional<ports::AreaName>{};
}

domain::Result<std::vector<ports::RelyingParty>> BookingTables::relying_parties() {
    return parties;
}

domain::Result<std::vector<ports::Booking>> BookingTables::bookings() {
    return booked;
}

domain::Result<std::vector<ports::MoveAway>> BookingTables::moves_away() {
    return std::vector<ports::MoveAway>{};
}

}  // namespace amphoe::testing
