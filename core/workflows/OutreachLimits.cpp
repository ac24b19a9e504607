#include "core/workflows/OutreachLimits.h"

#include <algorithm>
#include <array>

namespace amphoe::workflows {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Result;

namespace {

Result<Done> nothing_certified_away(ports::OutreachBook& book) {
    const auto event = open_event(book);
    if (!event) {
        return event.error();
    }
    return *event ? Result<Done>(Failure{FailureCode::ServiceNotAvailable,
                                         "no certified papers during the event " + (*event)->id})
                  : Result<Done>(Done{});
}

}  // namespace

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

bool is_certified(domain::DocumentKind kind) {
    using domain::DocumentKind;
    constexpr std::array kCertified{DocumentKind::CopyTr14_1, DocumentKind::CopyTr14,  DocumentKind::CopyTr13,
                                    DocumentKind::CardRecord, DocumentKind::CopyTr1,   DocumentKind::CopyTr4,
                                    DocumentKind::CopyKr2,    DocumentKind::CopyKr3,   DocumentKind::CopyKr6,
                                    DocumentKind::CopyKr7,    DocumentKind::NameChange};
    return std::ranges::find(kCertified, kind) != kCertified.end();
}

Result<Done> may_be_given_now(ports::OutreachBook& book, domain::ServiceKind kind) {
    return given_away(kind) ? Result<Done>(Done{}) : nothing_certified_away(book);
}

Result<Done> may_be_handed_out_now(ports::OutreachBook& book, domain::DocumentKind kind) {
    return is_certified(kind) ? nothing_certified_away(book) : Result<Done>(Done{});
}

}  // namespace amphoe::workflows
