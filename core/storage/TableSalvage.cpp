#include "core/storage/TableSalvage.h"

#include "core/storage/Statement.h"
#include "core/storage/StoreError.h"

namespace amphoe::storage {
namespace {

/// Where the end of a table cannot be asked for: more rows than any workstation writes.
constexpr std::int64_t kLargestGuess = std::int64_t{1} << 26;

}  // namespace

TableSalvage::TableSalvage(Connection& damaged, Connection& fresh, std::string table)
    : damaged_(damaged), fresh_(fresh), table_(std::move(table)) {
    result_.name = table_;
    Statement names(fresh_, "SELECT name FROM pragma_table_info(?)");
    names.text(table_);
    while (names.step()) {
        columns_ += (columns_.empty() ? "" : ", ") + names.text_at(0);
        ++column_count_;
    }
}

ports::SalvagedTable TableSalvage::copy() {
    copy_range({1, largest_row()});
    return result_;
}

std::int64_t TableSalvage::largest_row() {
    try {
        Statement last(damaged_, "SELECT MAX(rowid) FROM " + table_);
        return last.step() ? last.integer_at(0) : 0;
    } catch (const StoreError&) {
        return kLargestGuess;
    }
}

void TableSalvage::copy_range(Range range) {
    if (range.first > range.last) {
        return;
    }
    if (--probes_left_ < 0) {
        // Nothing more comes: the rest is one gap.
        result_.gaps += probes_left_ == -1 ? 1 : 0;
        return;
    }
    if (read(range, Direction::Forward) || read(range, Direction::Backward)) {
        return;
    }
    if (range.first >= range.last) {
        ++result_.gaps;
        return;
    }
    const auto middle = range.first + (range.last - range.first) / 2;
    const auto gaps = result_.gaps;
    copy_range({range.first, middle});
    const bool gap_before = result_.gaps > gaps;
    copy_range({middle + 1, range.last});
    // Neighbouring single rows are one gap.
    if (gap_before && result_.gaps > gaps + 1) {
        --result_.gaps;
    }
}

bool TableSalvage::read(Range& range, Direction direction) {
    const bool forward = direction == Direction::Forward;
    try {
        Statement rows(damaged_, "SELECT rowid, " + columns_ + " FROM " + table_ +
                                     " WHERE rowid BETWEEN ? AND ? ORDER BY rowid" + (forward ? "" : " DESC"));
        rows.integer(range.first).integer(range.last);
        std::string places = "?";
        for (int column = 0; column < column_count_; ++column) {
            places += ",?";
        }
        while (rows.step()) {
            Statement add(fresh_,
                          "INSERT OR IGNORE INTO " + table_ + "(rowid, " + columns_ + ") VALUES(" + places + ")");
            for (int column = 0; column <= column_count_; ++column) {
                add.value_of(rows, column);
            }
            add.run();
            result_.rows += add.changes();
            probes_left_ = kProbesWithoutARow;
            (forward ? range.first : range.last) = rows.integer_at(0) + (forward ? 1 : -1);
        }
        return true;
    } catch (const StoreError& error) {
        const auto code = error.failure().code;
        if (code == domain::FailureCode::StoreFull || code == domain::FailureCode::StoreUnavailable) {
            throw;  // trouble of the new store, not of the damaged one
        }
        return false;
    }
}

}  // namespace amphoe::storage
