// All comparisons of chip pictures with live pictures of a folder, the cohort never holding the two persons compared.
#pragma once

#include "core/face/ErrorCurve.h"
#include "tests/bench/face_accuracy/PortraitFolder.h"

namespace amphoe::face::bench {

enum class Group { Asian, Other };

/// Group Asian: both persons of that group. Group Other: all other comparisons.
class AccuracyTrial {
  public:
    explicit AccuracyTrial(const std::vector<Portrait>& portraits);

    /// Every chip picture against every other shot (`probes` 1), or against means of `probes` neighbouring shots of a
    /// person, the reference's own shot left out. With `cohort` normalised as Cohort does it, with the first live
    /// picture of every person but the two compared.
    ErrorCurve run(Group group, int probes, bool cohort) const;
    /// Raw distances of any two live pictures, as the guards compare them.
    ErrorCurve live_with_live(Group group) const;
    std::size_t people() const { return names_.size(); }

  private:
    struct Face {
        FaceDescriptor values{};
        std::uint32_t person = 0;
        std::vector<std::string> shots;
        bool asian = false;
        std::vector<std::pair<double, std::uint32_t>> neighbours;  ///< nearest of the cohort, without the own person
    };
    std::vector<Face> probes_of(int probes) const;
    void add_means(const std::vector<const Face*>& shots, std::size_t probes, std::vector<Face>& means) const;
    void find_neighbours(Face& face) const;
    static double crowding(const Face& face, std::uint32_t other_person);

    std::vector<std::string> names_;
    std::vector<Face> references_;
    std::vector<Face> live_;
    std::vector<std::pair<FaceDescriptor, std::uint32_t>> cohort_;
};

}  // namespace amphoe::face::bench
