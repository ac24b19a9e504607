#include "tests/support/MemoryOutreachBook.h"

#include <algorithm>

namespace amphoe::testing {

MemoryOutreachBook::MemoryOutreachBook() = default;

MemoryOutreachBook::~MemoryOutreachBook() = default;

domain::Result<std::vector<domain::OutreachEvent>> MemoryOutreachBook::events() {
    return kept;
}

domain::Result<domain::Done> MemoryOutreachBook::save(const domain::OutreachEvent& event,
                                                      const domain::AuditNote& note) {
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

}  // namespace amphoe::testing
