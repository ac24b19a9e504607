// Adapter: the centre's time-stamp authority over HTTPS.
#pragma once

#include <memory>

#include "core/ports/TimeStampAuthority.h"
#include "core/sync/CentreLine.h"

namespace amphoe::sync {

class HttpsTimeStamps final : public ports::TimeStampAuthority {
  public:
    explicit HttpsTimeStamps(std::shared_ptr<CentreLine> line) : line_(std::move(line)) {}
    domain::Result<std::vector<std::uint8_t>> answer(std::span<const std::uint8_t> query,
                                                     std::stop_token stop) override;

  private:
    std::shared_ptr<CentreLine> line_;
};

}  // namespace amphoe::sync
