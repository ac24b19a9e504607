#include "core/workflows/PaperPrint.h"

#include "core/workflows/FeeDue.h"

namespace amphoe::workflows {

using domain::EventKind;

domain::Result<ports::PrintOutcome> print_paper(const CounterPorts& ports, VisitJournal& journal,
                                                const std::string& case_id, const domain::RenderedDocument& paper,
                                                const std::string& printer,
                                                const std::function<void(const ports::PrintProgress&)>& on_progress,
                                                std::stop_token stop) {
    if (auto paid = refuse_unpaid(ports.case_store, case_id, paper.kind); !paid) {
        return paid.error();
    }
    ports::PrintRequest request;
    request.printer = printer;
    request.title = paper.number;
    request.pdf = paper.pdf;
    auto outcome = ports.printer.print(request, on_progress, std::move(stop));
    domain::Fields fields{{"document_number", paper.number}};
    if (outcome) {
        fields["printer"] = outcome->printer;
        fields["job"] = outcome->job;
    } else {
        fields["why"] = domain::failure_name(outcome.error().code);
    }
    JournalExtras extras;
    extras.case_id = case_id;
    // Printed it is only when an officer has looked at the sheet (DocumentIssue::confirm).
    const auto kind = outcome ? EventKind::SheetEnded : EventKind::PrintFailed;
    if (auto saved = journal.record(kind, std::move(fields), std::move(extras)); !saved) {
        return saved.error();
    }
    return outcome;
}

}  // namespace amphoe::workflows
