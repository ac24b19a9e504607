#include "gui/presenters/WorkBench.h"

#include <cassert>
#include <exception>

namespace amphoe::gui {
namespace {

WorkBench::Continuation run_guarded(const WorkBench::Work& work, std::stop_token stop,
                                    const std::function<void(domain::Failure)>& on_crash) {
    std::string what = "unknown exception";
    try {
        return work(std::move(stop));
    } catch (const std::exception& crash) {
        what = crash.what();
    } catch (...) {
        what = "not a std::exception";
    }
    return [on_crash, what] { on_crash({domain::FailureCode::UnexpectedError, what}); };
}

}  // namespace

WorkBench::WorkBench(ports::BackgroundRunner& runner, Post post) : runner_(runner), post_(std::move(post)) {}

WorkBench::~WorkBench() {
    alive_.reset();
    stop_.request_stop();
    running_.reset();
}

Post WorkBench::guarded_post() const {
    return [post = post_, weak = std::weak_ptr(alive_)](std::function<void()> task) {
        post([weak, task = std::move(task)] {
            if (weak.lock()) {
                task();
            }
        });
    };
}

void WorkBench::start(Work work, std::function<void(domain::Failure)> on_crash) {
    assert(!busy_);
    running_.reset();
    busy_ = true;
    stop_ = std::stop_source{};
    running_ = runner_.run([this, work = std::move(work), on_crash = std::move(on_crash), source = stop_,
                            post = guarded_post()](std::stop_token runner_stop) mutable {
        const std::stop_callback forward(runner_stop, [&source] { source.request_stop(); });
        auto continuation = run_guarded(work, source.get_token(), on_crash);
        post([this, continuation = std::move(continuation)] {
            busy_ = false;
            if (continuation) {
                continuation();
            }
        });
    });
}

}  // namespace amphoe::gui
