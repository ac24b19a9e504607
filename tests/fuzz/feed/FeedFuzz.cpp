#include <cstdint>
#include <cstdlib>

#include "core/sync/FeedJson.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto page = amphoe::sync::read_feed_page({data, size});
    if (!page) {
        return 0;
    }
    for (const auto& item : page->items) {
        // What a page promises whoever uses it.
        if (item.topic.empty() || item.key.empty() || item.version < 1 || item.value.empty() || item.value[0] != '{') {
            std::abort();
        }
    }
    return 0;
}
