#include "tests/centre/acts/PartyNotices.h"

#include "core/domain/PartialDate.h"
#include "tests/centre/acts/ProofingNotice.h"
#include "tests/centre/register/OneTimeCodeDesk.h"

namespace amphoe::centre {
namespace {

std::string thai_day(const std::string& iso) {
    const auto date = domain::PartialDate::from_iso(iso);
    return date ? date->thai_long() : iso;
}

}  // namespace

std::string PartyNotices::tell(const std::string& party, const std::string& text) {
    const auto phone = request_.text(party + "_phone");
    const bool by_phone = is_mobile_number(phone);
    const auto how = by_phone ? masked_phone(phone) : std::string("THAID");
    request_.add_item({{"to", party}, {"by", how}, {"at", act_.today()}, {"text", text}});
    return how;
}

domain::Fields PartyNotices::tell_both(const std::string& text) {
    return {{"notified_mover", tell("mover", text)}, {"notified_head", tell("head", text)}};
}

domain::Fields PartyNotices::accepted(const std::string& effective_date) {
    return tell_both("รับแจ้งย้ายที่อยู่ตามคำร้อง " + act_.text("online_case") + " แล้ว มีผลวันที่ " + thai_day(effective_date) +
                     kOfficersNeverAsk);
}

domain::Fields PartyNotices::returned(const std::string& reason) {
    return tell_both("ส่งคืนคำร้องแจ้งย้ายที่อยู่ " + act_.text("online_case") + " เหตุผล: " + reason +
                     " แก้ไขแล้วยื่นใหม่ได้ทาง ThaID" + kOfficersNeverAsk);
}

}  // namespace amphoe::centre
