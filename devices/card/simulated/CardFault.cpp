#include "devices/card/simulated/CardFault.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace amphoe::devices::card {
namespace {

struct KindEntry {
    std::string_view name;
    CardFault::Kind kind;
    int value_base;  // 0: the kind takes no value; below 0: it takes a name
    unsigned most;
};

constexpr std::array<KindEntry, 6> kKinds{{
    {"remove", CardFault::Kind::Remove, 0, 0},
    {"swap", CardFault::Kind::Swap, -1, 0},
    {"mute", CardFault::Kind::Mute, 0, 0},
    {"short", CardFault::Kind::Short, 10, 256},
    {"status", CardFault::Kind::Status, 16, 0xFFFF},
    {"delay", CardFault::Kind::Delay, 10, 60000},
}};

std::optional<unsigned> number(std::string_view text, int base, unsigned most) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole && value <= most ? std::optional(value) : std::nullopt;
}

// A plain file name: no folder, no extension.
bool is_profile_name(std::string_view text) {
    return !text.empty() && text.size() <= 64 && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

}  // namespace

std::optional<CardFault> parse_card_fault(std::string_view text) {
    constexpr unsigned kMostCommands = 10000;
    const auto at = text.find('@');
    const auto entry = std::ranges::find(kKinds, text.substr(0, at), &KindEntry::name);
    if (at == std::string_view::npos || entry == kKinds.end()) {
        return std::nullopt;
    }
    const auto rest = text.substr(at + 1);
    const auto colon = rest.find(':');
    const bool has_value = colon != std::string_view::npos;
    const auto index = number(rest.substr(0, colon), 10, kMostCommands);
    if (!index || *index == 0 || has_value != (entry->value_base != 0)) {
        return std::nullopt;
    }
    if (entry->kind == CardFault::Kind::Swap) {
        const auto name = rest.substr(colon + 1);
        return is_profile_name(name)
                   ? std::optional(CardFault{static_cast<int>(*index), entry->kind, 0, std::string(name)})
                   : std::nullopt;
    }
    const auto value = has_value ? number(rest.substr(colon + 1), entry->value_base, entry->most) : std::optional(0U);
    if (!value) {
        return std::nullopt;
    }
    return CardFault{static_cast<int>(*index), entry->kind, *value, {}};
}

}  // namespace amphoe::devices::card
