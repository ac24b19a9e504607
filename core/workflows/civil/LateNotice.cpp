#include "core/workflows/civil/LateNotice.h"

#include "core/domain/AmountInWords.h"
#include "core/workflows/FormFields.h"
#include "core/workflows/FormService.h"

namespace amphoe::workflows {

std::optional<domain::FormPage> late_page(int days_allowed, int days_late, const std::optional<domain::Fee>& fine) {
    if (days_late <= 0) {
        return std::nullopt;
    }
    const auto limit = std::to_string(days_allowed);
    const auto days = std::to_string(days_late);
    domain::FormPage page{"late",
                          "แจ้งเกินกำหนด",
                          "Late notice",
                          {hinted(note_field("late_reason", "เหตุที่แจ้งเกินกำหนด", "Why the notice is late"),
                                  "แจ้งเกินกำหนด " + limit + " วัน (" + days + " วัน) กรุณาบันทึกเหตุผล",
                                  "Later than " + limit + " days by " + days + ": please write down why")}};
    if (fine) {
        const auto baht = domain::amount_in_digits(fine->satang);
        page.fields.push_back(hinted(
            choice_field(
                "late_fine", "ค่าปรับ", "Fine",
                {{"CHARGE", "เปรียบเทียบปรับ " + baht + " บาท", "Take " + baht + " baht"}, {"NONE", "ไม่ปรับ", "Take none"}},
                "CHARGE"),
            "เก็บพร้อมค่าธรรมเนียมของเรื่องนี้ การแจ้งดำเนินต่อได้ไม่ว่าเลือกอย่างใด",
            "It is taken with the fees of this case, which goes on whatever you choose"));
    }
    return page;
}

std::optional<domain::Fee> notice_fine(const domain::ServiceRules& rules, const char* item, const std::string& day,
                                       const std::vector<std::string>& areas) {
    auto fine = domain::fee_on(rules, item, day, areas);
    return fine && fine->satang > 0 ? fine : std::nullopt;
}

std::optional<domain::Fee> move_fine(const domain::ServiceRules& rules, const std::string& day,
                                     const std::vector<std::string>& areas) {
    return notice_fine(rules, kMoveFine, day, areas);
}

void LateNotice::take(const domain::Fields& answers, const std::optional<domain::Fee>& fine) {
    told_ = {{"late_reason", answer_at(answers, "late_reason")}};
    if (fine) {
        told_["late_fine"] = answer_at(answers, "late_fine");
        if (told_["late_fine"] == "CHARGE") {
            told_["late_fine_satang"] = std::to_string(fine->satang);
        }
    }
}

void LateNotice::clear() {
    told_.clear();
}

domain::Fields LateNotice::fee_items() const {
    return answer_at(told_, "late_fine") == "CHARGE" ? domain::Fields{{item_, "1"}} : domain::Fields{};
}

void LateNotice::add_to(domain::Fields& act) const {
    act.insert(told_.begin(), told_.end());
}

}  // namespace amphoe::workflows
