#include "core/face/FacePatch.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/face/OpenCvPicture.h"

namespace amphoe::face {

cv::Mat FacePatch::part(double left, double top, double right, double bottom) const {
    const auto x = [](double value) { return eyes_x + cvRound(value * eye_distance); };
    const auto y = [](double value) { return eyes_y + cvRound(value * eye_distance); };
    return rgb(cv::Rect({x(left), y(top)}, cv::Point{x(right), y(bottom)}) & cv::Rect(0, 0, width, height));
}

FacePatch cut_upright_patch(const domain::Picture& picture, const FaceLandmarks& points) {
    const auto left = left_eye(points);
    const auto right = right_eye(points);
    const auto centre = middle(left, right);
    const double apart = std::max(1.0, distance_between(left, right));
    const double cosine = (static_cast<double>(right.x) - left.x) / apart;
    const double sine = (static_cast<double>(right.y) - left.y) / apart;
    const double step = apart / FacePatch::eye_distance;
    const double c = step * cosine;
    const double s = step * sine;
    const cv::Matx23d from_patch(c, -s,
                                 static_cast<double>(centre.x) - c * FacePatch::eyes_x + s * FacePatch::eyes_y,  //
                                 s, c, static_cast<double>(centre.y) - s * FacePatch::eyes_x - c * FacePatch::eyes_y);
    cv::Mat source = view_of(picture);
    cv::Matx23d mapping = from_patch;
    // Sampling every third pixel of a large face would measure noise instead of edges.
    if (step > 1.5) {
        const auto edge =
            cv::boundingRect(std::vector<cv::Point2f>{
                {centre.x - static_cast<float>(1.8 * apart), centre.y - static_cast<float>(1.8 * apart)},
                {centre.x + static_cast<float>(1.8 * apart), centre.y + static_cast<float>(1.8 * apart)}}) &
            cv::Rect(0, 0, source.cols, source.rows);
        if (!edge.empty()) {
            cv::Mat smaller;
            const cv::Size size(std::max(1, cvRound(edge.width / step)), std::max(1, cvRound(edge.height / step)));
            cv::resize(source(edge), smaller, size, 0, 0, cv::INTER_AREA);
            mapping = {from_patch(0, 0) / step, from_patch(0, 1) / step, (from_patch(0, 2) - edge.x) / step,
                       from_patch(1, 0) / step, from_patch(1, 1) / step, (from_patch(1, 2) - edge.y) / step};
            source = smaller;
        }
    }
    FacePatch patch;
    cv::warpAffine(source, patch.rgb, mapping, {FacePatch::width, FacePatch::height},
                   cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_CONSTANT);
    return patch;
}

}  // namespace amphoe::face
