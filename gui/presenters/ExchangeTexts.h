// The exchange with the centre in words: what waits and how long, how old the reference data are, who can act, and both
// versions of a record side by side.
#pragma once

#include <string>
#include <vector>

#include "core/domain/OutboxAdvice.h"
#include "core/domain/RecordConflict.h"
#include "gui/presenters/DeviceState.h"
#include "gui/presenters/Texts.h"

namespace amphoe::gui {

/// The battery: shown away from the office, and everywhere once power should be connected; empty otherwise and for a
/// machine without one.
std::string power_text(const CounterStatus& status, const Texts& texts);
/// For the status line: "To be sent 3 · over 4 hours! · Reference data are old", what a wrong clock means, and
/// the battery.
std::string exchange_text(const CounterStatus& status, const Texts& texts);
/// Who can do something about an outbox item; empty when nobody needs to.
std::string outbox_who(const domain::OutboxItem& item, support::Timestamp now, const Texts& texts);

/// One line of the comparison; `mark` is "≠" where the versions differ.
struct ConflictLine {
    std::string mark;
    std::string field;
    std::string ours;
    std::string central;
};
/// The first line names the two versions.
std::vector<ConflictLine> conflict_lines(const domain::RecordConflict& conflict, const Texts& texts);

}  // namespace amphoe::gui
