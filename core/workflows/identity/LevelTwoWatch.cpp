#include "core/workflows/identity/LevelTwoWatch.h"

#include "core/workflows/identity/FollowedOutcome.h"

namespace amphoe::workflows {

using domain::Result;

std::string_view level_two_name(LevelTwo level) {
    switch (level) {
        case LevelTwo::None:
            return "NONE";
        case LevelTwo::Waiting:
            return "WAITING";
        case LevelTwo::Reached:
            return "LEVEL2";
        case LevelTwo::TimedOut:
            break;
    }
    return "TIMED_OUT";
}

LevelTwo LevelTwoWatch::judge(const domain::RegisterRecord& tangrat) const {
    if (tangrat.text("level") == "2") {
        return LevelTwo::Reached;
    }
    const auto state = tangrat.text("confirmation");
    if (state == "EXPIRED") {
        return LevelTwo::TimedOut;
    }
    if (state != "WAITING") {
        return LevelTwo::None;
    }
    const auto until = support::from_iso8601(tangrat.text("confirmation_expires_at"));
    return until && *until <= ports_.counter.clock.now() ? LevelTwo::TimedOut : LevelTwo::Waiting;
}

Result<LevelTwo> LevelTwoWatch::look(const domain::Case& record, const std::string& officer_id,
                                     std::stop_token stop) const {
    const auto tangrat = ports_.civil_register.look_up(
        {domain::RegisterKind::Tangrat, record.citizen->digits(), record.id, "tangrat_level2"}, std::move(stop));
    if (!tangrat) {
        return tangrat.error();
    }
    const auto level = judge(*tangrat);
    if (level == LevelTwo::Reached || level == LevelTwo::TimedOut) {
        if (auto saved =
                record_followed(ports_.counter, record, officer_id, "confirmation", std::string(level_two_name(level)));
            !saved) {
            return saved.error();
        }
    }
    return level;
}

LevelTwo LevelTwoWatch::follow(const domain::Case& record, const std::string& officer_id, std::chrono::seconds patience,
                               const std::function<bool()>& rest, std::stop_token stop) const {
    return follow_until_over<LevelTwo>(
        ports_.counter.clock, LevelTwo::Waiting, patience, [&] { return look(record, officer_id, stop); }, rest, stop);
}

}  // namespace amphoe::workflows
