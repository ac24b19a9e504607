#include "gui/presenters/ThreadRunner.h"

#include <gtest/gtest.h>

#include <future>

namespace amphoe::testing {
namespace {

TEST(ThreadRunnerTest, DroppingTheSubscriptionStopsTheWorkAndWaitsForIt) {
    gui::ThreadRunner runner;
    std::promise<void> started;
    bool ended = false;
    auto running = runner.run([&](std::stop_token stop) {
        std::promise<void> asked;
        const std::stop_callback on_stop(stop, [&] { asked.set_value(); });
        started.set_value();
        asked.get_future().wait();
        ended = true;
    });
    started.get_future().wait();
    running.reset();
    EXPECT_TRUE(ended);
}

TEST(ThreadRunnerTest, AnExceptionOfTheWorkIsReportedAndEndsOnlyThatThread) {
    std::promise<std::string> said;
    gui::ThreadRunner runner([&](const std::string& what) { said.set_value(what); });
    auto running = runner.run([](std::stop_token) { throw std::runtime_error("broken"); });
    EXPECT_EQ(said.get_future().get(), "broken");
}

}  // namespace
}  // namespace amphoe::testing
