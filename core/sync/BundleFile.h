// The sealed files of an office without line. A bundle (*.amphoebundle) is CMS AuthEnvelopedData to the centre around
// SignedData of the workstation around: four bytes of length, the JSON manifest, then the parts of a batch (see
// BatchFrames.h). The file that comes back is SignedData of the centre around a manifest and parts of the same kind:
// the header names the message, the bytes are its receipt or, when the centre will not take it, a problem (RFC 9457).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/domain/Failure.h"
#include "core/domain/Outbox.h"
#include "core/sync/BatchFrames.h"
#include "core/sync/BundleJson.h"
#include "core/sync/WorkstationIdentity.h"

namespace amphoe::sync {

inline constexpr std::size_t kMostBundled = 20000;
inline constexpr std::size_t kLargestBundle = std::size_t{256} * 1024 * 1024;

/// The file's bytes for these messages, in their order.
domain::Result<support::Bytes> bundle_of(const std::vector<domain::SealedMessage>& messages,
                                         const std::string& bundle_id, support::Timestamp now,
                                         const WorkstationIdentity& identity);

struct ReceiptFile {
    struct Part {
        std::string message_id;
        support::Bytes answer;  ///< a signed receipt, or a problem
    };
    ReceiptManifest manifest;
    std::vector<Part> parts;
};
/// Nothing when the signature is not the centre's or the form is wrong. The receipts themselves are not looked at.
std::optional<ReceiptFile> read_receipt_file(std::span<const std::uint8_t> file,
                                             const std::string& receipt_certificate_pem);
/// The same after the signature: what the fuzzer feeds.
std::optional<ReceiptFile> read_receipt_content(std::span<const std::uint8_t> content);

}  // namespace amphoe::sync
