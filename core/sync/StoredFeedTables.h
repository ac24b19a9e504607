// Adapter: FeedTables on the reference data kept on this workstation.
#pragma once

#include "core/ports/FeedStore.h"
#include "core/ports/FeedTables.h"

namespace amphoe::sync {

/// As safe from any thread as the feed, which must outlive it.
class StoredFeedTables final : public ports::FeedTables {
  public:
    explicit StoredFeedTables(ports::FeedStore& feed) : feed_(feed) {}

    domain::Result<ports::FeedAge> age(support::Timestamp now) override;
    domain::Result<std::vector<ports::Fee>> fees(const domain::PartialDate& day) override;
    domain::Result<std::optional<ports::Fee>> fee(const std::string& key, const domain::PartialDate& day) override;
    domain::Result<std::optional<ports::VoidedDocument>> voided(const std::string& document_number) override;
    domain::Result<std::optional<ports::CardStanding>> card_standing(const domain::CitizenId& citizen) override;
    domain::Result<std::optional<ports::AreaName>> area(const std::string& code) override;
    domain::Result<std::vector<ports::RelyingParty>> relying_parties() override;
    domain::Result<std::vector<ports::Booking>> bookings() override;
    domain::Result<std::vector<ports::MoveAway>> moves_away() override;

  private:
    ports::FeedStore& feed_;
};

}  // namespace amphoe::sync
