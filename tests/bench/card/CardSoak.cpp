#include "tests/bench/card/CardSoak.h"

#include <array>
#include <atomic>
#include <map>

#include "devices/card/simulated/SimulatedCardReader.h"
#include "tests/devices/card/DemonstrationCards.h"
#include "tests/devices/card/Personas.h"

namespace amphoe::bench {
namespace {

using namespace devices::card;

constexpr int kLongestRead = 24;  // commands; a fault later than the read's last one does no harm

// Faults of one moment must be overcome; a swap must be named or give the other card whole.
std::string fault_of(int cycle) {
    constexpr std::array kKinds{"status@:6F00", "short@:1", "remove@", "swap@:somsri", "delay@:1", "status@:6A86"};
    if (cycle % 3 != 0) {
        return {};
    }
    const auto turn = static_cast<std::size_t>(cycle / 3);
    std::string fault = kKinds[turn % kKinds.size()];
    const auto command = 1 + turn / kKinds.size() % kLongestRead;
    return fault.insert(fault.find('@') + 1, std::to_string(command));
}

void judge(const std::string& name, const std::string& fault, const domain::Result<domain::IdentityCard>& card,
           SoakResult& result) {
    const bool swapped = fault.starts_with("swap");
    const bool may_fail = swapped || fault.starts_with("remove");
    if (!card) {
        ++(may_fail ? result.refused : result.wrong);
        return;
    }
    const bool own = tests::differences(name, *card).empty();
    const bool successors = swapped && tests::differences("somsri", *card).empty();
    ++(own || successors ? result.right : result.wrong);
}

SoakResult run(ports::CardReader& reader, const Hand& hand, int cycles, bool with_faults) {
    const auto names = tests::persona_names();
    // By then every card, every fault and every buffer has been there.
    const int warm_up = cycles / 4;
    SoakResult result;
    for (int cycle = 0; cycle < cycles; ++cycle) {
        const auto& name = names[static_cast<std::size_t>(cycle) % names.size()];
        const auto fault = with_faults ? fault_of(cycle) : std::string{};
        hand.insert(name, fault);
        judge(name, fault, reader.read({{}, std::chrono::seconds(30)}, {}, {}), result);
        hand.remove();
        ++result.cycles;
        if (cycle == warm_up) {
            result.warm = process_footprint();
        }
    }
    result.end = process_footprint();
    return result;
}

}  // namespace

SoakResult soak(ports::CardReader& reader, const Hand& hand, int cycles) {
    return run(reader, hand, cycles, false);
}

SoakResult soak_in_process(int cycles) {
    std::map<std::string, CardProfile> profiles;
    for (const auto& name : tests::persona_names()) {
        profiles.emplace(name, tests::demonstration_profile(name));
    }
    const auto successor = std::make_shared<const CardProfile>(profiles.at("somsri"));
    SimulatedCardReader reader;
    std::atomic<int> events{0};
    const auto watching = reader.watch([&](const ports::CardEvent&) { ++events; });
    const Hand hand{[&](const std::string& name, const std::string& fault) {
                        auto profile = profiles.at(name);
                        if (!fault.empty()) {
                            profile = tests::with_fault(std::move(profile), fault);
                            profile.successor = successor;
                        }
                        reader.insert(std::move(profile));
                    },
                    [&] { reader.remove(); }};
    return run(reader, hand, cycles, true);
}

}  // namespace amphoe::bench
