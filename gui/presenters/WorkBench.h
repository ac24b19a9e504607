// Carries one piece of work at a time to the background and its result back to the window's thread.
#pragma once

#include <functional>
#include <memory>
#include <stop_token>

#include "core/domain/Failure.h"
#include "core/ports/BackgroundRunner.h"

namespace amphoe::gui {

/// The bridge to the window's thread: wx passes CallAfter, tests a queue. Callable from any thread.
using Post = std::function<void(std::function<void()>)>;

/// Owned and used by the window's thread. Destroying it stops the work, waits for it, and silences what it posted.
class WorkBench {
  public:
    /// What the work wants done on the window's thread afterwards.
    using Continuation = std::function<void()>;
    using Work = std::function<Continuation(std::stop_token)>;

    WorkBench(ports::BackgroundRunner& runner, Post post);
    ~WorkBench();
    WorkBench(const WorkBench&) = delete;
    WorkBench& operator=(const WorkBench&) = delete;

    /// `work` runs in the background; what it returns runs on the window's thread with busy() already false. An
    /// exception of `work` arrives at `on_crash` as UnexpectedError. Must not be called while busy().
    void start(Work work, std::function<void(domain::Failure)> on_crash);
    bool busy() const { return busy_; }
    /// Asks the present work to stop, without waiting. Its continuation still comes.
    void cancel() { stop_.request_stop(); }
    bool cancelled() const { return stop_.stop_requested(); }

    /// A Post for use inside the work; silent once this bench is gone.
    Post guarded_post() const;

  private:
    ports::BackgroundRunner& runner_;
    Post post_;
    bool busy_ = false;
    std::stop_source stop_;
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);
    support::SubscriptionPtr running_;
};

}  // namespace amphoe::gui
