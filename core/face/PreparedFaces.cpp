#include "core/face/PreparedFaces.h"

#include <algorithm>

#include "core/support/Digest.h"

namespace amphoe::face {
namespace {

std::string key_of(const domain::Picture& picture) {
    return std::to_string(picture.width) + "x" + support::sha256_hex(picture.rgb);
}

}  // namespace

void PreparedFaces::keep(const domain::Picture& picture, PreparedFace face) {
    if (faces_.size() >= most) {
        drop_oldest();
    }
    faces_.push_back({key_of(picture), std::move(face)});
}

std::optional<PreparedFace> PreparedFaces::find(const domain::Picture& picture) const {
    if (faces_.empty()) {
        return std::nullopt;
    }
    const auto key = key_of(picture);
    const auto found = std::find_if(faces_.begin(), faces_.end(), [&](const Entry& entry) { return entry.key == key; });
    return found == faces_.end() ? std::nullopt : std::optional(found->face);
}

void PreparedFaces::forget() {
    while (!faces_.empty()) {
        drop_oldest();
    }
}

void PreparedFaces::drop_oldest() {
    // Volatile, so that the compiler keeps the writes although the memory is given back right after.
    volatile float* const values = faces_.front().face.descriptor.data();
    for (std::size_t i = 0; i < descriptor_length; ++i) {
        values[i] = 0.0F;
    }
    faces_.pop_front();
}

}  // namespace amphoe::face
