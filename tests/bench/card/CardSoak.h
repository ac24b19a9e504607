// Cards put in, read and pulled, one after the other, as in twelve hours at a counter.
#pragma once

#include <functional>
#include <string>

#include "core/ports/CardReader.h"
#include "tests/bench/card/ProcessFootprint.h"

namespace amphoe::bench {

struct SoakResult {
    int cycles = 0;
    int right = 0;
    int refused = 0;        ///< a clear failure, only where the card had a lasting fault
    int wrong = 0;          ///< a record that is not the card's, or a failure of a healthy card
    ProcessFootprint warm;  ///< when every kind of card had been read some times
    ProcessFootprint end;
};

/// Puts in the card of persona `name`, with scripted faults for the given cycle, or pulls it.
struct Hand {
    std::function<void(const std::string& name, const std::string& fault)> insert;
    std::function<void()> remove;
};

/// In this process, all demonstration persons in turn; every third card has a fault at a changing command.
SoakResult soak_in_process(int cycles);

/// The same through any reader, without faults.
SoakResult soak(ports::CardReader& reader, const Hand& hand, int cycles);

}  // namespace amphoe::bench
