#include "core/storage/SqliteAuditLog.h"

namespace amphoe::storage {

domain::Result<domain::Done> SqliteAuditLog::append(const domain::AuditNote& note) {
    return database_.write([&](Connection& connection) {
        database_.audit().append(connection, note, database_.now());
        return domain::Done{};
    });
}

domain::Result<domain::AuditVerification> SqliteAuditLog::verify(domain::AuditDepth depth) {
    return database_.read([&](Connection& connection) { return database_.audit().verify(connection, depth); });
}

domain::Result<std::vector<domain::AuditEntry>> SqliteAuditLog::entries() {
    return database_.read([&](Connection& connection) { return database_.audit().entries(connection); });
}

domain::Result<std::optional<domain::AuditEntry>> SqliteAuditLog::entry(std::int64_t sequence) {
    return database_.read([&](Connection& connection) { return database_.audit().entry(connection, sequence); });
}

}  // namespace amphoe::storage
