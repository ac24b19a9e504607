#include "core/documents/TimeStamp.h"

#include <openssl/x509v3.h>

#include <ctime>
#include <stdexcept>

#include "core/documents/Certificates.h"
#include "core/support/Digest.h"

namespace amphoe::documents {
namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr int kNonceBytes = 8;

void require(bool condition) {
    if (!condition) {
        throw std::runtime_error("the time-stamp query could not be made");
    }
}

OpenSslOwned<TS_MSG_IMPRINT> imprint_of(std::span<const std::uint8_t> data) {
    OpenSslOwned<TS_MSG_IMPRINT> imprint(TS_MSG_IMPRINT_new());
    const OpenSslOwned<X509_ALGOR> algorithm(X509_ALGOR_new());
    X509_ALGOR_set_md(algorithm.get(), EVP_sha256());
    auto digest = support::from_hex(support::sha256_hex(data));
    require(TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get()) == 1 &&
            TS_MSG_IMPRINT_set_msg(imprint.get(), digest.data(), static_cast<int>(digest.size())) == 1);
    return imprint;
}

std::optional<support::Timestamp> time_of(const TS_TST_INFO* info) {
    std::tm parts{};
    if (info == nullptr || ASN1_TIME_to_tm(TS_TST_INFO_get_time(info), &parts) != 1) {
        return std::nullopt;
    }
    return support::Timestamp(std::chrono::seconds(timegm(&parts)));
}

/// The digest must be ours: a stamp over a broken digest proves nothing.
bool is_sha256(const TS_TST_INFO* info) {
    const ASN1_OBJECT* algorithm = nullptr;
    X509_ALGOR_get0(&algorithm, nullptr, nullptr,
                    TS_MSG_IMPRINT_get_algo(TS_TST_INFO_get_msg_imprint(const_cast<TS_TST_INFO*>(info))));
    return OBJ_obj2nid(algorithm) == NID_sha256;
}

/// The context takes the store and the rest over.
void set_trust(TS_VERIFY_CTX* context, const std::vector<std::string>& trusted_pem, support::Timestamp at) {
    TS_VERIFY_CTX_set_store(context, trust_at(trusted_pem, at, X509_PURPOSE_TIMESTAMP_SIGN).release());
}

std::string authority_of(PKCS7* token) {
    STACK_OF(X509)* const signers = PKCS7_get0_signers(token, nullptr, 0);
    const std::string name = sk_X509_num(signers) == 1 ? common_name(sk_X509_value(signers, 0)) : std::string();
    sk_X509_free(signers);
    return name;
}

bool stamps(PKCS7* token, std::span<const std::uint8_t> data) {
    const OpenSslOwned<TS_VERIFY_CTX> context(TS_VERIFY_CTX_new());
    TS_VERIFY_CTX_set_flags(context.get(), TS_VFY_VERSION | TS_VFY_DATA);
    TS_VERIFY_CTX_set_data(context.get(), reader(data).release());
    return TS_RESP_verify_token(context.get(), token) == 1;
}

bool is_trusted(PKCS7* token, const std::vector<std::string>& trusted_pem, support::Timestamp at) {
    const OpenSslOwned<TS_VERIFY_CTX> context(TS_VERIFY_CTX_new());
    TS_VERIFY_CTX_set_flags(context.get(), TS_VFY_SIGNATURE | TS_VFY_SIGNER);
    set_trust(context.get(), trusted_pem, at);
    return TS_RESP_verify_token(context.get(), token) == 1;
}

StampCheck checked(std::span<const std::uint8_t> token, std::span<const std::uint8_t> data,
                   const std::vector<std::string>& trusted_pem) {
    StampCheck result;
    const unsigned char* at = token.data();
    const OpenSslOwned<PKCS7> parsed(d2i_PKCS7(nullptr, &at, static_cast<long>(token.size())));
    const OpenSslOwned<TS_TST_INFO> info(
        parsed == nullptr || !PKCS7_type_is_signed(parsed.get()) ? nullptr : PKCS7_to_TS_TST_INFO(parsed.get()));
    result.at = time_of(info.get());
    if (!result.at || !is_sha256(info.get())) {
        return result;
    }
    result.authority = authority_of(parsed.get());
    if (!stamps(parsed.get(), data)) {
        result.finding = StampFinding::OtherData;
    } else {
        result.finding =
            is_trusted(parsed.get(), trusted_pem, *result.at) ? StampFinding::Good : StampFinding::UnknownAuthority;
    }
    return result;
}

}  // namespace

std::vector<std::uint8_t> time_stamp_query(std::span<const std::uint8_t> data) {
    const CleanErrorQueue clean;
    const OpenSslOwned<TS_REQ> request(TS_REQ_new());
    const auto random = support::random_bytes(kNonceBytes);
    const OpenSslOwned<BIGNUM> number(BN_bin2bn(random.data(), kNonceBytes, nullptr));
    const OpenSslOwned<ASN1_INTEGER> nonce(BN_to_ASN1_INTEGER(number.get(), nullptr));
    require(TS_REQ_set_version(request.get(), 1) == 1 &&
            TS_REQ_set_msg_imprint(request.get(), imprint_of(data).get()) == 1 &&
            TS_REQ_set_nonce(request.get(), nonce.get()) == 1 && TS_REQ_set_cert_req(request.get(), 1) == 1);
    Bytes der(static_cast<std::size_t>(i2d_TS_REQ(request.get(), nullptr)));
    unsigned char* at = der.data();
    i2d_TS_REQ(request.get(), &at);
    return der;
}

std::optional<std::vector<std::uint8_t>> token_of_answer(std::span<const std::uint8_t> query,
                                                         std::span<const std::uint8_t> answer,
                                                         const std::vector<std::string>& trusted_pem) {
    const CleanErrorQueue clean;
    const unsigned char* at = query.data();
    const OpenSslOwned<TS_REQ> request(d2i_TS_REQ(nullptr, &at, static_cast<long>(query.size())));
    at = answer.data();
    const OpenSslOwned<TS_RESP> response(d2i_TS_RESP(nullptr, &at, static_cast<long>(answer.size())));
    if (request == nullptr || response == nullptr || TS_RESP_get_token(response.get()) == nullptr) {
        return std::nullopt;
    }
    const auto stamped_at = time_of(TS_RESP_get_tst_info(response.get()));
    const OpenSslOwned<TS_VERIFY_CTX> context(TS_REQ_to_TS_VERIFY_CTX(request.get(), nullptr));
    if (!stamped_at || context == nullptr) {
        return std::nullopt;
    }
    TS_VERIFY_CTX_add_flags(context.get(), TS_VFY_SIGNATURE);
    set_trust(context.get(), trusted_pem, *stamped_at);
    if (TS_RESP_verify_response(context.get(), response.get()) != 1) {
        return std::nullopt;
    }
    PKCS7* const token = TS_RESP_get_token(response.get());
    Bytes der(static_cast<std::size_t>(i2d_PKCS7(token, nullptr)));
    unsigned char* out = der.data();
    i2d_PKCS7(token, &out);
    return der;
}

StampCheck check_time_stamp(std::span<const std::uint8_t> token, std::span<const std::uint8_t> data,
                            const std::vector<std::string>& trusted_pem) {
    const CleanErrorQueue clean;
    try {
        return checked(token, data, trusted_pem);
    } catch (const std::exception&) {
        return {};
    }
}

}  // namespace amphoe::documents
