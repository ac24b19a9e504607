// Signs that a living person, not a print or a screen, sits before the camera. A presence check for a counter with an
// officer, not certified presentation attack detection (ISO/IEC 30107-3); masks and deep fakes are not told apart.
#pragma once

#include <vector>

#include "core/domain/FaceEvidence.h"
#include "core/domain/Picture.h"
#include "core/face/FaceGeometry.h"

namespace amphoe::face {

/// Residual of the best plane-to-plane mapping between two sets of landmarks, root mean square, in eye distances: near
/// zero for a flat photo however it is moved, larger for a head that turns.
double flatness_residual(const FaceLandmarks& a, const FaceLandmarks& b);

/// Height of the strongest lone wave in the face's fine structure over the median of its neighbourhood: skin has none,
/// the grid of a screen gives one (moiré). 0 when the face is too small to tell.
double moire_peak(const domain::Picture& picture, const FaceLandmarks& points);

/// Not thread-safe. Blinking is no sign here: the landmark network does not see lids (face.md section 12.4) and the eye
/// patch was measured on stills only.
class PresenceCheck {
  public:
    /// One picture with its one face; call it for each in the order they were taken.
    void note(const domain::Picture& picture, const FaceLandmarks& points, double yaw);
    /// Another person may sit there now: all is forgotten.
    void start_again();
    domain::FacePresence result() const;

  private:
    struct Seen {
        FaceLandmarks points{};
        double yaw = 0;
    };
    void note_turn(const Seen& seen);
    void note_change(const domain::Picture& picture, const FaceLandmarks& points);

    std::vector<Seen> views_;    ///< the most different turns of the head so far
    std::vector<double> peaks_;  ///< moiré, one in a few pictures
    domain::Box fixed_;          ///< the part of the picture where the face was at first
    std::vector<float> first_;   ///< its small grey picture, of mean 0 and deviation 1
    double change_ = 0;          ///< the largest since, in deviations
    int pictures_ = 0;
};

}  // namespace amphoe::face
