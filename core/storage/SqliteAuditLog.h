// AuditLog on SQLite.
#pragma once

#include "core/ports/AuditLog.h"
#include "core/storage/Database.h"

namespace amphoe::storage {

/// `database` must outlive it. append gives AuditChainBroken when the head of the log was manipulated.
class SqliteAuditLog final : public ports::AuditLog {
  public:
    explicit SqliteAuditLog(Database& database) : database_(database) {}

    domain::Result<domain::Done> append(const domain::AuditNote& note) override;
    domain::Result<domain::AuditVerification> verify(domain::AuditDepth depth = domain::AuditDepth::Chain) override;
    domain::Result<std::vector<domain::AuditEntry>> entries() override;
    domain::Result<std::optional<domain::AuditEntry>> entry(std::int64_t sequence) override;

  private:
    Database& database_;
};

}  // namespace amphoe::storage
