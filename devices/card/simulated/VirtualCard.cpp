#include "devices/card/simulated/VirtualCard.h"

#include <algorithm>

namespace amphoe::devices::card {
namespace {

using Outcome = VirtualAnswer::Outcome;

Bytes status(unsigned word) {
    return {static_cast<std::uint8_t>(word >> 8), static_cast<std::uint8_t>(word & 0xFF)};
}

// 61xx or 6Cxx: the second byte is 0 for 256 and more.
Bytes status_with_count(unsigned first, std::size_t count) {
    return status(first << 8 | static_cast<unsigned>(count >= 256 ? 0 : count));
}

void distort(const CardFault& fault, VirtualAnswer& answer) {
    switch (fault.kind) {
        case CardFault::Kind::Remove:
            answer = {Outcome::Removed, {}, {}};
            break;
        case CardFault::Kind::Mute:
            answer = {Outcome::Mute, {}, {}};
            break;
        case CardFault::Kind::Short:
            answer.bytes.resize(std::min<std::size_t>(answer.bytes.size(), fault.value));
            break;
        case CardFault::Kind::Status:
            answer.bytes = status(fault.value);
            break;
        case CardFault::Kind::Delay:
            answer.delay = std::chrono::milliseconds(fault.value);
            break;
    }
}

}  // namespace

VirtualCard::VirtualCard(CardProfile profile) : profile_(std::move(profile)) {}

void VirtualCard::power_up() {
    selected_ = false;
    pending_.clear();
}

VirtualAnswer VirtualCard::transmit(std::span<const std::uint8_t> command) {
    ++commands_;
    VirtualAnswer result{Outcome::Answered, answer(command), {}};
    for (const auto& fault : profile_.faults) {
        if (fault.at == commands_) {
            distort(fault, result);
        }
    }
    return result;
}

Bytes VirtualCard::answer(std::span<const std::uint8_t> command) {
    if (command.size() < 5) {
        return status(0x6700);
    }
    const bool standard_class = command[0] == 0x00;
    if (standard_class && command[1] == 0xC0) {
        return get_response(command);
    }
    pending_.clear();
    if (standard_class && command[1] == 0xA4) {
        return select(command);
    }
    if (command[0] == 0x80 && (command[1] & 0xF0) == 0xB0) {
        return read(command);
    }
    return status(standard_class ? 0x6D00 : 0x6E00);
}

Bytes VirtualCard::select(std::span<const std::uint8_t> command) {
    selected_ = profile_.thai && command.size() >= kSelectPersonalData.size() &&
                std::ranges::equal(command.first(kSelectPersonalData.size()), kSelectPersonalData);
    if (!selected_) {
        return status(0x6A82);
    }
    // Real cards announce ten bytes of file information here, which no reader fetches (section 2).
    return profile_.direct_answers ? status(0x9000) : status(0x610A);
}

Bytes VirtualCard::read(std::span<const std::uint8_t> command) {
    if (!selected_) {
        return status(0x6D00);
    }
    if (command.size() < 7 || command[4] != 0x02) {
        return status(0x6700);
    }
    const auto block_number = static_cast<std::size_t>(command[1] & 0x0F);
    const auto offset = static_cast<std::size_t>(command[2] << 8 | command[3]);
    const auto length = static_cast<std::size_t>(command[5] << 8 | command[6]);
    if (block_number >= profile_.blocks.size() || profile_.blocks[block_number].empty()) {
        return status(0x6A82);
    }
    const auto& block = profile_.blocks[block_number];
    if (length == 0 || offset + length > block.size()) {
        return status(0x6B00);
    }
    const auto begin = block.begin() + static_cast<std::ptrdiff_t>(offset);
    return deliver(Bytes(begin, begin + static_cast<std::ptrdiff_t>(length)));
}

Bytes VirtualCard::deliver(Bytes data) {
    if (profile_.direct_answers) {
        data.insert(data.end(), {0x90, 0x00});
        return data;
    }
    pending_ = std::move(data);
    return status_with_count(0x61, pending_.size());
}

Bytes VirtualCard::get_response(std::span<const std::uint8_t> command) {
    // Cards whose ATR begins 3B 67 want P2 = 01 (section 2).
    const bool older = profile_.atr.size() >= 2 && profile_.atr[0] == 0x3B && profile_.atr[1] == 0x67;
    if (command[3] != (older ? 0x01 : 0x00)) {
        return status(0x6A86);
    }
    if (pending_.empty()) {
        return status(0x6985);
    }
    const std::size_t wanted = command[4] == 0 ? 256 : command[4];
    if (wanted > pending_.size()) {
        return status_with_count(0x6C, pending_.size());
    }
    const auto end = pending_.begin() + static_cast<std::ptrdiff_t>(wanted);
    Bytes answer(pending_.begin(), end);
    pending_.erase(pending_.begin(), end);
    const auto tail = pending_.empty() ? status(0x9000) : status_with_count(0x61, pending_.size());
    answer.insert(answer.end(), tail.begin(), tail.end());
    return answer;
}

}  // namespace amphoe::devices::card
