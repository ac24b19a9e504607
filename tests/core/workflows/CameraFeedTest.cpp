#include "core/workflows/CameraFeed.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "tests/support/FakeDevices.h"

namespace amphoe::workflows {
namespace {

using domain::FailureCode;
using std::chrono::milliseconds;

// A numbered picture every few milliseconds, ending after `most`.
class CountingCamera final : public ports::Camera {
  public:
    domain::Result<domain::Done> open(const std::string&) override { return answer; }
    domain::Result<domain::Picture> next_picture(milliseconds, std::stop_token stop) override {
        std::unique_lock lock(mutex_);
        pace_.wait_for(lock, stop, milliseconds(2), [] { return false; });
        if (stop.stop_requested() || count >= most) {
            return domain::Failure{FailureCode::CameraStopped, "source ended"};
        }
        return domain::Picture{++count, 1, {}, {}};
    }
    void close() override { ++closed; }

    domain::Result<domain::Done> answer = domain::Done{};
    int most = 1'000'000;
    std::atomic<int> count{0};
    int closed = 0;

  private:
    std::mutex mutex_;
    std::condition_variable_any pace_;
};

class CameraFeedTest : public ::testing::Test {
  protected:
    CountingCamera camera;
    std::atomic<int> seen{0};
    CameraFeed feed{camera, [this](const domain::Picture&) { ++seen; }};
};

TEST_F(CameraFeedTest, ThePreviewGoesOnWhileNobodyAsksForAPicture) {
    ASSERT_TRUE(feed.open("0"));
    ASSERT_TRUE(feed.next_picture(milliseconds(3000), {}));
    const int before = seen;
    for (int i = 0; i < 5000 && seen < before + 20; ++i) {
        std::this_thread::sleep_for(milliseconds(1));
    }
    EXPECT_GE(seen, before + 20);

    const auto first = feed.next_picture(milliseconds(3000), {});
    ASSERT_TRUE(first);
    EXPECT_GE(first->width, before + 20) << "the newest, not the next";
    const auto second = feed.next_picture(milliseconds(3000), {});
    ASSERT_TRUE(second);
    EXPECT_GT(second->width, first->width) << "none is delivered twice";
}

TEST_F(CameraFeedTest, TheCamerasFailureReachesWhoAsks) {
    camera.answer = domain::Failure{FailureCode::CameraMissing, ""};
    EXPECT_EQ(feed.open("0").error().code, FailureCode::CameraMissing);
    EXPECT_EQ(camera.closed, 0);

    camera.answer = domain::Done{};
    camera.most = 0;
    ASSERT_TRUE(feed.open("0"));
    for (int i = 0; i < 2; ++i) {
        EXPECT_EQ(feed.next_picture(milliseconds(3000), {}).error().code, FailureCode::CameraStopped);
    }
}

TEST_F(CameraFeedTest, AStopEndsTheWaitAndClosingEndsTheThread) {
    std::stop_source stop;
    stop.request_stop();
    ASSERT_TRUE(feed.open("0"));
    EXPECT_EQ(feed.next_picture(milliseconds(3000), stop.get_token()).error().detail, "waiting was cancelled");
    feed.close();
    feed.close();
    EXPECT_EQ(camera.closed, 1);
    const int at_close = seen;
    std::this_thread::sleep_for(milliseconds(20));
    EXPECT_EQ(seen, at_close);
}

}  // namespace
}  // namespace amphoe::workflows
