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

bool begins_with(std::span<const std::uint8_t> command, std::span<const std::uint8_t> name) {
    return command.size() >= name.size() && std::ranges::equal(command.first(name.size()), name);
}

}  // namespace

VirtualCard::VirtualCard(CardProfile profile) : profile_(std::move(profile)) {}

void VirtualCard::power_up() {
    selected_ = Applet::None;
    pending_.clear();
}

void VirtualCard::distort(const CardFault& fault, VirtualAnswer& answer) {
    switch (fault.kind) {
        case CardFault::Kind::Swap:
            swapped_ = true;
            [[fallthrough]];
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
            answer.delay += std::chrono::milliseconds(fault.value);
            break;
    }
}

VirtualAnswer VirtualCard::transmit(std::span<const std::uint8_t> command) {
    ++commands_;
    VirtualAnswer result{Outcome::Answered, answer(command), {}};
    for (const auto& fault : profile_.faults) {
        if (fault.at == commands_) {
            distort(fault, result);
        }
    }
    result.delay += (command.size() + result.bytes.size()) * std::chrono::microseconds(profile_.line_speed_us_per_byte);
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
    if (selected_ == Applet::Administration && begins_with(command, std::span(kReadLaserWhole).first<4>())) {
        return read_laser(command);
    }
    if (selected_ == Applet::CardManager && begins_with(command, std::span(kReadProductionData).first<4>())) {
        return read_production_data(command);
    }
    return status(standard_class ? 0x6D00 : 0x6E00);
}

VirtualCard::Applet VirtualCard::applet_named(std::span<const std::uint8_t> command) const {
    if (profile_.thai && begins_with(command, kSelectPersonalData)) {
        return Applet::PersonalData;
    }
    if (!profile_.laser.empty() && begins_with(command, kSelectAdministration)) {
        return Applet::Administration;
    }
    const bool manager =
        std::ranges::equal(command, kSelectCardManager) || std::ranges::equal(command, kSelectCardManagerByName);
    return manager && !profile_.production_data.empty() ? Applet::CardManager : Applet::None;
}

Bytes VirtualCard::select(std::span<const std::uint8_t> command) {
    // A refused SELECT leaves the applet selected that was (ISO 7816-4).
    const auto named = applet_named(command);
    if (named == Applet::None) {
        return status(0x6A82);
    }
    selected_ = named;
    // Real cards announce ten bytes of file information here, which no reader fetches (section 2).
    return profile_.direct_answers ? status(0x9000) : status(0x610A);
}

// In one answer, or the header alone and the number with GET RESPONSE (section 2.3).
Bytes VirtualCard::read_laser(std::span<const std::uint8_t> command) {
    const bool whole = command[4] == kReadLaserWhole.back();
    if (command.size() != 5 || (whole ? profile_.laser_in_parts : command[4] != kReadLaserInParts.back())) {
        return status(0x6700);
    }
    const auto cut = profile_.laser.begin() + static_cast<std::ptrdiff_t>(whole ? profile_.laser.size() : kLaserHeader);
    Bytes answer(profile_.laser.begin(), cut);
    pending_.assign(cut, profile_.laser.end());
    const auto tail = pending_.empty() ? status(0x9000) : status_with_count(0x61, pending_.size());
    answer.insert(answer.end(), tail.begin(), tail.end());
    return answer;
}

Bytes VirtualCard::read_production_data(std::span<const std::uint8_t> command) {
    if (command[4] != kProductionData) {
        return status_with_count(0x6C, kProductionData);
    }
    auto answer = profile_.production_data;
    answer.insert(answer.end(), {0x90, 0x00});
    return answer;
}

Bytes VirtualCard::read(std::span<const std::uint8_t> command) {
    if (selected_ != Applet::PersonalData) {
        return status(0x6D00);
    }
    if (command.size() < 7 || command[4] != 0x02) {
        return status(0x6700);
    }
    const auto block_number = static_cast<std::size_t>(command[1] & 0x0F);
    const auto offset = static_cast<std::size_t>(command[2] << 8 | command[3]);
    auto length = static_cast<std::size_t>(command[5] << 8 | command[6]);
    if (length > kLongestRead && profile_.chaining == CardChaining::Refused) {
        return status(0x6700);
    }
    if (profile_.chaining == CardChaining::Ignored) {
        length = command[6];
    }
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
    pending_ = std::move(data);
    // Also over T=1 a short answer holds at most 256 bytes.
    return profile_.direct_answers ? next_part(std::min(pending_.size(), kChainLink))
                                   : status_with_count(0x61, pending_.size());
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
    return next_part(wanted);
}

Bytes VirtualCard::next_part(std::size_t length) {
    const auto end = pending_.begin() + static_cast<std::ptrdiff_t>(length);
    Bytes answer(pending_.begin(), end);
    pending_.erase(pending_.begin(), end);
    const auto tail = pending_.empty() ? status(0x9000) : status_with_count(0x61, pending_.size());
    answer.insert(answer.end(), tail.begin(), tail.end());
    return answer;
}

}  // namespace amphoe::devices::card
