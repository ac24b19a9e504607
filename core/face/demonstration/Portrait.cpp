#include "core/face/demonstration/Portrait.h"

#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/face/demonstration/Hair.h"
#include "core/face/demonstration/HeadFrame.h"
#include "core/face/demonstration/SoftShape.h"

namespace amphoe::face::demonstration {
namespace {

constexpr Colour backdrop{168, 182, 198};

Colour times(const Colour& colour, double factor) {
    return {cvRound(colour.red * factor), cvRound(colour.green * factor), cvRound(colour.blue * factor)};
}

cv::Mat background() {
    cv::Mat canvas = plain(backdrop);
    shade(canvas, soft_ellipse({canvas_width * 0.5, canvas_height * 0.4}, 260, 260, 110), 1.16);
    return canvas;
}

void paint_neck(cv::Mat& canvas, const HeadFrame& head, const PersonRecipe& recipe, const Colour& skin, double chin) {
    const double width = recipe.hair == "short" ? 0.66 : 0.54;
    const auto neck = soft_shape(head.symmetric({{width * 0.9, chin - 0.9},
                                                 {width, chin - 0.1},
                                                 {width * 1.02, chin + 0.35},
                                                 {width * 1.4, chin + 0.72},
                                                 {0.5, chin + 1.4}}),
                                 2.5);
    lay(canvas, plain(times(skin, 0.90)), neck);
    cv::Mat shadow = soft_ellipse(head.at(0, chin - 0.12), 0.80 * head.half_width, 0.40 * canvas_eye_distance, 12);
    shade(canvas, shadow.mul(neck), 0.55);
    const auto sides =
        soft_shape(head.symmetric({{width * 0.55, chin - 0.6}, {width * 0.6, chin + 0.6}, {0.1, chin + 1.2}}), 16);
    shade(canvas, neck.mul(cv::Scalar(1) - sides), 0.80);
}

void paint_clothes(cv::Mat& canvas, const HeadFrame& head, const PersonRecipe& recipe, double chin) {
    const auto collar = soft_shape(head.symmetric({{0.60, chin + 0.30}, {0.86, chin + 0.62}, {0.55, chin + 2.2}}), 1.6);
    const auto opening = soft_shape(
        head.symmetric({{0.30, chin + 0.0}, {0.60, chin + 0.10}, {0.50, chin + 0.5}, {0.05, chin + 1.0}}), 2);
    lay(canvas, plain(recipe.shirt), collar.mul(cv::Scalar(1) - opening));
    const auto body = soft_shape(
        {head.at(0.66, chin + 0.34), head.at(1.15, chin + 0.62), head.at(1.75, chin + 0.84), head.at(2.2, chin + 1.35),
         head.at(2.5, chin + 3.4), head.at(-2.5, chin + 3.4), head.at(-2.2, chin + 1.35), head.at(-1.75, chin + 0.84),
         head.at(-1.15, chin + 0.62), head.at(-0.66, chin + 0.34), head.at(-0.42, chin + 0.9), head.at(0, chin + 1.75),
         head.at(0.42, chin + 0.9)},
        2);
    lay(canvas, plain(recipe.jacket), body);
    for (const double side : {-1.0, 1.0}) {
        const auto fold =
            soft_shape({head.at(side * 0.66, chin + 0.34), head.at(side * 1.02, chin + 0.75),
                        head.at(side * 0.62, chin + 1.5), head.at(0, chin + 1.85), head.at(side * 0.40, chin + 0.95)},
                       2);
        shade(canvas, fold.mul(body), 1.30);
    }
    shade(canvas, body.mul(soft_ellipse(head.at(-0.9, chin + 1.5), 120, 150, 60)), 1.18);
    shade(canvas, soft_ellipse(head.at(0, chin + 0.25), 70, 26, 18).mul(body), 0.8);
}

cv::Mat coverage_of(std::vector<cv::Point2f> points, double shrink, double softness) {
    std::vector<cv::Point2f> hull;
    cv::convexHull(points, hull);
    const cv::Point2d centre = canvas_eyes + cv::Point2d(0, 0.3 * canvas_eye_distance);
    std::vector<cv::Point2d> outline;
    for (const auto& point : hull) {
        outline.push_back(centre + (cv::Point2d(point) - centre) * shrink);
    }
    return soft_shape(outline, softness);
}

// The whole face up to the hair line.
cv::Mat face_coverage(const CanvasFace& face, double shrink, double softness) {
    auto points = forehead(face.points);
    for (const auto& point : face.points) {
        points.push_back(to_cv(point));
    }
    return coverage_of(points, shrink, softness);
}

// Where the mixed picture shows: without temples, upper forehead and edge of the chin, where the samples' own hair and
// shoulders lie.
cv::Mat feature_coverage(const CanvasFace& face) {
    constexpr auto unit = static_cast<float>(canvas_eye_distance);
    std::vector<cv::Point2f> points;
    for (std::size_t i = 0; i < landmark_count; ++i) {
        const bool brow = i >= 17 && i <= 26;
        const bool chin = i >= 5 && i <= 11;
        const float upwards = brow ? 0.16F * unit : chin ? 0.17F * unit : 0;
        points.push_back(to_cv(face.points[i]) - cv::Point2f(0, upwards));
    }
    return coverage_of(points, 0.83, 11);
}

// The light skin of the cheeks and between the brows.
Colour skin_of(const CanvasFace& face) {
    cv::Scalar sum;
    for (const auto& [first, second] : {std::pair{2U, 31U}, std::pair{14U, 35U}, std::pair{21U, 22U}}) {
        const auto place = middle(face.points[first], face.points[second]);
        sum += cv::mean(face.pixels(cv::Rect(cvRound(place.x) - 12, cvRound(place.y) - 8, 24, 16)));
    }
    return {cvRound(sum[0] / 3), cvRound(sum[1] / 3), cvRound(sum[2] / 3)};
}

void paint_head(cv::Mat& canvas, const CanvasFace& face, const HeadFrame& head, const PersonRecipe& recipe,
                const Colour& skin) {
    if (recipe.hair != "long") {
        for (const double side : {-1.0, 1.0}) {
            const auto place = head.at(side * 1.03, 0.14);
            lay(canvas, plain(times(skin, 0.86)),
                soft_ellipse(place, 0.12 * head.half_width, 0.31 * canvas_eye_distance, 2));
            shade(canvas, soft_ellipse(place + cv::Point2d(side * 2, 0), 4, 18, 4), 0.80);
        }
    }
    lay(canvas, plain(skin), face_coverage(face, 1.0, 2.2));
    lay(canvas, face.pixels, feature_coverage(face));
}

void paint_features(cv::Mat& canvas, const CanvasFace& face, const PersonRecipe& recipe, const Colour& skin) {
    const auto part = [&](std::size_t first, std::size_t last, double softness) {
        std::vector<cv::Point2f> points;
        for (std::size_t i = first; i <= last; ++i) {
            points.push_back(to_cv(face.points[i]));
        }
        std::vector<cv::Point2f> hull;
        cv::convexHull(points, hull);
        return soft_shape({hull.begin(), hull.end()}, softness);
    };
    for (const auto first : {17U, 22U}) {
        cv::Mat brow = part(first, first + 4, 4) * 1.6;
        shade(canvas, cv::min(brow, 1.0), 1 - 0.55 * recipe.brow_darkness);
    }
    const auto lips = part(48, 59, 3);
    lay(canvas, plain(times(skin, 0.80)), lips * (0.55 * recipe.lip_paleness));
    const auto lower = part(2, 14, 18).mul(cv::Scalar(1) - cv::min(part(48, 59, 7) * 1.4, 1.0));
    const auto jaw = lower.mul(soft_ellipse({canvas_eyes.x, face.points[8].y - 34.0}, 90, 62, 22));
    lay(canvas, plain({70, 66, 66}), jaw * (0.30 * recipe.beard_shadow));
}

// The mixing made the light even; a head needs to fall off towards its edge.
void model_head(cv::Mat& canvas, const CanvasFace& face) {
    const auto whole = face_coverage(face, 1.0, 2.2);
    shade(canvas, whole.mul(cv::Scalar(1) - face_coverage(face, 0.80, 24)), 0.70);
    const auto& nose = face.points[30];
    shade(canvas, soft_ellipse({nose.x - 4.0, nose.y - 22.0}, 8, 26, 9), 1.07);
    shade(canvas, soft_ellipse({canvas_eyes.x - 12, canvas_eyes.y - 78}, 52, 26, 24), 1.07);
    shade(canvas, soft_ellipse({nose.x - 58.0, nose.y - 12.0}, 24, 18, 16), 1.05);
    shade(canvas, soft_ellipse({nose.x + 58.0, nose.y - 12.0}, 24, 18, 16), 1.03);
}

}  // namespace

cv::Mat paint_portrait(const CanvasFace& face, const PersonRecipe& recipe) {
    const HeadFrame head(face.points);
    const double chin = (face.points[8].y - head.centre.y) / canvas_eye_distance;
    const auto skin = skin_of(face);
    cv::Mat canvas = background();
    paint_back_hair(canvas, head, recipe);
    paint_neck(canvas, head, recipe, skin, chin);
    paint_clothes(canvas, head, recipe, chin);
    paint_head(canvas, face, head, recipe, skin);
    paint_features(canvas, face, recipe, skin);
    model_head(canvas, face);
    paint_front_hair(canvas, head, recipe);
    return canvas;
}

}  // namespace amphoe::face::demonstration
