// A counter of fakes with presenters on it: work runs at once, posted results wait until the test drains them.
#pragma once

#include <gtest/gtest.h>

#include <condition_variable>
#include <deque>
#include <mutex>

#include "gui/presenters/CounterSetup.h"
#include "gui/presenters/Texts.h"
#include "gui/presenters/VisitPresenter.h"
#include "tests/support/FakeCounter.h"

namespace amphoe::testing {

class EnglishTexts final : public gui::Texts {
  public:
    gui::Language language() const override { return spoken; }
    std::string tr(const char* english) const override { return english; }
    gui::Language spoken = gui::Language::English;
};

/// The window's thread of a test. `post` may be called from any thread.
class WindowQueue {
  public:
    gui::Post post() {
        return [this](std::function<void()> task) {
            const std::scoped_lock lock(mutex_);
            tasks_.push_back(std::move(task));
            arrived_.notify_all();
        };
    }
    /// Runs everything posted, also what that posts.
    void drain() {
        while (auto task = next()) {
            task();
        }
    }
    /// Runs what is posted until `done` holds; false after ten seconds.
    bool drain_until(const std::function<bool()>& done) {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
        while (!done()) {
            {
                std::unique_lock lock(mutex_);
                if (!arrived_.wait_until(lock, deadline, [this] { return !tasks_.empty(); })) {
                    return false;
                }
            }
            drain();
        }
        return true;
    }

  private:
    std::function<void()> next() {
        const std::scoped_lock lock(mutex_);
        if (tasks_.empty()) {
            return {};
        }
        auto task = std::move(tasks_.front());
        tasks_.pop_front();
        return task;
    }
    std::mutex mutex_;
    std::condition_variable arrived_;
    std::deque<std::function<void()>> tasks_;
};

/// Runs the work inside run(): no threads, no races.
class InlineRunner final : public ports::BackgroundRunner {
  public:
    support::SubscriptionPtr run(std::function<void(std::stop_token)> work) override {
        work({});
        return std::make_unique<support::CallbackSubscription>([] {});
    }
};

class PresenterBench : public ::testing::Test {
  protected:
    PresenterBench() {
        counter.clock.step_at_every_look(std::chrono::milliseconds(100));
        counter.picture_codec.decode_answer = grey_picture();
    }
    gui::CounterSetup setup_with(ports::BackgroundRunner& runner) {
        return {counter.ports, counter.store, runner, catalogue, camera_turn, "0", ""};
    }
    gui::CounterSetup setup() { return setup_with(inline_runner); }

    FakeCounter counter;
    configuration::FailureCatalogue catalogue =
        *configuration::FailureCatalogue::load(std::filesystem::path(AMPHOE_RESOURCES) / "failures/catalogue.json");
    InlineRunner inline_runner;
    std::mutex camera_turn;
    WindowQueue window;
    EnglishTexts texts;
};

/// With a visit presenter that is driven step by step.
class VisitBench : public PresenterBench {
  protected:
    void enter() {
        visit.advance();
        window.drain();
    }
    /// Enter until the visit stands at `step`; a failed step is not retried.
    void enter_until(gui::VisitStep step) {
        for (int press = 0; press < 10 && visit.state().step != step && !visit.state().failure; ++press) {
            enter();
        }
    }
    const gui::VisitState& state() const { return visit.state(); }
    std::optional<domain::FailureCode> failure() const {
        return state().failure ? std::optional(state().failure->code) : std::nullopt;
    }
    bool saved(domain::EventKind kind) const {
        const auto kinds = counter.store.kinds();
        return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
    }

    gui::VisitPresenter visit{setup(), window.post(), counter.officer};
};

}  // namespace amphoe::testing
