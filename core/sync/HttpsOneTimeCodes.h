// Adapter: one-time codes over HTTPS.
#pragma once

#include <memory>

#include "core/ports/OneTimeCodes.h"
#include "core/sync/CentreLine.h"

namespace amphoe::sync {

/// Safe from any thread. Besides the port's failures CentreAnswerInvalid for what is outside the contract.
class HttpsOneTimeCodes final : public ports::OneTimeCodes {
  public:
    explicit HttpsOneTimeCodes(std::shared_ptr<CentreLine> line) : line_(std::move(line)) {}
    domain::Result<ports::SentCode> send(const ports::CodeRequest& request, std::stop_token stop) override;
    domain::Result<domain::Done> verify(const std::string& reference, const std::string& code,
                                        std::stop_token stop) override;

  private:
    std::shared_ptr<CentreLine> line_;
};

}  // namespace amphoe::sync
