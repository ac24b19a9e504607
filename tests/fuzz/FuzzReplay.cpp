// The test beside every fuzz entry: its seeds, and the same mutations of them in every run. Compiled once per entry;
// the entry itself ends the process when a promise is broken, so that arriving at the end is the proof.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using Input = std::vector<std::uint8_t>;

std::vector<Input> seeds() {
    std::vector<std::filesystem::path> files;
    for (const auto* folder : {AMPHOE_FUZZ_SEEDS, AMPHOE_FUZZ_MADE_SEEDS}) {
        std::error_code absent;
        for (const auto& entry : std::filesystem::directory_iterator(folder, absent)) {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    std::vector<Input> inputs;
    for (const auto& file : files) {
        std::ifstream stream(file, std::ios::binary);
        inputs.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
    }
    return inputs;
}

// One of: flip bits, set an extreme byte, cut, repeat a piece, join with another seed.
void mutate(Input& input, const std::vector<Input>& all, std::minstd_rand& random) {
    const auto below = [&](std::size_t count) { return count == 0 ? 0 : random() % count; };
    const auto at = static_cast<std::ptrdiff_t>(below(input.size()));
    const auto length = std::min<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(below(64)),
                                                 static_cast<std::ptrdiff_t>(input.size()) - at);
    switch (input.empty() ? 4 : below(5)) {
        case 0:
            input[static_cast<std::size_t>(at)] ^= static_cast<std::uint8_t>(1U << below(8));
            break;
        case 1:
            input[static_cast<std::size_t>(at)] = below(2) == 0 ? 0x00 : 0xFF;
            break;
        case 2:
            input.erase(input.begin() + at, input.begin() + at + length);
            break;
        case 3: {
            const Input piece(input.begin() + at, input.begin() + at + length);
            input.insert(input.begin() + at, piece.begin(), piece.end());
            break;
        }
        default: {
            const auto& other = all[below(all.size())];
            const auto from = static_cast<std::ptrdiff_t>(below(other.size()));
            input.resize(static_cast<std::size_t>(at));
            input.insert(input.end(), other.begin() + from, other.end());
        }
    }
}

void try_one_more(const std::vector<Input>& all, std::minstd_rand& random) {
    auto input = all[random() % all.size()];
    for (auto changes = 1 + random() % 4; changes > 0; --changes) {
        mutate(input, all, random);
    }
    input.resize(std::min<std::size_t>(input.size(), AMPHOE_FUZZ_MAX_LENGTH));
    LLVMFuzzerTestOneInput(input.data(), input.size());
}

/// With another series of mutations than any run before.
void go_on_for(std::chrono::seconds time, const std::vector<Input>& all) {
    const auto start = static_cast<std::uint32_t>(std::random_device{}());
    std::minstd_rand random(start);
    long inputs = 0;
    for (const auto end = std::chrono::steady_clock::now() + time; std::chrono::steady_clock::now() < end; ++inputs) {
        try_one_more(all, random);
    }
    std::cout << inputs << " inputs more, series " << start << '\n';
}

TEST(FuzzReplayTest, KeepsItsPromisesForTheSeedsAndTheirMutations) {
    const auto all = seeds();
    ASSERT_FALSE(all.empty()) << "no seeds in " << AMPHOE_FUZZ_SEEDS << " or " << AMPHOE_FUZZ_MADE_SEEDS;
    for (const auto& seed : all) {
        LLVMFuzzerTestOneInput(seed.data(), seed.size());
    }
    std::minstd_rand random(20240727);  // the same series in every run
    for (int round = 0; round < AMPHOE_FUZZ_MUTATIONS; ++round) {
        try_one_more(all, random);
    }
    if (const auto* seconds = std::getenv("AMPHOE_FUZZ_SECONDS")) {
        go_on_for(std::chrono::seconds(std::atoi(seconds)), all);
    }
}

}  // namespace
