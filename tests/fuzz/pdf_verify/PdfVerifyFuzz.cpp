#include <cstdint>
#include <cstdlib>
#include <span>

#include "core/documents/PaperVerifier.h"
#include "core/documents/PdfPictures.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::span<const std::uint8_t> bytes(data, size);
    // Nobody is trusted, so nothing may hold; what does not hold has a reason.
    const amphoe::documents::PaperVerifier verifier{amphoe::documents::PaperTrust{}};
    const auto result = verifier.verify(bytes);
    if (result && (result->valid || result->reasons.empty() || result->status.empty())) {
        std::abort();
    }
    amphoe::documents::jpegs_of(bytes);
    return 0;
}
