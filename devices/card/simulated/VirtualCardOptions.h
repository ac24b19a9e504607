// The command line of amphoe-virtual-card.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "devices/card/simulated/ProfileFile.h"

namespace amphoe::devices::card {

struct VirtualCardOptions {
    std::filesystem::path profile;
    ProfilePhoto photo;
    std::uint16_t port = 35963;                      ///< slot 1 of the vpcd package's own configuration
    std::optional<unsigned> line_speed_us_per_byte;  ///< instead of the profile's own
    std::vector<CardFault> faults;
};

inline constexpr std::string_view kVirtualCardUsage =
    "usage: amphoe-virtual-card PROFILE.json [--photo FILE.jpg | --photos FOLDER | --no-photo] [--port PORT]\n"
    "                           [--line-speed MICROSECONDS_PER_BYTE] [--fault KIND@COMMAND[:VALUE]]...\n";

/// The options without the program's name; nothing when they cannot be understood.
std::optional<VirtualCardOptions> parse_virtual_card_options(std::span<const char* const> arguments);

}  // namespace amphoe::devices::card
