// From any bytes to a whole picture or ImageInvalid; from any picture and any landmarks to judgements within 0..100.
#include <cstdint>
#include <cstdlib>
#include <cstring>

#include "core/face/FaceMeasures.h"
#include "core/face/FaceQuality.h"
#include "core/face/OpenCvPictureCodec.h"
#include "core/face/PresenceCheck.h"

namespace {

using namespace amphoe;

void must(bool holds) {
    if (!holds) {
        std::abort();
    }
}

// Landmarks in and around the picture, taken from the input's last bytes.
face::FaceLandmarks landmarks(const domain::Picture& picture, const std::uint8_t* data, std::size_t size) {
    face::FaceLandmarks points{};
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto x = static_cast<float>(data[(i * 2) % size]) / 128 - 0.5F;
        const auto y = static_cast<float>(data[(i * 2 + 1) % size]) / 128 - 0.5F;
        points[i] = {x * static_cast<float>(picture.width), y * static_cast<float>(picture.height)};
    }
    return points;
}

void judge_any(const domain::Picture& picture, const std::uint8_t* data, std::size_t size) {
    const auto points = landmarks(picture, data, size);
    const auto measures = face::measure(picture, {{{0, 0, picture.width, picture.height}, 1.0}}, points);
    for (const auto& [name, value] : face::judge(measures, {}).components) {
        must(value >= 0 && value <= 100);
    }
    face::PresenceCheck presence;
    presence.note(picture, points, measures.pose.yaw);
    presence.note(picture, landmarks(picture, data + size / 2, size - size / 2), 40);
    const auto score = presence.result().score;
    must(score >= 0 && score <= 100);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto picture = face::OpenCvPictureCodec().decode({data, size});
    if (!picture) {
        must(picture.error().code == domain::FailureCode::ImageInvalid);
        return 0;
    }
    must(picture->width >= 1 && picture->height >= 1 && picture->width <= 4096 && picture->height <= 4096);
    must(picture->rgb.size() ==
         static_cast<std::size_t>(picture->width) * static_cast<std::size_t>(picture->height) * 3);
    if (picture->rgb.size() <= 512 * 512 * 3) {
        judge_any(*picture, data, size);
    }
    return 0;
}
