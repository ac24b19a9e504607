// Adapter: number blocks over HTTPS.
#pragma once

#include <memory>

#include "core/ports/NumberLessor.h"
#include "core/sync/CentreLine.h"

namespace amphoe::sync {

class HttpsNumberLessor final : public ports::NumberLessor {
  public:
    explicit HttpsNumberLessor(std::shared_ptr<CentreLine> line) : line_(std::move(line)) {}
    domain::Result<ports::NumberBlock> lease(const std::string& request_id, const std::string& series, int year,
                                             int count, std::stop_token stop) override;

  private:
    std::shared_ptr<CentreLine> line_;
};

}  // namespace amphoe::sync
