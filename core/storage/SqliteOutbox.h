// Outbox on SQLite.
#pragma once

#include "core/ports/Outbox.h"
#include "core/storage/Database.h"

namespace amphoe::storage {

/// `database` must outlive it. An item is parked at its 20th answer that refuses the message itself (CentreRejected,
/// CentreReceiptInvalid); trouble on the line never parks. Unknown ids give CaseUnknown, answered items UsageError.
class SqliteOutbox final : public ports::Outbox {
  public:
    explicit SqliteOutbox(Database& database) : database_(database) {}

    domain::Result<std::vector<domain::OutboxItem>> items(bool open_only) override;
    /// Messages without an order key wait for nobody.
    domain::Result<std::vector<domain::SealedMessage>> due(support::Timestamp now, int limit) override;
    domain::Result<domain::Done> record_attempt(const std::string& id, domain::FailureCode why,
                                                support::Timestamp next_at) override;
    domain::Result<domain::Done> park(const std::string& id, domain::FailureCode why) override;
    domain::Result<std::optional<support::Timestamp>> oldest_waiting() override;
    domain::Result<std::vector<domain::SealedMessage>> waiting(int limit) override;
    domain::Result<domain::Done> retry(const std::string& id) override;
    domain::Result<domain::Done> end_pauses() override;

  private:
    Database& database_;
};

}  // namespace amphoe::storage
