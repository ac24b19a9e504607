// The day in a community, in words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/workflows/OutreachDesk.h"
#include "gui/presenters/Texts.h"
#include "gui/presenters/VisitTexts.h"

namespace amphoe::gui {

/// That the desk works in a community, what it may not do there and how long its data count; empty at the office.
std::string away_text(const VisitFacts& facts, const Texts& texts);

/// Where and on which day: "Away from the office: TITLE" and, on a second line, "PLACE, village no. 4 · 22 Nov 2026".
std::string away_place_text(const workflows::OutreachPackage& package, const Texts& texts);
/// Until when the data count and how long that is; what is done about it where it ends soon or is over.
std::string package_text(const workflows::OutreachPackage& package, const Texts& texts);

/// The data taken along are over: no visit begins, and nothing on the screen may offer one.
bool closed_to_new_visits(const std::optional<workflows::OutreachPackage>& away);
/// Whether Enter would begin a visit now that would be refused for it.
bool offers_refused_visit(const VisitState& state, const std::optional<workflows::OutreachPackage>& away);

/// What the supervisor's window shows of an event.
struct OutreachLineText {
    std::string title;
    std::string value;
};
std::vector<OutreachLineText> outreach_lines(const workflows::OutreachReport& report, const Texts& texts);
/// At the office, away, or back with everything sent; `not_sent`: the centre was not reached at the end.
std::string outreach_headline(const std::optional<workflows::OutreachReport>& report, bool not_sent,
                              const Texts& texts);
/// What went wrong in the words of the event, with the field it is about.
ShownFailure outreach_failure(const domain::Failure& failure, const configuration::FailureCatalogue& catalogue,
                              const Texts& texts);

}  // namespace amphoe::gui
