#include "core/domain/QueueTicket.h"

#include <array>

namespace amphoe::domain {
namespace {

struct StateRow {
    QueueState state;
    std::string_view name;
    std::string_view title_th;
};
constexpr std::array kStates{
    StateRow{QueueState::Booked, "BOOKED", "จองไว้"},      StateRow{QueueState::Waiting, "WAITING", "รอเรียก"},
    StateRow{QueueState::Called, "CALLED", "เรียกแล้ว"},    StateRow{QueueState::Serving, "SERVING", "กำลังรับบริการ"},
    StateRow{QueueState::Parked, "PARKED", "พักไว้"},       StateRow{QueueState::Served, "SERVED", "เสร็จแล้ว"},
    StateRow{QueueState::NoShow, "NO_SHOW", "ไม่มาตามคิว"}, StateRow{QueueState::Cancelled, "CANCELLED", "ยกเลิกการจอง"},
};

struct LaneRow {
    QueueLane lane;
    std::string_view name;
    std::string_view title_th;
    std::string_view title_en;
};
constexpr std::array kLanes{
    LaneRow{QueueLane::None, "none", "", ""},
    LaneRow{QueueLane::Booked, "booked", "จองคิว", "booked"},
    LaneRow{QueueLane::Elderly, "elderly", "ผู้สูงอายุ", "elderly"},
    LaneRow{QueueLane::Disabled, "disabled", "คนพิการ", "disability"},
    LaneRow{QueueLane::Pregnant, "pregnant", "หญิงมีครรภ์", "pregnant"},
    LaneRow{QueueLane::Monk, "monk", "พระภิกษุ", "monk"},
};

}  // namespace

std::string_view queue_state_name(QueueState state) {
    return kStates[static_cast<std::size_t>(state)].name;
}

std::string_view queue_state_title_th(QueueState state) {
    return kStates[static_cast<std::size_t>(state)].title_th;
}

std::optional<QueueState> queue_state_from_name(std::string_view name) {
    for (const auto& row : kStates) {
        if (row.name == name) {
            return row.state;
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

std::string_view queue_lane_title_en(QueueLane lane) {
    return kLanes[static_cast<std::size_t>(lane)].title_en;
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
