// What was computed of a few pictures ahead of their comparison.
#pragma once

#include <deque>
#include <optional>
#include <string>

#include "core/domain/FaceEvidence.h"
#include "core/domain/Picture.h"
#include "core/face/FaceGeometry.h"

namespace amphoe::face {

struct PreparedFace {
    domain::FaceAssessment assessment;
    FaceDescriptor descriptor{};
};

/// In memory only, by the hash of the pixels; descriptors are wiped when they are dropped. Not thread-safe.
class PreparedFaces {
  public:
    static constexpr std::size_t most = 4;

    PreparedFaces() = default;
    PreparedFaces(const PreparedFaces&) = delete;
    PreparedFaces& operator=(const PreparedFaces&) = delete;
    ~PreparedFaces() { forget(); }

    /// Beyond `most` the oldest is dropped.
    void keep(const domain::Picture& picture, PreparedFace face);
    std::optional<PreparedFace> find(const domain::Picture& picture) const;
    void forget();
    std::size_t size() const { return faces_.size(); }

  private:
    struct Entry {
        std::string key;
        PreparedFace face;
    };
    void drop_oldest();
    std::deque<Entry> faces_;
};

}  // namespace amphoe::face
