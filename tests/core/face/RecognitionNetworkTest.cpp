#include "core/face/RecognitionNetwork.h"

#include <cmath>

#include "core/face/FaceModels.h"
#include "tests/core/face/SetUp.h"

namespace amphoe::face {
namespace {

using testing_support::models_folder;

// Values measured with the original implementation (face.md section 2): red and blue swapped, a missing division or a
// wrong layout give clearly different ones.
class RecognitionNetworkTest : public testing::Test {
  protected:
    void SetUp() override {
        AMPHOE_SKIP_WITHOUT(models_folder() / recognition_file);
        const auto files = read_face_models({models_folder()});
        ASSERT_TRUE(files) << files.error().detail;
        auto network = RecognitionNetwork::read(files->recognition);
        ASSERT_TRUE(network) << network.error().detail;
        network_ = std::move(*network);
    }

    static double norm(const FaceDescriptor& descriptor) { return descriptor_distance(descriptor, FaceDescriptor{}); }

    static void expect_beginning(const FaceDescriptor& descriptor, const std::array<float, 8>& expected) {
        for (std::size_t i = 0; i < expected.size(); ++i) {
            EXPECT_NEAR(descriptor[i], expected[i], 2e-3) << i;
        }
    }

    static FaceChip gradient() {
        FaceChip chip;
        for (int y = 0; y < FaceChip::side; ++y) {
            for (int x = 0; x < FaceChip::side; ++x) {
                chip.rgb.insert(chip.rgb.end(),
                                {static_cast<std::uint8_t>(x * 255 / 149), static_cast<std::uint8_t>(y * 255 / 149),
                                 static_cast<std::uint8_t>((x + y) * 255 / 298)});
            }
        }
        return chip;
    }

    std::unique_ptr<RecognitionNetwork> network_;
};

TEST_F(RecognitionNetworkTest, DescribesABlackChipAsTheOriginalDoes) {
    const auto descriptor = network_->describe({{std::vector<std::uint8_t>(150 * 150 * 3)}}).front();

    EXPECT_NEAR(norm(descriptor), 1.308308, 2e-3);
    expect_beginning(descriptor,
                     {-0.036158F, 0.114512F, 0.083951F, -0.015167F, -0.066007F, -0.042420F, -0.049079F, 0.008687F});
}

TEST_F(RecognitionNetworkTest, DescribesAColourGradientAsTheOriginalDoes) {
    const auto descriptor = network_->describe({gradient()}).front();

    EXPECT_NEAR(norm(descriptor), 1.306785, 2e-3);
    expect_beginning(descriptor,
                     {-0.049464F, 0.124272F, 0.058511F, 0.011433F, -0.049661F, -0.038916F, -0.079271F, -0.003394F});
}

TEST_F(RecognitionNetworkTest, DescribesTheChipsOfABatchInOrder) {
    const auto alone = network_->describe({gradient()}).front();

    const auto batch = network_->describe({mirrored(gradient()), gradient()});

    ASSERT_EQ(batch.size(), 2U);
    EXPECT_LT(descriptor_distance(batch[1], alone), 1e-4);
    EXPECT_GT(descriptor_distance(batch[0], alone), 0.01);
}

TEST_F(RecognitionNetworkTest, WritesTheBytesItWasReadFrom) {
    const auto files = read_face_models({models_folder()});
    EXPECT_EQ(network_->serialize(), files->recognition);
}

TEST(RecognitionNetworkWithoutModelTest, RefusesBytesThatAreNoNetwork) {
    const std::vector<std::uint8_t> bytes(1000, 7);

    const auto network = RecognitionNetwork::read(bytes);

    ASSERT_FALSE(network);
    EXPECT_EQ(network.error().code, domain::FailureCode::FaceModelInvalid);
}

TEST(RecognitionNetworkWithoutModelTest, RefusesWeightsOfTheWrongSize) {
    const auto network = RecognitionNetwork::assemble({});

    ASSERT_FALSE(network);
    EXPECT_EQ(network.error().code, domain::FailureCode::FaceModelInvalid);
}

}  // namespace
}  // namespace amphoe::face
