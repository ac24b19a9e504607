#include <cstdint>
#include <cstdlib>

#include "core/sync/BundleFile.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::span<const std::uint8_t> input(data, size);
    if (amphoe::sync::read_receipt_file(input, "")) {
        std::abort();  // nothing verifies without a certificate
    }
    const auto file = amphoe::sync::read_receipt_content(input);
    if (file && file->parts.size() != file->manifest.count) {
        std::abort();
    }
    return 0;
}
