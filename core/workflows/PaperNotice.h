// The act that tells the centre of a paper: it exists from now on, or it has ended.
#pragma once

#include "core/domain/Document.h"
#include "core/domain/Rules.h"
#include "core/domain/Visit.h"
#include "core/ports/MessageSealer.h"
#include "core/workflows/VisitJournal.h"

namespace amphoe::workflows {

/// `paper` has at least "document_number" and "document_kind"; the content of the paper never leaves the office. Waits
/// behind what was said of the same paper before, so that its end cannot overtake its beginning. Failures of the
/// sealer.
domain::Result<domain::SealedMessage> paper_notice(ports::MessageSealer& sealer, const domain::Workstation& here,
                                                   const domain::Case& record, const char* kind, domain::Fields paper,
                                                   support::Timestamp now);

/// What is saved with EventKind::DocumentIssued: the signed file, what it was made from, the event's fields, the
/// notice.
struct IssuedStep {
    domain::Fields fields;
    JournalExtras extras;
};

/// `original` is signed and knows its data hash; `content` as stored, empty where the case's events tell it. Not told
/// to the centre yet.
IssuedStep issued_step(const domain::Case& record, const domain::RenderedDocument& original,
                       const std::vector<std::uint8_t>& content, support::Timestamp now);
/// Adds the notice "document_issued". Failures of the sealer.
domain::Result<domain::Done> announce(IssuedStep& step, ports::MessageSealer& sealer, const domain::Workstation& here,
                                      const domain::Case& record, support::Timestamp now);

}  // namespace amphoe::workflows
