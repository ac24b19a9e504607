// A key vault in memory: real enough to bind the purpose and to notice changes, no protection at all.
#pragma once

#include "core/ports/KeyVault.h"
#include "core/support/Digest.h"

namespace amphoe::testing {

class FakeVault final : public ports::KeyVault {
  public:
    domain::Result<std::vector<std::uint8_t>> wrap(const support::Secret& secret, const std::string& purpose) override {
        if (locked) {
            return domain::Failure{domain::FailureCode::StoreKeyUnavailable, "vault is locked"};
        }
        auto bytes = mask(secret.bytes(), purpose);
        const auto check = support::sha256_hex_of_text(purpose + support::sha256_hex(secret.bytes()));
        bytes.insert(bytes.end(), check.begin(), check.end());
        return bytes;
    }
    domain::Result<support::Secret> unwrap(std::span<const std::uint8_t> wrapped, const std::string& purpose) override {
        if (locked || wrapped.size() < 64) {
            return domain::Failure{domain::FailureCode::StoreKeyUnavailable, "vault is locked"};
        }
        const auto bytes = mask(wrapped.first(wrapped.size() - 64), purpose);
        const auto check = wrapped.last(64);
        if (support::sha256_hex_of_text(purpose + support::sha256_hex(bytes)) !=
            std::string(check.begin(), check.end())) {
            return domain::Failure{domain::FailureCode::StoreKeyUnavailable, "wrong purpose or damaged"};
        }
        return support::Secret(std::span<const std::uint8_t>(bytes));
    }
    std::string protection() const override { return "none (test)"; }

    bool locked = false;

  private:
    static support::Bytes mask(std::span<const std::uint8_t> bytes, const std::string& purpose) {
        const auto pad = support::sha256_hex_of_text(purpose);
        support::Bytes masked(bytes.begin(), bytes.end());
        for (std::size_t index = 0; index < masked.size(); ++index) {
            masked[index] = static_cast<std::uint8_t>(masked[index] ^ pad[index % pad.size()]);
        }
        return masked;
    }
};

}  // namespace amphoe::testing
