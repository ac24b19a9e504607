// Numbered forms: how many an office received and what became of each (domain.md W16).
#pragma once

#include <string>

#include "core/support/Time.h"

namespace amphoe::domain {

/// Forms received together, first and last included: "กข 000101" to "กข 000150".
struct StockRange {
    std::string paper;   ///< the form: name of a document kind, "receipt"
    std::string prefix;  ///< what stands before the running number; may be empty
    long first = 0;
    long last = 0;
    int digits = 6;  ///< of the running number
};

enum class SheetFate {
    Issued,   ///< printed right and handed out
    Spoiled,  ///< of no use any more; kept to be counted
    Returned  ///< nothing was printed on it: back to the pile
};

/// What a step says of a form taken before.
struct StockSettlement {
    std::string paper;
    std::string serial;
    SheetFate fate = SheetFate::Issued;
};

/// The forms of one kind on one day. before + received = issued + spoiled + open + remaining, see `balanced`.
struct StockBalance {
    std::string paper;
    long before = 0;     ///< on the pile when the day began
    long received = 0;   ///< today
    long issued = 0;     ///< today
    long spoiled = 0;    ///< today
    long open = 0;       ///< taken for a job, nobody said yet what became of them
    long remaining = 0;  ///< on the pile
    std::string next;    ///< serial of the form on top; empty when none is left
    long counted = -1;   ///< by hand, the day's last count; -1: not counted
    std::string difference_reason;

    /// spoiled + issued + remaining = stock, nothing open; and where the pile was counted, it is as large as it
    /// should be or the difference has a reason.
    bool balanced() const {
        return open == 0 && before + received == issued + spoiled + remaining &&
               (counted < 0 || counted == remaining || !difference_reason.empty());
    }
};

}  // namespace amphoe::domain
