#include "devices/keyvault/KeyWrapping.h"

#include <openssl/crypto.h>

#include "core/support/AesGcm.h"

namespace amphoe::devices::keyvault {
namespace {

constexpr std::uint8_t kForm = 1;

std::string associated_data(const std::string& purpose) {
    return "amphoedesk key vault|" + purpose;
}

}  // namespace

std::vector<std::uint8_t> wrap_secret(const support::Secret& key, const support::Secret& secret,
                                      const std::string& purpose) {
    auto wrapped = support::aes_gcm_seal(key, associated_data(purpose), secret.bytes());
    wrapped.insert(wrapped.begin(), kForm);
    return wrapped;
}

domain::Result<support::Secret> unwrap_secret(const support::Secret& key, std::span<const std::uint8_t> wrapped,
                                              const std::string& purpose) {
    if (!wrapped.empty() && wrapped.front() == kForm) {
        if (auto plain = support::aes_gcm_open(key, associated_data(purpose), wrapped.subspan(1))) {
            support::Secret secret{std::span<const std::uint8_t>(*plain)};
            OPENSSL_cleanse(plain->data(), plain->size());
            return secret;
        }
    }
    return domain::Failure{domain::FailureCode::StoreKeyUnavailable,
                           "the key vault does not open this secret: other key, other purpose or damage"};
}

}  // namespace amphoe::devices::keyvault
