// The steps of DocumentIssue that have to do with sheets of paper.
#include "core/workflows/DocumentIssue.h"
#include "core/workflows/FeeDue.h"
#include "core/workflows/OutreachLimits.h"
#include "core/workflows/ReasonText.h"

namespace amphoe::workflows {

using domain::Done;
using domain::EventKind;
using domain::Failure;
using domain::FailureCode;
using domain::PaperState;
using domain::Result;

namespace {

bool handed_over(PaperState state) {
    return state == PaperState::Printed || state == PaperState::Reprinted || state == PaperState::Given;
}

EventKind event_for(SheetAnswer answer) {
    switch (answer) {
        case SheetAnswer::Correct:
            return EventKind::DocumentPrinted;
        case SheetAnswer::Spoiled:
            return EventKind::SheetSpoiled;
        case SheetAnswer::NothingCame:
            break;
    }
    return EventKind::SheetReturned;
}

domain::SheetFate fate_for(SheetAnswer answer) {
    switch (answer) {
        case SheetAnswer::Correct:
            return domain::SheetFate::Issued;
        case SheetAnswer::Spoiled:
            return domain::SheetFate::Spoiled;
        case SheetAnswer::NothingCame:
            break;
    }
    return domain::SheetFate::Returned;
}

/// The print service did not say anything about the job: it may still be running.
bool tells_nothing(FailureCode code) {
    return code == FailureCode::PrinterMissing;
}

}  // namespace

Result<CasePaperRecord> DocumentIssue::printable(const domain::Officer& officer, const std::string& number) {
    if (!domain::may_serve(officer.role) && !domain::may_supervise(officer.role)) {
        return Failure{FailureCode::NotAuthorised, "role may not print papers"};
    }
    auto known = find(number);
    if (known && known->paper.state == PaperState::Void) {
        return Failure{FailureCode::DocumentVoid, "void"};
    }
    return known;
}

Result<Done> DocumentIssue::refuse_away(domain::DocumentKind kind) const {
    return ports_.outreach == nullptr ? Result<Done>(Done{}) : may_be_handed_out_now(*ports_.outreach, kind);
}

Result<std::string> DocumentIssue::serial_for(const domain::PaperRecord& paper) {
    if (!paper.stock_serial.empty() || !ports_.set_up.numbered.contains(paper.kind)) {
        return paper.stock_serial;
    }
    return ports_.stock.take(std::string(domain::document_kind_name(paper.kind)), paper.number);
}

Result<CasePaperRecord> DocumentIssue::print(const domain::Officer& officer, const std::string& number,
                                             const std::string& printer,
                                             const std::function<void(const ports::PrintProgress&)>& on_progress,
                                             std::stop_token stop) {
    const auto known = printable(officer, number);
    if (!known) {
        return known;
    }
    if (known->paper.state == PaperState::Printing) {
        const auto outcome =
            ports_.printer.follow(*known->paper.ticket, ports::PrintRequest{}.timeout, on_progress, stop);
        return note_end(*known, officer.id, outcome);
    }
    if (known->paper.state != PaperState::Issued) {
        return Failure{FailureCode::StepOutOfOrder, handed_over(known->paper.state)
                                                        ? "a copy must be asked for first"
                                                        : "the last sheet was not looked at"};
    }
    if (auto here = refuse_away(known->paper.kind); !here) {
        return here.error();
    }
    if (auto paid = refuse_unpaid(ports_.cases, known->record.id, known->paper.kind); !paid) {
        return paid.error();
    }
    const auto outcome = send(*known, officer.id, printer, on_progress, stop);
    const auto now = find(number);
    if (!now || now->paper.state != PaperState::Printing) {
        // No job was made: nothing to note but the failure itself.
        return now ? Result<CasePaperRecord>(outcome.error()) : now;
    }
    return note_end(*now, officer.id, outcome);
}

Result<ports::PrintOutcome> DocumentIssue::send(const CasePaperRecord& known, const std::string& officer_id,
                                                const std::string& printer,
                                                const std::function<void(const ports::PrintProgress&)>& on_progress,
                                                std::stop_token stop) {
    auto paper = sheet(known.paper.number);
    if (!paper) {
        return paper.error();
    }
    ports::PrintRequest request;
    request.printer = printer.empty() ? ports_.set_up.printer_for(known.paper.kind) : printer;
    request.title = known.paper.number;
    request.pdf = std::move(paper->pdf);
    request.before_sending = [&](const domain::PrintTicket& ticket) -> Result<Done> {
        const auto serial = serial_for(known.paper);
        if (!serial) {
            return serial.error();
        }
        domain::Fields fields{{"printer", ticket.printer}, {"job", ticket.job}};
        if (!serial->empty()) {
            fields["stock_serial"] = *serial;
        }
        if (known.paper.copies > 0) {
            fields["copy"] = std::to_string(known.paper.copies);
        }
        return save({}, EventKind::SheetSent, known, officer_id, std::move(fields), "");
    };
    return ports_.printer.print(request, on_progress, stop);
}

Result<CasePaperRecord> DocumentIssue::note_end(const CasePaperRecord& known, const std::string& officer_id,
                                                const Result<ports::PrintOutcome>& outcome) {
    if (!outcome && tells_nothing(outcome.error().code)) {
        return outcome.error();
    }
    const bool unknown = !outcome && outcome.error().code == FailureCode::PrintJobUnknown;
    domain::Fields fields;
    if (!outcome) {
        fields["why"] = domain::failure_name(outcome.error().code);
    }
    const auto kind = outcome || unknown ? EventKind::SheetEnded : EventKind::PrintFailed;
    if (auto saved = save({}, kind, known, officer_id, std::move(fields), ""); !saved) {
        return saved.error();
    }
    return outcome ? find(known.paper.number) : Result<CasePaperRecord>(outcome.error());
}

Result<CasePaperRecord> DocumentIssue::confirm(const domain::Officer& officer, const std::string& number,
                                               SheetAnswer answer) {
    const auto known = printable(officer, number);
    if (!known) {
        return known;
    }
    const auto& paper = known->paper;
    const bool half_way = paper.state == PaperState::Issued && !paper.last_failure.empty();
    if (paper.state != PaperState::Unconfirmed && !(half_way && answer != SheetAnswer::Correct)) {
        return Failure{FailureCode::StepOutOfOrder, "no sheet waits for an answer"};
    }
    ports::StepRecord step;
    domain::Fields fields;
    if (!paper.stock_serial.empty()) {
        step.settlement = {std::string(domain::document_kind_name(paper.kind)), paper.stock_serial, fate_for(answer)};
        fields["stock_serial"] = paper.stock_serial;
    }
    if (auto saved = save(std::move(step), event_for(answer), *known, officer.id, std::move(fields), ""); !saved) {
        return saved.error();
    }
    return find(number);
}

Result<CasePaperRecord> DocumentIssue::reprint(const domain::Officer& officer, const std::string& number,
                                               const std::string& reason) {
    const auto text = reason_text(reason);
    if (!text) {
        return text.error();
    }
    const auto known = printable(officer, number);
    if (!known) {
        return known;
    }
    if (!handed_over(known->paper.state)) {
        return Failure{FailureCode::StepOutOfOrder, "only a paper that was handed over is printed again"};
    }
    if (auto here = refuse_away(known->paper.kind); !here) {
        return here.error();
    }
    if (auto paid = refuse_unpaid(ports_.cases, known->record.id, known->paper.kind); !paid) {
        return paid.error();
    }
    const domain::Fields fields{{"reason", *text}, {"copy", std::to_string(known->paper.copies + 1)}};
    if (auto saved = save({}, EventKind::ReprintAllowed, *known, officer.id, fields, ""); !saved) {
        return saved.error();
    }
    return find(number);
}

}  // namespace amphoe::workflows
