// One recording per hint: the live view says the expected thing of it, and of nothing else first.
#include <gmock/gmock.h>

#include <map>
#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>
#include <set>

#include "core/face/OpenCvPicture.h"
#include "core/face/demonstration/HintFootage.h"
#include "tests/core/face/SetUp.h"

namespace amphoe::face {
namespace {

using namespace testing_support;
using testing::Contains;
using testing::IsEmpty;
using testing::Not;

struct Watched {
    std::map<std::string, int> worst;  ///< first fault, "" for none; pictures
    int pictures = 0;
    domain::FacePresence presence;

    /// Said of most pictures.
    std::string hint() const {
        const auto most = std::max_element(worst.begin(), worst.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        return most == worst.end() ? "nothing" : most->first;
    }
    double share(const std::string& key) const {
        const auto found = worst.find(key);
        return found == worst.end() ? 0 : static_cast<double>(found->second) / pictures;
    }
};

class HintFootageTest : public testing::TestWithParam<std::pair<const char*, const char*>> {
  protected:
    static void SetUpTestSuite() {
        if (std::filesystem::exists(clips() / "good.avi") && std::filesystem::exists(models_folder() / manifest_file)) {
            auto opened = DlibFaceMatcher::open({models_folder()}, shipped_thresholds());
            ASSERT_TRUE(opened) << opened.error().detail;
            matcher = std::move(*opened);
        }
    }
    static void TearDownTestSuite() { matcher.reset(); }
    void SetUp() override { AMPHOE_SKIP_WITHOUT(clips() / "good.avi"); }

    static std::filesystem::path clips() { return demonstration_folder() / "clips"; }

    static Watched watch(const std::string& name) {
        cv::VideoCapture recording((clips() / (name + ".avi")).string(), cv::CAP_OPENCV_MJPEG);
        EXPECT_TRUE(recording.isOpened()) << name;
        const auto live = matcher->watch();
        Watched watched;
        cv::Mat frame;
        for (int number = 0; recording.read(frame); ++number) {
            cv::cvtColor(frame, frame, cv::COLOR_BGR2RGB);
            const auto assessment = live->look(picture_of(frame), std::chrono::milliseconds(40 * number));
            EXPECT_TRUE(assessment) << name;
            // The first pictures have nothing before them to compare with.
            if (assessment && number >= 3) {
                ++watched.pictures;
                ++watched.worst[assessment->faults.empty() ? "" : assessment->faults.front()];
            }
        }
        watched.presence = live->presence();
        return watched;
    }

    static inline std::unique_ptr<DlibFaceMatcher> matcher;
};

TEST_P(HintFootageTest, TheExpectedHintIsTheWorst) {
    const auto [name, expected] = GetParam();
    const auto watched = watch(name);

    ASSERT_GT(watched.pictures, 20);
    EXPECT_EQ(watched.hint(), expected);
    EXPECT_GE(watched.share(expected), 0.8) << "the hint flickers: " << testing::PrintToString(watched.worst);
}

// By clip; the clips of the presence check have tests of their own below.
const std::vector<std::pair<const char*, const char*>>& hints() {
    static const std::vector<std::pair<const char*, const char*>> all{
        {"good", ""},
        {"none", "face.none"},
        {"many", "face.many"},
        {"small", "face.small"},
        {"near", "face.near"},
        {"cropped", "face.cropped"},
        {"dark", "face.dark"},
        {"bright", "face.bright"},
        {"backlit", "face.backlit"},
        {"side_lit", "face.side_lit"},
        {"turned", "face.turned"},
        {"eyes_closed", "face.eyes_closed"},
        {"mouth_open", "face.mouth_open"},
        {"glasses", "face.glasses"},
        {"mask", "face.mask"},
        {"mask-white", "face.mask"},
        // The detector does not find a face behind black cloth; the hint for that names masks too.
        {"mask-black", "face.none"},
        {"unclear", "face.unclear"},
        {"moving", "face.moving"},
        {"blurred", "face.blurred"}};
    return all;
}

INSTANTIATE_TEST_SUITE_P(Clips, HintFootageTest, testing::ValuesIn(hints()), [](const auto& param) {
    std::string name = param.param.first;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

TEST_F(HintFootageTest, EveryClipIsThereAndTested) {
    std::set<std::string> tested{"presence-turning-head", "presence-photo-turned", "presence-photo-still",
                                 "presence-screen"};
    for (const auto& [clip, hint] : hints()) {
        tested.insert(clip);
    }
    const auto names = demonstration::clip_names();
    EXPECT_EQ(tested, std::set<std::string>(names.begin(), names.end()));
    for (const auto& name : names) {
        EXPECT_TRUE(std::filesystem::exists(clips() / (name + ".avi"))) << name;
    }
}

TEST_F(HintFootageTest, ATurningHeadSpeaksForAPerson) {
    const auto presence = watch("presence-turning-head").presence;
    EXPECT_THAT(presence.signs, Contains("presence.parallax"));
    EXPECT_THAT(presence.faults, IsEmpty());
    EXPECT_GE(presence.score, 80);
}

TEST_F(HintFootageTest, APhotoTurnedByHandIsFlat) {
    const auto presence = watch("presence-photo-turned").presence;
    EXPECT_THAT(presence.faults, Contains("presence.flat"));
    EXPECT_THAT(presence.signs, Not(Contains("presence.parallax")));
    EXPECT_LE(presence.score, 30);
}

TEST_F(HintFootageTest, APhotoOnAStandIsStill) {
    const auto presence = watch("presence-photo-still").presence;
    EXPECT_THAT(presence.faults, Contains("presence.still"));
    EXPECT_LE(presence.score, 40);
}

TEST_F(HintFootageTest, AScreenHasWavesThatSkinHasNot) {
    const auto presence = watch("presence-screen").presence;
    EXPECT_THAT(presence.faults, Contains("presence.screen"));
    EXPECT_LE(presence.score, 40);
}

TEST_F(HintFootageTest, OfSomebodyWhoJustSitsThereNothingIsClaimed) {
    const auto presence = watch("good").presence;
    EXPECT_THAT(presence.faults, IsEmpty());
    EXPECT_THAT(presence.signs, Not(Contains("presence.parallax")));
    EXPECT_LT(presence.score, 80);
}

}  // namespace
}  // namespace amphoe::face
