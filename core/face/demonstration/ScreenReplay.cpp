#include "core/face/demonstration/ScreenReplay.h"

#include <cmath>
#include <numbers>

namespace amphoe::face::demonstration {

cv::Mat on_a_screen(const cv::Mat& frame, int number) {
    constexpr double tau = 2 * std::numbers::pi;
    // Waves a picture, as a screen about as dense as the sensor gives them; the hand that holds it is not quite still.
    const double across = 0.2731 + 0.002 * std::sin(number / 9.0);
    const double down = 0.1173 + 0.002 * std::cos(number / 7.0);
    cv::Mat result = frame.clone();
    for (int y = 0; y < result.rows; ++y) {
        const double band = 1 + 0.05 * std::sin(tau * (y / 480.0 * 1.5 - number * 0.31));
        auto* row = result.ptr<cv::Vec3f>(y);
        for (int x = 0; x < result.cols; ++x) {
            for (int channel = 0; channel < 3; ++channel) {
                const double wave = std::sin(tau * (across * x + down * y + channel / 3.0 + number * 0.13));
                row[x][channel] = static_cast<float>(row[x][channel] * band * (1 + 0.06 * wave));
            }
        }
    }
    return result;
}

}  // namespace amphoe::face::demonstration
