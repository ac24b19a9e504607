#include "core/workflows/identity/ActivationWatch.h"

#include "core/workflows/identity/FollowedOutcome.h"

namespace amphoe::workflows {

using domain::Result;

std::string_view activation_name(Activation activation) {
    switch (activation) {
        case Activation::None:
            return "NONE";
        case Activation::Waiting:
            return "WAITING";
        case Activation::Activated:
            return "ACTIVATED";
        case Activation::Expired:
            break;
    }
    return "EXPIRED";
}

Activation ActivationWatch::judge(const domain::RegisterRecord& thaid) const {
    const auto state = thaid.text("activation");
    if (state == "ACTIVATED") {
        return Activation::Activated;
    }
    if (state == "EXPIRED") {
        return Activation::Expired;
    }
    if (state != "ISSUED") {
        return Activation::None;
    }
    const auto until = support::from_iso8601(thaid.text("activation_expires_at"));
    return until && *until <= ports_.counter.clock.now() ? Activation::Expired : Activation::Waiting;
}

Result<Activation> ActivationWatch::look(const domain::Case& record, const std::string& officer_id,
                                         std::stop_token stop) const {
    const auto thaid = ports_.civil_register.look_up(
        {domain::RegisterKind::Thaid, record.citizen->digits(), record.id, "thaid_enrolment"}, std::move(stop));
    if (!thaid) {
        return thaid.error();
    }
    const auto activation = judge(*thaid);
    if (activation == Activation::Activated || activation == Activation::Expired) {
        if (auto saved = record_followed(ports_.counter, record, officer_id, "activation",
                                         std::string(activation_name(activation)));
            !saved) {
            return saved.error();
        }
    }
    return activation;
}

Activation ActivationWatch::follow(const domain::Case& record, const std::string& officer_id,
                                   std::chrono::seconds patience, const std::function<bool()>& rest,
                                   std::stop_token stop) const {
    return follow_until_over<Activation>(
        ports_.counter.clock, Activation::Waiting, patience, [&] { return look(record, officer_id, stop); }, rest,
        stop);
}

}  // namespace amphoe::workflows
