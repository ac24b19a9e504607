#include "tests/support/QueuedActs.h"

#include <optional>
#include <stdexcept>
#include <utility>

#include "core/support/Identifier.h"
#include "tests/support/SyntheticCitizen.h"

namespace amphoe::testing {

domain::SealedMessage sealed_act(const sync::WorkstationIdentity& identity, int index, support::Timestamp now,
                                 std::size_t padding) {
    domain::CentreMessage plain;
    plain.id = support::new_identifier(now);
    plain.kind = "face_verification";
    plain.case_id = support::new_identifier(now);
    plain.case_number = "1001-2569-01-" + std::to_string(100000 + index);
    plain.at = now;
    plain.fields = {{"citizen_id", synthetic_citizen(index)}, {"phone", "08" + std::to_string(10'000'000 + index)}};
    if (padding > 0) {
        plain.fields["note"] = std::string(padding, 'x');
    }
    sync::CmsMessageSealer sealer(&identity);
    auto sealed = sealer.seal(plain);
    if (!sealed) {
        throw std::runtime_error("cannot seal: " + sealed.error().detail);
    }
    return {plain.id, plain.kind, support::new_identifier(now), plain.case_id, "", now, std::move(*sealed)};
}

ports::StepRecord step_of_act(const domain::SealedMessage& message, int index) {
    ports::StepRecord step;
    step.visit =
        domain::Visit{message.visit_id, "O-0001", "1001", "WS-1001-01", true, message.created_at, std::nullopt};
    step.opened_case = domain::Case{message.case_id,
                                    message.visit_id,
                                    "1001-2569-01-" + std::to_string(100000 + index),
                                    domain::ServiceKind::ThaidEnrolment,
                                    std::nullopt,
                                    "ทดสอบ",
                                    message.created_at};
    step.message = message;
    step.audit.action = "SUBMITTED";
    step.audit.result = "ok";
    return step;
}

void save_act(ports::CaseStore& store, const domain::SealedMessage& message, int index) {
    if (const auto saved = store.save(step_of_act(message, index)); !saved) {
        throw std::runtime_error("cannot save: " + saved.error().detail);
    }
}

}  // namespace amphoe::testing
