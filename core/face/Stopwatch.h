// Milliseconds of a step, for the times in the evidence.
#pragma once

#include <chrono>

namespace amphoe::face {

class Stopwatch {
  public:
    /// Milliseconds since construction or the last call.
    double lap() {
        const auto now = std::chrono::steady_clock::now();
        const std::chrono::duration<double, std::milli> passed = now - begin_;
        begin_ = now;
        return passed.count();
    }

  private:
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

}  // namespace amphoe::face
