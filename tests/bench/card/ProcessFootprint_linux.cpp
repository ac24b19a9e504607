#include <malloc.h>

#include <filesystem>

#include "tests/bench/card/ProcessFootprint.h"

namespace amphoe::bench {
namespace {

std::size_t entries(const char* folder) {
    std::size_t count = 0;
    std::error_code gone;
    for (auto entry = std::filesystem::directory_iterator(folder, gone); entry != std::filesystem::directory_iterator();
         entry.increment(gone)) {
        ++count;
    }
    return count;
}

}  // namespace

ProcessFootprint process_footprint() {
    const auto heap = mallinfo2();
    return {heap.uordblks + heap.hblkhd, entries("/proc/self/fd"), entries("/proc/self/task")};
}

}  // namespace amphoe::bench
