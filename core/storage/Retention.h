// Erases pictures of faces when their period is over (domain.md W17).
#pragma once

#include "core/domain/Rules.h"
#include "core/ports/StoreMaintenance.h"
#include "core/storage/Database.h"

namespace amphoe::storage {

/// A picture stays while a message of its visit waits for the centre. It goes `live_image_hours` after the last receipt
/// or, where nothing was sent, after the visit was closed; a visit left open counts as a draft and keeps it for
/// `draft_days`. A job that comes once an hour erases what would be overdue before it comes again. Rows are overwritten
/// (secure_delete), the write-ahead log is emptied. Each visit gets an event IMAGE_ERASED and an audit entry
/// ATTACHMENT_ERASED with kinds and counts; both stay.
class Retention {
  public:
    Retention(Database& database, domain::RetentionRules rules) : database_(database), rules_(std::move(rules)) {}

    domain::Result<ports::RetentionReport> apply(support::Timestamp now);

  private:
    std::vector<std::string> overdue_visits(Connection& connection, support::Timestamp now) const;
    std::int64_t erase(Connection& connection, const std::string& visit_id, support::Timestamp now) const;
    std::string kinds_sql() const;

    Database& database_;
    domain::RetentionRules rules_;
};

}  // namespace amphoe::storage
