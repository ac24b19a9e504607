// The check of a paper that somebody brings: a file, the text a handheld scanner typed, or a code before the camera.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "core/ports/PaperInspection.h"
#include "core/workflows/civil/CopyCheck.h"
#include "gui/presenters/CounterSetup.h"
#include "gui/presenters/Listeners.h"
#include "gui/presenters/LiveBox.h"
#include "gui/presenters/WorkBench.h"

namespace amphoe::gui {

/// What one check found.
struct CheckedPaper {
    ports::PaperFinding finding;
    std::optional<workflows::CopyVerdict> copy{};  ///< what the centre keeps under its number (domain.md W11.9)
};

/// Lives on the window's thread. One check at a time: a new one is not begun while one runs.
class PaperCheckPresenter {
  public:
    PaperCheckPresenter(const CounterSetup& setup, Post post);

    /// False on a workstation without identity: there is nothing to check against.
    bool able() const { return setup_.inspection != nullptr; }
    bool busy() const { return bench_.busy(); }
    bool watching() const { return watching_; }
    /// The last check's; empty before the first and while one runs.
    const std::optional<CheckedPaper>& checked() const { return checked_; }
    const std::optional<domain::Failure>& failure() const { return failure_; }
    /// What the camera sees; null when it is off.
    std::shared_ptr<const workflows::LiveView> live() const { return watching_ ? live_->newest() : nullptr; }
    support::SubscriptionPtr on_change(std::function<void()> listener) { return changes_.add(std::move(listener)); }

    /// A PDF or a picture of at most 20 MB, read in the background. FileUnreadable; DocumentInvalid or ImageInvalid
    /// when it is neither.
    void check_file(const std::filesystem::path& file);
    /// A code as a scanner types it, whatever the keyboard's layout, or the number of a paper as a person types it.
    /// Nothing happens for blank text.
    void check_text(const std::string& typed);
    void watch();
    void stop_watching();

  private:
    using Work = std::function<domain::Result<CheckedPaper>(std::stop_token)>;
    void begin(Work work);
    void end(const domain::Result<CheckedPaper>& outcome);
    /// In the background. `sha256` of a file that is the paper itself, else empty.
    CheckedPaper compared(ports::PaperFinding finding, const std::string& sha256, std::stop_token stop) const;
    domain::Result<CheckedPaper> checked_text(const std::string& typed, std::stop_token stop) const;

    CounterSetup setup_;
    std::optional<CheckedPaper> checked_;
    std::optional<domain::Failure> failure_;
    bool watching_ = false;
    std::shared_ptr<LiveBox> live_ = std::make_shared<LiveBox>();
    Listeners changes_;
    WorkBench bench_;
};

}  // namespace amphoe::gui
