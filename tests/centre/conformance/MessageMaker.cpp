#include "tests/centre/conformance/MessageMaker.h"

#include <chrono>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "core/domain/CitizenId.h"
#include "core/support/Identifier.h"
#include "core/sync/Certificates.h"
#include "core/sync/CmsReceipts.h"

namespace amphoe::centre {
namespace {

support::Bytes der_of(const sync::CmsPtr& cms) {
    const auto output = sync::memory_bio();
    if (!cms || i2d_CMS_bio(output.get(), cms.get()) != 1) {
        throw std::runtime_error("OpenSSL could not make a message");
    }
    return sync::bytes_of(output.get());
}

support::Timestamp now() {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

}  // namespace

MessageMaker::MessageMaker(const PlainIdentity& identity)
    : identity_(identity),
      certificate_(sync::certificate_from_pem(identity.certificate_pem)),
      sealing_(sync::certificate_from_pem(identity.sealing_pem)),
      key_(identity.key()) {}

support::Bytes MessageMaker::seal(std::span<const std::uint8_t> content) const {
    const auto plain = sync::bio_of(content);
    const auto signed_der = der_of(
        sync::CmsPtr(CMS_sign(certificate_.get(), key_.get(), nullptr, plain.get(), CMS_BINARY | CMS_NOSMIMECAP)));
    const sync::BorrowedStack recipients(sk_X509_new_null());
    sk_X509_push(recipients.get(), sealing_.get());
    const auto inner = sync::bio_of(signed_der);
    return der_of(sync::CmsPtr(CMS_encrypt(recipients.get(), inner.get(), EVP_aes_256_gcm(), CMS_BINARY)));
}

MadeMessage MessageMaker::make(const std::string& kind, const std::map<std::string, std::string>& fields) const {
    const auto id = support::new_identifier(now());
    const auto content = nlohmann::json{{"at", support::to_iso8601(now())},
                                        {"case_id", support::new_identifier(now())},
                                        {"case_number", "1001-2569-01-000001"},
                                        {"fields", fields},
                                        {"id", id},
                                        {"kind", kind},
                                        {"schema", "amphoe.message/1"},
                                        {"workstation_id", identity_.workstation_id}}
                             .dump();
    return {id, kind, seal({reinterpret_cast<const std::uint8_t*>(content.data()), content.size()})};
}

std::optional<support::Bytes> MessageMaker::opened(const support::Bytes& cms) const {
    return sync::content_signed_by(cms, identity_.receipts_pem);
}

std::string random_citizen() {
    std::string digits = "19999";
    for (const auto byte : support::random_bytes(7)) {
        digits += static_cast<char>('0' + byte % 10);
    }
    return digits + domain::CitizenId::check_digit(digits);
}

}  // namespace amphoe::centre
