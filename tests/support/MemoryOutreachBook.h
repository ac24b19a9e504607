// OutreachBook in memory.
#pragma once

#include <algorithm>

#include "core/ports/OutreachBook.h"

namespace amphoe::testing {

class MemoryOutreachBook final : public ports::OutreachBook {
  public:
    domain::Result<std::vector<domain::OutreachEvent>> events() override { return kept; }
    domain::Result<domain::Done> save(const domain::OutreachEvent& event, const domain::AuditNote& note) override {
        const auto known = std::ranges::find(kept, event.id, &domain::OutreachEvent::id);
        const bool other_open =
            std::ranges::any_of(kept, [&](const auto& one) { return one.open() && one.id != event.id; });
        if (event.open() && other_open) {
            return domain::Failure{domain::FailureCode::StepOutOfOrder, "an event is open"};
        }
        notes.push_back(note);
        if (known == kept.end()) {
            kept.push_back(event);
        } else {
            *known = event;
        }
        return domain::Done{};
    }
    std::vector<domain::OutreachEvent> kept;
    std::vector<domain::AuditNote> notes;
};

}  // namespace amphoe::testing
