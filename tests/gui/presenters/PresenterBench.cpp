#include "tests/gui/presenters/PresenterBench.h"

#include <algorithm>
#include <filesystem>

namespace amphoe::testing {

gui::Language EnglishTexts::language() const {
    return spoken;
}

std::string EnglishTexts::tr(const char* english) const {
    return english;
}

WindowQueue::WindowQueue() = default;

WindowQueue::~WindowQueue() = default;

gui::Post WindowQueue::post() {
    return [this](std::function<void()> task) {
        const std::scoped_lock lock(mutex_);
        tasks_.push_back(std::move(task));
        arrived_.notify_all();
    };
}

void WindowQueue::drain() {
    while (auto task = next()) {
        task();
    }
}

bool WindowQueue::drain_until(const std::function<bool()>& done) {
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

std::function<void()> WindowQueue::next() {
    const std::scoped_lock lock(mutex_);
    if (tasks_.empty()) {
        return {};
    }
    auto task = std::move(tasks_.front());
    tasks_.pop_front();
    return task;
}

support::SubscriptionPtr InlineRunner::run(std::function<void(std::stop_token)> work) {
    work({});
    return std::make_unique<support::CallbackSubscription>([] {});
}

PresenterBench::PresenterBench()
    : catalogue(
          *configuration::FailureCatalogue::load(std::filesystem::path(AMPHOE_RESOURCES) / "failures/catalogue.json")) {
    counter.clock.step_at_every_look(std::chrono::milliseconds(100));
    counter.picture_codec.decode_answer = grey_picture();
}

PresenterBench::~PresenterBench() = default;

gui::CounterSetup PresenterBench::setup_with(ports::BackgroundRunner& runner) {
    return {counter.ports, counter.store, runner, catalogue, camera_turn, "0", ""};
}

gui::CounterSetup PresenterBench::setup() {
    return setup_with(inline_runner);
}

VisitBench::VisitBench() = default;

VisitBench::~VisitBench() = default;

void VisitBench::enter() {
    visit.advance();
    window.drain();
}

void VisitBench::enter_until(gui::VisitStep step) {
    for (int press = 0; press < 10 && visit.state().step != step && !visit.state().failure; ++press) {
        if (visit.state().look_missing()) {
            visit.note_looked(true);
        }
        enter();
    }
}

const gui::VisitState& VisitBench::state() const {
    return visit.state();
}

std::optional<domain::FailureCode> VisitBench::failure() const {
    return state().failure ? std::optional(state().failure->code) : std::nullopt;
}

bool VisitBench::saved(domain::EventKind kind) const {
    const auto kinds = counter.store.kinds();
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

}  // namespace amphoe::testing
