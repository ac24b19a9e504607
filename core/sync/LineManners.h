// How bulk sending behaves on a thin line: it keeps to a ceiling and lets a visit's questions pass first.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <stop_token>

#include "core/sync/ByteBudget.h"

namespace amphoe::sync {

/// Safe from any thread. Shared by the connection that carries acts and the one a visit talks on.
class LineManners {
  public:
    /// While one lives, bulk pieces wait (five seconds at most for each piece, so that nothing starves).
    class Talk {
      public:
        explicit Talk(LineManners& manners);
        Talk(const Talk&) = delete;
        Talk& operator=(const Talk&) = delete;
        ~Talk();

      private:
        LineManners& manners_;
    };

    /// 0: no ceiling.
    explicit LineManners(long bytes_per_second) : budget_(bytes_per_second) {}
    /// Returns when so many bytes may be sent, or a stop is requested.
    void before_sending(std::size_t bytes, std::stop_token stop);

  private:
    std::mutex mutex_;
    std::condition_variable_any changed_;
    int talks_ = 0;
    ByteBudget budget_;
};

}  // namespace amphoe::sync
