// One open SQLite database file.
#pragma once

#include <filesystem>
#include <string>

struct sqlite3;

namespace amphoe::storage {

/// Owns the handle. Not thread-safe: Database serialises. All members throw StoreError.
class Connection {
  public:
    enum class Opening { ExistingFile, NewFile };

    /// Opens the file and sets what holds for every connection: foreign keys, full synchronisation, a busy timeout of
    /// 5 s, overwriting of deleted content, no trust in functions of a foreign schema.
    Connection(const std::filesystem::path& file, Opening opening);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    /// Runs statements that return no rows of interest.
    void execute(const std::string& sql);
    /// While true, closing does not move the write-ahead log into the file: a damaged file must stay as it is.
    void leave_file_untouched_on_close(bool untouched);
    /// True when the file could only be opened for reading.
    bool read_only() const;
    /// True between BEGIN and COMMIT or ROLLBACK.
    bool in_transaction() const;
    sqlite3* handle() const { return handle_; }

  private:
    sqlite3* handle_ = nullptr;
};

}  // namespace amphoe::storage
