#include "core/sync/FeedPaperLists.h"

#include "core/support/Digest.h"
#include "core/sync/Certificates.h"
#include "core/sync/PaperJson.h"

namespace amphoe::sync {
namespace {

constexpr std::size_t kKeyIdHex = 16;

}  // namespace

domain::Result<std::optional<ports::OfficeCertificate>> FeedOfficeCertificates::with_key(
    std::span<const std::uint8_t> key_id) {
    const auto name = support::to_hex(key_id);
    const auto item = feed_.find("office_certificates", name);
    if (!item) {
        return item.error();
    }
    if (*item && !(*item)->deleted) {
        return read_office_certificate((*item)->value);
    }
    const auto own = certificate_from_pem(own_pem_);
    if (own != nullptr && public_key_pin(*own).substr(0, kKeyIdHex) == name) {
        return std::optional(ports::OfficeCertificate{own_pem_, own_rcode_, std::nullopt});
    }
    return std::optional<ports::OfficeCertificate>();
}

domain::Result<domain::PaperStandingAnswer> FeedVoidList::standing(const std::string& document_number) {
    const auto item = feed_.find("void_documents", document_number);
    if (!item) {
        return item.error();
    }
    const auto state = feed_.state();
    if (!state) {
        return state.error();
    }
    domain::PaperStandingAnswer answer;
    answer.as_of = state->issued_at;
    if (*item && !(*item)->deleted) {
        answer.standing =
            (*item)->state == "withdrawn" ? domain::PaperStanding::Withdrawn : domain::PaperStanding::Void;
    }
    return answer;
}

}  // namespace amphoe::sync
