// The manifest inside a bundle and inside the receipts that come back.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/support/Time.h"

namespace amphoe::sync {

struct BundleManifest {
    struct Entry {
        std::string id;      ///< of the message
        std::string sha256;  ///< of the sealed bytes that follow
    };
    std::string bundle_id;
    std::string workstation_id;
    support::Timestamp created_at{};
    std::vector<Entry> messages;
};

std::string bundle_manifest_json(const BundleManifest& manifest);

/// What the manifest of a receipt file says; nothing when its form is wrong.
struct ReceiptManifest {
    std::string bundle_id;
    std::string workstation_id;
    std::size_t count = 0;
};
std::optional<ReceiptManifest> read_receipt_manifest(std::span<const std::uint8_t> json);
/// The message id in a part's header.
std::optional<std::string> read_frame_id(const std::string& header);

}  // namespace amphoe::sync
