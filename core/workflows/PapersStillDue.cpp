#include "core/workflows/PapersStillDue.h"

#include <algorithm>
#include <array>

#include "core/workflows/FormService.h"
#include "core/workflows/PapersMade.h"

namespace amphoe::workflows {

using domain::DocumentKind;
using domain::EventKind;
using domain::Failure;
using domain::FailureCode;
using domain::Result;
using domain::ServiceKind;

namespace {

constexpr auto kLookedBack = std::chrono::hours(24 * 30);
/// Services whose papers need the centre's answer and can be made without the citizen.
constexpr std::array kServices{ServiceKind::MoveOut, ServiceKind::MoveIn, ServiceKind::MoveDestination,
                               ServiceKind::HouseNumber};

std::string field(const domain::CaseEvent& event, const char* key) {
    const auto found = event.fields.find(key);
    return found == event.fields.end() ? std::string{} : found->second;
}

}  // namespace

std::size_t papers_lacking(ServiceKind service, const std::vector<domain::CaseEvent>& events) {
    if (domain::derive_case_state(events) != domain::CaseState::Accepted) {
        return 0;
    }
    if (service == ServiceKind::MoveIn || service == ServiceKind::MoveDestination) {
        return papers_made(events, DocumentKind::HouseBook) > 0 ? 0 : 1;  // made last
    }
    std::size_t wanted = 1;  // ท.ร.6
    auto kind = DocumentKind::MoveNotice;
    if (service == ServiceKind::HouseNumber) {
        kind = DocumentKind::HouseNumberReceipt;
        for (const auto& event : events) {
            if (event.kind == EventKind::CentreAccepted) {
                wanted = 1 + list_of(field(event, "house_code")).size();  // the receipt, and a paper for each house
            }
        }
    } else if (service != ServiceKind::MoveOut) {
        return 0;
    }
    const auto made = papers_made(events, kind);
    return made < wanted ? wanted - made : 0;
}

Result<std::vector<ports::CaseSummary>> PapersStillDue::cases() {
    std::vector<ports::CaseSummary> lacking;
    const auto now = papers_.clock.now();
    for (const auto service : kServices) {
        ports::CaseFilter filter;
        filter.touched = {now - kLookedBack, now + std::chrono::hours(24)};
        filter.service = service;
        filter.state = domain::CaseState::Accepted;
        const auto found = papers_.cases.find_cases(filter);
        if (!found) {
            return found.error();
        }
        for (const auto& summary : *found) {
            const auto events = papers_.cases.events_of_case(summary.record.id);
            if (!events) {
                return events.error();
            }
            if (papers_lacking(service, of_case_only(*events, summary.record.id)) > 0) {
                lacking.push_back(summary);
            }
        }
    }
    std::sort(lacking.begin(), lacking.end(),
              [](const auto& one, const auto& other) { return one.record.opened_at < other.record.opened_at; });
    return lacking;
}

Result<std::vector<domain::DocumentContent>> PapersStillDue::missing(const domain::Officer& officer,
                                                                     const domain::Case& record, std::stop_token stop) {
    auto events = papers_.cases.events_of_case(record.id);
    if (!events) {
        return events.error();
    }
    const auto own = of_case_only(*std::move(events), record.id);
    if (papers_lacking(record.service, own) == 0) {
        return Failure{FailureCode::StepOutOfOrder, "no paper of this case is due"};
    }
    // Nothing is recorded in this visit: it only lets the service remember.
    VisitJournal journal(services_.counter.case_store, services_.counter.clock, services_.counter.workstation, officer);
    IdentityProof proof(services_.counter, journal);
    auto service = catalogue_.make(record.service, services_, journal, proof);
    if (!service) {
        return service.error();
    }
    auto* const form = dynamic_cast<FormService*>(service->get());
    if (form == nullptr) {
        return Failure{FailureCode::ServiceNotAvailable, "papers later"};
    }
    auto due = form->papers_of(record, own, std::move(stop));
    if (!due) {
        return due;
    }
    return not_made_yet(std::move(*due), own);
}

Result<std::vector<CasePaperRecord>> PapersStillDue::issue(const domain::Officer& officer,
                                                           const std::string& case_id_or_number, std::stop_token stop) {
    const auto summary = papers_.cases.find_case(case_id_or_number);
    if (!summary) {
        return summary.error();
    }
    if (!domain::may_serve(officer.role)) {
        return Failure{FailureCode::NotAuthorised, "role may not issue papers"};
    }
    auto contents = missing(officer, summary->record, stop);
    if (!contents) {
        return contents.error();
    }
    DocumentIssue desk(papers_);
    std::vector<CasePaperRecord> made;
    for (auto& content : *contents) {
        auto paper = desk.issue(officer, summary->record.id, std::move(content));
        if (!paper) {
            return paper.error();
        }
        made.push_back(std::move(*paper));
    }
    for (auto& paper : made) {
        if (auto announced = desk.announce(paper.paper.number, stop)) {
            paper = std::move(*announced);
        }
    }
    return made;
}

}  // namespace amphoe::workflows
