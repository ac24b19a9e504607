// What the centre says a thing costs: the dated fees and announced waivers of fees.json, the same file the offices
// ship.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace amphoe::centre {

/// One row of the file; a waiver is a row with an end.
struct FeeRow {
    std::string item;
    std::string title_th;
    std::int64_t satang = 0;
    std::string from;   ///< ISO date
    std::string until;  ///< of a waiver; empty: until a later row of the item
};

class FeeTable {
  public:
    /// Throws std::runtime_error for a file that is not as the offices read it: the centre must not start without it.
    static FeeTable load(const std::filesystem::path& file);
    /// The file in force today.
    static const FeeTable& shipped();

    /// Prices of one piece that may stand on a receipt of that day: the fee, and what an announced waiver leaves of it.
    /// Whom a waiver is for only the office knows. Empty: the item has no fee then.
    std::vector<std::int64_t> prices(const std::string& item, const std::string& day) const;
    /// The rows in force on that day, one for each item; waivers left out.
    std::vector<FeeRow> in_force(const std::string& day) const;

  private:
    std::vector<FeeRow> fees_;
    std::vector<FeeRow> waivers_;
};

}  // namespace amphoe::centre
