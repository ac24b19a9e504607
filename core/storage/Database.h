// One open store, shared by the adapters of CaseStore, Outbox, AuditLog and OfficerDirectory.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <utility>

#include "core/ports/Clock.h"
#include "core/ports/KeyVault.h"
#include "core/storage/AuditChain.h"
#include "core/storage/BlindIndex.h"
#include "core/storage/Connection.h"
#include "core/storage/FieldSealer.h"
#include "core/storage/NumberMarks.h"
#include "core/storage/StoreError.h"
#include "core/storage/StoreLimits.h"
#include "core/storage/TimeKeeper.h"
#include "core/storage/Transaction.h"
#include "core/storage/Workstation.h"

namespace amphoe::storage {

struct StoreKeys;

/// Safe from any thread: one piece of work at a time. Several programs may open the same file.
class Database {
  public:
    /// Creates the file when there is none. `clock` must outlive the database, `vault` is used here only. Failures:
    /// StoreUnavailable (cannot be opened or written, other mode or office, newer schema), StoreDamaged (left as it
    /// is), StoreFull, StoreKeyUnavailable.
    static domain::Result<std::unique_ptr<Database>> open(const std::filesystem::path& file, ports::KeyVault& vault,
                                                          const ports::Clock& clock, const Workstation& workstation,
                                                          const StoreLimits& limits = {});

    const Workstation& workstation() const { return workstation_; }
    const FieldSealer& sealer() const { return sealer_; }
    const BlindIndex& blind_index() const { return blind_index_; }
    const AuditChain& audit() const { return audit_; }
    /// Lives as long as the database.
    TimeKeeper& time() const { return *time_; }
    /// Only inside write().
    NumberMarks& number_marks() { return number_marks_; }
    /// False below the floor: nothing new is begun then, what is open may still be saved.
    bool room_for_a_new_visit() const { return limits_.free_space(file_) >= limits_.space_floor; }
    support::Timestamp now() const { return clock_.now(); }

    /// Runs work(Connection&) in one durable transaction; a StoreError undoes it and becomes the failure.
    template <class Work>
    auto write(Work work) {
        return run(Transaction::Kind::Writing, std::move(work));
    }
    /// Runs work(Connection&) on one unchanging state.
    template <class Work>
    auto read(Work work) {
        return run(Transaction::Kind::Reading, std::move(work));
    }

    /// Moves the write-ahead log into the file and cuts it to nothing, so that overwritten content is gone from both.
    /// Another program that is reading may leave some of it for later.
    domain::Result<domain::Done> empty_write_ahead_log();

  private:
    Database(const std::filesystem::path& file, std::unique_ptr<Connection> connection, StoreKeys keys,
             const ports::Clock& clock, const Workstation& workstation, const StoreLimits& limits);

    void prepare();
    void remember_latest_act();

    template <class Work>
    auto run(Transaction::Kind kind, Work work) -> domain::Result<decltype(work(std::declval<Connection&>()))> {
        const std::scoped_lock lock(mutex_);
        try {
            Transaction transaction(*connection_, kind);
            auto value = work(*connection_);
            transaction.commit();
            return value;
        } catch (const StoreError& error) {
            return error.failure();
        }
    }

    std::mutex mutex_;
    std::filesystem::path file_;
    StoreLimits limits_;
    NumberMarks number_marks_;
    std::unique_ptr<Connection> connection_;
    const ports::Clock& clock_;
    Workstation workstation_;
    FieldSealer sealer_;
    BlindIndex blind_index_;
    AuditChain audit_;
    std::unique_ptr<TimeKeeper> time_;
};

}  // namespace amphoe::storage
