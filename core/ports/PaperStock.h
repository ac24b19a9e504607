// Port: the pile of numbered forms.
#pragma once

#include <string>
#include <vector>

#include "core/domain/Failure.h"
#include "core/domain/PaperStock.h"

namespace amphoe::ports {

/// Calls may come from any thread. Each act has its audit entry. What became of a form taken for a paper is saved with
/// the paper's step (StepRecord::settlement).
class PaperStock {
  public:
    virtual ~PaperStock() = default;
    /// Forms added. StockInvalid: an empty or huge range, or a number received before.
    virtual domain::Result<long> receive(const domain::StockRange& range, const std::string& officer_id) = 0;
    /// Takes the form on top for a paper; its serial. The same again while that form is not settled. StockExhausted.
    virtual domain::Result<std::string> take(const std::string& paper, const std::string& document_number) = 0;
    /// A form spoiled before it came to a printer. StockInvalid when it is not on the pile.
    virtual domain::Result<domain::Done> spoil(const std::string& paper, const std::string& serial,
                                               const std::string& reason, const std::string& officer_id) = 0;
    /// What was counted by hand; a difference needs a reason (StockUnsettled).
    virtual domain::Result<domain::Done> count(const std::string& paper, long counted, const std::string& reason,
                                               const std::string& officer_id) = 0;
    /// All forms ever received, as of a Bangkok day ("2026-11-22"), ordered by paper.
    virtual domain::Result<std::vector<domain::StockBalance>> balances(const std::string& date) = 0;
};

}  // namespace amphoe::ports
