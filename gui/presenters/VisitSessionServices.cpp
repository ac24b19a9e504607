// The parts of a visit session about services besides ThaID, and about the papers of all.
#include "core/workflows/OutreachLimits.h"
#include "gui/presenters/SheetPresenter.h"
#include "gui/presenters/VisitSession.h"

namespace amphoe::gui {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Result;

Result<Done> VisitSession::add_service(domain::ServiceKind kind, std::stop_token stop) {
    if (!added_) {
        return Failure{FailureCode::ServiceNotAvailable, std::string(domain::service_name(kind))};
    }
    if (auto looked = look_at_outreach(); !looked) {
        return looked;
    }
    if (facts_.away && !workflows::given_away(kind)) {
        return Failure{FailureCode::ServiceNotAvailable,
                       "no certified papers during the event " + facts_.away->event.id};
    }
    auto added = added_->add(kind, std::move(stop));
    describe();
    return added;
}

Result<Done> VisitSession::look_at_outreach() {
    if (outreach_ == nullptr) {
        return Done{};
    }
    auto package = workflows::outreach_package(*outreach_);
    if (!package) {
        return package.error();
    }
    facts_.away = *std::move(package);
    return Done{};
}

Result<Done> VisitSession::enter_page(const domain::Fields& answers, std::stop_token stop) {
    if (authentication_) {
        return enter_returning(answers, std::move(stop));
    }
    if (!added_) {
        return Failure{FailureCode::StepOutOfOrder, "nothing is asked"};
    }
    const bool of_thaid = asks_thaid();
    auto entered = of_thaid ? thaid_->enter(answers, stop) : added_->enter(answers, stop);
    if (entered && !of_thaid) {
        // The page is saved whatever the printer says; what did not come out now comes with the other papers.
        (void)added_->hand_out_receipts(printer_, paper_printing(), std::move(stop));
    }
    describe();
    return entered;
}

Result<Done> VisitSession::approve(const std::string& officer_id, const support::Secret& pin, const std::string& reason,
                                   std::stop_token stop) {
    if (!added_) {
        return Failure{FailureCode::StepOutOfOrder, "no second person is needed"};
    }
    auto approved = asks_thaid() ? approve_thaid(officer_id, pin, reason, std::move(stop))
                                 : added_->approve(officer_id, pin, reason, std::move(stop));
    describe();
    return approved;
}

Result<Done> VisitSession::drop_service() {
    if (added_ && facts_.asked && !asks_thaid()) {
        auto dropped = added_->drop_asked("NOT_WANTED");
        describe();
        return dropped;
    }
    // A visit without any service would have nothing to confirm.
    if (!facts_.thaid || facts_.services.empty()) {
        return Failure{FailureCode::StepOutOfOrder, "the only service"};
    }
    auto dropped = cancel_enrolment("NOT_WANTED");
    if (dropped) {
        facts_.thaid = false;
        describe();
    }
    return dropped;
}

/// The visit shows what needs attention most: a rejection, then what waits.
void VisitSession::weigh_outcomes() {
    describe();
    const auto weight = [](VisitOutcome outcome) {
        return outcome == VisitOutcome::Rejected           ? 4
               : outcome == VisitOutcome::WaitingForCentre ? 3
               : outcome == VisitOutcome::Accepted         ? 2
               : outcome == VisitOutcome::Unsigned         ? 1
                                                           : 0;
    };
    for (const auto& service : facts_.services) {
        const auto reached = service.unsigned_yet ? VisitOutcome::Unsigned : service.outcome;
        if (weight(reached) > weight(facts_.outcome)) {
            facts_.outcome = reached;
            facts_.centre_why = service.why;
            facts_.centre_refusal = service.refusal;
        }
    }
}

Result<Done> VisitSession::print_paper(const std::string& number, std::stop_token stop) {
    return print_issued(*papers_, journal_.officer(), number, printer_, std::move(stop));
}

AddedServices::PrintPaper VisitSession::paper_printing() {
    if (papers_ == nullptr) {
        return {};
    }
    return [this](const std::string& number, std::stop_token asked) { return print_paper(number, std::move(asked)); };
}

Result<Done> VisitSession::print_slip(std::stop_token stop) {
    if (papers_ != nullptr) {
        return print_paper(facts_.document_number, std::move(stop));
    }
    const auto printed = enrolment_.print_slip(printer_, {}, std::move(stop));
    return printed ? Result<Done>(Done{}) : printed.error();
}

Result<Done> VisitSession::make_paper(const std::function<void(VisitActivity)>& on_stage, std::stop_token stop) {
    const bool slip = facts_.thaid && !thaid_rejected_;
    if (slip && facts_.document_number.empty()) {
        on_stage(VisitActivity::IssuingSlip);
        const auto issued = enrolment_.issue_slip();
        if (!issued) {
            return issued.error();
        }
        facts_.document_number = issued->number;
    }
    if (slip && !facts_.printed) {
        on_stage(VisitActivity::Printing);
        if (auto printed = print_slip(stop); !printed) {
            return printed;
        }
        facts_.printed = true;
    }
    if (!added_ || added_->empty()) {
        return Done{};
    }
    on_stage(VisitActivity::Printing);
    if (auto receipts = print_receipts(stop); !receipts) {
        return receipts;
    }
    auto made = added_->make_papers(printer_, paper_printing(), std::move(stop));
    added_->describe(facts_);
    return made;
}

}  // namespace amphoe::gui
