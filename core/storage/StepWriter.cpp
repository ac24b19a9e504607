#include "core/storage/StepWriter.h"

#include "core/storage/AttachmentBinding.h"
#include "core/storage/DayLedger.h"
#include "core/storage/EventBinding.h"
#include "core/storage/FieldsJson.h"
#include "core/storage/PaperEnds.h"
#include "core/storage/Statement.h"
#include "core/storage/StockLedger.h"
#include "core/storage/StoredNames.h"
#include "core/support/Digest.h"
#include "core/support/Identifier.h"

namespace amphoe::storage {

using domain::FailureCode;

domain::ClockReading StepWriter::write(const ports::StepRecord& step, const std::string& erased_digests) {
    clock_ = read_clock();
    if (step.receipt && is_saved_already(*step.receipt)) {
        return clock_;
    }
    audit_sequence_ = database_.audit().next_sequence(connection_);
    if (step.visit) {
        put_visit(*step.visit);
    }
    if (step.opened_case) {
        insert_case(*step.opened_case);
    }
    append_events(step, erased_digests);
    if (step.message) {
        enqueue(connection_, *step.message);
    }
    if (step.settlement) {
        StockLedger(connection_).settle(*step.settlement, clock_.saved_at);
    }
    if (step.day) {
        DayLedger(connection_).put(*step.day);
    }
    if (step.receipt) {
        close_outbox_item(*step.receipt);
        for (const auto& event : step.events) {
            close_paper_ends(event);
        }
    }
    for (const auto& visit_id : touched_visits_) {
        refresh_states_of_visit(visit_id);
    }
    const auto digests = step.events.empty() ? std::string() : EventBinding(connection_).digests_of(audit_sequence_);
    database_.audit().append(connection_, step.audit, clock_.saved_at, digests);
    return clock_;
}

void StepWriter::append_events(const ports::StepRecord& step, const std::string& erased_digests) {
    if (!step.attachments.empty() && step.events.empty()) {
        throw StoreError(FailureCode::UsageError, "an attachment is saved with the event it belongs to");
    }
    // Attachments first: an event holds their digests, and is never changed.
    for (const auto& attachment : step.attachments) {
        insert_attachment(attachment, step.events.back().id);
    }
    for (const auto& event : step.events) {
        const bool holds = !step.attachments.empty() && &event == &step.events.back();
        append_event(event, holds ? AttachmentBinding(connection_).digests_of_event(event.id) : erased_digests);
    }
}

void StepWriter::close_paper_ends(const domain::CaseEvent& answer) {
    for (auto event : withdraw_paper_ends(connection_, answer)) {
        event.id = support::new_identifier(clock_.saved_at);
        event.at = answer.at;
        append_event(event, {});
    }
}

domain::ClockReading StepWriter::read_clock() {
    auto reading = reading_of(database_.time().now());
    // Another program may have saved the act before this one.
    Statement newest(connection_, "SELECT saved_at FROM case_events ORDER BY rowid DESC LIMIT 1");
    if (newest.step() && !newest.null_at(0)) {
        reading.went_back |= reading.saved_at + kClockJitter < stored_time(newest.integer_at(0));
    }
    return reading;
}

void StepWriter::put_visit(const domain::Visit& visit) {
    if (visit.training != database_.workstation().training) {
        throw StoreError(FailureCode::StoreUnavailable, "a visit of the other mode: the two never share data");
    }
    if (!database_.room_for_a_new_visit() && !is_known_visit(visit.id)) {
        throw StoreError(FailureCode::StoreFull, "free space is below the floor: no new visit is begun");
    }
    const auto closed_at = visit.closed_at ? std::optional(to_stored(*visit.closed_at)) : std::nullopt;
    Statement(connection_,
              "INSERT INTO visits(id, officer_id, rcode, workstation_id, opened_at, closed_at) VALUES(?,?,?,?,?,?) "
              "ON CONFLICT(id) DO UPDATE SET officer_id = excluded.officer_id, rcode = excluded.rcode, "
              "workstation_id = excluded.workstation_id, opened_at = excluded.opened_at, "
              "closed_at = excluded.closed_at")
        .text(visit.id)
        .text(visit.officer_id)
        .text(visit.rcode)
        .text(visit.workstation_id)
        .integer(to_stored(visit.opened_at))
        .integer_or_null(closed_at)
        .run();
}

bool StepWriter::is_known_visit(const std::string& id) {
    Statement query(connection_, "SELECT 1 FROM visits WHERE id = ?");
    return query.text(id).step();
}

void StepWriter::insert_case(const domain::Case& opened) {
    const auto& sealer = database_.sealer();
    Statement insert(connection_,
                     "INSERT INTO cases(id, visit_id, number, service, state, opened_at, citizen_name, citizen_index, "
                     "citizen_number) VALUES(?,?,?,?,?,?,?,?,?)");
    insert.text(opened.id)
        .text(opened.visit_id)
        .text(opened.number)
        .text(domain::service_name(opened.service))
        .text(domain::case_state_name(domain::CaseState::Draft))
        .integer(to_stored(opened.opened_at))
        .blob(sealer.seal_text({"cases", opened.id, "citizen_name"}, opened.citizen_name_th));
    if (opened.citizen) {
        insert.text(database_.blind_index().of(*opened.citizen))
            .blob(sealer.seal_text({"cases", opened.id, "citizen_number"}, opened.citizen->digits()));
    }
    insert.run();
    touched_visits_.insert(opened.visit_id);
}

void StepWriter::append_event(const domain::CaseEvent& event, const std::string& attachment_digests) {
    const auto centre_at = clock_.centre_time ? std::optional(to_stored(*clock_.centre_time)) : std::nullopt;
    const auto offset = clock_.offset ? std::optional<std::int64_t>(clock_.offset->count()) : std::nullopt;
    Statement(
        connection_,
        "INSERT INTO case_events(id, visit_id, case_id, kind, at, officer_id, fields, audit_sequence, saved_at, "
        "monotonic_ms, centre_at, clock_offset_ms, clock_error_ms, clock_went_back, attachment_digests, sequence) "
        "VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15, "
        "(SELECT IFNULL(MAX(sequence), 0) + 1 FROM case_events WHERE visit_id = ?2))")
        .text(event.id)
        .text(event.visit_id)
        .text_or_null(event.case_id)
        .text(domain::event_name(event.kind))
        .integer(to_stored(event.at))
        .text(event.officer_id)
        .blob(database_.sealer().seal_text({"case_events", event.id, "fields"}, fields_to_json(event.fields)))
        .integer(audit_sequence_)
        .integer(to_stored(clock_.saved_at))
        .integer(clock_.monotonic_ms)
        .integer_or_null(centre_at)
        .integer_or_null(offset)
        .integer(clock_.error.count())
        .integer(clock_.went_back ? 1 : 0)
        .text_or_null(attachment_digests)
        .run();
    touched_visits_.insert(event.visit_id);
}

void StepWriter::insert_attachment(const ports::Attachment& attachment, const std::string& event_id) {
    const auto sha256 = support::sha256_hex(attachment.bytes);
    if (!attachment.sha256.empty() && attachment.sha256 != sha256) {
        throw StoreError(FailureCode::UsageError, "an attachment's SHA-256 is not that of its bytes");
    }
    const auto& sealer = database_.sealer();
    Statement(connection_,
              "INSERT INTO attachments(id, visit_id, case_id, kind, event_id, sha256, content) VALUES(?,?,?,?,?,?,?)")
        .text(attachment.id)
        .text(attachment.visit_id)
        .text_or_null(attachment.case_id)
        .text(attachment.kind)
        .text(event_id)
        .blob(sealer.seal_text({"attachments", attachment.id, "sha256"}, sha256))
        .blob(sealer.seal({"attachments", attachment.id, "content"}, attachment.bytes))
        .run();
}

void StepWriter::enqueue(Connection& connection, const domain::SealedMessage& message) {
    Statement(connection,
              "INSERT INTO outbox(id, kind, visit_id, case_id, order_key, created_at, sealed) VALUES(?,?,?,?,?,?,?)")
        .text(message.id)
        .text(message.kind)
        .text_or_null(message.visit_id)
        .text_or_null(message.case_id)
        .text(message.order_key)
        .integer(to_stored(message.created_at))
        .blob(message.sealed)
        .run();
}

bool StepWriter::is_saved_already(const domain::CentreReceipt& receipt) {
    Statement query(connection_, "SELECT state, receipt_id FROM outbox WHERE id = ?");
    if (!query.text(receipt.message_id).step()) {
        throw StoreError(FailureCode::CaseUnknown, "no outbox item has the receipt's message id");
    }
    if (query.text_at(0) == kWithdrawnState) {
        return true;  // carried there on a stick before it was withdrawn: the answer changes nothing
    }
    const auto state = stored_outbox_state(query.text_at(0));
    if (state != domain::OutboxState::Accepted && state != domain::OutboxState::Rejected) {
        return false;
    }
    // Two programs may deliver the same message at once; the centre gives both the same receipt.
    if (query.text_at(1) != receipt.receipt_id || receipt.accepted != (state == domain::OutboxState::Accepted)) {
        throw StoreError(FailureCode::StepOutOfOrder, "the centre has answered this outbox item already");
    }
    return true;
}

void StepWriter::close_outbox_item(const domain::CentreReceipt& receipt) {
    const auto& sealer = database_.sealer();
    const auto closed = receipt.accepted ? domain::OutboxState::Accepted : domain::OutboxState::Rejected;
    Statement(connection_,
              "UPDATE outbox SET state = ?, next_at = NULL, receipt_id = ?, receipt_reason = ?, receipt_at = ?, "
              "receipt_answer = ?, receipt_signed = ? WHERE id = ?")
        .text(domain::outbox_state_name(closed))
        .text(receipt.receipt_id)
        .text(receipt.reason)
        .integer(to_stored(receipt.at))
        .blob(sealer.seal_text({"outbox", receipt.message_id, "receipt_answer"}, fields_to_json(receipt.answer)))
        .blob(sealer.seal({"outbox", receipt.message_id, "receipt_signed"}, receipt.signed_bytes))
        .text(receipt.message_id)
        .run();
}

void StepWriter::refresh_states_of_visit(const std::string& visit_id) {
    Statement cases(connection_, "SELECT id FROM cases WHERE visit_id = ?");
    cases.text(visit_id);
    while (cases.step()) {
        const auto case_id = cases.text_at(0);
        Statement(connection_, "UPDATE cases SET state = ? WHERE id = ?")
            .text(domain::case_state_name(derive_state(visit_id, case_id)))
            .text(case_id)
            .run();
    }
}

domain::CaseState StepWriter::derive_state(const std::string& visit_id, const std::string& case_id) {
    Statement query(connection_,
                    "SELECT kind FROM case_events WHERE visit_id = ? AND (case_id IS NULL OR case_id = ?) "
                    "ORDER BY sequence");
    query.text(visit_id).text(case_id);
    std::vector<domain::CaseEvent> events;
    while (query.step()) {
        domain::CaseEvent event;
        event.kind = stored_event(query.text_at(0));
        events.push_back(std::move(event));
    }
    return domain::derive_case_state(events);
}

}  // namespace amphoe::storage
