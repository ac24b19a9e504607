// What a case keeps of how people were authenticated online (C36).
#pragma once

#include "core/workflows/FormService.h"

namespace amphoe::workflows {

/// The step's last fields; empty when there is none.
inline domain::Fields kept_authentication(ports::CaseStore& store, const FormService& service) {
    domain::Fields kept;
    for (const auto& event : *store.events_of_case(service.record().id)) {
        if (event.kind == domain::EventKind::StepRecorded && event.fields.at("step") == "online_authentication") {
            kept = event.fields;
        }
    }
    return kept;
}

}  // namespace amphoe::workflows
