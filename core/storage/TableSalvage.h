// Copies the rows of one table that can still be read.
#pragma once

#include <string>
#include <vector>

#include "core/ports/StoreMaintenance.h"
#include "core/storage/Connection.h"

namespace amphoe::storage {

/// Reads forward until damage, backward until damage, and halves what lies between until single rows remain. Values are
/// copied as they are, sealed ones sealed. Works inside the caller's transactions; never throws for damage.
class TableSalvage {
  public:
    TableSalvage(Connection& damaged, Connection& fresh, std::string table);
    ports::SalvagedTable copy();

  private:
    struct Range {
        std::int64_t first;
        std::int64_t last;
    };
    enum class Direction { Forward, Backward };

    /// Copies until the end or damage; moves the range's end past what was read. True at the end.
    bool read(Range& range, Direction direction);
    void copy_range(Range range);
    std::int64_t largest_row();

    Connection& damaged_;
    Connection& fresh_;
    std::string table_;
    std::string columns_;
    int column_count_ = 0;
    /// Tries in a row that may find nothing before the rest is given up.
    static constexpr int kProbesWithoutARow = 4000;
    int probes_left_ = kProbesWithoutARow;
    ports::SalvagedTable result_;
};

}  // namespace amphoe::storage
