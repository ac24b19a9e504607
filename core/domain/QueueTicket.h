// One person waiting at the office (domain.md W2). No name and no number of the person stands here.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/domain/Visit.h"

namespace amphoe::domain {

/// Booked people have no ticket number until they arrive. Cancelled: the centre took the booking back.
enum class QueueState { Booked, Waiting, Called, Serving, Parked, Served, NoShow, Cancelled };
/// "BOOKED", "WAITING" ...
std::string_view queue_state_name(QueueState state);
std::optional<QueueState> queue_state_from_name(std::string_view name);
std::string_view queue_state_title_th(QueueState state);

/// Who is called before others of the same time.
enum class QueueLane { None, Booked, Elderly, Disabled, Pregnant, Monk };
/// "none", "booked" ...
std::string_view queue_lane_name(QueueLane lane);
std::optional<QueueLane> queue_lane_from_name(std::string_view name);
std::string_view queue_lane_title_th(QueueLane lane);
std::string_view queue_lane_title_en(QueueLane lane);

struct QueueTicket {
    std::string number;  ///< "A001"; empty while booked
    ServiceKind service = ServiceKind::ThaidEnrolment;
    QueueLane lane = QueueLane::None;
    QueueState state = QueueState::Waiting;
    std::string booking_ref{};
    std::string person_index{};  ///< blind index of the citizen number; empty when nobody dipped a card
    int calls = 0;
    std::int64_t order = 0;  ///< place in the line; grows
    std::optional<support::Timestamp> slot_start{};
    std::optional<support::Timestamp> arrived{};
    std::optional<support::Timestamp> called{};  ///< the first time
    std::optional<support::Timestamp> started{};
    std::optional<support::Timestamp> ended{};
    std::string visit_id{};  ///< the visit it was served in; empty before

    bool operator==(const QueueTicket&) const = default;
};

/// 'A' identity, 'B' moves, 'C' houses and copies, 'D' cards.
char queue_group(ServiceKind kind);

}  // namespace amphoe::domain
