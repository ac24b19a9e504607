// Card profiles as JSON files (README.md here).
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string_view>

#include "devices/card/simulated/CardProfile.h"

namespace amphoe::devices::card {

/// Where the photo of a profile comes from. `file` wins over the profile's own name, which is looked up in `folder`
/// (empty: the profile's folder). `none` leaves the photo field blank.
struct ProfilePhoto {
    std::filesystem::path folder;
    std::optional<std::filesystem::path> file;
    bool none = false;
};

/// A profile from its JSON text. Unknown keys, texts that do not fit the chip, and numbers that are not synthetic are
/// refused with ConfigurationInvalid.
domain::Result<CardProfile> parse_card_profile(std::string_view json, std::span<const std::uint8_t> photo);

/// The slowest line a profile may ask for, in microseconds per byte; cards of the slowest family need 1116.
inline constexpr unsigned kSlowestLine = 5000;

/// A profile with its photo and, if it has a swap among its faults, its successor. FileUnreadable for a file that is
/// missing or larger than any card.
domain::Result<CardProfile> load_card_profile(const std::filesystem::path& file, const ProfilePhoto& photo);

/// The same for faults added later: loads the successor from the folder of `file`.
domain::Result<CardProfile> with_successor(CardProfile profile, const std::filesystem::path& file,
                                           const ProfilePhoto& photo);

}  // namespace amphoe::devices::card
