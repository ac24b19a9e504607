#include "core/sync/BundleFile.h"

#include "core/sync/CentreJson.h"
#include "core/sync/CmsReceipts.h"
#include "core/sync/CmsSealing.h"

namespace amphoe::sync {
namespace {

constexpr std::size_t kLargestManifest = std::size_t{8} * 1024 * 1024;

}  // namespace

domain::Result<support::Bytes> bundle_of(const std::vector<domain::SealedMessage>& messages,
                                         const std::string& bundle_id, support::Timestamp now,
                                         const WorkstationIdentity& identity) {
    BundleManifest manifest{bundle_id, identity.workstation_id(), now, {}};
    for (const auto& message : messages) {
        manifest.messages.push_back({message.id, support::sha256_hex(message.sealed)});
    }
    support::Bytes content;
    const auto json = bundle_manifest_json(manifest);
    append_block(content, {reinterpret_cast<const std::uint8_t*>(json.data()), json.size()});
    for (const auto& message : messages) {
        append_frame(content, {frame_json(message.id, message.kind), message.sealed});
    }
    return sealed_for_centre(content, identity);
}

std::optional<ReceiptFile> read_receipt_content(std::span<const std::uint8_t> content) {
    const auto json = take_block(content);
    const auto manifest = json && json->size() <= kLargestManifest ? read_receipt_manifest(*json) : std::nullopt;
    auto frames = manifest ? read_frames(content, kMostBundled) : std::nullopt;
    if (!frames || frames->size() != manifest->count) {
        return std::nullopt;
    }
    ReceiptFile file{*manifest, {}};
    for (auto& frame : *frames) {
        auto id = read_frame_id(frame.header);
        if (!id) {
            return std::nullopt;
        }
        file.parts.push_back({std::move(*id), std::move(frame.body)});
    }
    return file;
}

std::optional<ReceiptFile> read_receipt_file(std::span<const std::uint8_t> file,
                                             const std::string& receipt_certificate_pem) {
    const auto content =
        file.size() <= kLargestBundle ? content_signed_by(file, receipt_certificate_pem) : std::nullopt;
    return content ? read_receipt_content(*content) : std::nullopt;
}

}  // namespace amphoe::sync
