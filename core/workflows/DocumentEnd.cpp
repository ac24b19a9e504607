// How a paper ends before its time: two people, a reason, and the centre told.
#include <algorithm>
#include <optional>

#include "core/workflows/DocumentIssue.h"
#include "core/workflows/ReasonText.h"

namespace amphoe::workflows {

using domain::EventKind;
using domain::Failure;
using domain::FailureCode;
using domain::PaperState;
using domain::Result;

namespace {

bool worked_on(const std::vector<domain::CaseEvent>& events, const std::string& number, const std::string& officer) {
    return std::any_of(events.begin(), events.end(), [&](const auto& event) {
        const auto found = event.fields.find("document_number");
        return event.officer_id == officer && found != event.fields.end() && found->second == number;
    });
}

/// Why these two may not end this paper; nothing when they may.
std::optional<Failure> objection_to_end(const domain::Officer& officer, const domain::Officer& second,
                                        const domain::PaperRecord& paper,
                                        const std::vector<domain::CaseEvent>& events) {
    if (!domain::may_serve(officer.role) && !domain::may_supervise(officer.role)) {
        return Failure{FailureCode::NotAuthorised, "role may not ask for the end of a paper"};
    }
    if (!domain::may_supervise(second.role)) {
        return Failure{FailureCode::NotAuthorised, "the second person does not supervise"};
    }
    if (second.id == officer.id || worked_on(events, paper.number, second.id)) {
        return Failure{FailureCode::SecondPersonNeeded, "the same person worked on the paper"};
    }
    if (paper.kind == domain::DocumentKind::Receipt) {
        return Failure{FailureCode::ServiceNotAvailable, "a receipt ends with its money: fee void"};
    }
    if (paper.state == PaperState::Void) {
        return Failure{FailureCode::DocumentVoid, "void already"};
    }
    if (paper.state == PaperState::Printing) {
        return Failure{FailureCode::StepOutOfOrder, "a print job is not ended"};
    }
    return std::nullopt;
}

}  // namespace

Result<CasePaperRecord> DocumentIssue::void_paper(const domain::Officer& officer, const domain::Officer& second,
                                                  const std::string& number, const std::string& reason) {
    const auto text = reason_text(reason);
    const auto known = find(number);
    if (!known) {
        return known;
    }
    const auto events = ports_.cases.events_of_case(known->record.id);
    if (!events) {
        return events.error();
    }
    if (auto objection = objection_to_end(officer, second, known->paper, *events)) {
        return *objection;
    }
    if (!text) {
        return text.error();
    }
    ports::StepRecord step;
    if (!known->paper.stock_serial.empty()) {
        step.settlement = {std::string(domain::document_kind_name(known->paper.kind)), known->paper.stock_serial,
                           domain::SheetFate::Spoiled};
    }
    const domain::Fields fields{{"reason", *text}, {"second_officer", second.id}, {"officer", officer.id}};
    auto stored = fields;
    if (known->paper.refused) {
        stored["closed_here"] = "refused";  // the centre does not know the number, or knows it as another paper's
    } else if (auto told = tell_centre(step, "document_voided", *known, fields); !told) {
        return told.error();
    } else {
        stored["message_id"] = step.message->id;
    }
    if (auto saved = save(std::move(step), EventKind::DocumentVoided, *known, officer.id, stored, second.id); !saved) {
        return saved.error();
    }
    return find(number);
}

}  // namespace amphoe::workflows
