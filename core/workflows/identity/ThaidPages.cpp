// The pages of the ThaID service.
#include "core/domain/EmailAddress.h"
#include "core/workflows/FormService.h"
#include "core/workflows/RegisterCodes.h"
#include "core/workflows/RegisterText.h"
#include "core/workflows/identity/OwnDataWords.h"
#include "core/workflows/identity/ThaidService.h"

namespace amphoe::workflows {

using domain::Fields;
using domain::FormField;
using domain::FormFieldType;
using domain::FormPage;

FormPage ThaidService::action_page() const {
    FormField action{"action", "ประสงค์จะ", "What is wanted", FormFieldType::Choice};
    action.choices = {{"rebind", "ผูกกับโทรศัพท์เครื่องใหม่", "Bind to a new phone"},
                      {"raise_level", "ยกระดับความน่าเชื่อถือ", "Raise the level"},
                      {"suspend", "ระงับใช้", "Suspend"},
                      {"reissue", "ออกรหัสเปิดใช้งานใหม่", "Issue a new activation code"},
                      {"revoke", "เพิกถอน", "Revoke"}};
    const auto since = known_.text("since");
    std::vector<Fields> shown{{{"สถานะ ThaID", enrolment_word_th(known_.text("state"))}}, {{"ตั้งแต่", thai_date(since)}}};
    for (const auto& item : known_.items) {
        auto done = enrolment_word_th(answer_at(item, "action"));
        for (const auto& where :
             {office_th(&ports_.rules.offices, answer_at(item, "office")), channel_th(answer_at(item, "channel"))}) {
            done += where.empty() ? "" : "  " + where;
        }
        shown.push_back({{thai_date(answer_at(item, "at")), done}});
    }
    return {"action",
            since.empty() ? "ผู้รับบริการลงทะเบียน ThaID แล้ว" : "ผู้รับบริการลงทะเบียน ThaID แล้วเมื่อ " + thai_date(since),
            since.empty() ? "Enrolled already" : "Enrolled already since " + since,
            {action},
            shown};
}

FormPage ThaidService::phone_page() const {
    FormField phone{"phone", "โทรศัพท์มือถือของผู้รับบริการ", "Mobile phone of the citizen", FormFieldType::Phone, false};
    phone.max_length = 20;
    phone.value = phone_;
    phone.hint_th = "10 หลักขึ้นต้นด้วย 06, 08 หรือ 09 ไม่มีโทรศัพท์ให้เว้นว่าง: ลงทะเบียนแล้ว ยังไม่เปิดใช้งาน";
    phone.hint_en =
        "10 digits beginning with 06, 08 or 09. Without a phone leave it empty: registered, not yet activated.";
    FormField email{"email", "อีเมล (ไม่บังคับ)", "E-mail (optional)", FormFieldType::Text, false};
    email.max_length = domain::kLongestEmail;
    email.value = email_;
    FormPage page{"phone", "หมายเลขโทรศัพท์", "Phone number", {phone, email}};
    if (issues_code()) {
        FormField by{"activation_by", "รับรหัสเปิดใช้งานทาง", "How the activation code is given", FormFieldType::Choice};
        by.choices = {{"QR", "คิวอาร์บนใบลงทะเบียน", "QR code on the slip"}, {"SMS", "ลิงก์ทาง SMS", "Link by SMS"}};
        by.value = by_sms_ ? "SMS" : "QR";
        page.fields.push_back(by);
    }
    return page;
}

FormPage ThaidService::otp_page() const {
    FormField code{"otp", "รหัส OTP 6 หลักจากโทรศัพท์", "Six digits sent to the phone", FormFieldType::Code, false};
    code.max_length = 6;
    if (sent_->simulated_code.empty()) {
        code.hint_th = "เว้นว่าง: บันทึกหมายเลขไว้โดยยังไม่ยืนยัน";
        code.hint_en = "Empty: the number is kept without being verified";
    } else {
        code.hint_th = "ส่วนกลางจำลอง รหัสคือ " + sent_->simulated_code;
        code.hint_en = "Simulated centre, the code is " + sent_->simulated_code;
    }
    return {"otp", "ยืนยันหมายเลขโทรศัพท์", "Verify the phone", {code}};
}

}  // namespace amphoe::workflows
