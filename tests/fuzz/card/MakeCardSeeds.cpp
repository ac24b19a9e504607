// Writes seeds for the card fuzzer into the folder given: the blocks of every demonstration card, and the answers of
// one read of each.
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>

#include "devices/card/thai/ThaiCardSession.h"
#include "tests/devices/card/DemonstrationCards.h"
#include "tests/devices/card/DirectChannel.h"
#include "tests/fuzz/card/CardFuzzInput.h"

namespace {

using namespace amphoe;
using devices::card::Bytes;
using devices::card::CardProfile;
using tests::CardFuzzInput;

void append(Bytes& seed, const Bytes& piece) {
    seed.push_back(static_cast<std::uint8_t>(piece.size() >> 8));
    seed.push_back(static_cast<std::uint8_t>(piece.size() & 0xFF));
    seed.insert(seed.end(), piece.begin(), piece.end());
}

void write(const std::filesystem::path& file, const Bytes& seed) {
    std::ofstream stream(file, std::ios::binary);
    stream.write(reinterpret_cast<const char*>(seed.data()), static_cast<std::streamsize>(seed.size()));
}

Bytes blocks_seed(const CardProfile& profile) {
    Bytes seed{CardFuzzInput::kBlocks | CardFuzzInput::kPhoto};
    append(seed, profile.blocks[0]);
    seed.insert(seed.end(), profile.blocks[1].begin(), profile.blocks[1].end());
    return seed;
}

Bytes answers_seed(const CardProfile& profile) {
    tests::DirectChannel channel(profile);
    (void)devices::card::ThaiCardSession(channel, "seed", {}).read(true, {});
    Bytes seed{CardFuzzInput::kPhoto};
    for (const auto& answer : channel.answers) {
        append(seed, answer);
    }
    return seed;
}

}  // namespace

int main(int count, char** arguments) {
    try {
        if (count != 2) {
            std::fputs("usage: fuzz_card_seed_maker FOLDER\n", stderr);
            return 2;
        }
        const std::filesystem::path folder(arguments[1]);
        for (const auto& name : tests::demonstration_card_names()) {
            const auto profile = tests::demonstration_profile(name);
            write(folder / (name + "-blocks"), blocks_seed(profile));
            write(folder / (name + "-answers"), answers_seed(profile));
        }
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
