// Port: visits, cases, events, attachments; one saved step is one durable transaction.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/domain/Audit.h"
#include "core/domain/Failure.h"
#include "core/domain/OfficeDay.h"
#include "core/domain/Outbox.h"
#include "core/domain/PaperStock.h"
#include "core/domain/Visit.h"

namespace amphoe::ports {

/// A picture or paper that belongs to a visit or case; sealed by the store.
struct Attachment {
    std::string id;
    std::string visit_id;
    std::string case_id;  ///< empty: of the visit
    std::string kind;     ///< "card_photo", "face_probe", "document:<number>"
    std::string sha256;
    std::vector<std::uint8_t> bytes;
};

/// Everything one step of a workflow saves: all of it or nothing, with its audit entry.
struct StepRecord {
    std::optional<domain::Visit> visit;       ///< inserted, or replaced when the id is known
    std::optional<domain::Case> opened_case;  ///< inserted
    std::vector<domain::CaseEvent> events;    ///< appended; `sequence` is given by the store
    std::vector<Attachment> attachments;
    std::optional<domain::SealedMessage> message;  ///< new outbox row
    /// What became of a numbered form; StepOutOfOrder when that form is not out for a paper.
    std::optional<domain::StockSettlement> settlement;
    /// A working day opened or closed. DayClosed when that day is closed already, whoever closed it.
    std::optional<domain::OfficeDay> day;
    /// Closes the outbox row with that message_id. A step whose receipt was saved before (same receipt id and answer,
    /// by this or another program) is that step again: nothing is written and saving succeeds. Another receipt for a
    /// closed row is StepOutOfOrder.
    std::optional<domain::CentreReceipt> receipt;
    domain::AuditNote audit;
};

/// Filter of the day's log; empty members do not filter.
struct CaseFilter {
    std::string date;  ///< Bangkok calendar day, "2026-11-22"
    /// Something happened in the case from the first instant on and before the second one.
    std::optional<std::pair<support::Timestamp, support::Timestamp>> touched;
    std::string officer_id;
    std::optional<domain::ServiceKind> service;
    std::optional<domain::CaseState> state;
    std::optional<domain::CitizenId> citizen;
    std::string number;  ///< exact case number
    int limit = 500;
};

/// A line of the log.
struct CaseSummary {
    domain::Case record;
    domain::CaseState state = domain::CaseState::Draft;
    std::string officer_id;
    std::optional<support::Timestamp> last_event_at;
};

/// Calls may come from any thread and are serialised. Failures: StoreUnavailable, StoreDamaged, StoreFull,
/// StoreKeyUnavailable, CaseUnknown. A failed save leaves everything saved before untouched.
class CaseStore {
  public:
    virtual ~CaseStore() = default;
    virtual domain::Result<domain::Done> save(const StepRecord& step) = 0;
    /// Steps that do not depend on each other, in one transaction where the store can; otherwise those before the first
    /// failure are saved.
    virtual domain::Result<domain::Done> save_all(const std::vector<StepRecord>& steps) {
        for (const auto& step : steps) {
            if (auto saved = save(step); !saved) {
                return saved;
            }
        }
        return domain::Done{};
    }
    /// The next case number of this office, year and service; never given twice, not even after a failed save.
    virtual domain::Result<std::string> next_case_number(domain::ServiceKind service, support::Timestamp now) = 0;
    /// The next document number "[rcode]-[BE yy]-[kind]-[seq6]-[check]" (domain.md E9).
    virtual domain::Result<std::string> next_document_number(const std::string& kind_code, support::Timestamp now) = 0;
    virtual domain::Result<std::vector<CaseSummary>> find_cases(const CaseFilter& filter) = 0;
    /// By case id or case number.
    virtual domain::Result<CaseSummary> find_case(const std::string& id_or_number) = 0;
    /// Events of the case and of its visit, in order.
    virtual domain::Result<std::vector<domain::CaseEvent>> events_of_case(const std::string& case_id) = 0;
    virtual domain::Result<std::vector<Attachment>> attachments_of_visit(const std::string& visit_id) = 0;
    /// Keyed hash of a citizen number: equal numbers have equal values, nothing else can be learned from it.
    virtual domain::Result<std::string> blind_index(const domain::CitizenId& citizen) = 0;
};

}  // namespace amphoe::ports
