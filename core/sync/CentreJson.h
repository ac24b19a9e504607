// The JSON of resources/centre/openapi.yaml, read with limits and written canonically: keys sorted, no white space,
// UTF-8. Reading gives nothing when a required member is missing or has the wrong type.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/domain/IdentityCard.h"
#include "core/domain/LaserCode.h"
#include "core/domain/Outbox.h"
#include "core/ports/NumberBlocks.h"
#include "core/support/Digest.h"
#include "core/sync/WorkstationIdentity.h"

namespace amphoe::sync {

/// Content of the signed part of a sealed message; nothing when a text is not UTF-8.
std::optional<std::string> message_json(const domain::CentreMessage& message, const std::string& workstation_id);
/// Body of POST /v1/cards/status.
std::optional<std::string> card_status_json(const domain::IdentityCard& card);
/// Body of POST /v1/cards/laser.
std::optional<std::string> laser_json(const domain::LaserQuestion& question);
/// Body of POST /v1/workstations.
std::optional<std::string> provisioning_json(const std::string& token, const std::string& request_pem);

std::optional<domain::CentreStatus> read_status(std::span<const std::uint8_t> body);
std::optional<domain::CardStatusAnswer> read_card_status(std::span<const std::uint8_t> body);

/// `signed_bytes` of the receipt is left empty.
struct ReceiptContent {
    domain::CentreReceipt receipt;
    std::string message_sha256;  ///< of the sealed message the centre answered
};
std::optional<ReceiptContent> read_receipt(std::span<const std::uint8_t> content);

/// Body of POST /v1/uploads and the id in its answer.
std::string upload_json(const std::string& sha256, std::size_t size, const std::string& message_id);
std::optional<std::string> read_upload_id(std::span<const std::uint8_t> body);
/// Body of POST /v1/messages for a message that was uploaded in pieces.
std::string uploaded_message_json(const std::string& upload_id, const std::string& message_id);
/// Header of one part of a batch.
std::string frame_json(const std::string& id, const std::string& kind);
/// Status in the header of an answered part; 0 when it says none.
int read_frame_status(const std::string& header);
/// Body of POST /v1/number-blocks and its answer.
std::string lease_json(const std::string& series, int year, int count);
std::optional<ports::NumberBlock> read_lease(std::span<const std::uint8_t> body);
/// Body of POST /v1/certificates/renewal and the certificate in its answer.
std::string renewal_json(const std::string& request_pem);
std::optional<std::string> read_renewal(std::span<const std::uint8_t> body);

/// Answer to POST /v1/workstations: papers without address and pins.
std::optional<IdentityPapers> read_provisioning(std::span<const std::uint8_t> body);

/// Stable `code` of an RFC 9457 problem; empty when the body is none.
std::string problem_code(std::span<const std::uint8_t> body);

/// The identity folder's own file.
std::string identity_json(const IdentityPapers& papers);
std::optional<IdentityPapers> read_identity(std::string_view text);

}  // namespace amphoe::sync
