// The pages of the card intake.
#include "core/workflows/FormFields.h"
#include "core/workflows/identity/CardIntake.h"

namespace amphoe::workflows {

using domain::FormPage;

std::optional<FormPage> CardIntake::next_page() const {
    if (!entered("reason")) {
        return reason_page();
    }
    return !without_.vouched_for() && answer("reason") == "LOST" && !entered("referee")
               ? std::optional(PersonWithoutCard::referee_page())
               : std::nullopt;
}

FormPage CardIntake::reason_page() const {
    auto reason = choice_field("reason", "เหตุที่ขอมีบัตร", "Reason",
                               {{"FIRST", "ขอมีบัตรครั้งแรก", "First card"},
                                {"EXPIRED", "บัตรหมดอายุ", "Expired"},
                                {"LOST", "บัตรหาย", "Lost"},
                                {"DAMAGED", "บัตรชำรุด", "Damaged"},
                                {"NAME", "เปลี่ยนชื่อ", "Name changed"},
                                {"ADDRESS", "ย้ายที่อยู่", "Address changed"},
                                {"EXEMPT", "ผู้ได้รับยกเว้นขอมีบัตร", "Exempt person"}});
    if (proof_.state().card_absence == domain::CardAbsence::Lost) {
        reason.value = "LOST";
    } else if (proof_.state().card_absence == domain::CardAbsence::FirstCard) {
        reason.value = "FIRST";
    }
    return {"reason", "รับคำขอมีบัตร", "Card request", {reason}, cards_};
}

}  // namespace amphoe::workflows
