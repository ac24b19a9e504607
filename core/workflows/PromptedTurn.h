// The optional part of the presence check: the citizen is asked to turn the head to a side that nobody knew before.
#pragma once

#include <chrono>
#include <string>

#include "core/domain/FaceEvidence.h"

namespace amphoe::workflows {

class PromptedTurn {
  public:
    enum class Side { Left, Right };  ///< the citizen's own
    enum class Outcome { Waiting, Turned, Missed };

    PromptedTurn(Side side, std::chrono::steady_clock::time_point asked) : side_(side), asked_(asked) {}

    /// A side by the system's random numbers.
    static Side random_side();

    /// Turned once the head went to the right side and came back; Missed after four seconds. Stays as it ended.
    Outcome note(const domain::FaceAssessment& assessment, std::chrono::steady_clock::time_point at);
    /// "prompt.turn_left" / "prompt.turn_right".
    std::string prompt() const;

  private:
    Side side_;
    std::chrono::steady_clock::time_point asked_;
    bool was_there_ = false;
    Outcome outcome_ = Outcome::Waiting;
};

}  // namespace amphoe::workflows
