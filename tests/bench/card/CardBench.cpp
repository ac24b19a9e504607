// card_bench: commands, bytes and time of one full read at four line speeds, beside the way of the public readers, in
// one run. Takes half a minute, since the line's time really passes.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <future>
#include <vector>

#include "devices/card/simulated/SimulatedCardReader.h"
#include "devices/card/simulated/SimulatedChannel.h"
#include "devices/card/thai/ThaiCardSession.h"
#include "tests/bench/card/PeerStrategy.h"
#include "tests/devices/card/DemonstrationCards.h"

namespace {

using namespace amphoe;
using namespace devices::card;
using Clock = std::chrono::steady_clock;
using bench::ReadCost;

constexpr unsigned kSpeeds[]{0, 48, 93, 1116};

double ms_since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

CardProfile card_with_photo_of(std::size_t size, unsigned speed) {
    auto content = tests::plain_content();
    content.photo.resize(size - 2);
    content.photo.insert(content.photo.end(), {0xFF, 0xD9});
    auto profile = tests::card_with(content);
    profile.line_speed_us_per_byte = speed;
    return profile;
}

ReadCost read_as_we_do(CardChannel& channel, ChainingMemory::Verdict verdict) {
    ChainingMemory memory;
    memory.remember(channel.atr(), verdict);
    const auto card = ThaiCardSession(channel, "bench", {}, &memory).read({}, {});
    return card ? ReadCost{card->timing.apdus, card->timing.bytes, card->photo.has_value()} : ReadCost{};
}

struct Strategy {
    const char* name;
    std::function<ReadCost(CardChannel&)> read;
};

struct Row {
    ReadCost cost;
    std::vector<double> times;
};

// The median where a read is short, one read where the line's time outweighs everything.
double time_of(const Strategy& strategy, std::size_t photo, unsigned speed, ReadCost& cost) {
    std::vector<double> times(speed == 0 ? 51 : 1);
    for (auto& time : times) {
        const auto slot = std::make_shared<SimulatedSlot>();
        slot->insert(card_with_photo_of(photo, speed));
        SimulatedChannel channel(slot, {});
        const auto start = Clock::now();
        cost = strategy.read(channel);
        time = ms_since(start);
    }
    std::ranges::nth_element(times, times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2));
    return times[times.size() / 2];
}

bool print_table(const std::vector<Strategy>& strategies, std::size_t photo) {
    std::printf("\nFull read, photo %zu bytes\n%-28s %8s %6s", photo, "strategy", "commands", "bytes");
    for (const auto speed : kSpeeds) {
        std::printf(" %8u us/B", speed);
    }
    std::puts("   (ms, and times faster)");
    Row first;
    bool complete = true;
    for (const auto& strategy : strategies) {
        Row row;
        for (const auto speed : kSpeeds) {
            row.times.push_back(time_of(strategy, photo, speed, row.cost));
        }
        if (first.times.empty()) {
            first = row;
        }
        complete = complete && row.cost.complete;
        std::printf("%-28s %8d %6ld", strategy.name, row.cost.commands, row.cost.bytes);
        for (std::size_t index = 0; index < row.times.size(); ++index) {
            std::printf(" %8.2f %3.1fx", row.times[index], first.times[index] / row.times[index]);
        }
        std::puts("");
    }
    std::puts(
        "At 0 us/B only this computer's own work is left (we also parse and hash); a reader on USB adds some ms for "
        "each command.");
    return complete;
}

// From the reader's event to the text, as the desk gets it.
bool print_insert_to_text(unsigned speed) {
    SimulatedCardReader reader;
    std::promise<Clock::time_point> inserted;
    const auto watching = reader.watch([&](const ports::CardEvent&) { inserted.set_value(Clock::now()); });
    reader.insert(card_with_photo_of(1849, speed));
    const auto start = inserted.get_future().get();
    std::vector<double> texts;
    const auto card = reader.read({},
                                  [&](const ports::CardReadProgress& progress) {
                                      if (progress.stage == ports::CardReadProgress::Stage::Text) {
                                          texts.push_back(ms_since(start));
                                      }
                                  },
                                  {});
    if (!card || texts.size() != 2) {
        return false;
    }
    std::printf(
        "\nFrom the inserted event at %u us/byte, first read of this family of cards: person after %.0f ms, "
        "address after %.0f ms, complete record after %.0f ms\n",
        speed, texts[0], texts[1], static_cast<double>(card->timing.total_ms));
    return true;
}

}  // namespace

int main() {
    const std::vector<Strategy> strategies{
        {"a field at a time, 20 blocks", bench::read_field_by_field},
        {"spans of at most 255 bytes",
         [](CardChannel& channel) { return read_as_we_do(channel, ChainingMemory::Verdict::Refused); }},
        {"spans in chained answers",
         [](CardChannel& channel) { return read_as_we_do(channel, ChainingMemory::Verdict::Works); }},
    };
    bool complete = true;
    for (const std::size_t photo : {1755U, 1849U}) {
        complete = print_table(strategies, photo) && complete;
    }
    complete = print_insert_to_text(93) && complete;
    return complete ? 0 : 1;
}
