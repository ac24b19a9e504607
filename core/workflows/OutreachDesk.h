// W18: a day in a community: what goes out, how long the fetched data count, what was done, what came back.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/domain/Officer.h"
#include "core/workflows/OutreachPackage.h"

namespace amphoe::workflows {

/// What was done of one service during an event.
struct OutreachLine {
    int cases = 0;
    int accepted = 0;
    int waiting = 0;   ///< confirmed, not answered by the centre yet
    int rejected = 0;  ///< by the centre, conflicts included
    int unfinished = 0;
};

struct OutreachReport {
    domain::OutreachEvent event;
    std::map<domain::ServiceKind, OutreachLine> services;
    OutreachLine all;
    int visits = 0;
    std::string counted_until{};               ///< ISO date: later days are not in the sums; empty: all are
    int left = 0;                              ///< acts of this workstation that still wait for the centre
    bool package_old = false;                  ///< now, or when the event was closed
    std::optional<OutreachPackage> package{};  ///< how the data stand; empty once the event is closed
};

class OutreachDesk {
  public:
    explicit OutreachDesk(const OutreachPorts& ports) : ports_(ports) {}

    /// Title, place, date, team and items are the caller's; the rest is filled in. OfflineNotAllowed when the centre's
    /// data are missing or too old to leave with, NumbersExhausted when too few leased numbers are left; FieldInvalid
    /// naming the field; SignInRefused for a member of the team nobody here knows; StepOutOfOrder while another event
    /// is open.
    domain::Result<domain::OutreachEvent> open(domain::OutreachEvent wanted, const domain::Officer& officer);
    /// `back`: what was counted, by name. FieldInvalid for an item not counted or unknown, ReasonMissing where a count
    /// differs, StepOutOfOrder without an open event.
    domain::Result<domain::OutreachEvent> close(const std::map<std::string, int>& back, const std::string& reason,
                                                const domain::Officer& officer);
    /// The open event, or nothing.
    domain::Result<std::optional<domain::OutreachEvent>> current();
    /// By id; empty: the open one, else the last. CaseUnknown when there is none.
    domain::Result<OutreachReport> report(const std::string& id);

  private:
    std::string next_id(const std::vector<domain::OutreachEvent>& events) const;
    /// Puts titles, places and names in their one form.
    static domain::Result<domain::Done> read_texts(domain::OutreachEvent& wanted);
    domain::Result<domain::Done> check(const domain::OutreachEvent& wanted);
    domain::Result<domain::Done> count_cases(OutreachReport& report);

    const OutreachPorts& ports_;
};

}  // namespace amphoe::workflows
