#include "tests/support/TimeStampResponder.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ts.h>

#include <memory>

namespace amphoe::testing {
namespace {

template <class T>
using Held = std::unique_ptr<T, void (*)(T*)>;

Held<BIO> reading(const void* data, std::size_t size) {
    return {BIO_new_mem_buf(data, static_cast<int>(size)), [](BIO* bio) { BIO_free_all(bio); }};
}

ASN1_INTEGER* serial_number(TS_RESP_CTX*, void*) {
    auto bytes = support::random_bytes(8);
    bytes[0] = static_cast<std::uint8_t>((bytes[0] & 0x3FU) | 0x40U);
    BIGNUM* const number = BN_bin2bn(bytes.data(), static_cast<int>(bytes.size()), nullptr);
    ASN1_INTEGER* const result = BN_to_ASN1_INTEGER(number, nullptr);
    BN_free(number);
    return result;
}

int stamp_time(TS_RESP_CTX*, void* wanted, long* seconds, long* microseconds) {
    *seconds = *static_cast<const long*>(wanted);
    *microseconds = 0;
    return 1;
}

/// PEM or DER.
Held<EVP_PKEY> key_of(const support::Bytes& bytes) {
    Held<EVP_PKEY> key(PEM_read_bio_PrivateKey(reading(bytes.data(), bytes.size()).get(), nullptr, nullptr, nullptr),
                       &EVP_PKEY_free);
    if (key == nullptr) {
        const unsigned char* at = bytes.data();
        key.reset(d2i_AutoPrivateKey(nullptr, &at, static_cast<long>(bytes.size())));
    }
    return key;
}

}  // namespace

std::optional<support::Bytes> TimeStampResponder::answer(const support::Bytes& query, support::Timestamp time) const {
    const Held<X509> certificate(
        PEM_read_bio_X509(reading(certificate_pem_.data(), certificate_pem_.size()).get(), nullptr, nullptr, nullptr),
        &X509_free);
    const auto key = key_of(private_key_);
    const Held<TS_RESP_CTX> context(TS_RESP_CTX_new(), &TS_RESP_CTX_free);
    const Held<ASN1_OBJECT> policy(OBJ_txt2obj("1.2.3.4.1", 1), &ASN1_OBJECT_free);
    long seconds = std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
    TS_RESP_CTX_set_serial_cb(context.get(), &serial_number, nullptr);
    TS_RESP_CTX_set_time_cb(context.get(), &stamp_time, &seconds);
    std::optional<support::Bytes> result;
    if (TS_RESP_CTX_set_signer_cert(context.get(), certificate.get()) == 1 &&
        TS_RESP_CTX_set_signer_key(context.get(), key.get()) == 1 &&
        TS_RESP_CTX_set_def_policy(context.get(), policy.get()) == 1 &&
        TS_RESP_CTX_add_md(context.get(), EVP_sha256()) == 1 &&
        TS_RESP_CTX_set_signer_digest(context.get(), EVP_sha256()) == 1 &&
        TS_RESP_CTX_set_ess_cert_id_digest(context.get(), EVP_sha256()) == 1) {
        const auto request = reading(query.data(), query.size());
        const Held<TS_RESP> response(TS_RESP_create_response(context.get(), request.get()), &TS_RESP_free);
        if (response != nullptr) {
            result.emplace(static_cast<std::size_t>(i2d_TS_RESP(response.get(), nullptr)));
            unsigned char* at = result->data();
            i2d_TS_RESP(response.get(), &at);
        }
    }
    ERR_clear_error();
    return result;
}

}  // namespace amphoe::testing
