// Adapter: FaceGallery over the template gallery of this folder.
#pragma once

#include "core/face/TemplateGallery.h"
#include "core/ports/FaceGallery.h"

namespace amphoe::face {

class MemoryFaceGallery final : public ports::FaceGallery {
  public:
    void add(const std::string& key, const domain::FaceTemplate& face) override;
    std::vector<ports::FaceNeighbour> nearest(const domain::FaceTemplate& face, double max_distance) const override;
    void clear() override { gallery_.clear(); }

  private:
    TemplateGallery gallery_;
};

}  // namespace amphoe::face
