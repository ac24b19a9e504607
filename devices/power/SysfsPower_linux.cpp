#include "devices/power/SysfsPower_linux.h"

#include <array>
#include <charconv>
#include <fstream>
#include <string>

namespace amphoe::devices::power {
namespace {

constexpr std::size_t kLongestValue = 64;  // the kernel's are shorter
constexpr std::size_t kMostSupplies = 32;  // so that a strange folder holds nobody up
constexpr int kFull = 100;

/// The first line, without what a text file ends with; empty when it cannot be read.
std::string value_of(const std::filesystem::path& supply, const char* name) {
    std::error_code unreadable;
    if (!std::filesystem::is_regular_file(supply / name, unreadable)) {
        return {};
    }
    std::ifstream in(supply / name, std::ios::binary);
    std::array<char, kLongestValue> bytes{};
    in.read(bytes.data(), bytes.size());
    const std::string text(bytes.data(), static_cast<std::size_t>(in.gcount()));
    return text.substr(0, text.find_first_of(std::string("\n\r\0", 3)));
}

std::optional<int> percent_of(const std::string& text) {
    int percent = -1;
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, percent);
    const bool whole = read.ec == std::errc{} && read.ptr == end;
    return whole && percent >= 0 && percent <= kFull ? std::optional(percent) : std::nullopt;
}

/// What the folders say together.
struct Supplies {
    int batteries = 0;
    int percents = 0;  ///< sum
    bool discharging = false;

    void add(const std::filesystem::path& supply) {
        const auto type = value_of(supply, "type");
        if (type != "Battery" || value_of(supply, "scope") == "Device" || value_of(supply, "present") == "0") {
            return;
        }
        if (const auto percent = percent_of(value_of(supply, "capacity"))) {
            ++batteries;
            percents += *percent;
            discharging |= value_of(supply, "status") == "Discharging";
        }
    }
};

}  // namespace

std::optional<domain::PowerState> SysfsPower::look() {
    Supplies supplies;
    std::error_code unreadable;
    std::size_t seen = 0;
    for (auto at = std::filesystem::directory_iterator(folder_, unreadable);
         !unreadable && at != std::filesystem::directory_iterator() && seen < kMostSupplies; at.increment(unreadable)) {
        supplies.add(at->path());
        ++seen;
    }
    if (supplies.batteries == 0) {
        return std::nullopt;
    }
    // Not by whether mains are online: with a weak supply the battery goes down all the same. One of two batteries may
    // rest while the other is used.
    return domain::PowerState{supplies.discharging, supplies.percents / supplies.batteries};
}

}  // namespace amphoe::devices::power
