// Port: faces held in memory for the guards, searched for the near ones.
#pragma once

#include <string>
#include <vector>

#include "core/domain/FaceEvidence.h"

namespace amphoe::ports {

/// One holder of the same face, with the raw distance.
struct FaceNeighbour {
    std::string key;
    double distance = 0;
};

/// Nothing is ever written anywhere; what is held is overwritten before it is given back. Not thread-safe. A template
/// of another network than the gallery's is neither held nor found.
class FaceGallery {
  public:
    virtual ~FaceGallery() = default;
    /// One key may be added several times.
    virtual void add(const std::string& key, const domain::FaceTemplate& face) = 0;
    /// At most `max_distance` away (Euclidean), nearest first.
    virtual std::vector<FaceNeighbour> nearest(const domain::FaceTemplate& face, double max_distance) const = 0;
    virtual void clear() = 0;
};

}  // namespace amphoe::ports
