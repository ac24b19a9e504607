#include "core/domain/AvoidedCopies.h"

#include <cstdlib>

namespace amphoe::domain {
namespace {

constexpr const char* kStep = "copies_avoided";

bool replaces_paper(RegisterKind kind) {
    switch (kind) {
        case RegisterKind::Person:
        case RegisterKind::House:
        case RegisterKind::Birth:
        case RegisterKind::Death:
        case RegisterKind::Marriage:
        case RegisterKind::Divorce:
        case RegisterKind::NameChange:
        case RegisterKind::CardHistory:
        case RegisterKind::Delegation:
            return true;
        default:
            return false;
    }
}

}  // namespace

void AvoidedCopies::note(RegisterKind kind, const std::string& key) {
    if (replaces_paper(kind)) {
        records_.emplace(kind, key);
    }
}

Fields AvoidedCopies::step() const {
    return {{kStep, std::to_string(records_.size())}};
}

int copies_avoided(const std::vector<CaseEvent>& events, const std::string& case_id) {
    int records = 0;
    bool chip = false;
    for (const auto& event : events) {
        chip = chip || event.kind == EventKind::CardRead;
        const auto counted = event.fields.find(kStep);
        if (event.case_id == case_id && counted != event.fields.end()) {
            records = std::atoi(counted->second.c_str());
        }
    }
    return records + (chip ? 1 : 0);
}

}  // namespace amphoe::domain
