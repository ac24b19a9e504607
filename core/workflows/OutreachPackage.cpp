#include "core/workflows/OutreachPackage.h"

#include <algorithm>

#include "core/workflows/OutreachLimits.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Result;

support::Timestamp package_now(const OutreachPorts& ports) {
    return ports.time == nullptr ? ports.clock.now() : ports.time->now().believed;
}

support::Timestamp package_until(const OutreachPorts& ports, const domain::OutreachEvent& event) {
    const auto age = ports.tables.age(ports.clock.now());
    return age && age->issued_at ? *age->issued_at + std::chrono::hours(ports.rules.outreach_package_hours)
                                 : event.package_until;
}

OutreachPackage weigh_package(const OutreachPorts& ports, const domain::OutreachEvent& event) {
    OutreachPackage package{event, package_until(ports, event)};
    const auto left = package.until - package_now(ports);
    const auto warning = std::chrono::hours(ports.rules.outreach_package_hours - ports.rules.outreach_warning_hours);
    package.stage = left.count() < 0  ? PackageStage::Old
                    : left <= warning ? PackageStage::EndsSoon
                                      : PackageStage::Good;
    package.left = std::max(std::chrono::floor<std::chrono::minutes>(left), std::chrono::minutes(0));
    return package;
}

Result<std::optional<OutreachPackage>> outreach_package(const OutreachPorts& ports) {
    const auto event = open_event(ports.book);
    if (!event) {
        return event.error();
    }
    return *event ? std::optional(weigh_package(ports, **event)) : std::nullopt;
}

Result<Done> may_begin_visit(const OutreachPorts& ports) {
    const auto package = outreach_package(ports);
    if (!package) {
        return package.error();
    }
    return *package && (*package)->stage == PackageStage::Old
               ? Result<Done>(Failure{FailureCode::OutreachDataOld,
                                      (*package)->event.id + ": good until " + support::to_iso8601((*package)->until)})
               : Result<Done>(Done{});
}

}  // namespace amphoe::workflows
