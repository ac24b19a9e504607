#include "core/face/PresenceCheck.h"

#include <algorithm>
#include <cmath>
#include <opencv2/calib3d.hpp>
#include <opencv2/imgproc.hpp>

#include "core/face/OpenCvPicture.h"

namespace amphoe::face {
namespace {

// All limits are measured on the demonstration recordings only, not on attacks of the field (face.md section 8).
constexpr double turn_needed = 22;     // degrees between the two views compared
constexpr double flat_below = 0.025;   // a photo moved by hand gave 0.011
constexpr double solid_above = 0.045;  // a turning head gave 0.095
constexpr double screen_above = 8;     // bare camera frames gave up to 4.4, a screen 53
constexpr double still_below = 0.03;   // a photo on a stand gave 0.010, somebody who sits 0.08 and more
constexpr int pictures_a_peak = 4;
constexpr int pictures_a_change = 3;
constexpr int pictures_for_still = 20;
constexpr std::size_t most_kept = 64;
constexpr std::size_t views_kept = 2;

double median_of(std::vector<double> values) {
    const auto half = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), half, values.end());
    return *half;
}

// Brows, nose, eyes and mouth; the jaw of a turned head is another part of it in each picture.
std::vector<cv::Point2f> inner(const FaceLandmarks& points) {
    std::vector<cv::Point2f> chosen;
    for (std::size_t i = 17; i < points.size(); ++i) {
        chosen.emplace_back(points[i].x, points[i].y);
    }
    return chosen;
}

// Mean 0 and deviation 1, so that a light that changes is no movement; empty for a part outside the picture.
std::vector<float> small_grey(const domain::Picture& picture, const domain::Box& box) {
    constexpr int side = 48;
    const auto part = cv::Rect(box.x, box.y, box.width, box.height) & cv::Rect(0, 0, picture.width, picture.height);
    if (part.width < side || part.height < side) {
        return {};
    }
    cv::Mat grey;
    cv::cvtColor(view_of(picture)(part), grey, cv::COLOR_RGB2GRAY);
    cv::resize(grey, grey, {side, side}, 0, 0, cv::INTER_AREA);
    grey.convertTo(grey, CV_32F);
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(grey, mean, deviation);
    grey = (grey - mean) / std::max(1.0, deviation[0]);
    return {grey.begin<float>(), grey.end<float>()};
}

// Amplitudes of the waves in a square of the picture's own pixels; scaling would hide the grid.
cv::Mat spectrum_of(const cv::Mat& grey) {
    cv::Mat waves;
    grey.convertTo(waves, CV_32F);
    cv::Mat smooth;
    cv::GaussianBlur(waves, smooth, {}, 3);
    waves -= smooth;
    cv::Mat window;
    cv::createHanningWindow(window, waves.size(), CV_32F);
    waves = waves.mul(window);
    cv::dft(waves, waves, cv::DFT_COMPLEX_OUTPUT);
    std::vector<cv::Mat> parts;
    cv::split(waves, parts);
    cv::Mat amplitude;
    cv::magnitude(parts[0], parts[1], amplitude);
    return amplitude;
}

}  // namespace

double flatness_residual(const FaceLandmarks& a, const FaceLandmarks& b) {
    const auto from = inner(a);
    const auto to = inner(b);
    const cv::Mat mapping = cv::findHomography(from, to, 0);
    if (mapping.empty()) {
        return 0;
    }
    std::vector<cv::Point2f> moved;
    cv::perspectiveTransform(from, moved, mapping);
    double sum = 0;
    for (std::size_t i = 0; i < moved.size(); ++i) {
        sum += std::pow(cv::norm(moved[i] - to[i]), 2);
    }
    const double residual = std::sqrt(sum / static_cast<double>(moved.size())) / std::max(1.0, eye_distance(b));
    return std::isfinite(residual) ? residual : 0;
}

