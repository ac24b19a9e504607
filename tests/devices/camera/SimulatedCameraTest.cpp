#include "devices/camera/simulated/SimulatedCamera.h"

#include <gtest/gtest.h>

namespace amphoe::devices::camera {
namespace {

using namespace std::chrono_literals;

domain::Picture pixel(std::uint8_t value) {
    return {1, 1, {value, value, value}, {}};
}

TEST(SimulatedCameraTest, DeliversThePicturesInOrderAndStartsAgain) {
    SimulatedCamera camera({pixel(1), pixel(2)});
    ASSERT_TRUE(camera.open("0"));

    for (const int expected : {1, 2, 1}) {
        const auto picture = camera.next_picture(1ms, {});
        ASSERT_TRUE(picture);
        EXPECT_EQ(picture->rgb[0], expected);
        EXPECT_GT(picture->taken_at.time_since_epoch().count(), 0);
    }
}

TEST(SimulatedCameraTest, StopsAtTheEndWhenToldTo) {
    SimulatedCamera camera({pixel(1)}, SimulatedCamera::AtEnd::Stop);
    ASSERT_TRUE(camera.open("0"));
    ASSERT_TRUE(camera.next_picture(1ms, {}));

    const auto after = camera.next_picture(1ms, {});

    ASSERT_FALSE(after);
    EXPECT_EQ(after.error().code, domain::FailureCode::CameraStopped);
}

TEST(SimulatedCameraTest, IsMissingWithoutPictures) {
    SimulatedCamera camera({});

    const auto opened = camera.open("0");

    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, domain::FailureCode::CameraMissing);
}

TEST(SimulatedCameraTest, GivesNothingBeforeItIsOpenedOrAfterItIsClosed) {
    SimulatedCamera camera({pixel(1)});
    EXPECT_FALSE(camera.next_picture(1ms, {}));
    ASSERT_TRUE(camera.open("0"));
    camera.close();
    EXPECT_FALSE(camera.next_picture(1ms, {}));
}

}  // namespace
}  // namespace amphoe::devices::camera
