#include "core/sync/NumberKeeper.h"

#include <algorithm>

#include "core/support/Identifier.h"

namespace amphoe::sync {
namespace {

using domain::Failure;
using domain::FailureCode;

constexpr int kTries = 3;

bool fits(const ports::NumberBlock& block, const NumberWish& wish) {
    return !block.lease_id.empty() && block.series == wish.series && block.year == wish.year && block.first >= 1 &&
           block.last >= block.first && block.last - block.first < wish.count;
}

}  // namespace

domain::Result<ports::NumberBlock> NumberKeeper::ask(const NumberWish& wish, std::stop_token stop) {
    // One id for all tries: an answer lost on the way must not cost a second block.
    const auto request_id = support::new_identifier(clock_.now());
    for (int tried = 1;; ++tried) {
        auto block = lessor_.lease(request_id, wish.series, wish.year, wish.count, stop);
        const bool again = !block && block.error().code == FailureCode::CentreUnreachable && tried < kTries;
        if (!again || stop.stop_requested()) {
            return block;
        }
    }
}

domain::Result<int> NumberKeeper::top_up(const std::vector<NumberWish>& wishes, std::stop_token stop) {
    const auto stock = blocks_.stock();
    if (!stock) {
        return stock.error();
    }
    int added = 0;
    for (const auto& wish : wishes) {
        const auto held = std::find_if(stock->begin(), stock->end(), [&](const auto& one) {
            return one.series == wish.series && one.year == wish.year;
        });
        if (held != stock->end() && held->left >= wish.least) {
            continue;
        }
        const auto block = ask(wish, stop);
        if (!block) {
            return block.error();
        }
        if (!fits(*block, wish)) {
            return Failure{FailureCode::CentreAnswerInvalid, "a block that was not asked for"};
        }
        if (const auto kept = blocks_.add(*block); !kept) {
            return kept.error();
        }
        ++added;
    }
    return added;
}

}  // namespace amphoe::sync
