#include "core/face/FaceModels.h"

#include <unistd.h>

#include "core/support/Digest.h"
#include "tests/core/face/SetUp.h"

namespace amphoe::face {
namespace {

using domain::FailureCode;
namespace fs = std::filesystem;

class FaceModelsTest : public testing::Test {
  protected:
    void SetUp() override {
        const auto* test = testing::UnitTest::GetInstance()->current_test_info();
        folder_ = fs::temp_directory_path() / ("amphoe-models-" + std::to_string(getpid()) + "-" + test->name());
        fs::create_directories(folder_);
    }
    void TearDown() override { fs::remove_all(folder_); }

    void put(std::string_view file, const std::string& content) const {
        write_file(folder_ / file, std::vector<std::uint8_t>(content.begin(), content.end()));
    }
    void put_manifest(const std::string& network, const std::string& landmarks) const {
        put(manifest_file, R"({"models":[{"file":"face_recognition.dat","sha256":")" +
                               support::sha256_hex_of_text(network) + R"("},{"file":"face_landmarks.onnx","sha256":")" +
                               support::sha256_hex_of_text(landmarks) + R"("}]})");
    }
    FailureCode opening() const {
        const auto matcher = DlibFaceMatcher::open({folder_}, testing_support::shipped_thresholds());
        return matcher ? FailureCode::UnexpectedError : matcher.error().code;
    }

    fs::path folder_;
};

TEST_F(FaceModelsTest, AnEmptyFolderMeansMissingModels) {
    EXPECT_EQ(opening(), FailureCode::FaceModelMissing);
}

TEST_F(FaceModelsTest, AMissingFileBesideTheManifestMeansMissingModels) {
    put_manifest("network", "landmarks");
    put(recognition_file, "network");
    EXPECT_EQ(opening(), FailureCode::FaceModelMissing);
}

TEST_F(FaceModelsTest, AnotherHashThanTheManifestSaysMeansInvalidModels) {
    put_manifest("network", "landmarks");
    put(recognition_file, "network, changed");
    put(landmark_file, "landmarks");
    EXPECT_EQ(opening(), FailureCode::FaceModelInvalid);
}

TEST_F(FaceModelsTest, AManifestThatIsNoneMeansInvalidModels) {
    put(manifest_file, "[1, 2]");
    EXPECT_EQ(opening(), FailureCode::FaceModelInvalid);
}

TEST_F(FaceModelsTest, FilesOfTheRightHashThatAreNoNetworksAreInvalid) {
    put_manifest("network", "landmarks");
    put(recognition_file, "network");
    put(landmark_file, "landmarks");
    EXPECT_EQ(opening(), FailureCode::FaceModelInvalid);
}

TEST_F(FaceModelsTest, AModelOfTheUsersOwnIsReadInPlaceOfOursWhenItsHashIsRight) {
    put_manifest("network", "landmarks");
    put(landmark_file, "landmarks");
    put("own.dat", "own network");

    const auto right = read_face_models(
        {folder_, OwnRecognitionModel{folder_ / "own.dat", support::sha256_hex_of_text("own network")}});
    const auto wrong = read_face_models({folder_, OwnRecognitionModel{folder_ / "own.dat", std::string(64, '0')}});

    ASSERT_TRUE(right) << right.error().detail;
    EXPECT_EQ(right->recognition_sha256, support::sha256_hex_of_text("own network"));
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().code, FailureCode::FaceModelInvalid);
}

// What a workstation gets over a district's line.
TEST(InstalledModelsTest, AllTogetherAreBelowThirtyMegabytes) {
    AMPHOE_SKIP_WITHOUT(testing_support::models_folder() / manifest_file);
    std::uintmax_t bytes = 0;
    for (const auto& entry : fs::recursive_directory_iterator(testing_support::models_folder())) {
        bytes += entry.is_regular_file() ? entry.file_size() : 0;
    }
    EXPECT_GT(bytes, 1'000'000U);
    EXPECT_LE(bytes, 30'000'000U);
}

}  // namespace
}  // namespace amphoe::face
