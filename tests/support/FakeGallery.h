// A gallery of faces for the guards, for two numbers a face; counts what it holds.
#pragma once

#include "core/ports/FaceGallery.h"

namespace amphoe::testing {

class FakeGallery final : public ports::FaceGallery {
  public:
    void add(const std::string& key, const domain::FaceTemplate& face) override;
    std::vector<ports::FaceNeighbour> nearest(const domain::FaceTemplate& face, double max_distance) const override;
    void clear() override;
    std::size_t size() const;

  private:
    std::vector<std::pair<std::string, std::vector<float>>> faces_;
};

}  // namespace amphoe::testing
