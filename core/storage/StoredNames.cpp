#include "core/storage/StoredNames.h"

#include <array>

#include "core/storage/StoreError.h"

namespace amphoe::storage {
namespace {

template <class Value>
Value known(const std::optional<Value>& value, const char* what) {
    if (!value) {
        throw StoreError(domain::FailureCode::StoreDamaged, std::string("unknown stored ") + what);
    }
    return *value;
}

constexpr std::array kCaseStates{
    domain::CaseState::Draft,      domain::CaseState::FaceReferred, domain::CaseState::Confirmed,
    domain::CaseState::WaitCentre, domain::CaseState::Accepted,     domain::CaseState::Rejected,
    domain::CaseState::Conflict,   domain::CaseState::Cancelled,
};
constexpr std::array kOutboxStates{
    domain::OutboxState::Queued,
    domain::OutboxState::Accepted,
    domain::OutboxState::Rejected,
    domain::OutboxState::Parked,
};

template <class Values, class Name>
auto with_name(const Values& values, Name name_of, const std::string& name)
    -> std::optional<typename Values::value_type> {
    for (const auto value : values) {
        if (name_of(value) == name) {
            return value;
        }
    }
    return std::nullopt;
}

}  // namespace

domain::ServiceKind stored_service(const std::string& name) {
    return known(domain::service_from_name(name), "service");
}

domain::EventKind stored_event(const std::string& name) {
    return known(domain::event_from_name(name), "event kind");
}

domain::CaseState stored_case_state(const std::string& name) {
    return known(with_name(kCaseStates, domain::case_state_name, name), "case state");
}

domain::OutboxState stored_outbox_state(const std::string& name) {
    return known(with_name(kOutboxStates, domain::outbox_state_name, name), "outbox state");
}

domain::Role stored_role(const std::string& name) {
    return known(domain::role_from_name(name), "role");
}

support::Timestamp stored_time(std::int64_t milliseconds) {
    return support::Timestamp(std::chrono::milliseconds(milliseconds));
}

std::int64_t to_stored(support::Timestamp time) {
    return time.time_since_epoch().count();
}

support::Timestamp start_of_bangkok_day(const std::string& date) {
    const auto midnight = support::from_iso8601(date + "T00:00:00Z");
    if (!midnight) {
        throw StoreError(domain::FailureCode::UsageError, "a date is not YYYY-MM-DD");
    }
    return *midnight - std::chrono::hours(7);
}

}  // namespace amphoe::storage
