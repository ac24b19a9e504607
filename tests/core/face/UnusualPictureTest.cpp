// Unusual but honest pictures of a face, from the bytes of a file to the verdict.
#include <gmock/gmock.h>
#include <sys/resource.h>

#include <opencv2/imgproc.hpp>

#include "core/face/OpenCvPicture.h"
#include "tests/core/face/SetUp.h"
#include "tests/core/face/UnusualFiles.h"

namespace amphoe::face {
namespace {

using namespace testing_support;
using domain::FaceBand;
using domain::FailureCode;
using domain::Picture;

class UnusualPictureTest : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        if (std::filesystem::exists(models_folder() / manifest_file) &&
            std::filesystem::exists(demonstration_folder() / "stamp")) {
            auto opened = DlibFaceMatcher::open({models_folder()}, shipped_thresholds());
            ASSERT_TRUE(opened) << opened.error().detail;
            matcher = std::move(*opened);
        }
    }
    static void TearDownTestSuite() { matcher.reset(); }
    void SetUp() override {
        AMPHOE_SKIP_WITHOUT(models_folder() / manifest_file);
        AMPHOE_SKIP_WITHOUT(demonstration_folder() / "stamp");
        card = picture_of_file(demonstration_folder() / "person-a-card.jpg");
        live = picture_of_file(demonstration_folder() / "person-a-live.jpg");
    }
    static cv::Mat bgr(const Picture& picture) {
        cv::Mat pixels;
        cv::cvtColor(view_of(picture), pixels, cv::COLOR_RGB2BGR);
        return pixels;
    }
    static domain::Result<domain::FaceEvidence> compare_file(const Picture& card, const Bytes& file) {
        const auto picture = OpenCvPictureCodec().decode(file);
        return picture ? matcher->compare(card, {*picture}) : domain::Result<domain::FaceEvidence>(picture.error());
    }

    static inline std::unique_ptr<DlibFaceMatcher> matcher;
    Picture card;
    Picture live;
};

TEST_F(UnusualPictureTest, EveryKindOfFileOfOneFaceIsTheSamePerson) {
    const auto pixels = bgr(live);
    cv::Mat grey;
    cv::cvtColor(pixels, grey, cv::COLOR_BGR2GRAY);
    cv::Mat deep;
    pixels.convertTo(deep, CV_16U, 257);
    cv::Mat alpha;
    cv::cvtColor(pixels, alpha, cv::COLOR_BGR2BGRA);
    const std::map<std::string, Bytes> files{
        {"grey JPEG", encoded(grey, ".jpg")},
        {"grey PNG", encoded(grey, ".png")},
        {"16 bit PNG", encoded(deep, ".png")},
        {"PNG with alpha", encoded(alpha, ".png")},
        {"progressive JPEG", encoded(pixels, ".jpg", {cv::IMWRITE_JPEG_PROGRESSIVE, 1})},
        {"CMYK JPEG", cmyk_jpeg(live)},
    };
    for (const auto& [kind, file] : files) {
        const auto evidence = compare_file(card, file);
        ASSERT_TRUE(evidence) << kind << ": " << evidence.error().detail;
        EXPECT_EQ(evidence->band, FaceBand::Pass) << kind << " at " << evidence->distance;
    }
}

TEST_F(UnusualPictureTest, APictureLyingOnItsSideIsPutUprightByItsExif) {
    const auto pixels = bgr(live);
    for (const auto& [turn, orientation] :
         {std::pair{cv::ROTATE_90_COUNTERCLOCKWISE, 6}, {cv::ROTATE_180, 3}, {cv::ROTATE_90_CLOCKWISE, 8}}) {
        cv::Mat lying;
        cv::rotate(pixels, lying, turn);
        const auto file = encoded(lying, ".jpg");
        const auto upright = compare_file(card, with_orientation(file, static_cast<std::uint8_t>(orientation)));
        ASSERT_TRUE(upright) << orientation << ": " << upright.error().detail;
        EXPECT_EQ(upright->band, FaceBand::Pass) << orientation;
        // Without the word of the file nobody turns heads; the answer is that there is no face to compare.
        const auto as_it_lies = compare_file(card, file);
        ASSERT_FALSE(as_it_lies) << orientation;
        EXPECT_TRUE(as_it_lies.error().code == FailureCode::FaceNone ||
                    as_it_lies.error().code == FailureCode::FaceQualityLow);
    }
}

