// W18: how long what was fetched before leaving the office still counts.
#pragma once

#include <optional>

#include "core/domain/OutreachEvent.h"
#include "core/workflows/OutreachPorts.h"

namespace amphoe::workflows {

enum class PackageStage {
    Good,
    EndsSoon,  ///< from the rules' warning age on
    Old        ///< no new visit begins
};

struct OutreachPackage {
    domain::OutreachEvent event;  ///< the open one
    support::Timestamp until{};   ///< good up to and including this moment
    PackageStage stage = PackageStage::Good;
    std::chrono::minutes left{0};  ///< begun minutes do not count; 0 when old
};

/// Until when the data count: the rules' hours after the centre's last page, so that every synchronization that
/// reached the centre renews them. What the event was opened with where that page cannot be read.
support::Timestamp package_until(const OutreachPorts& ports, const domain::OutreachEvent& event);
/// The moment the limit is judged by: a clock that was set back does not lengthen it.
support::Timestamp package_now(const OutreachPorts& ports);

/// How the event's data stand now.
OutreachPackage weigh_package(const OutreachPorts& ports, const domain::OutreachEvent& event);
/// Nothing at the office. Failures of the book. Read anew with every call, from any thread.
domain::Result<std::optional<OutreachPackage>> outreach_package(const OutreachPorts& ports);

/// Ok, or NumbersExhausted naming the series: so few leased numbers are left that a day without a line may end for the
/// lack of one. A series that was never leased counts by itself and does not end.
domain::Result<domain::Done> enough_numbers(const OutreachPorts& ports);

/// Ok, or OutreachDataOld: away from the office on old data no visit begins. One that has begun goes on.
domain::Result<domain::Done> may_begin_visit(const OutreachPorts& ports);

}  // namespace amphoe::workflows
