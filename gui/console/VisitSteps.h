// Runs the steps of a visit in order and keeps their outcomes and times.
#pragma once

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/ports/Clock.h"
#include "gui/console/VisitOutcome.h"

namespace amphoe::gui::console {

/// How one step ended.
struct StepEnd {
    enum class Kind { Ok, Failed, Waiting, Skipped };
    Kind kind = Kind::Ok;
    std::optional<domain::Failure> failure;
    bool goes_on = true;   ///< whether the following steps make sense
    bool decides = false;  ///< a waiting step that decides the exit code
    std::optional<bool> verified;

    static StepEnd ok() { return {}; }
    static StepEnd skipped() { return {Kind::Skipped, std::nullopt, true, false, std::nullopt}; }
    static StepEnd failed(domain::Failure why) { return {Kind::Failed, std::move(why), false, true, std::nullopt}; }
    /// Saved and kept, to be finished later.
    static StepEnd waiting(domain::Failure why, bool decides) {
        return {Kind::Waiting, std::move(why), true, decides, std::nullopt};
    }
    template <class T>
    static StepEnd of(const domain::Result<T>& result) {
        return result ? ok() : failed(result.error());
    }
};

/// After a step that cannot go on, or a requested stop, the others are skipped; `always` runs all the same. An
/// exception inside a step is that step's failure, so that the visit is closed whatever happens.
class VisitSteps {
  public:
    using Act = std::function<StepEnd()>;
    VisitSteps(const ports::Clock& clock, std::function<void(const std::string&)> note, std::stop_token stop)
        : clock_(clock), note_(std::move(note)), stop_(std::move(stop)) {}

    void run(const std::string& name, const Act& act);
    void always(const std::string& name, const Act& act);

    /// Whether run() would only skip.
    bool blocked() const { return blocked_; }
    const std::vector<VisitStep>& steps() const { return steps_; }
    const std::optional<domain::Failure>& first_failure() const { return first_failure_; }

  private:
    StepEnd guarded(const Act& act) const;
    void keep(const std::string& name, const StepEnd& end, long ms);

    const ports::Clock& clock_;
    std::function<void(const std::string&)> note_;
    std::stop_token stop_;
    std::vector<VisitStep> steps_;
    std::optional<domain::Failure> first_failure_;
    bool blocked_ = false;
};

/// "อ่านบัตร / card" ...
std::string step_words(const std::string& name);

}  // namespace amphoe::gui::console
