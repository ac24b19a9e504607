// One whole visit from a script: the same workflows as the counter desk, without a window.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>

#include "core/ports/Outbox.h"
#include "core/workflows/ThaidEnrolment.h"
#include "gui/console/FaceAttempts.h"
#include "gui/console/VisitScript.h"
#include "gui/console/VisitSteps.h"

namespace amphoe::gui::console {

/// What the runner borrows; must outlive it.
struct VisitSurroundings {
    const workflows::CounterPorts& ports;
    ports::Outbox& outbox;
    std::string camera_source;     ///< of the settings, used when the script names none
    std::filesystem::path papers;  ///< folder for copies of papers that are not printed to a file; empty: no copies
    std::function<void(const std::string&)> note;
    std::stop_token stop;
};

/// Runs once. Whatever fails, the visit is closed and what was saved is named in the outcome.
class VisitRunner {
  public:
    VisitRunner(const VisitSurroundings& around, const VisitScript& script, const support::Secret& pin);

    VisitOutcome run();

  private:
    StepEnd sign_in();
    StepEnd open();
    StepEnd resume();
    /// The rest of a case whose face a second person accepted: consent, case and face are there already.
    bool continued() const { return !script_.continue_case.empty(); }
    StepEnd read_card();
    StepEnd check_card_status();
    StepEnd compare_face();
    StepEnd record_phone();
    StepEnd deliver();
    StepEnd make_slip();
    std::string write_copy(const domain::RenderedDocument& slip) const;
    StepEnd print_slip();
    StepEnd close();

    std::vector<domain::CaseEvent> events() const;
    VisitOutcome outcome() const;
    void name_saved_work(VisitOutcome& outcome) const;

    const VisitSurroundings& around_;
    const VisitScript& script_;
    const support::Secret& pin_;
    VisitSteps steps_;
    std::optional<domain::Officer> officer_;
    std::optional<workflows::VisitJournal> journal_;
    std::optional<workflows::IdentityProof> proof_;
    std::optional<workflows::ThaidEnrolment> enrolment_;
    std::optional<FaceAttempts> face_;
    std::optional<VisitOutcome::Document> slip_;
};

}  // namespace amphoe::gui::console
