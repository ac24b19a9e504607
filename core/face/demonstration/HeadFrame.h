// Places in a portrait measured from the head: one unit across is half the width of the face at the ears, one unit down
// is the distance of the eyes, counted from the line of the ears.
#pragma once

#include <opencv2/core.hpp>

#include "core/face/demonstration/Canvas.h"

namespace amphoe::face::demonstration {

struct HeadFrame {
    cv::Point2d centre;
    double half_width = 0;

    explicit HeadFrame(const FaceLandmarks& points)
        : centre((static_cast<double>(points[0].x) + points[16].x) / 2,
                 (static_cast<double>(points[0].y) + points[16].y) / 2),
          half_width((static_cast<double>(points[16].x) - points[0].x) / 2) {}

    cv::Point2d at(double across, double down) const {
        return {centre.x + across * half_width, centre.y + down * canvas_eye_distance};
    }

    /// The points and their mirror images as one closed outline; give the right half from top to bottom.
    std::vector<cv::Point2d> symmetric(const std::vector<cv::Point2d>& right_half) const {
        std::vector<cv::Point2d> outline;
        for (const auto& place : right_half) {
            outline.push_back(at(place.x, place.y));
        }
        for (auto place = right_half.rbegin(); place != right_half.rend(); ++place) {
            outline.push_back(at(-place->x, place->y));
        }
        return outline;
    }
};

}  // namespace amphoe::face::demonstration
