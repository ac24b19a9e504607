#include "core/sync/CmsMessageSealer.h"

#include "core/sync/CentreJson.h"
#include "core/sync/CmsSealing.h"

namespace amphoe::sync {

using domain::Failure;
using domain::FailureCode;

domain::Result<std::vector<std::uint8_t>> CmsMessageSealer::seal(const domain::CentreMessage& message) {
    if (identity_ == nullptr) {
        return Failure{FailureCode::WorkstationNotProvisioned, "no workstation identity"};
    }
    const auto content = message_json(message, identity_->workstation_id());
    if (!content) {
        return Failure{FailureCode::UnexpectedError, "message is not valid UTF-8"};
    }
    return sealed_for_centre({reinterpret_cast<const std::uint8_t*>(content->data()), content->size()}, *identity_);
}

}  // namespace amphoe::sync
