#include "gui/presenters/AddedServices.h"

#include <algorithm>

#include "core/workflows/ThaidEnrolment.h"

namespace amphoe::gui {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Result;

AddedServices::AddedServices(const workflows::ServicePorts& ports, const workflows::ServiceCatalogue& catalogue,
                             workflows::VisitJournal& journal, workflows::IdentityProof& proof)
    : ports_(ports), catalogue_(catalogue), journal_(journal), proof_(proof) {}

workflows::ServiceRun* AddedServices::asked() const {
    for (const auto& service : services_) {
        if (!service.run->cancelled() && !service.run->confirmed() && !service.run->ready()) {
            return service.run.get();
        }
    }
    return nullptr;
}

Result<Done> AddedServices::add(domain::ServiceKind kind, std::stop_token stop) {
    auto made = catalogue_.make(kind, ports_, journal_, proof_);
    if (!made) {
        return made.error();
    }
    const bool half_entered = !journal_.draft_of(kind).empty();
    auto run = std::make_unique<workflows::ServiceRun>(ports_.counter, journal_, *std::move(made));
    auto opened = run->open(std::move(stop));
    if (!opened && !run->approval()) {
        if (half_entered) {
            return opened;  // what an earlier sitting entered stays a draft
        }
        // The case is in the log; it ends here, because nothing of it can be entered.
        if (auto cancelled = run->cancel(std::string(domain::failure_name(opened.error().code))); !cancelled) {
            return cancelled;
        }
        return opened;
    }
    services_.push_back({std::move(run), VisitOutcome::None, std::nullopt});
    return opened;
}

Result<Done> AddedServices::enter(const domain::Fields& answers, std::stop_token stop) {
    auto* run = asked();
    return run != nullptr ? run->enter(answers, std::move(stop))
                          : Result<Done>(Failure{FailureCode::StepOutOfOrder, "nothing is asked"});
}

Result<Done> AddedServices::approve(const std::string& officer_id, const support::Secret& pin,
                                    const std::string& reason, std::stop_token stop) {
    auto* run = asked();
    if (run == nullptr || !run->approval()) {
        return Failure{FailureCode::StepOutOfOrder, "no second person is needed"};
    }
    const auto officer = ports_.counter.officers.authenticate(officer_id, pin);
    return officer ? run->approve(*officer, reason, std::move(stop)) : Result<Done>(officer.error());
}

Result<Done> AddedServices::drop_asked(const std::string& reason) {
    auto* run = asked();
    return run != nullptr ? run->cancel(reason) : Result<Done>(Done{});
}

bool AddedServices::to_be_signed(const Service& service) {
    return service.run->pays_before_signature() && !service.run->cancelled() && !service.run->confirmed() &&
           !service.held;
}

Result<Done> AddedServices::order_one(Service& service) {
    auto ordered = service.run->order();
    const auto code = ordered ? std::nullopt : std::optional(ordered.error().code);
    service.unpaid = code == FailureCode::FeeNotPaid;
    service.held = code == FailureCode::OfflineNotAllowed;
    service.why = service.held ? code : std::nullopt;
    service.ordered = service.ordered || ordered || service.unpaid || service.held;
    return service.unpaid || service.held ? Result<Done>(Done{}) : ordered;
}

Result<Done> AddedServices::confirm() {
    for (auto& service : services_) {
        if (service.run->cancelled() || service.run->pays_before_signature()) {
            continue;
        }
        if (auto confirmed = service.run->confirm(); !confirmed) {
            return confirmed;
        }
    }
    return Done{};
}

Result<Done> AddedServices::order() {
    for (auto& service : services_) {
        if (!to_be_signed(service)) {
            continue;
        }
        if (auto ordered = order_one(service); !ordered) {
            return ordered;
        }
    }
    return Done{};
}

bool AddedServices::asks_signature() const {
    return std::ranges::any_of(services_, [](const Service& service) {
        return to_be_signed(service) && service.ordered && service.run->approval();
    });
}

Result<Done> AddedServices::confirm_signed() {
    for (auto& service : services_) {
        if (!to_be_signed(service) || service.unpaid || service.run->approval()) {
            continue;
        }
        const auto confirmed = service.run->confirm();
        const auto code = confirmed ? std::nullopt : std::optional(confirmed.error().code);
        service.held = code == FailureCode::RecordConflict || code == FailureCode::OfflineNotAllowed;
        if (!confirmed && !service.held) {
            return confirmed;
        }
        service.why = code;
    }
    return Done{};
}

Result<Done> AddedServices::deliver(std::stop_token stop) {
    for (auto& service : services_) {
        if (!service.run->confirmed() || service.outcome != VisitOutcome::None) {
            continue;
        }
        const auto delivered = service.run->deliver(stop);
        if (delivered) {
            service.outcome = VisitOutcome::Accepted;
            continue;
        }
        service.why = delivered.error().code;
        service.outcome =
            workflows::waits_for_centre(*service.why) ? VisitOutcome::WaitingForCentre : VisitOutcome::Rejected;
        service.refusal = service.outcome == VisitOutcome::Rejected ? delivered.error().detail : "";
    }
    return Done{};
}

namespace {

Result<Done> print_each(const workflows::ServiceRun& run, const AddedServices::PrintPaper& print,
                        const std::stop_token& stop) {
    for (const auto& paper : run.papers()) {
        if (auto printed = print(paper.document.number, stop); !printed) {
            return printed;
        }
    }
    return Done{};
}

/// A paper that waits for its fee is no failure here: it is printed when it is paid.
Result<Done> paid_or_kept(Result<Done> printed) {
    return !printed && printed.error().code == FailureCode::FeeNotPaid ? Result<Done>(Done{}) : printed;
}

}  // namespace

Result<Done> AddedServices::make_papers(const std::string& printer, const PrintPaper& print, std::stop_token stop) {
    for (auto& service : services_) {
        if (!service.run->confirmed() || service.outcome == VisitOutcome::Rejected) {
            continue;
        }
        if (auto issued = service.run->issue(); !issued) {
            return issued;
        }
        auto printed = paid_or_kept(print ? print_each(*service.run, print, stop) : service.run->print(printer, stop));
        if (!printed) {
            return printed;
        }
    }
    return Done{};
}

Result<Done> AddedServices::hand_out_receipts(const std::string& printer, const PrintPaper& print,
                                              std::stop_token stop) {
    for (auto& service : services_) {
        if (!service.run->requested()) {
            continue;
        }
        auto printed = print ? print_each(*service.run, print, stop) : service.run->print(printer, stop);
        if (!printed) {
            return printed;
        }
    }
    return Done{};
}

bool AddedServices::has(domain::ServiceKind kind) const {
    return std::ranges::any_of(services_, [kind](const Service& service) { return service.run->kind() == kind; });
}

std::vector<std::string> AddedServices::cases_to_pay() const {
    std::vector<std::string> cases;
    for (const auto& service : services_) {
        const bool confirmed = service.run->confirmed() && service.outcome != VisitOutcome::Rejected;
        if (!service.run->cancelled() && (confirmed || service.ordered)) {
            cases.push_back(service.run->record().id);
        }
    }
    return cases;
}

Result<Done> AddedServices::cancel(const std::string& reason) {
    for (auto& service : services_) {
        if (service.run->requested()) {
            continue;
        }
        auto cancelled = service.run->cancel(reason);
        if (!cancelled && cancelled.error().code != FailureCode::FeeTakenAlready) {
            return cancelled;
        }
    }
    return Done{};
}

void AddedServices::describe(VisitFacts& facts) const {
    facts.services.clear();
    for (const auto& service : services_) {
        if (service.run->cancelled()) {
            continue;
        }
        VisitService shown{service.run->kind(),
                           service.run->record().number,
                           service.run->record().citizen_name_th,
                           service.run->ready(),
                           service.outcome,
                           service.why,
                           service.refusal,
                           {}};
        shown.notified = service.run->service().notified();
        shown.at_kiosk = service.run->service().at_kiosk();
        shown.unsigned_yet = service.ordered && !service.run->confirmed();
        for (const auto& paper : service.run->papers()) {
            shown.documents.push_back(paper.document.number);
        }
        facts.services.push_back(std::move(shown));
    }
    const auto* run = asked();
    facts.form = run != nullptr ? run->page() : std::nullopt;
    facts.approval = run != nullptr ? run->approval() : std::nullopt;
    facts.asked = run != nullptr ? std::optional(run->kind()) : std::nullopt;
}

}  // namespace amphoe::gui
