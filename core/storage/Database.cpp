#include "core/storage/Database.h"

#include "core/storage/StoreFile.h"
#include "core/storage/StoreKeys.h"

namespace amphoe::storage {

domain::Result<std::unique_ptr<Database>> Database::open(const std::filesystem::path& file, ports::KeyVault& vault,
                                                         const ports::Clock& clock, const Workstation& workstation) {
    try {
        std::error_code problem;
        const bool there = std::filesystem::exists(file, problem);
        if (problem) {
            return domain::Failure{domain::FailureCode::StoreUnavailable, "the store's folder: " + problem.message()};
        }
        if (!there) {
            create_store_file(file, vault, workstation, clock.now());
        }
        auto connection = open_store_file(file, workstation, clock.now());
        auto keys = unlock_store_keys(*connection, vault, workstation.training);
        std::unique_ptr<Database> database(new Database(std::move(connection), std::move(keys), clock, workstation));
        require_unchanged_identity(*database->connection_, database->sealer_, workstation);
        return database;
    } catch (const StoreError& error) {
        return error.failure();
    }
}

Database::Database(std::unique_ptr<Connection> connection, StoreKeys keys, const ports::Clock& clock,
                   const Workstation& workstation)
    : connection_(std::move(connection)),
      clock_(clock),
      workstation_(workstation),
      sealer_(std::move(keys.sealing)),
      blind_index_(std::move(keys.blind_index)),
      audit_(AuditSeal(std::move(keys.audit)), workstation.id) {}

}  // namespace amphoe::storage
