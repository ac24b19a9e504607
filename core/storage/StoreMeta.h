// What a store knows of itself: mode, office, wrapped data key.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/storage/Connection.h"

namespace amphoe::storage {

/// Keys of the table `meta`.
namespace meta_keys {
inline constexpr const char* kMode = "mode";  ///< "live" or "training"
inline constexpr const char* kOffice = "rcode";
inline constexpr const char* kWrappedDataKey = "data_key";
inline constexpr const char* kIdentitySeal = "identity";               ///< sealed mode and office, see StoreFile
inline constexpr const char* kEventsToBind = "bind_events";            ///< set by migration 4, see EventBinding
inline constexpr const char* kAttachmentsToBind = "bind_attachments";  ///< set by a migration, see AttachmentBinding
}  // namespace meta_keys

/// "live" or "training".
std::string mode_name(bool training);

std::optional<std::vector<std::uint8_t>> read_meta(Connection& connection, const std::string& key);
std::string read_meta_text(Connection& connection, const std::string& key);
/// Inserts; a second value for a key is refused by the table.
void write_meta(Connection& connection, const std::string& key, std::span<const std::uint8_t> value);
void write_meta_text(Connection& connection, const std::string& key, const std::string& value);

}  // namespace amphoe::storage
