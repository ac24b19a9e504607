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
    gui::Language language() const override;
    std::string tr(const char* english) const override;
    gui::Language spoken = gui::Language::English;
};

/// The window's thread of a test. `post` may be called from any thread.
class WindowQueue {
  public:
    WindowQueue();
    ~WindowQueue();

    gui::Post post();
    /// Runs everything posted, also what that posts.
    void drain();
    /// Runs what is posted until `done` holds; false after ten seconds.
    bool drain_until(const std::function<bool()>& done);

  private:
    std::function<void()> next();
    std::mutex mutex_;
    std::condition_variable arrived_;
    std::deque<std::function<void()>> tasks_;
};

/// Runs the work inside run(): no threads, no races.
class InlineRunner final : public ports::BackgroundRunner {
  public:
    support::SubscriptionPtr run(std::function<void(std::stop_token)> work) override;
};

class PresenterBench : public ::testing::Test {
  protected:
    PresenterBench();
    ~PresenterBench() override;
    gui::CounterSetup setup_with(ports::BackgroundRunner& runner);
    gui::CounterSetup setup();

    FakeCounter counter;
    configuration::FailureCatalogue catalogue;
    InlineRunner inline_runner;
    std::mutex camera_turn;
    WindowQueue window;
    EnglishTexts texts;
};

/// With a visit presenter that is driven step by step.
class VisitBench : public PresenterBench {
  protected:
    VisitBench();
    ~VisitBench() override;

    void enter();
    /// Enter until the visit stands at `step`; a failed step is not retried.
    void enter_until(gui::VisitStep step);
    const gui::VisitState& state() const;
    std::optional<domain::FailureCode> failure() const;
    bool saved(domain::EventKind kind) const;

    gui::VisitPresenter visit{setup(), window.post(), counter.officer};
};

}  // namespace amphoe::testing
