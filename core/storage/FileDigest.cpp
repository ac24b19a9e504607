#include "core/storage/FileDigest.h"

#include <openssl/evp.h>

#include <array>
#include <fstream>
#include <memory>
#include <span>

#include "core/storage/StoreError.h"
#include "core/support/Digest.h"

namespace amphoe::storage {

std::string sha256_of_file(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    std::array<char, 64 * 1024> buffer{};
    std::array<unsigned char, 32> digest{};
    bool fine = stream.is_open() && context && EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) == 1;
    while (fine && stream) {
        stream.read(buffer.data(), buffer.size());
        fine = EVP_DigestUpdate(context.get(), buffer.data(), static_cast<std::size_t>(stream.gcount())) == 1;
    }
    if (!fine || !stream.eof() || EVP_DigestFinal_ex(context.get(), digest.data(), nullptr) != 1) {
        throw StoreError(domain::FailureCode::FileUnreadable, "the file cannot be read to its end");
    }
    return support::to_hex(digest);
}

}  // namespace amphoe::storage
