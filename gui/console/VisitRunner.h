// One whole visit from a script: the same workflows as the counter desk, without a window.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>

#include "core/ports/Outbox.h"
#include "core/workflows/QueuePorts.h"
#include "gui/console/FaceAttempts.h"
#include "gui/console/VisitScript.h"
#include "gui/console/VisitServices.h"
#include "gui/console/VisitSteps.h"

namespace amphoe::gui::console {

/// What the runner borrows; must outlive it.
struct VisitSurroundings {
    const workflows::ServicePorts& services;
    const workflows::ServiceCatalogue& catalogue;
    ports::Outbox& outbox;
    std::string camera_source;     ///< of the settings, used when the script names none
    std::filesystem::path papers;  ///< folder for copies of papers that are not printed to a file; empty: no copies
    std::function<void(const std::string&)> note;
    std::stop_token stop;
    const workflows::QueuePorts* queue = nullptr;       ///< null: tickets are not known here
    const workflows::PaperPorts* paper_desk = nullptr;  ///< null: papers are only printed here
};

/// Runs once. Whatever fails, the visit is closed and what was saved is named in the outcome.
class VisitRunner {
  public:
    VisitRunner(const VisitSurroundings& around, const VisitScript& script, const support::Secret& pin);

    VisitOutcome run();

  private:
    StepEnd sign_in();
    StepEnd take_consent();
    StepEnd open();
    StepEnd take_ticket();
    StepEnd check_ticket_holder();
    StepEnd resume();
    domain::Result<domain::Done> take_up(const domain::Case& named);
    /// The rest of a case whose face a second person accepted: consent, case and face are there already.
    bool face_accepted() const { return !script_.continue_case.empty(); }
    /// A visit that was left half-entered: the consent stands, card and face are shown again.
    bool continued() const { return face_accepted() || !script_.continue_visit.empty(); }
    StepEnd read_card();
    StepEnd check_card_status();
    /// Chip against register (W3.5).
    StepEnd compare_registry();
    void prove_person();
    StepEnd follow_activation();
    StepEnd compare_face();
    StepEnd close();

    std::vector<domain::CaseEvent> events_of(const std::string& case_id) const;
    VisitOutcome outcome() const;
    void name_saved_work(VisitOutcome& outcome) const;

    const VisitSurroundings& around_;
    const VisitScript& script_;
    const support::Secret& pin_;
    VisitSteps steps_;
    std::optional<domain::Officer> officer_;
    std::optional<workflows::VisitJournal> journal_;
    std::optional<workflows::IdentityProof> proof_;
    VisitServices services_;
    std::optional<FaceAttempts> face_;
    std::optional<workflows::RegistryFindings> registry_;
    std::string activation_;
    std::string level_two_;
    std::optional<domain::Result<domain::QueueTicket>> ticket_taken_;
};

}  // namespace amphoe::gui::console
