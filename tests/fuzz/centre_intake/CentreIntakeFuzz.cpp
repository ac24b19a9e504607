#include <cstdint>
#include <cstdlib>

#include "core/support/Digest.h"
#include "tests/centre/BatchFrames.h"
#include "tests/centre/CertificateRequests.h"
#include "tests/centre/MessageOpener.h"

namespace {

using amphoe::centre::CertificateAuthority;
using amphoe::centre::CertificateUse;
using amphoe::centre::MessageOpener;
using amphoe::support::Bytes;

/// An opener with keys of this run: nothing an input holds can have been sealed to them.
struct Intake {
    CertificateAuthority authority = CertificateAuthority::create("fuzz CA");
    amphoe::centre::Credential sealing = authority.issue_with_key("sealing", CertificateUse::Sealing, {}, "");
    MessageOpener opener{authority, sealing};
};

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

void envelope(const Bytes& input) {
    static const Intake intake;
    require(!intake.opener.open(input));
}

void content(const Bytes& input) {
    const auto opened = amphoe::centre::read_message_content(input);
    if (opened) {
        require(!opened->message.id.empty() && !opened->message.kind.empty() && opened->message.fields.size() <= 300);
    }
}

void batch(const Bytes& input) {
    constexpr std::size_t most = 64;
    const auto parts = amphoe::centre::read_batch(input, most);
    if (parts) {
        require(parts->size() <= most && amphoe::centre::write_batch(*parts) == input);
    }
}

void request(const Bytes& input) {
    const auto key = amphoe::centre::requested_key(std::string(input.begin(), input.end()));
    require(!key || amphoe::centre::pin_of_key(*key).size() == 64);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    constexpr void (*doors[])(const Bytes&) = {envelope, content, batch, request};
    doors[data[0] % 4](Bytes(data + 1, data + size));
    return 0;
}