TEST_F(UnusualPictureTest, AnEightThousandPixelPictureIsComparedWithoutTakingLong) {
    cv::Mat large;
    cv::resize(bgr(live), large, {8000, 8000 * live.height / live.width}, 0, 0, cv::INTER_LINEAR);
    const auto file = encoded(large, ".jpg");
    large.release();
    const auto seconds_computed = [] {
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        return static_cast<double>(usage.ru_utime.tv_sec) + static_cast<double>(usage.ru_utime.tv_usec) / 1e6;
    };
    const double before = seconds_computed();
    const auto evidence = compare_file(card, file);
    const double took = seconds_computed() - before;
    ASSERT_TRUE(evidence) << evidence.error().detail;
    EXPECT_EQ(evidence->band, FaceBand::Pass) << evidence->distance;
    // Not a measurement: a bound a hundred times above what it takes, for a program that never comes back.
    EXPECT_LT(took, 60);
}

TEST_F(UnusualPictureTest, TheLargestPictureWithoutAFaceIsAnswered) {
    const Picture picture{8192, 8192, Bytes(std::size_t{8192} * 8192 * 3, 90), {}};
    const auto assessment = matcher->assess(picture);
    ASSERT_TRUE(assessment) << assessment.error().detail;
    EXPECT_THAT(assessment->faults, testing::ElementsAre("face.none"));
}

TEST_F(UnusualPictureTest, AFaceTurnedFurtherAndFurtherIsRefusedAndNeverAnotherPerson) {
    // A head squeezed as a turn squeezes it, to a third; the stranger's card must not come nearer by that.
    const auto stranger = picture_of_file(demonstration_folder() / "person-b-card.jpg");
    for (const double width : {0.8, 0.65, 0.5, 0.35}) {
        cv::Mat narrow;
        cv::resize(view_of(live), narrow, {}, width, 1, cv::INTER_AREA);
        cv::Mat wide(narrow.rows, live.width, CV_8UC3, cv::Scalar(150, 150, 150));
        narrow.copyTo(wide(cv::Rect((live.width - narrow.cols) / 2, 0, narrow.cols, narrow.rows)));
        const auto evidence = matcher->compare(stranger, {picture_of(wide)});
        if (evidence) {
            EXPECT_NE(evidence->band, FaceBand::Pass) << width;
        } else {
            EXPECT_TRUE(evidence.error().code == FailureCode::FaceNone ||
                        evidence.error().code == FailureCode::FaceQualityLow)
                << width;
        }
    }
}

TEST_F(UnusualPictureTest, AProfileIsRefusedAsTurned) {
    const auto profile = std::filesystem::path(AMPHOE_FACES_DIR) / "lfw/Bob_Huggins_0003.jpg";
    AMPHOE_SKIP_WITHOUT(profile);
    const auto picture = picture_of_file(profile);
    const auto assessment = matcher->assess(picture);
    ASSERT_TRUE(assessment);
    EXPECT_FALSE(assessment->ok);
    EXPECT_EQ(assessment->faults.front(), "face.turned");
    EXPECT_GT(std::abs(assessment->pose.yaw), 55);
    const auto evidence = matcher->compare(card, {picture});
    ASSERT_FALSE(evidence);
    EXPECT_EQ(evidence.error().code, FailureCode::FaceQualityLow);
    EXPECT_EQ(evidence.error().detail, "probe: face.turned");
}

}  // namespace
}  // namespace amphoe::face
