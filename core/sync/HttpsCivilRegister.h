// Adapter: register questions over HTTPS.
#pragma once

#include <memory>

#include "core/ports/CivilRegister.h"
#include "core/sync/CentreLine.h"

namespace amphoe::sync {

/// Safe from any thread. Besides the port's failures CentreAnswerInvalid for what is outside the contract, FieldInvalid
/// for a question that cannot be asked (no case, no purpose, longer than the contract allows).
class HttpsCivilRegister final : public ports::CivilRegister {
  public:
    explicit HttpsCivilRegister(std::shared_ptr<CentreLine> line) : line_(std::move(line)) {}
    domain::Result<domain::RegisterRecord> look_up(const ports::RegisterQuestion& question,
                                                   std::stop_token stop) override;

  private:
    std::shared_ptr<CentreLine> line_;
};

}  // namespace amphoe::sync
