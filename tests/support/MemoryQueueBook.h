// QueueBook in memory, and reference data that hold bookings.
#pragma once

#include <algorithm>
#include <map>

#include "core/ports/FeedTables.h"
#include "core/ports/QueueBook.h"

namespace amphoe::testing {

class MemoryQueueBook final : public ports::QueueBook {
  public:
    domain::Result<std::vector<domain::QueueTicket>> read(const std::string& date) override { return days[date]; }
    domain::Result<domain::Done> change(const std::string& date, const ports::QueueEdit& edit) override {
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
    std::map<std::string, std::vector<domain::QueueTicket>> days;
    std::vector<domain::AuditNote> notes;
    std::vector<domain::SealedMessage> messages;
    bool full = false;
};

/// Knows bookings, relying parties and nothing else.
class BookingTables final : public ports::FeedTables {
  public:
    domain::Result<ports::FeedAge> age(support::Timestamp) override { return known; }
    domain::Result<std::vector<ports::Fee>> fees(const domain::PartialDate&) override {
        return std::vector<ports::Fee>{};
    }
    domain::Result<std::optional<ports::Fee>> fee(const std::string&, const domain::PartialDate&) override {
        return std::optional<ports::Fee>{};
    }
    domain::Result<std::optional<ports::VoidedDocument>> voided(const std::string&) override {
        return std::optional<ports::VoidedDocument>{};
    }
    domain::Result<std::optional<ports::CardStanding>> card_standing(const domain::CitizenId&) override {
        return std::optional<ports::CardStanding>{};
    }
    domain::Result<std::optional<ports::AreaName>> area(const std::string&) override {
        return std::optional<ports::AreaName>{};
    }
    domain::Result<std::vector<ports::RelyingParty>> relying_parties() override { return parties; }
    domain::Result<std::vector<ports::Booking>> bookings() override { return booked; }

    std::vector<ports::RelyingParty> parties{};
    domain::Result<std::vector<ports::Booking>> booked = std::vector<ports::Booking>{};
    ports::FeedAge known{support::from_iso8601("2026-11-22T01:00:00Z"), false};
};

}  // namespace amphoe::testing
