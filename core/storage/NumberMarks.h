// How far each series of numbers may have been used, in a file of its own beside the database: it survives when the
// database is replaced by an older backup.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

namespace amphoe::storage {

/// Not thread-safe; used inside a writing transaction only, which also keeps other programs away. The file is written
/// once for twenty numbers, durably and before any of them is given. Throws StoreError.
class NumberMarks {
  public:
    /// Beside `database_file`: the same name with ".numbers" behind it.
    explicit NumberMarks(const std::filesystem::path& database_file);

    /// Returns when the file says that numbers up to at least `number` are used; goes ahead, never above `last`.
    void ensure(const std::string& series, std::int64_t number, std::int64_t last);

    /// False when there is no file or it cannot be understood.
    bool known() const { return known_; }
    /// Series and the last number that may have been given.
    const std::map<std::string, std::int64_t>& all() const { return reserved_; }

  private:
    void read();

    std::filesystem::path file_;
    std::map<std::string, std::int64_t> reserved_;
    bool known_ = false;
};

}  // namespace amphoe::storage
