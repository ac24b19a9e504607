// Writes one step of a workflow inside the caller's transaction.
#pragma once

#include <set>
#include <string>

#include "core/ports/CaseStore.h"
#include "core/storage/Database.h"

namespace amphoe::storage {

/// Throws StoreError. UsageError: an attachment whose SHA-256 is not that of its bytes, or one without an event.
/// CaseUnknown: a visit, case or outbox item that is not there. StepOutOfOrder: another receipt than the saved one for
/// an answered item. DayClosed: a day that is closed already. StoreUnavailable: a visit of the other mode. StoreFull:
/// also a new visit below the space floor.
class StepWriter {
  public:
    StepWriter(Connection& connection, const Database& database) : connection_(connection), database_(database) {}
    /// The time given to the step; after a durable commit it belongs to TimeKeeper::note_saved.
    /// `erased_digests`: of attachments that the step's event erased (see AttachmentBinding), bound to the event.
    domain::ClockReading write(const ports::StepRecord& step, const std::string& erased_digests = {});
    /// A new row of the outbox.
    static void enqueue(Connection& connection, const domain::SealedMessage& message);

  private:
    void put_visit(const domain::Visit& visit);
    bool is_known_visit(const std::string& id);
    void insert_case(const domain::Case& opened);
    void append_events(const ports::StepRecord& step, const std::string& erased_digests);
    /// Ends of papers that the centre refused.
    void close_paper_ends(const domain::CaseEvent& answer);
    void append_event(const domain::CaseEvent& event, const std::string& attachment_digests);
    void insert_attachment(const ports::Attachment& attachment, const std::string& event_id);
    domain::ClockReading read_clock();
    bool is_saved_already(const domain::CentreReceipt& receipt);
    void close_outbox_item(const domain::CentreReceipt& receipt);
    void refresh_states_of_visit(const std::string& visit_id);
    domain::CaseState derive_state(const std::string& visit_id, const std::string& case_id);

    Connection& connection_;
    const Database& database_;
    domain::ClockReading clock_;
    std::int64_t audit_sequence_ = 0;
    std::set<std::string> touched_visits_;
};

}  // namespace amphoe::storage
