#include "devices/card/thai/CommandExchange.h"

#include <algorithm>
#include <cstdio>

namespace amphoe::devices::card {
namespace {

using domain::Failure;
using domain::FailureCode;

constexpr unsigned kWrongParameters = 0x6A86;
// READ, a corrected READ, GET RESPONSE in two variants: more for one part is a card that leads us in circles.
constexpr int kRoundsForOnePart = 8;
// Cards have been seen to answer in parts of 256; half of that is allowed.
constexpr std::size_t kSmallestPart = 128;

bool more_waits(unsigned status) {
    return (status >> 8) == 0x61;
}

bool wrong_length(unsigned status) {
    return (status >> 8) == 0x6C;
}

bool is_get_response(const Bytes& command) {
    return command.size() == 5 && command[1] == 0xC0;
}

// ISO 7816-3: the same command with the Le the card asks for.
Bytes with_length(Bytes command, unsigned length) {
    const bool ends_with_length = command.size() == 5;
    if (ends_with_length) {
        command.back() = static_cast<std::uint8_t>(length);
    } else {
        const std::size_t without_length = 5U + command[4];
        command.resize(without_length);
        command.push_back(static_cast<std::uint8_t>(length));
    }
    return command;
}

int most_rounds(std::span<const std::uint8_t> command) {
    const bool is_read = command.size() == 7;
    const auto wanted = is_read ? static_cast<std::size_t>(command[5] << 8 | command[6]) : 0U;
    return kRoundsForOnePart + static_cast<int>(wanted / kSmallestPart);
}

Bytes read_command(const Location& at) {
    const auto low = [](std::size_t value) { return static_cast<std::uint8_t>(value & 0xFF); };
    return {0x80,
            static_cast<std::uint8_t>(0xB0 + at.block),
            low(at.offset >> 8),
            low(at.offset),
            0x02,
            low(at.length >> 8),
            low(at.length)};
}

}  // namespace

CommandExchange::CommandExchange(CardChannel& channel, std::stop_token stop)
    : channel_(channel), stop_(std::move(stop)), get_response_p2_(channel.atr().starts_with("3B67") ? 1 : 0) {}

domain::Result<CommandExchange::Answer> CommandExchange::send(std::span<const std::uint8_t> command) {
    if (stop_.stop_requested()) {
        return Failure{FailureCode::CardUnreadable, "the read was stopped"};
    }
    ++commands_;
    last_status_ = 0;
    auto received = channel_.transmit(command);
    if (!received) {
        return received.error();
    }
    bytes_on_line_ += static_cast<long>(command.size() + received->size());
    if (received->empty()) {
        return Failure{FailureCode::CardRemoved, "empty answer to command " + std::to_string(commands_)};
    }
    if (received->size() < 2) {
        return Failure{FailureCode::CardUnreadable, "answer without status to command " + std::to_string(commands_)};
    }
    const auto status = static_cast<unsigned>(received->end()[-2] << 8 | received->end()[-1]);
    last_status_ = status;
    received->resize(received->size() - 2);
    return Answer{std::move(*received), status};
}

domain::Result<CommandExchange::Answer> CommandExchange::converse(std::span<const std::uint8_t> command,
                                                                  const PartListener& on_part) {
    Answer whole;
    Bytes next(command.begin(), command.end());
    bool variant_changed = false;
    for (int round = most_rounds(command); round > 0; --round) {
        auto answer = send(next);
        if (!answer) {
            return answer.error();
        }
        whole.data.insert(whole.data.end(), answer->data.begin(), answer->data.end());
        whole.status = answer->status;
        if (on_part && !answer->data.empty()) {
            on_part(whole.data.size());
        }
        if (more_waits(whole.status)) {
            next = get_response_command(whole.status & 0xFF);
            direct_ = false;
        } else if (wrong_length(whole.status)) {
            next = with_length(next, whole.status & 0xFF);
        } else if (whole.status == kWrongParameters && is_get_response(next) && !variant_changed) {
            // thai-id-card.md section 2: cards differ in P2 of GET RESPONSE; turn it over once and remember.
            variant_changed = true;
            get_response_p2_ ^= 1;
            next[3] = get_response_p2_;
        } else {
            return whole;
        }
    }
    return refused("answers without end", whole.status);
}

domain::Result<CommandExchange::Answer> CommandExchange::get_response(std::size_t length) {
    return converse(get_response_command(static_cast<unsigned>(length)));
}

Bytes CommandExchange::get_response_command(unsigned length) const {
    return {0x00, 0xC0, 0x00, get_response_p2_, static_cast<std::uint8_t>(length)};
}

Failure CommandExchange::refused(std::string_view command, unsigned status) const {
    char text[8];
    std::snprintf(text, sizeof text, "%04X", status & 0xFFFF);
    return {FailureCode::CardUnreadable,
            std::string(command) + ": status " + text + " at command " + std::to_string(commands_)};
}

domain::Result<bool> CommandExchange::select(std::span<const std::uint8_t> command) {
    auto answer = send(command);
    if (answer && wrong_length(answer->status)) {
        answer = send(with_length({command.begin(), command.end()}, answer->status & 0xFF));
    }
    if (!answer) {
        return answer.error();
    }
    // The file information that 61xx announces is of no use to us; the next command discards it.
    return answer->success() || more_waits(answer->status);
}

domain::Result<domain::Done> CommandExchange::select_personal_data() {
    const auto selected = select(kSelectPersonalData);
    if (!selected) {
        return selected.error();
    }
    if (!*selected) {
        return Failure{FailureCode::CardForeign, refused("SELECT", last_status_).detail};
    }
    return domain::Done{};
}

domain::Result<Bytes> CommandExchange::read(const Location& at, const PartListener& on_part) {
    auto answer = converse(read_command(at), on_part);
    if (!answer) {
        return answer.error();
    }
    if (!answer->success()) {
        return refused("READ", answer->status);
    }
    if (answer->data.size() != at.length) {
        return Failure{FailureCode::CardUnreadable, "READ gave " + std::to_string(answer->data.size()) +
                                                        " bytes instead of " + std::to_string(at.length)};
    }
    return std::move(answer->data);
}

domain::Result<domain::Done> CommandExchange::fetch_some(const Location& wanted, CardImage& image,
                                                         const PartListener& on_part) {
    auto missing = image.missing(wanted);
    if (missing.length == 0) {
        return domain::Done{};
    }
    missing.length = std::min(missing.length, chains_ ? kBlockSize : kLongestRead);
    const auto bytes = read(missing, on_part);
    if (!bytes) {
        return bytes.error();
    }
    image.store(missing.block, missing.offset, *bytes);
    return domain::Done{};
}

domain::Result<domain::Done> CommandExchange::fetch(const Location& wanted, CardImage& image) {
    while (image.missing(wanted).length > 0) {
        if (auto done = fetch_some(wanted, image); !done) {
            return done;
        }
    }
    return domain::Done{};
}

}  // namespace amphoe::devices::card
