#include "core/configuration/DatedFiles.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/configuration/JsonFile.h"
#include "core/domain/LegalDays.h"

namespace amphoe::configuration {
namespace {

/// Empty when the file has none or cannot be read.
std::string effective_from(const std::filesystem::path& file) {
    const auto object = read_json_object(file);
    if (!object) {
        return {};
    }
    const auto day = object->find("effective_from");
    const auto text = day != object->end() && day->is_string() ? day->get<std::string>() : std::string{};
    return domain::LegalDays::is_date(text) ? text : std::string{};
}

}  // namespace

std::string day_in_name(const std::filesystem::path& file) {
    const auto stem = file.stem();
    const auto day = stem.extension().string();
    return file.extension() == ".json" && !day.empty() && domain::LegalDays::is_date(day.substr(1)) ? day.substr(1)
                                                                                                    : std::string{};
}

std::string name_without_day(const std::filesystem::path& file) {
    return day_in_name(file).empty() ? file.filename().string() : file.stem().stem().string() + ".json";
}

std::vector<std::filesystem::path> dated_neighbours(const std::filesystem::path& file) {
    std::vector<std::filesystem::path> found;
    std::error_code unreadable;
    for (const auto& entry : std::filesystem::directory_iterator(file.parent_path(), unreadable)) {
        if (!day_in_name(entry.path()).empty() && name_without_day(entry.path()) == file.filename()) {
            found.push_back(entry.path());
        }
    }
    std::ranges::sort(found);
    return found;
}

domain::Result<std::filesystem::path> file_in_force(const std::filesystem::path& file, const std::string& day) {
    std::filesystem::path chosen;
    std::string begins;
    for (const auto& neighbour : dated_neighbours(file)) {
        if (day_in_name(neighbour) <= day) {
            chosen = neighbour;
            begins = day_in_name(neighbour);
        }
    }
    const auto own = effective_from(file);
    if (own <= day && own >= begins) {
        return file;
    }
    if (chosen.empty()) {
        return invalid_file(file, "is not in force before " + own + ", and no earlier file stands beside it");
    }
    if (effective_from(chosen) != begins) {
        return invalid_file(chosen, "effective_from must be the day in the file's name");
    }
    return chosen;
}

}  // namespace amphoe::configuration
