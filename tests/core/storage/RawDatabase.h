// Somebody with a database tool: SQL on the store's file without the store.
#pragma once

#include <sqlite3.h>

#include <filesystem>
#include <stdexcept>
#include <string>

namespace amphoe::storage {

class RawDatabase {
  public:
    explicit RawDatabase(const std::filesystem::path& file) {
        if (sqlite3_open(file.string().c_str(), &handle_) != SQLITE_OK) {
            throw std::runtime_error("raw open failed");
        }
    }
    RawDatabase(const RawDatabase&) = delete;
    RawDatabase& operator=(const RawDatabase&) = delete;
    ~RawDatabase() { sqlite3_close(handle_); }

    /// The result code.
    int try_execute(const std::string& sql) { return sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr); }
    void execute(const std::string& sql) {
        if (try_execute(sql) != SQLITE_OK) {
            throw std::runtime_error(sqlite3_errmsg(handle_));
        }
    }
    /// First column of the rows, one per line.
    std::string text(const std::string& sql) {
        std::string lines;
        const auto add = [](void* to, int, char** values, char**) {
            *static_cast<std::string*>(to) += std::string(values[0] == nullptr ? "" : values[0]) + '\n';
            return 0;
        };
        if (sqlite3_exec(handle_, sql.c_str(), add, &lines, nullptr) != SQLITE_OK) {
            throw std::runtime_error(sqlite3_errmsg(handle_));
        }
        return lines;
    }
    void drop_append_only_triggers() {
        execute(
            "DROP TRIGGER audit_keep; DROP TRIGGER audit_stay; DROP TRIGGER audit_head_stays; "
            "DROP TRIGGER case_events_keep; DROP TRIGGER case_events_stay");
    }

  private:
    sqlite3* handle_ = nullptr;
};

}  // namespace amphoe::storage
