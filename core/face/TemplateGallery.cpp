#include "core/face/TemplateGallery.h"

#include <openssl/crypto.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "core/face/FaceGeometry.h"

namespace amphoe::face {
namespace {

constexpr std::size_t templates_per_block = 1024;
constexpr std::size_t stride = 32;  // numbers between two looks at the limit
static_assert(descriptor_length % stride == 0);

const float* numbers_of(const domain::FaceTemplate& face) {
    const auto& values = face.values();
    if (values.size() != descriptor_length ||
        !std::all_of(values.begin(), values.end(), [](float value) { return std::isfinite(value); })) {
        throw std::invalid_argument("not a template of the recognition network");
    }
    return values.data();
}

// Four sums run in parallel in the processor; most strangers are beyond the limit after a part of the numbers.
float squared_distance(const float* a, const float* b, float limit) {
    float sum = 0;
    for (std::size_t begin = 0; begin < descriptor_length && sum <= limit; begin += stride) {
        float parts[4] = {0, 0, 0, 0};
        for (std::size_t i = begin; i < begin + stride; i += 4) {
            for (std::size_t lane = 0; lane < 4; ++lane) {
                const float difference = a[i + lane] - b[i + lane];
                parts[lane] += difference * difference;
            }
        }
        sum += (parts[0] + parts[1]) + (parts[2] + parts[3]);
    }
    return sum;
}

}  // namespace

TemplateGallery::~TemplateGallery() {
    clear();
}

void TemplateGallery::add(std::string key, const domain::FaceTemplate& face) {
    const float* const numbers = numbers_of(face);
    if (keys_.size() == blocks_.size() * templates_per_block) {
        blocks_.emplace_back().reserve(templates_per_block * descriptor_length);
    }
    blocks_.back().insert(blocks_.back().end(), numbers, numbers + descriptor_length);
    keys_.push_back(std::move(key));
}

std::vector<TemplateGallery::Neighbour> TemplateGallery::nearest(const domain::FaceTemplate& face,
                                                                 double max_distance) const {
    const float* const sought = numbers_of(face);
    const auto limit = static_cast<float>(max_distance * max_distance);
    std::vector<Neighbour> found;
    for (std::size_t index = 0; max_distance >= 0 && index < keys_.size(); ++index) {
        const auto& block = blocks_[index / templates_per_block];
        const float* const entry = block.data() + index % templates_per_block * descriptor_length;
        if (const float squared = squared_distance(sought, entry, limit); squared <= limit) {
            found.push_back({keys_[index], std::sqrt(static_cast<double>(squared))});
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Neighbour& a, const Neighbour& b) { return a.distance < b.distance; });
    return found;
}

void TemplateGallery::clear() {
    for (auto& block : blocks_) {
        OPENSSL_cleanse(block.data(), block.size() * sizeof(float));
    }
    for (auto& key : keys_) {
        OPENSSL_cleanse(key.data(), key.size());
    }
    blocks_.clear();
    keys_.clear();
}

}  // namespace amphoe::face
