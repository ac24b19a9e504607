#include "core/storage/StoreCare.h"

#include "core/storage/Database.h"
#include "core/storage/Retention.h"
#include "core/storage/Statement.h"
#include "core/storage/StoreBackup.h"
#include "core/storage/StoreSalvage.h"

namespace amphoe::storage {
namespace {

/// StoreErrors of the parts, and whatever the file system says, as the port's failures.
template <class Work>
auto result_of(Work work) -> domain::Result<decltype(work())> {
    try {
        return work();
    } catch (const StoreError& error) {
        return error.failure();
    } catch (const std::filesystem::filesystem_error& problem) {
        return domain::Failure{domain::FailureCode::StoreUnavailable, problem.code().message()};
    }
}

/// Every page, without keeping others waiting: a connection of its own.
void require_whole(const std::filesystem::path& store) {
    Connection connection(store, Connection::Opening::ExistingFile);
    Statement whole(connection, "PRAGMA integrity_check(1)");
    const auto finding = whole.step() ? whole.text_at(0) : std::string("no answer");
    if (finding != "ok") {
        throw StoreError(domain::FailureCode::StoreDamaged, "integrity check: " + finding);
    }
}

}  // namespace

domain::Result<ports::StoreCheckReport> StoreCare::check() {
    const auto database = Database::open(store_, vault_, clock_, workstation_);
    if (!database) {
        return database.error();
    }
    return result_of([&] {
        require_whole(store_);
        const auto checked = database.value()->read([&](Connection& connection) {
            if (const auto verified = database.value()->audit().verify(connection, domain::AuditDepth::Attachments);
                verified.first_bad) {
                throw StoreError(domain::FailureCode::AuditChainBroken, verified.reason);
            }
            return content_of(connection);
        });
        if (!checked) {
            throw StoreError(checked.error().code, checked.error().detail);
        }
        return ports::StoreCheckReport{*checked, std::filesystem::file_size(store_), free_space_at(store_)};
    });
}

domain::Result<ports::BackupReport> StoreCare::backup(const std::filesystem::path& file) {
    const auto database = Database::open(store_, vault_, clock_, workstation_);
    if (!database) {
        return database.error();
    }
    return result_of([&] {
        auto made = StoreBackup(store_, vault_, clock_, workstation_).make(file);
        const auto noted = database.value()->write([&](Connection& connection) {
            database.value()->audit().append(connection, {"STORE_BACKED_UP", "", "", "", "ok", made.sha256},
                                             clock_.now());
            return domain::Done{};
        });
        if (!noted) {
            throw StoreError(noted.error().code, noted.error().detail);
        }
        return made;
    });
}

domain::Result<ports::RestoreReport> StoreCare::restore(const std::filesystem::path& file) {
    return result_of([&] { return StoreBackup(store_, vault_, clock_, workstation_).restore(file); });
}

domain::Result<ports::SalvageReport> StoreCare::salvage() {
    return result_of([&] { return StoreSalvage(store_, vault_, clock_, workstation_).run(); });
}

domain::Result<ports::KeyRotationReport> StoreCare::rotate_key() {
    return result_of([&] {
        auto files = beside_;
        files.stores.insert(files.stores.begin(), {store_, workstation_});
        return KeyRotation(std::move(files), vault_, clock_).run();
    });
}

domain::Result<ports::RetentionReport> StoreCare::apply_retention() {
    auto database = Database::open(store_, vault_, clock_, workstation_);
    if (!database) {
        return database.error();
    }
    return Retention(**database, rules_).apply(clock_.now());
}

}  // namespace amphoe::storage
