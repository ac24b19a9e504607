// A layer between SQLite and the files: writes down every write and every sync, and can be told to have no more room.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace amphoe::storage {

/// One thing done to a file.
struct FileOperation {
    enum class Kind { Write, Truncate, Sync, Remove, Mark };
    Kind kind = Kind::Mark;
    std::string file;         ///< name without folder
    std::int64_t offset = 0;  ///< of a write; new size of a truncation; number of a mark
    std::vector<std::uint8_t> bytes;
};

/// While it lives every database opened by the process goes through it; one at a time. Not thread-safe. Files stay
/// ordinary files of the system underneath. The index of the write-ahead log (shared memory) is not watched: it is
/// made anew after a crash.
class WatchedVfs {
  public:
    WatchedVfs();
    WatchedVfs(const WatchedVfs&) = delete;
    WatchedVfs& operator=(const WatchedVfs&) = delete;
    ~WatchedVfs();

    /// What was done since the construction, in order. Empty while recording is off.
    const std::vector<FileOperation>& operations() const;
    void record(bool on);
    /// A place in the order, e.g. "step 7 was acknowledged".
    void mark(std::int64_t number);

    /// The `nth` write from now on (1 = the next one) and all after it find the disk full. 0: there is room.
    void full_from_write(long nth);
    /// Writes since full_from_write was last called.
    long writes() const;
};

/// What a disk holds after the power failed.
class CrashImages {
  public:
    using Files = std::map<std::string, std::vector<std::uint8_t>>;

    /// Everything that was synced stays. `seed` decides which unsynced writes reached the disk: none for 0, otherwise
    /// each sector of 512 bytes by itself, in any order.
    void apply(const FileOperation& operation);
    Files after_power_loss(unsigned seed) const;

  private:
    Files durable_;
    std::map<std::string, std::vector<FileOperation>> unsynced_;
};

}  // namespace amphoe::storage
