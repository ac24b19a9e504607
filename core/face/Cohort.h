// Other people's templates, by which a distance is judged against how crowded the faces' neighbourhood is.
#pragma once

#include <vector>

#include "core/domain/FaceEvidence.h"
#include "core/face/FaceGeometry.h"

namespace amphoe::face {

/// Biometric data: kept in memory while the matcher lives, wiped when dropped. The person compared must not be in it:
/// that is the duty of who builds it (face.md section 4).
class Cohort {
  public:
    /// How many of the nearest templates tell how crowded a neighbourhood is. Part of what the thresholds mean.
    static constexpr std::size_t nearest = 10;
    /// Keeps normalised distances on the scale of raw ones.
    static constexpr double scale_origin = 0.6;

    /// Throws std::invalid_argument with fewer than `nearest` templates.
    Cohort(domain::FaceCohort identity, std::vector<FaceDescriptor> templates);
    Cohort(Cohort&&) noexcept = default;
    Cohort& operator=(Cohort&&) = delete;
    ~Cohort();

    const domain::FaceCohort& identity() const { return identity_; }
    std::size_t size() const { return templates_.size(); }

    /// Mean distance to the nearest templates: small where strangers are near.
    double crowding(const FaceDescriptor& face) const;
    /// The distance less the mean crowding of both faces, plus `scale_origin`.
    double normalised(double distance, const FaceDescriptor& a, const FaceDescriptor& b) const;

  private:
    domain::FaceCohort identity_;
    std::vector<FaceDescriptor> templates_;
};

}  // namespace amphoe::face
