// Port: number ranges leased from the centre, so that offices without a line never give a number twice.
#pragma once

#include <string>
#include <vector>

#include "core/domain/Failure.h"

namespace amphoe::ports {

/// A range of running numbers that belongs to this workstation alone, first and last included.
struct NumberBlock {
    std::string lease_id;  ///< the centre's name of the lease; adding a known one changes nothing
    std::string series;    ///< "case:<service code>", "document:<kind code>", "receipt"
    int year = 0;          ///< Buddhist Era
    long first = 0;
    long last = 0;
};

struct NumberStock {
    std::string series;
    int year = 0;
    long left = 0;  ///< numbers not given yet, over all blocks of the series and year
};

/// Calls may come from any thread. Numbers are taken by CaseStore::next_case_number and next_document_number.
class NumberBlocks {
  public:
    virtual ~NumberBlocks() = default;
    /// ConfigurationInvalid when the range is empty, overlaps another of the series, or names an unknown series.
    virtual domain::Result<domain::Done> add(const NumberBlock& block) = 0;
    virtual domain::Result<std::vector<NumberStock>> stock() = 0;
};

}  // namespace amphoe::ports
