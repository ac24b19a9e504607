// A large sealed message travels in pieces and goes on where a cut left it.
#pragma once

#include <stop_token>
#include <string>

#include "core/domain/Outbox.h"
#include "core/sync/CentreLine.h"

namespace amphoe::sync {

/// Larger messages are sent in pieces of this size.
inline constexpr std::size_t kLargestPiece = 256 * 1024;

/// The line must outlive it. The centre remembers the offset under the content's SHA-256, so nothing is kept here.
class MessageUpload {
  public:
    explicit MessageUpload(CentreLine& line) : line_(line) {}
    /// The upload's id when every piece arrived. Failures of CentreLine; CentreAnswerInvalid for an answer outside the
    /// contract. Calling again with the same message goes on at the centre's offset.
    domain::Result<std::string> complete(const domain::SealedMessage& message, std::stop_token stop);

  private:
    domain::Result<std::string> begin(const domain::SealedMessage& message, std::stop_token stop);
    domain::Result<std::size_t> offset_of(const std::string& upload_id, std::stop_token stop);
    domain::Result<std::size_t> send_piece(const std::string& upload_id, const support::Bytes& content,
                                           std::size_t offset, std::stop_token stop);
    CentreLine& line_;
};

}  // namespace amphoe::sync
