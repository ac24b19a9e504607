// KeyVault whose key is a protected file: 32 random bytes, mode 0600, in a folder nobody else may write.
#pragma once

#include <filesystem>

#include "core/ports/KeyVault.h"

namespace amphoe::devices::keyvault {

/// The key is made at the first wrap, never at an unwrap; folder and file are created with modes 0700 and 0600. The
/// file is read anew at every call and refused (StoreKeyUnavailable) when it has another owner, wider permissions,
/// another size, is no plain file, or lies in a folder that others may write. Safe from any thread and several
/// programs. It protects against other users of the machine, not against its administrator or a stolen disk.
class FileKeyVault final : public ports::KeyVault {
  public:
    explicit FileKeyVault(std::filesystem::path key_file) : key_file_(std::move(key_file)) {}

    domain::Result<std::vector<std::uint8_t>> wrap(const support::Secret& secret, const std::string& purpose) override;
    domain::Result<support::Secret> unwrap(std::span<const std::uint8_t> wrapped, const std::string& purpose) override;
    /// Keeps the key before beside the new one, as "<key file>.before", until end_rotation(). A death at any moment
    /// leaves either key or both, never none.
    domain::Result<domain::Done> begin_rotation() override;
    domain::Result<domain::Done> end_rotation() override;
    /// "protected file (no TPM in use)".
    std::string protection() const override;

  private:
    std::filesystem::path key_before() const;

    std::filesystem::path key_file_;
};

}  // namespace amphoe::devices::keyvault