double moire_peak(const domain::Picture& picture, const FaceLandmarks& points) {
    constexpr int side = 128;
    const auto centre = points[30];
    if (eye_distance(points) < 50) {
        return 0;
    }
    const cv::Rect square(cvRound(centre.x) - side / 2, cvRound(centre.y) - side / 2, side, side);
    const auto picture_area = cv::Rect(0, 0, picture.width, picture.height);
    if ((square & picture_area) != square) {
        return 0;
    }
    cv::Mat grey;
    cv::cvtColor(view_of(picture)(square), grey, cv::COLOR_RGB2GRAY);
    const auto spectrum = spectrum_of(grey);
    // How far each wave stands out of those around it.
    cv::Mat around;
    cv::blur(spectrum, around, {11, 11});
    cv::Mat near;
    cv::blur(spectrum, near, {5, 5});
    double strongest = 0;
    for (int row = 0; row < side; ++row) {
        for (int column = 3; column <= side / 2; ++column) {
            const int down = std::min(row, side - row);
            // Slow waves are the face itself; the axes carry the blocks of the camera's own JPEG.
            if (std::hypot(down, column) >= 14 && down >= 3) {
                const double ring = (121 * static_cast<double>(around.at<float>(row, column)) -
                                     25 * static_cast<double>(near.at<float>(row, column))) /
                                    96;
                strongest = std::max(strongest, static_cast<double>(spectrum.at<float>(row, column)) / (ring + 1e-3));
            }
        }
    }
    return strongest;
}

void PresenceCheck::start_again() {
    *this = PresenceCheck();
}

void PresenceCheck::note(const domain::Picture& picture, const FaceLandmarks& points, double yaw) {
    note_turn({points, yaw});
    if (pictures_ % pictures_a_peak == 0 && peaks_.size() < most_kept) {
        peaks_.push_back(moire_peak(picture, points));
    }
    if (pictures_++ % pictures_a_change == 0) {
        note_change(picture, points);
    }
}

void PresenceCheck::note_turn(const Seen& seen) {
    if (views_.size() < views_kept) {
        views_.push_back(seen);
        return;
    }
    // The leftmost and the rightmost view.
    if (seen.yaw < std::min(views_[0].yaw, views_[1].yaw)) {
        views_[views_[0].yaw < views_[1].yaw ? 0 : 1] = seen;
    } else if (seen.yaw > std::max(views_[0].yaw, views_[1].yaw)) {
        views_[views_[0].yaw < views_[1].yaw ? 1 : 0] = seen;
    }
}

// The same place of the picture now and at first: the pixels themselves, because landmarks tremble more than a person
// who sits still.
void PresenceCheck::note_change(const domain::Picture& picture, const FaceLandmarks& points) {
    if (fixed_.width == 0) {
        const auto side = static_cast<int>(3 * eye_distance(points));
        const auto part = cv::Rect(cvRound(points[30].x) - side / 2, cvRound(points[30].y) - side / 2, side, side) &
                          cv::Rect(0, 0, picture.width, picture.height);
        fixed_ = {part.x, part.y, part.width, part.height};
    }
    const auto now = small_grey(picture, fixed_);
    if (first_.empty()) {
        first_ = now;
    }
    if (now.size() == first_.size() && !now.empty()) {
        double sum = 0;
        for (std::size_t i = 0; i < now.size(); ++i) {
            sum += std::abs(static_cast<double>(now[i]) - static_cast<double>(first_[i]));
        }
        change_ = std::max(change_, sum / static_cast<double>(now.size()));
    }
}

domain::FacePresence PresenceCheck::result() const {
    domain::FacePresence presence{50, {}, {}};
    if (!peaks_.empty() && median_of(peaks_) > screen_above) {
        presence.faults.emplace_back("presence.screen");
        presence.score -= 30;
    }
    if (views_.size() == views_kept && std::abs(views_[0].yaw - views_[1].yaw) >= turn_needed) {
        const double residual = flatness_residual(views_[0].points, views_[1].points);
        if (residual >= solid_above) {
            presence.signs.emplace_back("presence.parallax");
            presence.score += 40;
        } else if (residual < flat_below) {
            presence.faults.emplace_back("presence.flat");
            presence.score -= 40;
        }
    }
    if (pictures_ >= pictures_for_still && !first_.empty()) {
        const bool still = change_ < still_below;
        (still ? presence.faults : presence.signs).emplace_back(still ? "presence.still" : "presence.movement");
        presence.score += still ? -20 : 10;
    }
    presence.score = std::clamp(presence.score, 0, 100);
    return presence;
}

}  // namespace amphoe::face
