#include <cstdint>
#include <cstdlib>
#include <string>

#include "core/documents/PaperCode.h"
#include "core/documents/PaperCodeVerifier.h"
#include "core/domain/ScannedText.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const auto verdict = amphoe::documents::PaperCodeVerifier({}).verify(text);
    // No key is known, so nothing is genuine.
    if (!verdict || verdict->genuine || verdict->reasons.empty()) {
        std::abort();
    }
    // A code has one spelling, but for small letters.
    if (const auto code = amphoe::documents::read_paper_code(amphoe::domain::scanned_text(text))) {
        const auto again =
            amphoe::documents::read_paper_code(amphoe::documents::paper_code_text(code->payload, code->signature));
        if (!again || again->claim != code->claim) {
            std::abort();
        }
    }
    return 0;
}
