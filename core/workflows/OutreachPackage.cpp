#include "core/workflows/OutreachPackage.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/workflows/OutreachLimits.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Result;

namespace {

constexpr int kBuddhistEra = 543;
/// A day in a community; the office asks for a new block before any series has fewer.
constexpr long kLeastNumbers = 30;
/// What services away from the office number: cases and slips of ThaID, slips of the others, receipts.
constexpr std::array<std::string_view, 4> kTakenAlong{"case:01", "document:D07", "document:D08", "document:D10"};

}  // namespace

support::Timestamp package_now(const OutreachPorts& ports) {
    return ports.time == nullptr ? ports.clock.now() : ports.time->now().believed;
}

support::Timestamp package_until(const OutreachPorts& ports, const domain::OutreachEvent& event) {
    const auto age = ports.tables.age(ports.clock.now());
    return age && age->issued_at ? *age->issued_at + std::chrono::hours(ports.rules->outreach_package_hours)
                                 : event.package_until;
}

OutreachPackage weigh_package(const OutreachPorts& ports, const domain::OutreachEvent& event) {
    OutreachPackage package{event, package_until(ports, event)};
    const auto left = package.until - package_now(ports);
    const auto rules = ports.rules.now();
    const auto warning = std::chrono::hours(rules->outreach_package_hours - rules->outreach_warning_hours);
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

Result<Done> enough_numbers(const OutreachPorts& ports) {
    if (ports.numbers == nullptr) {
        return Done{};
    }
    const auto stock = ports.numbers->stock();
    if (!stock) {
        return stock.error();
    }
    const int year = support::to_bangkok(ports.clock.now()).year + kBuddhistEra;
    for (const auto& left : *stock) {
        const bool goes_out = std::ranges::find(kTakenAlong, left.series) != kTakenAlong.end();
        if (goes_out && left.year == year && left.left < kLeastNumbers) {
            return Failure{FailureCode::NumbersExhausted, left.series + ": " + std::to_string(left.left) + " left, " +
                                                              std::to_string(kLeastNumbers) + " needed"};
        }
    }
    return Done{};
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
