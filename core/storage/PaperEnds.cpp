#include "core/storage/PaperEnds.h"

#include <string>

#include "core/domain/PaperRecord.h"
#include "core/storage/Statement.h"

namespace amphoe::storage {
namespace {

using domain::CaseEvent;
using domain::EventKind;

std::string field(const CaseEvent& event, const char* key) {
    const auto found = event.fields.find(key);
    return found == event.fields.end() ? std::string{} : found->second;
}

/// A paper announced by itself has its own answer; the others were told with the act of their case.
constexpr const char* kEndsOfAct =
    "SELECT o.id, o.order_key FROM outbox o WHERE o.visit_id = ?1 AND o.case_id = ?2 AND o.kind = 'document_voided' "
    "AND o.state IN ('queued', 'parked') AND NOT EXISTS (SELECT 1 FROM outbox i WHERE i.order_key = o.order_key "
    "AND i.kind = 'document_issued')";
constexpr const char* kEndsOfPaper =
    "SELECT o.id, o.order_key FROM outbox o WHERE o.order_key = ?1 AND o.kind = 'document_voided' "
    "AND o.state IN ('queued', 'parked')";

}  // namespace

std::vector<CaseEvent> withdraw_paper_ends(Connection& connection, const CaseEvent& answer) {
    const bool of_act = answer.kind == EventKind::CentreRejected && !answer.case_id.empty();
    const bool of_paper = answer.kind == EventKind::DocumentRefused && field(answer, "act") == "document_issued";
    if (!of_act && !of_paper) {
        return {};
    }
    Statement ends(connection, of_act ? kEndsOfAct : kEndsOfPaper);
    if (of_act) {
        ends.text(answer.visit_id).text(answer.case_id);
    } else {
        ends.text("document:" + field(answer, "document_number"));
    }
    std::vector<CaseEvent> closed;
    while (ends.step()) {
        CaseEvent event;
        event.visit_id = answer.visit_id;
        event.case_id = answer.case_id;
        event.kind = EventKind::StepRecorded;
        const auto order_key = ends.text_at(1);
        event.fields = {{"step", domain::kPaperEndClosed},
                        {"document_number", order_key.substr(order_key.find(':') + 1)},
                        {"why", of_act ? "act_refused" : "paper_refused"},
                        {"message_id", ends.text_at(0)}};
        closed.push_back(std::move(event));
    }
    for (const auto& event : closed) {
        Statement(connection, "UPDATE outbox SET state = ?, next_at = NULL WHERE id = ?")
            .text(kWithdrawnState)
            .text(event.fields.at("message_id"))
            .run();
    }
    return closed;
}

}  // namespace amphoe::storage
