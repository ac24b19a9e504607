#include "core/domain/CardAbsence.h"

#include <algorithm>
#include <array>

namespace amphoe::domain {
namespace {

struct Names {
    CardAbsence absence;
    std::string_view name;
    std::string_view title_th;
    std::string_view title_en;
};
constexpr std::array<Names, 6> kAll{{
    {CardAbsence::OnlineRequest, "ONLINE_REQUEST", "คำร้องออนไลน์ ไม่มีผู้รับบริการที่ช่อง",
     "Online request, nobody at the counter"},
    {CardAbsence::Lost, "LOST", "บัตรหาย", "The card is lost"},
    {CardAbsence::Unreadable, "UNREADABLE", "อ่านชิปไม่ได้", "The chip cannot be read"},
    {CardAbsence::Refused, "REFUSED", "ไม่ยินยอมให้เปรียบเทียบใบหน้า", "The comparison of the face was refused"},
    {CardAbsence::FirstCard, "FIRST_CARD", "ยังไม่เคยมีบัตร", "There was no card yet"},
    {CardAbsence::DigitalCard, "DIGITAL_CARD", "แสดงบัตรดิจิทัลหรือ ThaID แทนบัตร", "A digital ID is shown instead"},
}};

const Names& names_of(CardAbsence absence) {
    return *std::find_if(kAll.begin(), kAll.end(), [absence](const auto& names) { return names.absence == absence; });
}

}  // namespace

std::string_view card_absence_name(CardAbsence absence) {
    return names_of(absence).name;
}

std::optional<CardAbsence> card_absence_from_name(std::string_view name) {
    const auto found = std::find_if(kAll.begin(), kAll.end(), [name](const auto& names) { return names.name == name; });
    return found == kAll.end() ? std::nullopt : std::optional(found->absence);
}

std::string_view card_absence_title_th(CardAbsence absence) {
    return names_of(absence).title_th;
}

std::string_view card_absence_title_en(CardAbsence absence) {
    return names_of(absence).title_en;
}

bool served_without_card(ServiceKind service, CardAbsence absence) {
    if (absence == CardAbsence::OnlineRequest || service == ServiceKind::OnlineMove) {
        return absence == CardAbsence::OnlineRequest && service == ServiceKind::OnlineMove;
    }
    return service != ServiceKind::ThaidEnrolment && service != ServiceKind::TangratLevel2 &&
           service != ServiceKind::VerifyOnly;
}

}  // namespace amphoe::domain
