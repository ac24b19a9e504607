// Faces of today held in memory, searched for the nearest ones (the guard against one face under two numbers).
#pragma once

#include <string>
#include <vector>

#include "core/domain/FaceEvidence.h"

namespace amphoe::face {

/// 1:N search by raw Euclidean distance. At the scale of an office a plain walk over all templates is fastest (face.md
/// section 6). It gives hints, never an identification: in a large gallery strangers come near. Not thread-safe.
/// Wiped when cleared and when dropped; nothing is ever written.
class TemplateGallery {
  public:
    struct Neighbour {
        std::string key;
        double distance = 0;
        bool operator==(const Neighbour&) const = default;
    };

    TemplateGallery() = default;
    TemplateGallery(const TemplateGallery&) = delete;
    TemplateGallery& operator=(const TemplateGallery&) = delete;
    ~TemplateGallery();

    /// One key may be added several times (several pictures of a person). Throws std::invalid_argument for a template
    /// that is not one of the recognition network (128 finite numbers).
    void add(std::string key, const domain::FaceTemplate& face);
    /// All entries at most `max_distance` away, nearest first, equal ones in the order they were added. Throws as
    /// `add`.
    std::vector<Neighbour> nearest(const domain::FaceTemplate& face, double max_distance) const;
    std::size_t size() const { return keys_.size(); }
    /// Overwrites templates and keys, then forgets them.
    void clear();

  private:
    // Blocks never move: a growing vector would leave unwiped copies behind.
    std::vector<std::vector<float>> blocks_;
    std::vector<std::string> keys_;
};

}  // namespace amphoe::face
