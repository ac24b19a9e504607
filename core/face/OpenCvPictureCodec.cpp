#include "core/face/OpenCvPictureCodec.h"

#include <algorithm>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "core/face/ImageProbe.h"
#include "core/face/OpenCvPicture.h"

namespace amphoe::face {
namespace {

constexpr std::size_t largest_file = 32 * 1024 * 1024;
constexpr std::int64_t largest_side = 8192;
// What must be in memory as a whole to be decoded: 24 million pixels are 72 MB as RGB, twice that as coefficients.
constexpr std::int64_t largest_whole = 24'000'000;
// Nobody looks at more, and everything after the decoding costs by the pixel.
constexpr std::int64_t longest_result = 4096;

domain::Failure invalid(const char* why) {
    return {domain::FailureCode::ImageInvalid, why};
}

bool whole(const domain::Picture& picture) {
    return picture.width >= 1 && picture.height >= 1 &&
           picture.rgb.size() == static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * 3;
}

}  // namespace

domain::Result<domain::Picture> OpenCvPictureCodec::decode(std::span<const std::uint8_t> encoded) {
    if (encoded.empty() || encoded.size() > largest_file) {
        return invalid("picture file is empty or too large");
    }
    const auto size = image_size(encoded);
    if (!size) {
        return invalid("neither JPEG nor PNG, or a damaged header");
    }
    if (size->width < 1 || size->height < 1 || size->width > largest_side || size->height > largest_side) {
        return invalid("picture has an impossible size");
    }
    if (size->whole_in_memory && size->width * size->height > largest_whole) {
        return invalid("picture has too many pixels for its format");
    }
    if (!jpeg_is_whole(encoded)) {
        return invalid("picture is damaged or cut off");
    }
    try {
        const cv::Mat bytes(1, static_cast<int>(encoded.size()), CV_8U, const_cast<std::uint8_t*>(encoded.data()));
        cv::Mat pixels =
            cv::imdecode(bytes, std::max(size->width, size->height) > longest_result ? cv::IMREAD_REDUCED_COLOR_2
                                                                                     : cv::IMREAD_COLOR);
        if (pixels.empty()) {
            return invalid("picture is damaged");
        }
        cv::cvtColor(pixels, pixels, cv::COLOR_BGR2RGB);
        return picture_of(pixels);
    } catch (const cv::Exception&) {
        return invalid("picture cannot be decoded");
    }
}

domain::Result<std::vector<std::uint8_t>> OpenCvPictureCodec::encode_jpeg(const domain::Picture& picture, int quality) {
    if (!whole(picture)) {
        return invalid("picture is empty or of impossible size");
    }
    try {
        cv::Mat pixels;
        cv::cvtColor(view_of(picture), pixels, cv::COLOR_RGB2BGR);
        std::vector<std::uint8_t> encoded;
        cv::imencode(".jpg", pixels, encoded, {cv::IMWRITE_JPEG_QUALITY, std::clamp(quality, 1, 100)});
        return encoded;
    } catch (const cv::Exception&) {
        return invalid("picture cannot be encoded");
    }
}

domain::Result<domain::Picture> OpenCvPictureCodec::cut(const domain::Picture& picture, const domain::Box& box,
                                                        int longest_side) {
    if (!whole(picture) || longest_side < 1) {
        return invalid("picture is empty or of impossible size");
    }
    const auto part = cv::Rect(box.x, box.y, box.width, box.height) & cv::Rect(0, 0, picture.width, picture.height);
    if (part.empty()) {
        return invalid("the box lies outside the picture");
    }
    try {
        cv::Mat pixels;
        const double scale = static_cast<double>(longest_side) / std::max(part.width, part.height);
        if (scale < 1) {
            cv::resize(view_of(picture)(part), pixels, cv::Size(), scale, scale, cv::INTER_AREA);
        } else {
            pixels = view_of(picture)(part).clone();
        }
        auto cut = picture_of(pixels);
        cut.taken_at = picture.taken_at;
        return cut;
    } catch (const cv::Exception&) {
        return invalid("picture cannot be cut");
    }
}

}  // namespace amphoe::face
