// Adapter: MessageSealer with CMS. SignedData by the workstation inside AuthEnvelopedData (RFC 5083, AES-256-GCM) for
// the centre.
#pragma once

#include "core/ports/MessageSealer.h"
#include "core/sync/WorkstationIdentity.h"

namespace amphoe::sync {

class CmsMessageSealer final : public ports::MessageSealer {
  public:
    /// Null: this workstation has no identity yet, and every call says so. The identity must outlive the sealer.
    explicit CmsMessageSealer(const WorkstationIdentity* identity) : identity_(identity) {}

    domain::Result<std::vector<std::uint8_t>> seal(const domain::CentreMessage& message) override;

  private:
    const WorkstationIdentity* identity_;
};

}  // namespace amphoe::sync
