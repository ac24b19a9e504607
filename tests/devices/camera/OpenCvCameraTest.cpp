#include "devices/camera/OpenCvCamera.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <future>
#include <opencv2/videoio.hpp>

namespace amphoe::devices::camera {
namespace {

using namespace std::chrono_literals;
using domain::FailureCode;

class OpenCvCameraTest : public testing::Test {
  protected:
    void SetUp() override {
        const auto* test = testing::UnitTest::GetInstance()->current_test_info();
        folder_ =
            std::filesystem::temp_directory_path() / ("amphoe-camera-" + std::to_string(getpid()) + "-" + test->name());
        std::filesystem::create_directories(folder_);
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    // Frames of one grey each: 20, 60, 100, ...
    std::string recording(int frames, double frames_per_second) const {
        const auto path = folder_ / "recording.avi";
        cv::VideoWriter writer(path.string(), cv::CAP_OPENCV_MJPEG, cv::VideoWriter::fourcc('M', 'J', 'P', 'G'),
                               frames_per_second, {64, 48});
        for (int i = 0; i < frames; ++i) {
            writer.write(cv::Mat(48, 64, CV_8UC3, cv::Scalar::all(20 + 40 * i)));
        }
        return "file:" + path.string();
    }

    std::filesystem::path folder_;
};

FailureCode code_of_opening(const std::string& source) {
    OpenCvCamera camera;
    const auto opened = camera.open(source);
    return opened ? FailureCode::UnexpectedError : opened.error().code;
}

TEST_F(OpenCvCameraTest, AnUnknownSourceIsMissing) {
    EXPECT_EQ(code_of_opening("portrait.avi"), FailureCode::CameraMissing);
    EXPECT_EQ(code_of_opening(""), FailureCode::CameraMissing);
}

TEST_F(OpenCvCameraTest, AMissingOrUnreadableRecordingIsMissing) {
    std::ofstream(folder_ / "text.avi") << "no video";
    EXPECT_EQ(code_of_opening("file:" + (folder_ / "none.avi").string()), FailureCode::CameraMissing);
    EXPECT_EQ(code_of_opening("file:" + folder_.string()), FailureCode::CameraMissing);
    EXPECT_EQ(code_of_opening("file:" + (folder_ / "text.avi").string()), FailureCode::CameraMissing);
}

TEST_F(OpenCvCameraTest, WithoutPacingEveryFrameComesAndTheRecordingStartsAgain) {
    OpenCvCamera camera({.paced = false});
    ASSERT_TRUE(camera.open(recording(3, 25)));

    for (const int expected : {20, 60, 100, 20, 60}) {
        const auto picture = camera.next_picture(5s, {});
        ASSERT_TRUE(picture) << picture.error().detail;
        EXPECT_EQ(picture->width, 64);
        EXPECT_EQ(picture->height, 48);
        EXPECT_NEAR(picture->rgb[0], expected, 4);
        EXPECT_GT(picture->taken_at.time_since_epoch().count(), 0);
    }
}

TEST_F(OpenCvCameraTest, PacingKeepsTheSpeedOfTheRecording) {
    OpenCvCamera camera({.paced = true});
    ASSERT_TRUE(camera.open(recording(5, 20)));
    ASSERT_TRUE(camera.next_picture(5s, {}));

    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < 4; ++i) {
        ASSERT_TRUE(camera.next_picture(5s, {}));
    }

    // Four intervals of 50 ms; the first may have begun before the clock was read.
    EXPECT_GE(std::chrono::steady_clock::now() - begin, 140ms);
}

TEST_F(OpenCvCameraTest, OpeningAgainClosesTheEarlierSource) {
    OpenCvCamera camera({.paced = false});
    ASSERT_TRUE(camera.open(recording(2, 25)));
    ASSERT_FALSE(camera.open("file:" + (folder_ / "none.avi").string()));

    EXPECT_EQ(camera.next_picture(10ms, {}).error().code, FailureCode::CameraStopped);
}

// A backend that blocks until the test releases it.
class HangingGrabber final : public FrameGrabber {
  public:
    HangingGrabber(std::shared_future<void> released, bool hang_in_open)
        : released_(std::move(released)), hang_in_open_(hang_in_open) {}
    bool open() override {
        if (hang_in_open_) {
            released_.wait();
        }
        return true;
    }
    std::optional<domain::Picture> grab() override {
        released_.wait();
        return std::nullopt;
    }
    bool recording() const override { return false; }
    double frames_per_second() const override { return 25; }

  private:
    std::shared_future<void> released_;
    bool hang_in_open_;
};

class HangingBackendTest : public testing::Test {
  protected:
    OpenCvCamera camera_with(bool hang_in_open) {
        return OpenCvCamera({.paced = true, .open_timeout = 50ms},
                            [released = released_.get_future().share(), hang_in_open](const CameraSource&) {
                                return std::make_unique<HangingGrabber>(released, hang_in_open);
                            });
    }
    ~HangingBackendTest() override { released_.set_value(); }

    std::promise<void> released_;
};

TEST_F(HangingBackendTest, OpeningGivesUpInTime) {
    auto camera = camera_with(true);

    const auto opened = camera.open("0");

    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, FailureCode::CameraMissing);
}

TEST_F(HangingBackendTest, WaitingForAPictureGivesUpInTime) {
    auto camera = camera_with(false);
    ASSERT_TRUE(camera.open("0"));

    const auto picture = camera.next_picture(50ms, {});

    ASSERT_FALSE(picture);
    EXPECT_EQ(picture.error().code, FailureCode::CameraStopped);
}

TEST_F(HangingBackendTest, AStopRequestEndsTheWaitAtOnce) {
    auto camera = camera_with(false);
    ASSERT_TRUE(camera.open("0"));
    std::stop_source stop;
    stop.request_stop();

    const auto begin = std::chrono::steady_clock::now();
    const auto picture = camera.next_picture(60s, stop.get_token());

    EXPECT_FALSE(picture);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 30s);
}

TEST(ThrowingBackendTest, AnExceptionInTheBackendStopsTheCamera) {
    class ThrowingGrabber final : public FrameGrabber {
      public:
        bool open() override { return true; }
        std::optional<domain::Picture> grab() override { throw std::runtime_error("driver"); }
        bool recording() const override { return false; }
        double frames_per_second() const override { return 25; }
    };
    OpenCvCamera camera({}, [](const CameraSource&) { return std::make_unique<ThrowingGrabber>(); });
    ASSERT_TRUE(camera.open("0"));

    EXPECT_EQ(camera.next_picture(10s, {}).error().code, FailureCode::CameraStopped);
}

}  // namespace
}  // namespace amphoe::devices::camera
