// W18: what a day in a community forbids at the counter, by the events as they stand at this moment.
#pragma once

#include <optional>

#include "core/domain/Document.h"
#include "core/domain/Failure.h"
#include "core/domain/Visit.h"
#include "core/ports/OutreachBook.h"

namespace amphoe::workflows {

/// The open event, or nothing. Read anew with every call: another program of this workstation may begin or end it.
domain::Result<std::optional<domain::OutreachEvent>> open_event(ports::OutreachBook& book);

/// Whether the service is given away from the office: nothing that is certified is.
bool given_away(domain::ServiceKind kind);

/// Ok, or ServiceNotAvailable naming the event; those of the book.
domain::Result<domain::Done> may_be_given_now(ports::OutreachBook& book, domain::ServiceKind kind);

/// The copies of registers: what an office certifies.
bool is_certified(domain::DocumentKind kind);

/// The same of a paper that is printed, printed again or given as a file, whenever it was issued.
domain::Result<domain::Done> may_be_handed_out_now(ports::OutreachBook& book, domain::DocumentKind kind);

}  // namespace amphoe::workflows
