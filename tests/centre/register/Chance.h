// Reproducible choices: the same seed gives the same sequence with every compiler.
#pragma once

#include <random>
#include <span>
#include <string_view>

namespace amphoe::centre {

class Chance {
  public:
    explicit Chance(std::uint64_t seed) : engine_(seed) {}
    /// Both ends included. The standard distributions may differ between libraries, the engine does not.
    int between(int first, int last) {
        return first + static_cast<int>(engine_() % static_cast<std::uint64_t>(last - first + 1));
    }
    bool of_hundred(int percent) { return between(1, 100) <= percent; }
    std::string_view one_of(std::span<const std::string_view> list) {
        return list[static_cast<std::size_t>(between(0, static_cast<int>(list.size()) - 1))];
    }

  private:
    std::mt19937_64 engine_;
};

}  // namespace amphoe::centre
