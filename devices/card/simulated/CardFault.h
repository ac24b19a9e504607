// Faults a virtual card makes at a given command, so that every bad moment can be rehearsed.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace amphoe::devices::card {

struct CardFault {
    enum class Kind {
        Remove,  ///< the card is pulled under the command
        Swap,    ///< the card is pulled under the command and the one of `profile` put in
        Mute,    ///< the command is never answered
        Short,   ///< only the first `value` bytes of the answer arrive
        Status,  ///< the answer is the status word `value` and nothing else
        Delay,   ///< the right answer, `value` milliseconds late
    };
    int at = 0;  ///< number of the command since the card was made, the first is 1
    Kind kind = Kind::Remove;
    unsigned value = 0;
    std::string profile{};  ///< of Swap: the name of a profile in the same folder, without ".json"
};

/// "remove@7", "swap@9:somsri", "mute@5", "short@4:3", "status@6:6F00"
/// (hexadecimal), "delay@3:500"; anything else gives nothing.
std::optional<CardFault> parse_card_fault(std::string_view text);

}  // namespace amphoe::devices::card
