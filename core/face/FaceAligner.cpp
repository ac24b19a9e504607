#include "core/face/FaceAligner.h"

#include <dlib/image_processing/full_object_detection.h>
#include <dlib/image_transforms/interpolation.h>
#include <dlib/opencv/cv_image.h>

#include <cmath>

#include "core/face/OpenCvPicture.h"

namespace amphoe::face {
namespace {

constexpr double padding = 0.225;

}  // namespace

FaceChip cut_chip(const domain::Picture& picture, const FaceLandmarks& points) {
    std::vector<dlib::point> parts;
    for (const auto& point : points) {
        parts.emplace_back(std::lround(point.x), std::lround(point.y));
    }
    const dlib::full_object_detection shape(dlib::rectangle(), parts);
    const auto details = dlib::get_face_chip_details(shape, FaceChip::side, padding);
    dlib::matrix<dlib::rgb_pixel> pixels;
    dlib::extract_image_chip(dlib::cv_image<dlib::rgb_pixel>(view_of(picture)), details, pixels);
    FaceChip chip;
    chip.rgb.reserve(static_cast<std::size_t>(pixels.size()) * 3);
    for (const auto& pixel : pixels) {
        chip.rgb.insert(chip.rgb.end(), {pixel.red, pixel.green, pixel.blue});
    }
    return chip;
}

}  // namespace amphoe::face
