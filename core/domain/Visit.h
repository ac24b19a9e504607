// Visits, cases and their events (architecture.md "Data"): append-only, state is derived.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/domain/CitizenId.h"
#include "core/domain/ClockReading.h"
#include "core/support/Time.h"

namespace amphoe::domain {

/// The services of the console contract, one workflow each.
enum class ServiceKind {
    ThaidEnrolment,
    TangratLevel2,
    VerifyOnly,
    MoveOut,
    MoveIn,
    MoveDestination,
    OnlineMove,
    HouseNumber,
    CertifiedCopy,
    CardIntake,
    OwnData,
};
/// "thaid_enrolment" ...
std::string_view service_name(ServiceKind kind);
std::optional<ServiceKind> service_from_name(std::string_view name);
/// "ลงทะเบียน ThaID" ...
std::string_view service_title_th(ServiceKind kind);
std::string_view service_title_en(ServiceKind kind);
/// Two-digit service code inside a case number.
std::string_view service_code(ServiceKind kind);

/// What happened. The text form (event_name) is stored and shown; additions are fine, renames are not.
enum class EventKind {
    VisitOpened,
    ConsentRecorded,
    ConsentRefused,
    CardRead,
    CardStatusChecked,
    FaceCompared,
    FaceDecided,
    FaceReferred,
    OfficerLooked,
    CaseOpened,
    PhoneRecorded,
    StepRecorded,
    SecondPersonApproved,
    CitizenConfirmed,
    Submitted,
    CentreAccepted,
    CentreRejected,
    CentreConflict,
    DocumentIssued,
    DocumentPrinted,
    PrintFailed,
    DocumentAcknowledged,
    DocumentRefused,
    SheetSent,
    SheetEnded,
    SheetSpoiled,
    SheetReturned,
    ReprintAllowed,
    DocumentVoided,
    PagesScanned,
    ImageErased,
    CaseCancelled,
    VisitResumed,
    VisitClosed,
    FeeAcknowledged,
    FeeRefused,
    DayOpened,
    DayClosed,
};
/// "VISIT_OPENED" ...
std::string_view event_name(EventKind kind);
std::optional<EventKind> event_from_name(std::string_view name);
/// "เปิดการรับบริการ" ... for the event list.
std::string_view event_title_th(EventKind kind);
std::string_view event_title_en(EventKind kind);

/// Text fields of an event or a message; keys are snake_case, values UTF-8. Sorted, so that its bytes are canonical.
using Fields = std::map<std::string, std::string>;

/// One thing that happened in a visit. Events without case_id are the identity proof shared by all cases of the visit.
struct CaseEvent {
    std::string id;
    std::string visit_id;
    std::string case_id;        ///< empty for events of the visit itself
    std::int64_t sequence = 0;  ///< given by the store, growing within the visit
    EventKind kind = EventKind::VisitOpened;
    support::Timestamp at{};
    std::string officer_id;
    Fields fields;
    std::optional<ClockReading> clock = std::nullopt;  ///< given by the store; none in events of older versions
};

/// One citizen, one sitting.
struct Visit {
    std::string id;
    std::string officer_id;
    std::string rcode;
    std::string workstation_id;
    bool training = false;
    support::Timestamp opened_at{};
    std::optional<support::Timestamp> closed_at;
};

/// One service within a visit.
struct Case {
    std::string id;
    std::string visit_id;
    std::string number;  ///< "<rcode>-<BE year>-<service code>-<running 6 digits>" (domain.md B), given by the store
    ServiceKind service = ServiceKind::ThaidEnrolment;
    std::optional<CitizenId> citizen;
    std::string citizen_name_th;
    support::Timestamp opened_at{};
};

/// Where a case stands (domain.md W4 and W15).
enum class CaseState { Draft, FaceReferred, Confirmed, WaitCentre, Accepted, Rejected, Conflict, Cancelled };
/// "DRAFT", "FACE_REFERRED", "CONFIRMED", "WAIT_CENTRE", "ACCEPTED", "REJECTED", "CONFLICT", "CANCELLED".
std::string_view case_state_name(CaseState state);
std::string_view case_state_title_th(CaseState state);
std::string_view case_state_title_en(CaseState state);
/// Derived from the events of the case and of its visit, in order of sequence.
CaseState derive_case_state(const std::vector<CaseEvent>& events);

}  // namespace amphoe::domain
