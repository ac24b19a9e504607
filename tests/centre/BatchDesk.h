// Many small messages in one request, each answered on its own.
#pragma once

#include "tests/centre/MessageDesk.h"

namespace amphoe::centre {

/// Safe from any thread. The message desk must outlive it.
class BatchDesk {
  public:
    explicit BatchDesk(MessageDesk& messages) : messages_(messages) {}
    CentreAnswer take(const Caller& caller, const support::Bytes& body, support::Timestamp now);

  private:
    MessageDesk& messages_;
};

/// The deliveries of framed parts; nothing when a header is not {"id", "kind", ...} of texts.
std::optional<std::vector<Delivery>> deliveries_of(std::span<const std::uint8_t> frames, std::size_t most);
/// Receipts and problems in the same framing; headers {"content_type", "id", "status"}.
support::Bytes framed_answers(const std::vector<Delivery>& deliveries, const std::vector<CentreAnswer>& answers);

}  // namespace amphoe::centre
