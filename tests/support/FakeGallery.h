// A gallery of faces for the guards, for two numbers a face; counts what it holds.
#pragma once

#include <algorithm>
#include <cmath>

#include "core/ports/FaceGallery.h"

namespace amphoe::testing {

class FakeGallery final : public ports::FaceGallery {
  public:
    void add(const std::string& key, const domain::FaceTemplate& face) override {
        faces_.push_back({key, face.values()});
    }
    std::vector<ports::FaceNeighbour> nearest(const domain::FaceTemplate& face, double max_distance) const override {
        std::vector<ports::FaceNeighbour> found;
        for (const auto& [key, values] : faces_) {
            double sum = 0;
            for (std::size_t i = 0; i < values.size(); ++i) {
                sum += std::pow(values[i] - face.values().at(i), 2);
            }
            if (std::sqrt(sum) <= max_distance) {
                found.push_back({key, std::sqrt(sum)});
            }
        }
        return found;
    }
    void clear() override { faces_.clear(); }
    std::size_t size() const { return faces_.size(); }

  private:
    std::vector<std::pair<std::string, std::vector<float>>> faces_;
};

}  // namespace amphoe::testing
