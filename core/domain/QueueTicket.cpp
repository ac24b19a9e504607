#include "core/domain/QueueTicket.h"

#include <array>
#include <utility>

namespace amphoe::domain {
namespace {

constexpr std::array kStates{std::pair{QueueState::Booked, std::string_view("BOOKED")},
                             std::pair{QueueState::Waiting, std::string_view("WAITING")},
                             std::pair{QueueState::Called, std::string_view("CALLED")},
                             std::pair{QueueState::Serving, std::string_view("SERVING")},
                             std::pair{QueueState::Parked, std::string_view("PARKED")},
                             std::pair{QueueState::Served, std::string_view("SERVED")},
                             std::pair{QueueState::NoShow, std::string_view("NO_SHOW")}};

struct LaneRow {
    QueueLane lane;
    std::string_view name;
    std::string_view title_th;
};
constexpr std::array kLanes{
    LaneRow{QueueLane::None, "none", ""},
    LaneRow{QueueLane::Booked, "booked", "จองคิว"},
    LaneRow{QueueLane::Elderly, "elderly", "ผู้สูงอายุ"},
    LaneRow{QueueLane::Disabled, "disabled", "คนพิการ"},
    LaneRow{QueueLane::Pregnant, "pregnant", "หญิงมีครรภ์"},
    LaneRow{QueueLane::Monk, "monk", "พระภิกษุ"},
};

}  // namespace

std::string_view queue_state_name(QueueState state) {
    for (const auto& [value, name] : kStates) {
        if (value == state) {
            return name;
        }
    }
    return kStates.front().second;
}

std::optional<QueueState> queue_state_from_name(std::string_view name) {
    for (const auto& [value, known] : kStates) {
        if (known == name) {
            return value;
        }
    }
    return std::nullopt;
}

std::string_view queue_lane_name(QueueLane lane) {
    return kLanes[static_cast<std::size_t>(lane)].name;
}

std::optional<QueueLane> queue_lane_from_name(std::string_view name) {
    for (const auto& row : kLanes) {
        if (row.name == name) {
            return row.lane;
        }
    }
    return std::nullopt;
}

std::string_view queue_lane_title_th(QueueLane lane) {
    return kLanes[static_cast<std::size_t>(lane)].title_th;
}

char queue_group(ServiceKind kind) {
    switch (kind) {
        case ServiceKind::MoveOut:
        case ServiceKind::MoveIn:
        case ServiceKind::MoveDestination:
        case ServiceKind::OnlineMove:
            return 'B';
        case ServiceKind::HouseNumber:
        case ServiceKind::CertifiedCopy:
            return 'C';
        case ServiceKind::CardIntake:
            return 'D';
        case ServiceKind::ThaidEnrolment:
        case ServiceKind::TangratLevel2:
        case ServiceKind::VerifyOnly:
        case ServiceKind::OwnData:
            break;
    }
    return 'A';
}

}  // namespace amphoe::domain
