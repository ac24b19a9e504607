// What this process holds at a moment.
#pragma once

#include <cstddef>

namespace amphoe::bench {

struct ProcessFootprint {
    std::size_t heap_bytes = 0;  ///< in use, all arenas; 0 where a sanitizer's allocator is in the way
    std::size_t handles = 0;     ///< open file descriptors
    std::size_t threads = 0;
};

ProcessFootprint process_footprint();

}  // namespace amphoe::bench
