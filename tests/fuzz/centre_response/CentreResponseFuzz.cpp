#include <cstdint>
#include <cstdlib>

#include "core/sync/BatchFrames.h"
#include "core/sync/CentreJson.h"
#include "core/sync/CentreRefusal.h"
#include "core/sync/CmsReceipts.h"

namespace {

/// What was read must be readable again in the same way: a parser that invents bytes is caught here.
void check_frames(std::span<const std::uint8_t> input) {
    const auto frames = amphoe::sync::read_frames(input);
    if (!frames) {
        return;
    }
    amphoe::support::Bytes again;
    for (const auto& frame : *frames) {
        amphoe::sync::append_frame(again, frame);
        (void)amphoe::sync::read_frame_status(frame.header);
    }
    if (!std::equal(again.begin(), again.end(), input.begin(), input.end())) {
        std::abort();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::span<const std::uint8_t> input(data, size);
    (void)amphoe::sync::read_status(input);
    (void)amphoe::sync::read_card_status(input);
    (void)amphoe::sync::read_receipt(input);
    (void)amphoe::sync::read_upload_id(input);
    (void)amphoe::sync::read_lease(input);
    (void)amphoe::sync::read_renewal(input);
    (void)amphoe::sync::read_provisioning(input);
    const auto failure = amphoe::sync::refusal_of(size > 0 ? 300 + data[0] : 500, input);
    if (failure.detail.size() > 100) {
        std::abort();  // a hostile code must not fill the logs
    }
    check_frames(input);
    // Without a certificate nothing verifies; the DER is read all the same.
    if (amphoe::sync::content_signed_by(input, "")) {
        std::abort();
    }
    return 0;
}
