#include "core/workflows/OutreachLimits.h"

#include <algorithm>

namespace amphoe::workflows {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Result;

Result<std::optional<domain::OutreachEvent>> open_event(ports::OutreachBook& book) {
    const auto events = book.events();
    if (!events) {
        return events.error();
    }
    const auto found = std::ranges::find_if(*events, [](const auto& event) { return event.open(); });
    return found == events->end() ? std::nullopt : std::optional(*found);
}

bool given_away(domain::ServiceKind kind) {
    return kind != domain::ServiceKind::CertifiedCopy;
}

Result<Done> may_be_given_now(ports::OutreachBook& book, domain::ServiceKind kind) {
    if (given_away(kind)) {
        return Done{};
    }
    const auto event = open_event(book);
    if (!event) {
        return event.error();
    }
    return *event ? Result<Done>(Failure{FailureCode::ServiceNotAvailable,
                                         "no certified papers during the event " + (*event)->id})
                  : Result<Done>(Done{});
}

}  // namespace amphoe::workflows
