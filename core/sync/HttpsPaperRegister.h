// Adapter: the centre's word on papers over HTTPS.
#pragma once

#include <memory>

#include "core/ports/PaperRegister.h"
#include "core/sync/CentreLine.h"

namespace amphoe::sync {

class HttpsPaperRegister final : public ports::PaperRegister {
  public:
    explicit HttpsPaperRegister(std::shared_ptr<CentreLine> line) : line_(std::move(line)) {}
    /// Unknown without asking when the number is none (it would not fit the query).
    domain::Result<domain::PaperStandingAnswer> resolve(const std::string& document_number,
                                                        std::stop_token stop) override;

  private:
    std::shared_ptr<CentreLine> line_;
};

}  // namespace amphoe::sync
