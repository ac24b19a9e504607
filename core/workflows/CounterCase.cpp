#include "core/workflows/CounterCase.h"

#include "core/support/Digest.h"
#include "core/support/Identifier.h"
#include "core/workflows/ClockCheck.h"
#include "core/workflows/ConflictOfInterest.h"
#include "core/workflows/ContentRecord.h"
#include "core/workflows/EvidenceFields.h"
#include "core/workflows/LevelFields.h"
#include "core/workflows/PaperNotice.h"
#include "core/workflows/ReasonText.h"
#include "core/workflows/ThaidEnrolment.h"

namespace amphoe::workflows {

using domain::Done;
using domain::EventKind;
using domain::Failure;
using domain::FailureCode;
using domain::Result;

std::string refusal_reason(const std::vector<domain::CaseEvent>& events) {
    std::string reason;
    for (const auto& event : events) {
        const auto found = event.fields.find("reason");
        if (event.kind == EventKind::CentreRejected && found != event.fields.end()) {
            reason = found->second;
        }
    }
    return reason;
}

CounterCase::CounterCase(const CounterPorts& ports, VisitJournal& journal, IdentityProof& proof,
                         domain::ServiceKind kind)
    : ports_(ports), journal_(journal), proof_(proof), kind_(kind) {}

JournalExtras CounterCase::extras() const {
    JournalExtras made;
    made.case_id = case_.id;
    return made;
}

Result<Done> CounterCase::open(domain::Fields fields) {
    const auto& card = proof_.state().card;
    return card ? open_for(card->citizen_id, card->name_th.full(), std::move(fields))
                : Result<Done>(Failure{FailureCode::StepOutOfOrder, "card"});
}

Result<Done> CounterCase::open_for(const domain::CitizenId& citizen, const std::string& name_th,
                                   domain::Fields fields) {
    if (is_open()) {
        return Failure{FailureCode::StepOutOfOrder, "open already"};
    }
    if (auto draft = journal_.take_draft(kind_)) {
        return take_up(std::move(*draft));
    }
    if (journal_.subject().empty()) {
        if (auto indexed = journal_.set_subject(citizen); !indexed) {
            return indexed;
        }
    }
    auto number = ports_.case_store.next_case_number(kind_, journal_.now());
    if (!number) {
        return number.error();
    }
    domain::Case record;
    record.id = support::new_identifier(journal_.now());
    record.visit_id = journal_.visit().id;
    record.number = *number;
    record.service = kind_;
    record.citizen = citizen;
    record.citizen_name_th = name_th;
    record.opened_at = journal_.now();
    JournalExtras made;
    made.case_id = record.id;
    made.opened_case = record;
    fields["case_number"] = record.number;
    auto saved = journal_.record(EventKind::CaseOpened, std::move(fields), std::move(made));
    if (saved) {
        case_ = record;
        proof_.belongs_to(record);
    }
    return saved;
}

Result<Done> CounterCase::take_up(CaseDraft draft) {
    case_ = std::move(draft.record);
    proof_.belongs_to(case_);
    for (const auto& event : draft.events) {
        if (event.kind == EventKind::SecondPersonApproved && event.case_id == case_.id) {
            approved_ = true;
            second_person_ = event.fields;
        }
    }
    return Done{};
}

void CounterCase::remember(const domain::Case& record) {
    case_ = record;
    submitted_ = true;
}

Result<Done> CounterCase::record_step(const std::string& step, domain::Fields fields) {
    if (!is_open() || submitted_) {
        return Failure{FailureCode::StepOutOfOrder, step};
    }
    fields["step"] = step;
    return journal_.record(EventKind::StepRecorded, std::move(fields), extras());
}

Result<Done> CounterCase::approve(const domain::ApprovalNeed& need, const domain::Officer& second_person,
                                  const std::string& reason) {
    if (!is_open() || submitted_) {
        return Failure{FailureCode::StepOutOfOrder, "approve"};
    }
    if (second_person.id == journal_.officer().id) {
        return Failure{FailureCode::SecondPersonNeeded, "same officer"};
    }
    if (ConflictOfInterest(second_person).touches({case_.citizen->digits()}, {})) {
        return Failure{FailureCode::OwnRecordRefused, "the second person"};
    }
    if (!need.roles.contains(second_person.role)) {
        return Failure{FailureCode::NotAuthorised, std::string(domain::role_name(second_person.role))};
    }
    const auto text = reason_text(reason);
    if (!text) {
        return text.error();
    }
    // The audit log has no words: they may name a person, and stay in the sealed event.
    auto made = extras();
    made.reason = domain::service_name(kind_);
    domain::Fields fields{{"second_officer", second_person.id}, {"second_officer_reason", *text}};
    auto saved = journal_.record(EventKind::SecondPersonApproved, fields, std::move(made));
    if (saved) {
        approved_ = true;
        second_person_ = std::move(fields);
    }
    return saved;
}

domain::CentreMessage CounterCase::message(domain::Fields act) const {
    const auto& proof = proof_.state();
    domain::CentreMessage made;
    made.id = support::new_identifier(journal_.now());
    made.kind = domain::service_name(kind_);
    made.case_id = case_.id;
    made.case_number = case_.number;
    made.at = journal_.now();
    made.fields = std::move(act);
    // The card in the reader speaks for the person of the case only.
    if (proof.card && case_.citizen == proof.card->citizen_id) {
        made.fields.merge(fields_of_card(*proof.card));
        made.fields.merge(domain::Fields(proof.face_fields));
    } else {
        made.fields.insert({{"citizen_id", case_.citizen->digits()}, {"name_th", case_.citizen_name_th}});
    }
    if (proof.consent) {
        made.fields.merge(fields_of_consent(*proof.consent));
    }
    if (proof.card_absence) {
        made.fields["card_absence"] = domain::card_absence_name(*proof.card_absence);
    }
    if (proof.returning) {
        made.fields["authentication_proof"] = proof.returning->proof_number;
        made.fields["authentication_factors"] = proof.returning->factor_text();
    }
    made.fields.merge(domain::Fields(second_person_));
    made.fields["card_status"] = proof.card_status ? proof.card_status->code : "not-checked";
    made.fields.merge(fields_of_level(proof_));
    made.fields["officer_id"] = journal_.officer().id;
    made.fields["rcode"] = ports_.workstation.rcode;
    made.fields["workstation_id"] = ports_.workstation.id;
    return made;
}

Result<Done> CounterCase::submit(domain::Fields act, const std::string& record_key, const std::string& record_version) {
    if (!is_open() || submitted_) {
        return Failure{FailureCode::StepOutOfOrder, "submit"};
    }
    if (!record_key.empty()) {
        act["record_key"] = record_key;
        act["record_version"] = record_version;
    }
    const auto made = message(std::move(act));
    auto sealed = ports_.sealer.seal(made);
    if (!sealed) {
        return sealed.error();
    }
    auto order_key = ports_.case_store.blind_index(*case_.citizen);
    if (!order_key) {
        return order_key.error();
    }
    auto with_message = extras();
    with_message.message = domain::SealedMessage{made.id,    made.kind,      journal_.visit().id, case_.id,
                                                 *order_key, journal_.now(), std::move(*sealed)};
    if (auto saved = journal_.record(EventKind::CitizenConfirmed, {}, extras()); !saved) {
        return saved;
    }
    auto saved = journal_.record(EventKind::Submitted, fields_of_submission(made), std::move(with_message));
    submitted_ = submitted_ || saved;
    return saved;
}

Result<domain::CaseState> CounterCase::state() const {
    const auto events = ports_.case_store.events_of_case(case_.id);
    if (!events) {
        return events.error();
    }
    return domain::derive_case_state(*events);
}

Result<Done> CounterCase::deliver(std::stop_token stop) {
    if (!submitted_) {
        return Failure{FailureCode::StepOutOfOrder, "deliver"};
    }
    const auto report = ports_.delivery.deliver(stop);
    const auto events = ports_.case_store.events_of_case(case_.id);
    if (!events) {
        return events.error();
    }
    switch (domain::derive_case_state(*events)) {
        case domain::CaseState::Accepted:
            return Done{};
        case domain::CaseState::Conflict:
            return Failure{FailureCode::RecordConflict, "record.conflict"};
        case domain::CaseState::Rejected:
            return Failure{FailureCode::CentreRejected, refusal_reason(*events)};
        default:
            return report.failure.value_or(Failure{FailureCode::CentreUnreachable, "still waiting"});
    }
}

Result<domain::Fields> CounterCase::answer() const {
    const auto events = ports_.case_store.events_of_case(case_.id);
    if (!events) {
        return events.error();
    }
    domain::Fields found;
    for (const auto& event : *events) {
        if (event.kind == EventKind::CentreAccepted && event.case_id == case_.id) {
            found = event.fields;
        }
    }
    return found;
}

Result<domain::RenderedDocument> CounterCase::issue(domain::DocumentContent content, Told told) {
    if (auto believed = refuse_wrong_clock(ports_.time); !believed) {
        return believed.error();
    }
    const auto now = journal_.now();
    auto number = ports_.case_store.next_document_number(std::string(domain::document_kind_code(content.kind)), now);
    if (!number) {
        return number.error();
    }
    content.number = *number;
    content.issued_at = now;
    content.training = ports_.workstation.training;
    content.centre_simulated = ports_.workstation.centre_simulated;
    content.office_th = ports_.workstation.office_th;
    content.rcode = ports_.workstation.rcode;
    content.workstation_id = ports_.workstation.id;
    content.officer_id = journal_.officer().id;
    const auto stored = content_bytes(content);
    if (!stored) {
        return stored.error();
    }
    auto rendered = ports_.renderer.render(content);
    if (!rendered) {
        return rendered;
    }
    auto document = ports_.signer.sign(*rendered, now);
    if (!document) {
        return document;
    }
    document->data_hash = rendered->data_hash;
    auto made = issued_step(case_, *document, *stored, now);
    // A paper made before its act is told with that act: should the citizen not confirm, nobody was given it.
    if (submitted_ || told == Told::AtOnce) {
        if (auto notice = announce(made, ports_.sealer, ports_.workstation, case_, now); !notice) {
            return notice.error();
        }
    }
    if (auto saved = journal_.record(EventKind::DocumentIssued, std::move(made.fields), std::move(made.extras));
        !saved) {
        return saved.error();
    }
    return document;
}

}  // namespace amphoe::workflows
