// One prepared SQL statement: parameters are bound in order, rows are read by column number.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/storage/Connection.h"

struct sqlite3_stmt;

namespace amphoe::storage {

/// The connection must outlive the statement. Each binding call fills the next parameter. All members throw StoreError.
class Statement {
  public:
    Statement(Connection& connection, std::string_view sql);
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement();

    Statement& text(std::string_view value);
    /// Empty text becomes NULL.
    Statement& text_or_null(std::string_view value);
    Statement& integer(std::int64_t value);
    Statement& integer_or_null(std::optional<std::int64_t> value);
    Statement& blob(std::span<const std::uint8_t> value);
    Statement& null();
    /// A column of another statement's current row as it is.
    Statement& value_of(const Statement& row, int column);

    /// Moves to the next row; false when there is none.
    bool step();
    /// Runs to the end.
    void run();
    /// Rows changed by the last run of this connection.
    int changes() const;

    /// Columns of the current row. NULL reads as empty text, 0 or empty bytes.
    std::string text_at(int column) const;
    std::int64_t integer_at(int column) const;
    std::optional<std::int64_t> optional_integer_at(int column) const;
    std::vector<std::uint8_t> blob_at(int column) const;
    bool null_at(int column) const;

  private:
    void check(int code, const char* doing);

    Connection& connection_;
    sqlite3_stmt* statement_ = nullptr;
    int next_parameter_ = 1;
};

}  // namespace amphoe::storage
