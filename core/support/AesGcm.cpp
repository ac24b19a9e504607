#include "core/support/AesGcm.h"

#include <openssl/evp.h>

#include <memory>
#include <stdexcept>

#include "core/support/Digest.h"

namespace amphoe::support {
namespace {

constexpr std::size_t kNonceSize = 12;
constexpr std::size_t kTagSize = 16;

using Context = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;
using Update = int (*)(EVP_CIPHER_CTX*, unsigned char*, int*, const unsigned char*, int);

void require(bool holds) {
    if (!holds) {
        throw std::runtime_error("AES-256-GCM failed");
    }
}

Context new_context(const support::Secret& key) {
    Context context(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    require(context != nullptr && key.bytes().size() == kAesKeySize);
    return context;
}

void pass_associated_data(EVP_CIPHER_CTX* context, Update update, std::string_view text) {
    int length = 0;
    require(text.empty() || update(context, nullptr, &length, reinterpret_cast<const unsigned char*>(text.data()),
                                   static_cast<int>(text.size())) == 1);
}

void pass_content(EVP_CIPHER_CTX* context, Update update, std::span<const std::uint8_t> from, std::uint8_t* to) {
    int length = 0;
    require(from.size() <= 1U << 30);
    require(from.empty() || update(context, to, &length, from.data(), static_cast<int>(from.size())) == 1);
}

}  // namespace

std::vector<std::uint8_t> aes_gcm_seal(const support::Secret& key, std::string_view associated_data,
                                       std::span<const std::uint8_t> plain) {
    const auto context = new_context(key);
    auto sealed = support::random_bytes(kNonceSize);
    require(EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, key.bytes().data(), sealed.data()) == 1);
    pass_associated_data(context.get(), EVP_EncryptUpdate, associated_data);
    sealed.resize(kNonceSize + plain.size() + kTagSize);
    pass_content(context.get(), EVP_EncryptUpdate, plain, sealed.data() + kNonceSize);
    auto* const tag = sealed.data() + kNonceSize + plain.size();
    int length = 0;
    require(EVP_EncryptFinal_ex(context.get(), tag, &length) == 1);
    require(EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, static_cast<int>(kTagSize), tag) == 1);
    return sealed;
}

std::optional<std::vector<std::uint8_t>> aes_gcm_open(const support::Secret& key, std::string_view associated_data,
                                                      std::span<const std::uint8_t> sealed) {
    if (sealed.size() < kNonceSize + kTagSize) {
        return std::nullopt;
    }
    const auto context = new_context(key);
    require(EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, key.bytes().data(), sealed.data()) == 1);
    pass_associated_data(context.get(), EVP_DecryptUpdate, associated_data);
    const auto content = sealed.subspan(kNonceSize, sealed.size() - kNonceSize - kTagSize);
    std::vector<std::uint8_t> plain(content.size());
    pass_content(context.get(), EVP_DecryptUpdate, content, plain.data());
    std::vector<std::uint8_t> tag(sealed.end() - kTagSize, sealed.end());
    require(EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, static_cast<int>(kTagSize), tag.data()) == 1);
    int length = 0;
    std::uint8_t rest = 0;
    if (EVP_DecryptFinal_ex(context.get(), &rest, &length) != 1) {
        return std::nullopt;
    }
    return plain;
}

}  // namespace amphoe::support
