#include "core/face/FeatureMeasures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "core/face/FacePatch.h"

namespace amphoe::face {
namespace {

// The median tells the skin from a few hairs or the frame of glasses.
cv::Vec3d median_of(const cv::Mat& part) {
    cv::Vec3d result(0, 0, 0);
    if (part.empty()) {
        return result;
    }
    std::vector<cv::Mat> channels;
    cv::split(part, channels);
    for (int channel = 0; channel < part.channels(); ++channel) {
        std::vector<std::uint8_t> values(channels[static_cast<std::size_t>(channel)].begin<std::uint8_t>(),
                                         channels[static_cast<std::size_t>(channel)].end<std::uint8_t>());
        std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
        result[channel] = values[values.size() / 2];
    }
    return result;
}

cv::Mat lab_of(const cv::Mat& rgb) {
    cv::Mat lab;
    rgb.convertTo(lab, CV_32FC3, 1.0 / 255);
    cv::cvtColor(lab, lab, cv::COLOR_RGB2Lab);
    return lab;
}

cv::Vec3d lab_median(const cv::Mat& rgb) {
    const auto median = median_of(rgb);
    const cv::Mat one(1, 1, CV_8UC3, cv::Scalar(median[0], median[1], median[2]));
    const auto lab = lab_of(one).at<cv::Vec3f>(0, 0);
    return {static_cast<double>(lab[0]), static_cast<double>(lab[1]), static_cast<double>(lab[2])};
}

double brightness(const cv::Vec3d& rgb) {
    return 0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2];
}

// The longest run of dark rows in the column band that has most of them: the iris is a blob, closed lids are a line.
double opening_of(const cv::Mat& eye, double skin) {
    cv::Mat grey;
    cv::cvtColor(eye, grey, cv::COLOR_RGB2GRAY);
    cv::GaussianBlur(grey, grey, {}, 0.8);
    const cv::Mat dark = grey < 0.62 * skin;
    double best = 0;
    for (int column = 2; column + 2 < dark.cols; ++column) {
        int run = 0;
        for (int row = 0; row < dark.rows; ++row) {
            const int across = cv::countNonZero(dark(cv::Rect(column - 2, row, 5, 1)));
            run = across >= 4 ? run + 1 : 0;
            best = std::max(best, static_cast<double>(run));
        }
    }
    return best / FacePatch::eye_distance;
}

double colour_difference(const cv::Vec3d& a, const cv::Vec3d& b) {
    return std::sqrt(std::pow((a[0] - b[0]) / 2, 2) + std::pow(a[1] - b[1], 2) + std::pow(a[2] - b[2], 2));
}

}  // namespace

FeatureMeasures measure_features(const domain::Picture& picture, const FaceLandmarks& points) {
    const auto patch = cut_upright_patch(picture, points);
    const cv::Mat between = patch.part(-0.13, -0.35, 0.13, -0.05);
    const double skin = std::max(1.0, brightness(median_of(between)));
    FeatureMeasures measures;
    measures.eye_opening = std::min(opening_of(patch.part(-0.78, -0.15, -0.22, 0.17), skin),
                                    opening_of(patch.part(0.22, -0.15, 0.78, 0.17), skin));
    measures.eye_shade = std::max(brightness(median_of(patch.part(-0.80, -0.18, -0.20, 0.25))),
                                  brightness(median_of(patch.part(0.20, -0.18, 0.80, 0.25)))) /
                         skin;
    const auto forehead = lab_median(between);
    measures.mouth_cover = std::min({colour_difference(lab_median(patch.part(-0.50, 0.85, -0.28, 1.15)), forehead),
                                     colour_difference(lab_median(patch.part(0.28, 0.85, 0.50, 1.15)), forehead),
                                     colour_difference(lab_median(patch.part(-0.15, 0.72, 0.15, 0.85)), forehead)});
    return measures;
}

}  // namespace amphoe::face
