// What only the supervisor's window needs of the assembly.
#pragma once

#include <functional>
#include <stop_token>
#include <vector>

#include "core/domain/Agency.h"
#include "core/domain/Failure.h"
#include "core/ports/FeedTables.h"
#include "core/workflows/OutreachDesk.h"

namespace amphoe::gui {

/// Called in the background. Empty: not offered here.
struct SupervisorTools {
    /// Prints the paper of an outreach event, with the handover sheet.
    std::function<domain::Result<domain::Done>(const workflows::OutreachReport&, std::stop_token)> print_outreach{};
    /// The shipped directory with the entries the centre published.
    std::function<domain::Result<domain::AgencyDirectory>()> agencies{};
    /// Who left a house of this office and told another one. Empty: not known here.
    std::function<domain::Result<std::vector<ports::MoveAway>>()> moves_away{};
};

}  // namespace amphoe::gui
