// Keeps enough leased numbers in stock, so that an office without line can go on giving them.
#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "core/ports/Clock.h"
#include "core/ports/NumberBlocks.h"
#include "core/ports/NumberLessor.h"

namespace amphoe::sync {

struct NumberWish {
    std::string series;
    int year = 0;    ///< Buddhist Era
    long least = 0;  ///< below this stock a new block is asked for
    int count = 0;   ///< size of a new block
};

/// Not thread-safe.
class NumberKeeper {
  public:
    NumberKeeper(ports::NumberBlocks& blocks, ports::NumberLessor& lessor, ports::Clock& clock)
        : blocks_(blocks), lessor_(lessor), clock_(clock) {}
    /// Blocks added. The first failure of a series ends the run; blocks added before stay. An answer that does not fit
    /// the question is CentreAnswerInvalid.
    domain::Result<int> top_up(const std::vector<NumberWish>& wishes, std::stop_token stop);

  private:
    domain::Result<ports::NumberBlock> ask(const NumberWish& wish, std::stop_token stop);
    ports::NumberBlocks& blocks_;
    ports::NumberLessor& lessor_;
    ports::Clock& clock_;
};

}  // namespace amphoe::sync
