// Port: looking after the store's file: checks, backup, restore, salvage, retention.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/domain/Failure.h"
#include "core/support/Time.h"

namespace amphoe::ports {

/// How much a store holds.
struct StoreContent {
    std::int64_t cases = 0;
    std::int64_t events = 0;
    std::int64_t attachments = 0;
    std::int64_t waiting = 0;  ///< messages the centre has not answered
    std::int64_t audit_entries = 0;
};

struct StoreCheckReport {
    StoreContent content;
    std::uintmax_t bytes = 0;
    std::uintmax_t free_bytes = 0;
};

struct BackupReport {
    std::filesystem::path file;
    std::string sha256;
    std::uintmax_t bytes = 0;
    support::Timestamp made_at{};
    StoreContent content;
};

struct RestoreReport {
    BackupReport backup;
    std::filesystem::path set_aside;  ///< where the file that was there is now; empty when there was none
    bool numbers_known = false;       ///< false: numbers go on after a wide gap, leased blocks are closed
};

struct SalvagedTable {
    std::string name;
    std::int64_t rows = 0;
    std::int64_t gaps = 0;  ///< places where rows could not be read; how many rows stood there is not known
};

struct SalvageReport {
    std::filesystem::path set_aside;  ///< the damaged file, byte for byte
    std::vector<SalvagedTable> tables;
    StoreContent content;
};

struct RetentionReport {
    std::int64_t erased = 0;  ///< attachments
    std::int64_t visits = 0;
    std::int64_t waiting = 0;  ///< attachments of those kinds still kept
};

struct KeyRotationReport {
    int rewrapped = 0;  ///< keys now under the new protecting key
};

/// Blocking, may take minutes. Each call opens the store for itself. Nothing is ever overwritten: what is replaced is
/// moved aside under a name with the time. Failures: those of opening a store, and where said.
class StoreMaintenance {
  public:
    virtual ~StoreMaintenance() = default;
    /// Every page of the file and the whole audit log with the events bound to it. StoreDamaged, AuditChainBroken.
    virtual domain::Result<StoreCheckReport> check() = 0;
    /// A copy of one moment while work goes on, and `file`.manifest.json beside it. What is sealed stays sealed: the
    /// backup opens only with this workstation's key vault, which must be kept separately. FileNotWritable when either
    /// name is taken.
    virtual domain::Result<BackupReport> backup(const std::filesystem::path& file) = 0;
    /// Checks the backup as a whole and puts it in the store's place. Message ids are kept, so what was delivered after
    /// the backup is delivered again as the same message. Numbers given after the backup are not given again.
    /// BackupInvalid; StoreUnavailable while another program has the store open.
    virtual domain::Result<RestoreReport> restore(const std::filesystem::path& file) = 0;
    /// Copies everything readable of a damaged store into a new one and puts that in its place. The gaps stay visible
    /// in the audit log. StoreDamaged when nothing can be read: then only a backup helps.
    virtual domain::Result<SalvageReport> salvage() = 0;
    /// A new protecting key in the vault; every data key is wrapped again, nothing that is stored is rewritten. Each
    /// store says so in its audit log. Interrupted anywhere, everything still opens, and calling it again completes it.
    /// Backups made before no longer open afterwards. StoreUnavailable while another program has a store open;
    /// UsageError where the vault's key cannot be changed from here.
    virtual domain::Result<KeyRotationReport> rotate_key() = 0;
    /// Erases what its period is over for (retention.json).
    virtual domain::Result<RetentionReport> apply_retention() = 0;
};

}  // namespace amphoe::ports
