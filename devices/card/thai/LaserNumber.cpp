#include "devices/card/thai/LaserNumber.h"

#include <algorithm>

#include "devices/card/thai/Tis620.h"

namespace amphoe::devices::card {
namespace {

// Header and number; nothing when the card refuses.
domain::Result<std::optional<Bytes>> answer_of(CommandExchange& exchange) {
    auto whole = exchange.converse(kReadLaserWhole);
    if (!whole) {
        return whole.error();
    }
    if (!whole->success()) {
        whole = exchange.converse(kReadLaserInParts);
        if (whole && whole->success() && whole->data.size() == kLaserHeader) {
            // The rest was not announced but waits (section 2.3).
            auto rest = exchange.get_response(kLaserLength);
            if (!rest) {
                return rest.error();
            }
            whole->data.insert(whole->data.end(), rest->data.begin(), rest->data.end());
            whole->status = rest->status;
        }
        if (!whole) {
            return whole.error();
        }
    }
    return whole->success() ? std::optional(std::move(whole->data)) : std::nullopt;
}

}  // namespace

std::optional<std::string> laser_number_text(FieldBytes bytes) {
    std::string text;
    for (const auto byte : without_padding(bytes)) {
        if (byte != '-') {
            text.push_back(static_cast<char>(byte));
        }
    }
    const auto within = [](char low, char high) { return [=](char c) { return c >= low && c <= high; }; };
    if (text.size() != 12 || !std::all_of(text.begin(), text.begin() + 2, within('A', 'Z')) ||
        !std::all_of(text.begin() + 2, text.end(), within('0', '9'))) {
        return std::nullopt;
    }
    return text.substr(0, 3) + '-' + text.substr(3, 7) + '-' + text.substr(10);
}

domain::Result<std::string> read_laser_number(CommandExchange& exchange, Warnings& warnings) {
    const auto selected = exchange.select(kSelectAdministration);
    if (!selected) {
        return selected.error();
    }
    const auto answer = *selected ? answer_of(exchange) : domain::Result<std::optional<Bytes>>(std::optional<Bytes>{});
    if (!answer) {
        return answer.error();
    }
    if (!*answer) {
        warnings.emplace_back("laser_no.unavailable");
        return std::string{};
    }
    const FieldBytes bytes(**answer);
    const auto number =
        bytes.size() == kLaserHeader + kLaserLength ? laser_number_text(bytes.subspan(kLaserHeader)) : std::nullopt;
    if (!number) {
        warnings.emplace_back("laser_no.format");
    }
    return number.value_or(std::string{});
}

}  // namespace amphoe::devices::card
