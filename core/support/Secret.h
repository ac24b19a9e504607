// A secret byte string (PIN, key) that can be moved but not copied and wipes itself.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace amphoe::support {

/// Holds secret bytes; wiped with OPENSSL_cleanse on destruction, on move-from and on wipe(). Not thread-safe.
class Secret {
  public:
    Secret() = default;
    explicit Secret(std::span<const std::uint8_t> bytes);
    explicit Secret(std::string_view text);
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    ~Secret();

    /// The only way to a second copy, so that copies are visible where they are made.
    Secret duplicate() const;
    std::span<const std::uint8_t> bytes() const { return bytes_; }
    std::string_view text() const;
    bool empty() const { return bytes_.empty(); }
    void wipe();

  private:
    std::vector<std::uint8_t> bytes_;
};

}  // namespace amphoe::support
