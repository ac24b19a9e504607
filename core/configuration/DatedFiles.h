// Which of several files of one kind counts on a day: NAME.json from its effective_from on, and beside it
// NAME.2027-10-01.json from the day in its name on. A file for the future may be put in its place long before.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/domain/Failure.h"

namespace amphoe::configuration {

/// `file` and its dated neighbours that begin not after `day` (ISO date): the one that begins last.
/// ConfigurationInvalid when none does, or when a neighbour's effective_from is another day than its name says. A
/// `file` without a readable date counts as begun: whoever loads it says what is wrong with it.
domain::Result<std::filesystem::path> file_in_force(const std::filesystem::path& file, const std::string& day);

/// The dated neighbours of `file`, the earliest first.
std::vector<std::filesystem::path> dated_neighbours(const std::filesystem::path& file);

/// "2027-10-01" of "fees.2027-10-01.json"; empty for a name without a day.
std::string day_in_name(const std::filesystem::path& file);

/// The name without its day: "fees.json" of "fees.2027-10-01.json".
std::string name_without_day(const std::filesystem::path& file);

/// Loads the file in force.
template <class Load>
auto load_in_force(const std::filesystem::path& file, const std::string& day, Load load) -> decltype(load(file)) {
    const auto chosen = file_in_force(file, day);
    if (!chosen) {
        return chosen.error();
    }
    return load(*chosen);
}

}  // namespace amphoe::configuration
