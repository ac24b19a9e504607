// card_soak [CYCLES [SERVICE_CYCLES]]: that many cards in this process (10,000 when left out), and through a real pcscd
// (none when left out; about a second each). Ends with 1 when a record was wrong or heap or handles grew.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <thread>

#include "devices/card/pcsc/PcscCardReader.h"
#include "tests/bench/card/CardSoak.h"
#include "tests/integration/card/PrivateService_linux.h"

namespace {

using namespace amphoe;
using bench::ProcessFootprint;
using bench::SoakResult;

void print_footprint(const char* when, const ProcessFootprint& footprint) {
    std::printf("  %-10s heap %9zu bytes  handles %3zu  threads %2zu\n", when, footprint.heap_bytes, footprint.handles,
                footprint.threads);
}

bool flat(const SoakResult& result) {
    constexpr std::size_t kSlack = 64 * 1024;
    return result.end.heap_bytes <= result.warm.heap_bytes + kSlack && result.end.handles <= result.warm.handles &&
           result.end.threads <= result.warm.threads;
}

bool print(const char* title, const SoakResult& result) {
    std::printf("%s: %d cycles, %d right records, %d clear failures of pulled or swapped cards, %d wrong\n", title,
                result.cycles, result.right, result.refused, result.wrong);
    print_footprint("warm", result.warm);
    print_footprint("end", result.end);
    const bool good = result.wrong == 0 && flat(result);
    std::puts(good ? "  good" : "  NOT GOOD");
    return good;
}

SoakResult soak_service(int cycles) {
    tests::PrivateService service;
    if (!service.start()) {
        throw std::runtime_error("the card service does not start");
    }
    devices::card::PcscCardReader reader;
    std::unique_ptr<tests::ChildProcess> card;
    const auto empty = [&] {
        const auto readers = reader.readers();
        return readers.ok() && std::ranges::all_of(*readers, [](const ports::ReaderStatus& status) {
                   return status.state == ports::CardState::Empty;
               });
    };
    const bench::Hand hand{[&](const std::string& name, const std::string&) { card = service.insert(name); },
                           [&] {
                               card.reset();
                               while (!empty()) {
                                   std::this_thread::sleep_for(std::chrono::milliseconds(20));
                               }
                           }};
    return bench::soak(reader, hand, cycles);
}

}  // namespace

int main(int count, char** arguments) {
    try {
        const int cycles = count > 1 ? std::atoi(arguments[1]) : 10000;
        const int service_cycles = count > 2 ? std::atoi(arguments[2]) : 0;
        bool good = cycles <= 0 || print("in process", bench::soak_in_process(cycles));
        if (service_cycles > 0) {
            good = print("through pcscd", soak_service(service_cycles)) && good;
        }
        return good ? 0 : 1;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
