// The live view on the real windows with the real matcher: prints figures, proves nothing by time.
#include <wx/timer.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>
#include <thread>

#include "core/face/DlibFaceMatcher.h"
#include "core/face/OpenCvPicture.h"
#include "core/face/OpenCvPictureCodec.h"
#include "gui/presenters/ThreadPriority.h"
#include "gui/widgets/PictureView.h"
#include "tests/gui/windows/WindowBench.h"

namespace amphoe::testing {
namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

// What the calling thread itself has computed: a long gap with little of it is another process's turn.
double own_milliseconds() {
    timespec spent{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return static_cast<double>(spent.tv_sec) * 1e3 + static_cast<double>(spent.tv_nsec) / 1e6;
}

double p95(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() * 95 / 100];
}

// Times every look of the real one.
class TimedLive final : public ports::LiveFace {
  public:
    TimedLive(std::unique_ptr<ports::LiveFace> real, std::vector<double>& looks)
        : real_(std::move(real)), looks_(looks) {}
    domain::Result<domain::FaceAssessment> look(const domain::Picture& picture, std::chrono::milliseconds at) override {
        const auto begin = Clock::now();
        auto assessment = real_->look(picture, at);
        looks_.push_back(milliseconds_since(begin));
        return assessment;
    }
    void prepare(const domain::Picture& picture) override { real_->prepare(picture); }
    domain::FacePresence presence() const override { return real_->presence(); }

  private:
    std::unique_ptr<ports::LiveFace> real_;
    std::vector<double>& looks_;
};

class TimedMatcher final : public ports::FaceMatcher {
  public:
    explicit TimedMatcher(ports::FaceMatcher& real) : real_(real) {}
    domain::Result<domain::FaceAssessment> assess(const domain::Picture& p) override { return real_.assess(p); }
    domain::Result<domain::FaceEvidence> compare(const domain::Picture& a,
                                                 const std::vector<domain::Picture>& b) override {
        return real_.compare(a, b);
    }
    domain::Result<domain::FaceTemplate> describe(const domain::Picture& p) override { return real_.describe(p); }
    std::unique_ptr<ports::LiveFace> watch() override { return std::make_unique<TimedLive>(real_.watch(), looks); }
    domain::FaceModel model() const override { return real_.model(); }
    domain::FaceThresholds thresholds() const override { return real_.thresholds(); }
    std::vector<double> looks;

  private:
    ports::FaceMatcher& real_;
};

std::vector<domain::Picture> frames_at(int width, int height) {
    cv::VideoCapture capture(AMPHOE_SETUP_DIR "/demonstration/clips/small.avi", cv::CAP_OPENCV_MJPEG);
    std::vector<domain::Picture> frames;
    cv::Mat frame;
    while (capture.read(frame)) {
        cv::cvtColor(frame, frame, cv::COLOR_BGR2RGB);
        cv::resize(frame, frame, {width, height});
        frames.push_back(face::picture_of(frame));
    }
    return frames;
}

class LivePreview : public WindowBench, public ::testing::WithParamInterface<std::pair<int, int>> {
  protected:
    const gui::PictureView& view(const char* name) { return *dynamic_cast<gui::PictureView*>(driver.find(name)); }

    // The windows that use them end in TearDown, before these.
    std::unique_ptr<face::DlibFaceMatcher> real;
    std::unique_ptr<TimedMatcher> timed;
    face::OpenCvPictureCodec codec;
    std::vector<domain::Picture> frames;
    std::size_t number = 0;

    // Watches for some seconds and prints; the hint stays "closer", so that no picture is taken.
    void measure(const char* what, TimedMatcher& matcher) {
        matcher.looks.clear();
        const int desk = view("desk.live").painted_count();
        const int citizen = view("citizen.live").painted_count();
        double longest = 0;
        double longest_own = 0;
        auto last = Clock::now();
        double last_own = own_milliseconds();
        const double begin_own = last_own;
        wxTimer ticks;
        ticks.Bind(wxEVT_TIMER, [&](wxTimerEvent&) {
            longest = std::max(longest, milliseconds_since(last));
            last = Clock::now();
            longest_own = std::max(longest_own, own_milliseconds() - last_own);
            last_own = own_milliseconds();
        });
        ticks.Start(1);
        const auto begin = Clock::now();
        driver.until([&] { return milliseconds_since(begin) > 4000; });
        const double seconds = milliseconds_since(begin) / 1000;
        ticks.Stop();
        std::printf(
            "%-26s desk %.1f, citizen %.1f pictures a second; window's thread away at most %.0f ms, of it own work at "
            "most %.0f ms, %.0f %% busy; look p95 %.0f ms\n",
            what, (view("desk.live").painted_count() - desk) / seconds,
            (view("citizen.live").painted_count() - citizen) / seconds, longest, longest_own,
            (own_milliseconds() - begin_own) / seconds / 10, p95(matcher.looks));
    }
};

TEST_P(LivePreview, FramesASecond) {
    const auto settings = face::load_face_thresholds(AMPHOE_RESOURCES "/configuration/face-thresholds.json");
    ASSERT_TRUE(settings);
    auto opened = face::DlibFaceMatcher::open({AMPHOE_SETUP_DIR "/models"}, *settings);
    ASSERT_TRUE(opened) << opened.error().detail;
    real = std::move(*opened);
    timed = std::make_unique<TimedMatcher>(*real);
    auto& matcher = *timed;
    counter.face_matcher.watcher = &matcher;
    counter.rules.capture_timeout_s = 600;
    counter.picture_codec.cutter = &codec;
    frames = frames_at(GetParam().first, GetParam().second);
    ASSERT_FALSE(frames.empty()) << "run the set-up first";
    camera.film = [this] { return frames[number++ % frames.size()]; };
    start();
    ASSERT_TRUE(drive_sign_in(driver, "O-0001", "246810", "desk"));
    driver.key("desk.keys", WXK_RETURN);
    ASSERT_TRUE(driver.until_shown("citizen.agree"));
    ASSERT_TRUE(driver.press("citizen.agree"));
    ASSERT_TRUE(driver.until([&] { return view("desk.live").shown_count() > 20; }));
    std::printf("%d x %d at 30 pictures a second\n", GetParam().first, GetParam().second);
    measure("watching", matcher);
    driver.picture("desk", "live-preview");
    std::jthread comparing([&](const std::stop_token& stop) {
        gui::let_others_go_first();  // as FaceWatch does, which compares at the end of its watching
        while (!stop.stop_requested()) {
            (void)real->compare(frames[0], {frames[1], frames[2], frames[3]});
        }
    });
    measure("while comparisons run", matcher);
}

INSTANTIATE_TEST_SUITE_P(Sizes, LivePreview, ::testing::Values(std::pair{640, 480}, std::pair{1280, 720}));

}  // namespace
}  // namespace amphoe::testing

int main(int argc, char** argv) {
    ::testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
