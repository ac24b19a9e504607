#include "core/sync/BundleJson.h"

#include <nlohmann/json.hpp>

namespace amphoe::sync {

using nlohmann::json;

std::string bundle_manifest_json(const BundleManifest& manifest) {
    auto messages = json::array();
    for (const auto& entry : manifest.messages) {
        messages.push_back({{"id", entry.id}, {"sha256", entry.sha256}});
    }
    return json{{"bundle_id", manifest.bundle_id},
                {"count", manifest.messages.size()},
                {"created_at", support::to_iso8601(manifest.created_at)},
                {"messages", messages},
                {"schema", "amphoe.bundle/1"},
                {"workstation_id", manifest.workstation_id}}
        .dump();
}

std::optional<ReceiptManifest> read_receipt_manifest(std::span<const std::uint8_t> text) {
    try {
        const auto value = json::parse(text.begin(), text.end());
        if (value.at("schema").get<std::string>() != "amphoe.bundle-receipts/1") {
            return std::nullopt;
        }
        return ReceiptManifest{value.at("bundle_id").get<std::string>(), value.at("workstation_id").get<std::string>(),
                               value.at("count").get<std::size_t>()};
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

std::optional<std::string> read_frame_id(const std::string& header) {
    try {
        return json::parse(header).at("id").get<std::string>();
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

}  // namespace amphoe::sync
