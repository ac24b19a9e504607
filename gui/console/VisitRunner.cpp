#include "gui/console/VisitRunner.h"

#include "core/support/Digest.h"
#include "core/workflows/OfficerSignIn.h"
#include "gui/console/ConsoleFiles.h"

namespace amphoe::gui::console {
namespace {

using domain::EventKind;
using domain::Failure;
using domain::FailureCode;

constexpr std::string_view kFilePrinter = "file:";

std::string field(const domain::Fields& fields, const std::string& key) {
    const auto found = fields.find(key);
    return found == fields.end() ? std::string{} : found->second;
}

}  // namespace

VisitRunner::VisitRunner(const VisitSurroundings& around, const VisitScript& script, const support::Secret& pin)
    : around_(around), script_(script), pin_(pin), steps_(around.ports.clock, around.note, around.stop) {}

VisitOutcome VisitRunner::run() {
    steps_.run("sign_in", [&] { return sign_in(); });
    steps_.run("open", [&] { return open(); });
    steps_.run("consent", [&] {
        return continued() ? StepEnd::skipped()
                           : StepEnd::of(proof_->record_consent(script_.consent.face, script_.consent.legal_basis));
    });
    steps_.run("card", [&] { return read_card(); });
    steps_.run("case", [&] { return continued() ? StepEnd::skipped() : StepEnd::of(enrolment_->open()); });
    steps_.run("card_status", [&] { return check_card_status(); });
    steps_.run("face", [&] { return continued() ? StepEnd::skipped() : compare_face(); });
    steps_.run("phone", [&] { return record_phone(); });
    steps_.run("confirm", [&] { return StepEnd::of(enrolment_->confirm()); });
    steps_.run("sync", [&] { return deliver(); });
    steps_.run("slip", [&] { return make_slip(); });
    steps_.run("print", [&] { return print_slip(); });
    steps_.always("close", [&] { return close(); });
    return outcome();
}

StepEnd VisitRunner::sign_in() {
    workflows::OfficerSignIn desk(around_.ports.officers, around_.ports.audit_log);
    auto officer = desk.sign_in(script_.officer.id, pin_);
    if (officer) {
        officer_ = *officer;
    }
    return StepEnd::of(officer);
}

StepEnd VisitRunner::open() {
    const auto& ports = around_.ports;
    journal_.emplace(ports.case_store, ports.clock, ports.workstation, *officer_);
    proof_.emplace(ports, *journal_);
    enrolment_.emplace(ports, *journal_, *proof_);
    face_.emplace(ports, *proof_, script_.camera.timeout_s, script_.officer_looked);
    return continued() ? resume() : StepEnd::of(journal_->open());
}

StepEnd VisitRunner::resume() {
    auto& store = around_.ports.case_store;
    const auto summary = store.find_case(script_.continue_case);
    if (!summary) {
        return StepEnd::of(summary);
    }
    const auto saved = store.events_of_case(summary->record.id);
    return saved ? StepEnd::of(enrolment_->resume(summary->record, *saved)) : StepEnd::of(saved);
}

StepEnd VisitRunner::read_card() {
    const ports::CardReadRequest request{script_.card.reader, std::chrono::seconds(script_.card.wait_s), true};
    const auto on_progress = [&](const ports::CardReadProgress& progress) {
        if (progress.stage == ports::CardReadProgress::Stage::Waiting) {
            around_.note("  กรุณาเสียบบัตร / please insert the card");
        }
    };
    return StepEnd::of(proof_->read_card(request, on_progress, around_.stop));
}

StepEnd VisitRunner::check_card_status() {
    const auto checked = proof_->check_card_status(around_.stop);
    if (!checked || proof_->state().card_status) {
        return StepEnd::of(checked);
    }
    Failure why{FailureCode::CentreUnreachable, "card status was not checked"};
    for (const auto& event : events()) {
        if (event.kind == EventKind::CardStatusChecked) {
            why.code = domain::failure_from_name(field(event.fields, "why")).value_or(why.code);
        }
    }
    return StepEnd::waiting(why, false);
}

StepEnd VisitRunner::compare_face() {
    const auto& source = script_.camera.source.empty() ? around_.camera_source : script_.camera.source;
    return StepEnd::of(face_->run(source, enrolment_->record().id, around_.note, around_.stop));
}

StepEnd VisitRunner::record_phone() {
    auto end = StepEnd::of(enrolment_->record_phone(script_.enrolment.phone));
    end.verified = false;  // no one-time code is sent or checked by this version
    return end;
}

StepEnd VisitRunner::deliver() {
    if (!script_.sync_now) {
        return StepEnd::skipped();
    }
    const auto delivered = enrolment_->deliver(around_.stop);
    if (!delivered && workflows::waits_for_centre(delivered.error().code)) {
        return StepEnd::waiting(delivered.error(), true);
    }
    return StepEnd::of(delivered);
}

StepEnd VisitRunner::make_slip() {
    const auto slip = enrolment_->issue_slip();
    if (slip) {
        slip_ = VisitOutcome::Document{slip->number, std::string(domain::document_kind_name(slip->kind)),
                                       write_copy(*slip), support::sha256_hex(slip->pdf)};
    }
    return StepEnd::of(slip);
}

std::string VisitRunner::write_copy(const domain::RenderedDocument& slip) const {
    if (around_.papers.empty() || script_.print.printer.starts_with(kFilePrinter)) {
        return {};
    }
    std::error_code trouble;
    std::filesystem::create_directories(around_.papers, trouble);
    const auto file = around_.papers / (slip.number + ".pdf");
    if (!write_private(file, slip.pdf)) {
        around_.note("  เขียนสำเนา PDF ไม่ได้ / the copy of the PDF could not be written");
        return {};
    }
    return file.string();
}

StepEnd VisitRunner::print_slip() {
    if (script_.print.to == VisitScript::Print::To::None) {
        return StepEnd::skipped();
    }
    const auto printed = enrolment_->print_slip(script_.print.printer, {}, around_.stop);
    if (printed && script_.print.printer.starts_with(kFilePrinter)) {
        slip_->pdf = printed->job;
    }
    return StepEnd::of(printed);
}

StepEnd VisitRunner::close() {
    if (!officer_) {
        return StepEnd::skipped();
    }
    const auto closed = journal_ ? journal_->close() : domain::Result<domain::Done>(domain::Done{});
    workflows::OfficerSignIn desk(around_.ports.officers, around_.ports.audit_log);
    const auto signed_out = desk.sign_out(*officer_);
    return StepEnd::of(closed ? signed_out : closed);
}

std::vector<domain::CaseEvent> VisitRunner::events() const {
    if (!enrolment_ || enrolment_->record().id.empty()) {
        return {};
    }
    auto found = around_.ports.case_store.events_of_case(enrolment_->record().id);
    return found ? std::move(*found) : std::vector<domain::CaseEvent>{};
}

VisitOutcome VisitRunner::outcome() const {
    VisitOutcome outcome;
    outcome.training = around_.ports.workstation.training;
    outcome.centre_simulated = around_.ports.workstation.centre_simulated;
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
    if (slip_) {
        outcome.documents.push_back(*slip_);
    }
    name_saved_work(outcome);
    return outcome;
}

void VisitRunner::name_saved_work(VisitOutcome& outcome) const {
    if (!enrolment_ || enrolment_->record().id.empty()) {
        return;
    }
    const auto saved = events();
    outcome.cases.push_back({enrolment_->record(), domain::derive_case_state(saved)});
    for (const auto& event : saved) {
        if (event.kind == EventKind::CentreAccepted) {
            const auto at = field(event.fields, "centre_at");
            outcome.receipt = {field(event.fields, "receipt_id"), at.empty() ? support::to_iso8601(event.at) : at};
        }
    }
    if (const auto items = around_.outbox.items(true)) {
        for (const auto& item : *items) {
            const bool waits = item.state == domain::OutboxState::Queued || item.state == domain::OutboxState::Parked;
            outcome.queued += waits && item.case_id == enrolment_->record().id ? 1 : 0;
        }
    }
}

}  // namespace amphoe::gui::console
