// OfficerDirectory on SQLite.
#pragma once

#include "core/ports/OfficerDirectory.h"
#include "core/storage/Database.h"
#include "core/storage/PinHash.h"

namespace amphoe::storage {

/// `database` must outlive it. A try is counted durably before the PIN is compared, so that ending the program gives
/// no free tries; the slow hash runs outside the database's lock. Hashes are sealed on top: without the vault's key a
/// copied file allows no guessing. SignInRefused has the detail "tries left: N"; the third wrong PIN gives
/// SignInLocked. UsageError for an empty PIN or id on enrolment.
class SqliteOfficerDirectory final : public ports::OfficerDirectory {
  public:
    explicit SqliteOfficerDirectory(Database& database, ScryptCost cost = {}) : database_(database), cost_(cost) {}

    domain::Result<domain::Officer> authenticate(const std::string& officer_id, const support::Secret& pin) override;
    domain::Result<domain::Done> enrol(const domain::Officer& officer, const support::Secret& pin) override;
    domain::Result<domain::Done> note_home(const std::string& officer_id, const domain::OfficerHome& home) override;
    /// By id.
    domain::Result<std::vector<domain::Officer>> officers() override;

  private:
    struct Account;
    domain::Result<Account> take_try(const std::string& officer_id);

    Database& database_;
    ScryptCost cost_;
};

}  // namespace amphoe::storage
