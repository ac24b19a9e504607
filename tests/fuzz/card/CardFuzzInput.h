// The form of the card fuzzer's input, for the entry and for the maker of its seeds.
#pragma once

#include <algorithm>
#include <deque>
#include <span>

#include "devices/card/simulated/CardProfile.h"

namespace amphoe::tests {

/// First byte: a set of Option. Then either answers, each with its length in two bytes before it, or two bytes with the
/// length of block 0, block 0 and block 1. Cut input is taken as far as it goes.
class CardFuzzInput {
  public:
    enum Option : std::uint8_t {
        kBlocks = 0x01,  ///< content of the blocks instead of answers
        kPhoto = 0x02,
        kLaser = 0x04,
        kChip = 0x08,
        kChaining = 0x10,   ///< the card's family is remembered as one that chains
        kOlderAtr = 0x20,   ///< 3B 67
        kDirect = 0x40,     ///< with kBlocks: answers as over T=1
        kUncounted = 0x80,  ///< the reader has no event counter
    };

    explicit CardFuzzInput(std::span<const std::uint8_t> bytes)
        : options_(bytes.empty() ? std::uint8_t{0} : bytes.front()), rest_(bytes.empty() ? bytes : bytes.subspan(1)) {}

    bool has(Option option) const { return (options_ & option) != 0; }
    bool has_blocks() const { return has(kBlocks); }
    bool with_photo() const { return has(kPhoto); }
    bool older_atr() const { return has(kOlderAtr); }

    std::deque<devices::card::Bytes> answers() const {
        std::deque<devices::card::Bytes> answers;
        auto rest = rest_;
        while (rest.size() >= 2) {
            const auto piece = next_piece(rest);
            answers.emplace_back(piece.begin(), piece.end());
        }
        return answers;
    }

    devices::card::CardProfile profile() const {
        devices::card::CardProfile profile;
        profile.atr = {0x3B, static_cast<std::uint8_t>(older_atr() ? 0x67 : 0x79)};
        profile.direct_answers = has(kDirect);
        auto rest = rest_;
        if (rest.size() >= 2) {
            const auto first = next_piece(rest);
            profile.blocks[0].assign(first.begin(), first.end());
            profile.blocks[1].assign(rest.begin(), rest.end());
        }
        return profile;
    }

  private:
    // Takes the length and that many bytes, or what is left, from the front of `rest`.
    static std::span<const std::uint8_t> next_piece(std::span<const std::uint8_t>& rest) {
        const auto announced = static_cast<std::size_t>(rest[0] << 8 | rest[1]);
        rest = rest.subspan(2);
        const auto piece = rest.first(std::min(announced, rest.size()));
        rest = rest.subspan(piece.size());
        return piece;
    }

    std::uint8_t options_;
    std::span<const std::uint8_t> rest_;
};

}  // namespace amphoe::tests
