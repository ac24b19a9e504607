#include "gui/console/VisitRunner.h"

#include <algorithm>
#include <set>
#include <thread>

#include "core/domain/AvoidedCopies.h"
#include "core/workflows/BookingIntake.h"
#include "core/workflows/OfficerSignIn.h"
#include "core/workflows/QueueDesk.h"
#include "core/workflows/VisitDrafts.h"
#include "core/workflows/identity/ActivationWatch.h"
#include "core/workflows/identity/LevelTwoWatch.h"

namespace amphoe::gui::console {
namespace {

using domain::Done;
using domain::EventKind;
using domain::Failure;
using domain::FailureCode;
using domain::Result;

constexpr std::string_view kFilePrinter = "file:";
/// At the desk: Enter for the visit and the consent, F5 for the look that leaves the face, Enter for the confirmation.
constexpr int kVisitKeys = 4;
/// F2 and the key of the service.
constexpr int kKeysToAddService = 2;
constexpr std::chrono::milliseconds kBetweenLooks{1000};

std::string field(const domain::Fields& fields, const std::string& key) {
    const auto found = fields.find(key);
    return found == fields.end() ? std::string{} : found->second;
}

/// What the centre answered besides its receipt; the token that opens an enrolment stands on the slip only.
domain::Fields answer_of(domain::Fields accepted) {
    for (const auto* key : {"receipt_id", "centre_at", "activation_token", "confirm_code", "message_id", "signature"}) {
        accepted.erase(key);
    }
    return accepted;
}

}  // namespace

VisitRunner::VisitRunner(const VisitSurroundings& around, const VisitScript& script, const support::Secret& pin)
    : around_(around),
      script_(script),
      pin_(pin),
      steps_(around.services.counter.clock, around.note, around.stop),
      services_({around.services, around.catalogue, around.papers, around.note, around.stop, around.paper_desk}, steps_,
                script.services) {}

VisitOutcome VisitRunner::run() {
    const bool on_paper = script_.print.to == VisitScript::Print::To::Printer;
    steps_.run("sign_in", [&] { return sign_in(); });
    steps_.run("open", [&] { return open(); });
    if (!script_.ticket.empty()) {
        steps_.run("ticket", [&] { return take_ticket(); });
    }
    prove_person();
    services_.enter_all(on_paper ? std::optional(script_.print.printer) : std::nullopt);
    services_.confirm_all();
    services_.deliver_all(script_.sync_now);
    if (script_.fee && officer_) {
        services_.take_fees(*officer_, *script_.fee);
    }
    services_.sign_all(script_.sync_now);
    services_.issue_all(!script_.print.printer.starts_with(kFilePrinter));
    if (script_.give && officer_) {
        services_.give_all(*officer_, script_.give->folder);
    }
    if (script_.sync_now && !steps_.blocked()) {
        // The centre learns of the papers; whether it does now changes nothing of the visit.
        (void)around_.services.counter.delivery.deliver(around_.stop);
    }
    services_.print_all(on_paper ? std::optional(script_.print.printer) : std::nullopt);
    if (script_.activation_wait_s > 0) {
        steps_.run("activation", [&] { return follow_activation(); });
    }
    steps_.always("close", [&] { return close(); });
    return outcome();
}

StepEnd VisitRunner::sign_in() {
    workflows::OfficerSignIn desk(around_.services.counter.officers, around_.services.counter.audit_log);
    auto officer = desk.sign_in(script_.officer.id, pin_);
    if (officer) {
        officer_ = *officer;
    }
    return StepEnd::of(officer);
}

StepEnd VisitRunner::open() {
    const auto& ports = around_.services.counter;
    journal_.emplace(ports.case_store, ports.clock, ports.workstation, *officer_);
    proof_.emplace(ports, *journal_);
    face_.emplace(ports, *proof_, script_.camera.timeout_s, script_.officer_looked);
    if (auto made = services_.make(*journal_, *proof_); !made) {
        return StepEnd::of(made);
    }
    return continued() ? resume() : StepEnd::of(journal_->open());
}

StepEnd VisitRunner::take_ticket() {
    if (around_.queue == nullptr) {
        return StepEnd::failed({FailureCode::ServiceNotAvailable, "queue"});
    }
    ticket_taken_ = workflows::QueueDesk(*around_.queue, officer_->id).start(script_.ticket, journal_->visit().id);
    return StepEnd::of(*ticket_taken_);
}

StepEnd VisitRunner::check_ticket_holder() {
    const auto another = workflows::ticket_of_another(*around_.queue, script_.ticket, *proof_->state().card);
    if (!another) {
        return StepEnd::of(another);
    }
    if (!*another) {
        return StepEnd::of(workflows::keep_booking_authentication(*around_.queue, officer_->id, script_.ticket,
                                                                  *proof_->state().card, journal_->visit().id));
    }
    // It was called for nothing: its own person is still waiting.
    workflows::QueueDesk desk(*around_.queue, officer_->id);
    const auto parked = desk.park(script_.ticket);
    const auto waiting = parked ? desk.resume(script_.ticket) : parked;
    ticket_taken_.reset();
    return waiting ? StepEnd::failed({FailureCode::FieldInvalid, "ticket: is another person's"}) : StepEnd::of(waiting);
}

StepEnd VisitRunner::resume() {
    auto& store = around_.services.counter.case_store;
    const auto named = store.find_case(face_accepted() ? script_.continue_case : script_.continue_visit);
    return named ? StepEnd::of(take_up(named->record)) : StepEnd::of(named);
}

Result<Done> VisitRunner::take_up(const domain::Case& named) {
    if (face_accepted()) {
        const auto saved = around_.services.counter.case_store.events_of_case(named.id);
        return saved ? workflows::resume_accepted(*journal_, *proof_, named, *saved) : Result<Done>(saved.error());
    }
    return workflows::resume_drafts(around_.services.counter.case_store, *journal_, *proof_, named);
}

StepEnd VisitRunner::follow_activation() {
    const auto* thaid = services_.accepted(domain::ServiceKind::ThaidEnrolment);
    const auto* tangrat = services_.accepted(domain::ServiceKind::TangratLevel2);
    if (thaid == nullptr && tangrat == nullptr) {
        return StepEnd::skipped();
    }
    const std::chrono::seconds patience(script_.activation_wait_s);
    const auto rest = [] {
        std::this_thread::sleep_for(kBetweenLooks);
        return true;
    };
    if (thaid != nullptr) {
        activation_ = workflows::activation_name(
            workflows::ActivationWatch(around_.services).follow(*thaid, officer_->id, patience, rest, around_.stop));
    }
    if (tangrat != nullptr) {
        level_two_ = workflows::level_two_name(
            workflows::LevelTwoWatch(around_.services).follow(*tangrat, officer_->id, patience, rest, around_.stop));
    }
    return StepEnd::ok();
}

StepEnd VisitRunner::close() {
    if (!officer_) {
        return StepEnd::skipped();
    }
    const auto closed = journal_ ? journal_->close() : domain::Result<domain::Done>(domain::Done{});
    if (ticket_taken_ && *ticket_taken_) {
        if (auto ended = workflows::QueueDesk(*around_.queue, officer_->id).end(script_.ticket); !ended) {
            return StepEnd::of(ended);
        }
    }
    workflows::OfficerSignIn desk(around_.services.counter.officers, around_.services.counter.audit_log);
    const auto signed_out = desk.sign_out(*officer_);
    return StepEnd::of(closed ? signed_out : closed);
}

std::vector<domain::CaseEvent> VisitRunner::events_of(const std::string& case_id) const {
    if (case_id.empty()) {
        return {};
    }
    auto found = around_.services.counter.case_store.events_of_case(case_id);
    return found ? std::move(*found) : std::vector<domain::CaseEvent>{};
}

VisitOutcome VisitRunner::outcome() const {
    VisitOutcome outcome;
    outcome.training = around_.services.counter.workstation.training;
    outcome.centre_simulated = around_.services.counter.workstation.centre_simulated;
    outcome.steps = steps_.steps();
    outcome.failure = steps_.first_failure();
    if (journal_) {
        outcome.visit_id = journal_->visit().id;
    }
    if (proof_ && proof_->state().card) {
        const auto& card = *proof_->state().card;
        outcome.citizen = {card.name_th.full(), card.citizen_id.masked()};
    }
    if (face_ && face_->best()) {
        outcome.proof = {*face_->best(), proof_->state().captures, proof_->level_label(), face_->recorded(),
                         script_.officer_looked};
    }
    if (proof_ && proof_->state().second_person) {
        outcome.second_officer = proof_->state().second_person->officer_id;
    }
    if (proof_) {
        outcome.authentication = proof_->state().returning;
        outcome.card_absence = proof_->state().card_absence;
        outcome.factors = workflows::factor_findings(proof_->state());
    }
    outcome.registry = registry_;
    outcome.activation = activation_;
    outcome.level_two = level_two_;
    outcome.documents = services_.documents();
    outcome.services = services_.lines(script_.show_pages);
    outcome.keystrokes = kVisitKeys + kKeysToAddService * std::max(0, static_cast<int>(outcome.services.size()) - 1);
    for (const auto& service : outcome.services) {
        outcome.keystrokes += service.keystrokes;
    }
    name_saved_work(outcome);
    return outcome;
}

void VisitRunner::name_saved_work(VisitOutcome& outcome) const {
    std::set<std::string> own;
    for (const auto& record : services_.cases()) {
        const auto saved = events_of(record.id);
        own.insert(record.id);
        outcome.copies_avoided += domain::copies_avoided(saved, record.id);
        outcome.cases.push_back({record, domain::derive_case_state(saved), {}});
        for (const auto& event : saved) {
            if (event.kind == EventKind::CentreAccepted) {
                outcome.cases.back().answer = answer_of(event.fields);
                const auto at = field(event.fields, "centre_at");
                outcome.receipt = {field(event.fields, "receipt_id"), at.empty() ? support::to_iso8601(event.at) : at};
            }
        }
    }
    if (const auto items = around_.outbox.acts(true)) {
        for (const auto& item : *items) {
            const bool waits = item.state == domain::OutboxState::Queued || item.state == domain::OutboxState::Parked;
            outcome.queued += waits && own.contains(item.case_id) ? 1 : 0;
        }
    }
}

}  // namespace amphoe::gui::console
