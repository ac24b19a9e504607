// QueueBook in memory, and reference data that hold bookings.
#pragma once

#include <map>

#include "core/ports/FeedTables.h"
#include "core/ports/QueueBook.h"

namespace amphoe::testing {

class MemoryQueueBook final : public ports::QueueBook {
  public:
    MemoryQueueBook();
    ~MemoryQueueBook() override;

    domain::Result<std::vector<domain::QueueTicket>> read(const std::string& date) override;
    domain::Result<domain::Done> change(const std::string& date, const ports::QueueEdit& edit) override;
    std::map<std::string, std::vector<domain::QueueTicket>> days;
    std::vector<domain::AuditNote> notes;
    std::vector<domain::SealedMessage> messages;
    bool full = false;
};

/// Knows bookings, relying parties and nothing else.
class BookingTables final : public ports::FeedTables {
  public:
    BookingTables();
    ~BookingTables() override;

    domain::Result<ports::FeedAge> age(support::Timestamp) override;
    domain::Result<std::vector<ports::Fee>> fees(const domain::PartialDate&) override;
    domain::Result<std::optional<ports::Fee>> fee(const std::string&, const domain::PartialDate&) override;
    domain::Result<std::optional<ports::VoidedDocument>> voided(const std::string&) override;
    domain::Result<std::optional<ports::CardStanding>> card_standing(const domain::CitizenId&) override;
    domain::Result<std::optional<ports::AreaName>> area(const std::string&) override;
    domain::Result<std::vector<ports::RelyingParty>> relying_parties() override;
    domain::Result<std::vector<ports::Booking>> bookings() override;
    domain::Result<std::vector<ports::MoveAway>> moves_away() override;

    std::vector<ports::RelyingParty> parties{};
    domain::Result<std::vector<ports::Booking>> booked = std::vector<ports::Booking>{};
    ports::FeedAge known{support::from_iso8601("2026-11-22T01:00:00Z"), false};
};

}  // namespace amphoe::testing
