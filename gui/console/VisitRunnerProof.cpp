// The part of a visit that finds out who sits there: consent, card, register, face, or the way without a card.
#include <algorithm>

#include "gui/console/ReturningVisit.h"
#include "gui/console/VisitRunner.h"

namespace amphoe::gui::console {
namespace {

using domain::EventKind;
using domain::Failure;
using domain::FailureCode;

std::string field(const domain::Fields& fields, const std::string& key) {
    const auto found = fields.find(key);
    return found == fields.end() ? std::string{} : found->second;
}

}  // namespace

void VisitRunner::prove_person() {
    if (script_.card.absent) {
        steps_.run("card", [&] { return StepEnd::of(proof_->go_without_card(*script_.card.absent)); });
        services_.open_first(false);
        return;
    }
    steps_.run("consent", [&] { return take_consent(); });
    if (proof_ && proof_->state().card_absence) {
        services_.open_first(false);
        return;
    }
    steps_.run("card", [&] { return read_card(); });
    if (ticket_taken_ && *ticket_taken_ && !script_.ticket_for_another) {
        steps_.run("ticket_holder", [&] { return check_ticket_holder(); });
    }
    services_.open_first(face_accepted());
    steps_.run("card_status", [&] { return check_card_status(); });
    steps_.run("registry", [&] { return compare_registry(); });
    const auto compare = [&] { return face_accepted() ? StepEnd::skipped() : compare_face(); };
    if (script_.authentication && !steps_.blocked()) {
        ReturningVisit({around_.services, *journal_, *proof_}, *script_.authentication, steps_, around_.stop)
            .run(compare);
    } else {
        steps_.run("face", compare);
    }
}

StepEnd VisitRunner::take_consent() {
    if (continued()) {
        return StepEnd::skipped();
    }
    const auto recorded = proof_->record_consent(script_.consent.face, script_.consent.legal_basis);
    constexpr auto refused = domain::CardAbsence::Refused;
    const bool another_way = std::ranges::any_of(
        script_.services, [](const auto& service) { return domain::served_without_card(service.kind, refused); });
    if (recorded || recorded.error().code != FailureCode::ConsentRequired || !another_way) {
        return StepEnd::of(recorded);
    }
    // W3.1: no face, and no dead end. The visit goes on by questions, a referee and a second person (W3.9).
    const auto gone_on = proof_->go_without_card(refused);
    return gone_on ? StepEnd::waiting(recorded.error(), false) : StepEnd::of(gone_on);
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
    for (const auto& event : events_of(services_.first_case())) {
        if (event.kind == EventKind::CardStatusChecked) {
            why.code = domain::failure_from_name(field(event.fields, "why")).value_or(why.code);
        }
    }
    return StepEnd::waiting(why, false);
}

StepEnd VisitRunner::compare_registry() {
    workflows::RegistryComparison comparison(around_.services.civil_register, *journal_);
    auto compared = comparison.compare(*proof_->state().card, services_.first_case(), around_.stop);
    registry_ = comparison.findings();
    if (!compared) {
        return StepEnd::of(compared);
    }
    if (!compared->compared) {
        const auto why = domain::failure_from_name(compared->why_not).value_or(FailureCode::CentreUnreachable);
        return StepEnd::waiting({why, "the register was not asked"}, false);
    }
    proof_->note_registry(compared->person);
    return StepEnd::ok();
}

StepEnd VisitRunner::compare_face() {
    const auto& source = script_.camera.source.empty() ? around_.camera_source : script_.camera.source;
    return StepEnd::of(face_->run(source, services_.first_case(), around_.note, around_.stop));
}

}  // namespace amphoe::gui::console
