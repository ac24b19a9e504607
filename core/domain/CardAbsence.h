// Why a visit goes on without a card in the reader (domain.md W3.9): never a dead end, always with a name.
#pragma once

#include <optional>
#include <string_view>

#include "core/domain/Visit.h"

namespace amphoe::domain {

enum class CardAbsence {
    OnlineRequest,  ///< nobody sits there: the request came by ThaID
    Lost,           ///< no card any more
    Unreadable,     ///< the chip is dead
    Refused,        ///< the citizen did not agree to the comparison of the face
    FirstCard,      ///< never had one: a child, or somebody entered in the register late
    DigitalCard     ///< a digital ID is shown instead: ThaID or the digital card, checked by its one-time code
};

/// "ONLINE_REQUEST", "LOST", "UNREADABLE", "REFUSED", "FIRST_CARD", "DIGITAL_CARD".
std::string_view card_absence_name(CardAbsence absence);
std::optional<CardAbsence> card_absence_from_name(std::string_view name);
std::string_view card_absence_title_th(CardAbsence absence);
std::string_view card_absence_title_en(CardAbsence absence);
/// Whether the service can be given that way. Online requests are decided without anybody. What gives somebody a
/// digital identity (ThaID, Tang Rat) and what compares a face for others stays with the chip and the face (W4.1);
/// all else is open to who is vouched for (W3.9) or shows a digital ID (W13.1).
bool served_without_card(ServiceKind service, CardAbsence absence);

}  // namespace amphoe::domain
