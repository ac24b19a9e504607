// The day in a community in the supervisor's window: begin it, see how it stands, end it, what was done (domain.md
// W18).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/workflows/OutreachDesk.h"
#include "gui/presenters/CounterSetup.h"
#include "gui/presenters/Listeners.h"
#include "gui/presenters/SupervisorTools.h"
#include "gui/presenters/Texts.h"
#include "gui/presenters/VisitTexts.h"
#include "gui/presenters/WorkBench.h"

namespace amphoe::gui {

/// What the supervisor typed to leave the office.
struct OutreachEntry {
    std::string title;
    std::string place;
    std::string moo;
    std::string date;   ///< as people type dates; empty: today
    std::string team;   ///< officers' codes, by comma or space; empty: the supervisor alone
    std::string items;  ///< "laptop=1, forms=50"
};

/// Lives on the window's thread. Does nothing where no events are kept (CounterSetup::outreach).
class OutreachPresenter {
  public:
    OutreachPresenter(const CounterSetup& setup, Post post, SupervisorTools tools = {});

    bool available() const { return setup_.outreach != nullptr; }
    /// Of the open event, else of the last one; nothing before the first.
    const std::optional<workflows::OutreachReport>& report() const { return report_; }
    bool away() const { return report_ && report_->event.open(); }
    bool busy() const { return work_.busy(); }
    /// What was saved waits here because the centre was not reached when the event ended.
    bool not_sent() const { return not_sent_; }
    bool may_print() const { return report_ && tools_.print_outreach && !work_.busy(); }
    /// Whether this desk prints it at all.
    bool prints() const { return tools_.print_outreach != nullptr; }
    /// The paper of the event shown went to the printer.
    bool printed() const { return printed_; }
    const std::optional<domain::Failure>& failure() const { return failure_; }
    support::SubscriptionPtr on_change(std::function<void()> listener) { return changes_.add(std::move(listener)); }

    void refresh();
    /// FieldInvalid with the field in front of the detail, for a date or items that are none too.
    void begin(const domain::Officer& supervisor, const OutreachEntry& entry);
    /// `back`: what was counted, "laptop=1, forms=49". Sends what waits; the report follows.
    void end(const domain::Officer& supervisor, const std::string& back, const std::string& reason);

    /// The report with the handover sheet, as it stands now, to the usual printer.
    void print();

  private:
    /// The value says whether the centre was reached, where the act sends something.
    using Act = std::function<domain::Result<bool>(workflows::OutreachDesk&, std::stop_token)>;
    void run(Act act);
    void refuse(const char* detail);
    void take(const domain::Result<bool>& done, const domain::Result<std::optional<workflows::OutreachReport>>& report);

    CounterSetup setup_;
    SupervisorTools tools_;
    std::optional<workflows::OutreachReport> report_;
    std::optional<domain::Failure> failure_;
    bool not_sent_ = false;
    bool printed_ = false;
    Listeners changes_;
    WorkBench work_;  ///< last member: its work ends before the rest goes
};

/// "laptop=1, แบบพิมพ์ = ๕๐" -> counts by name; nothing for what is no such list or names an item twice.
std::optional<std::map<std::string, int>> items_of_typed(const std::string& text);
/// The items that went out, as the field for counting them begins.
std::string items_text(const domain::OutreachEvent& event);

}  // namespace amphoe::gui
