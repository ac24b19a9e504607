// The page by which somebody proofed before is known again at the desk.
#include "core/workflows/FormAnswers.h"
#include "core/workflows/FormFields.h"
#include "core/workflows/identity/Authentication.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::FormFieldType;
using domain::Result;

domain::FormPage Authentication::page() const {
    domain::FormPage page{"authentication", "ผู้เคยพิสูจน์ตัวตนแล้ว", "Proofed before", {}};
    if (earlier_) {
        page.shown.push_back({{"พิสูจน์ไว้เดิม", earlier_->number}});
    }
    if (sent_) {
        auto code =
            optional(typed_field("otp", "รหัส OTP 6 หลักจากโทรศัพท์", "Six digits sent to the phone", FormFieldType::Code));
        code.max_length = 6;
        if (!sent_->simulated_code.empty()) {
            code = hinted(std::move(code), "ส่วนกลางจำลอง รหัสคือ " + sent_->simulated_code,
                          "Simulated centre, the code is " + sent_->simulated_code);
        }
        page.fields.push_back(std::move(code));
    }
    page.fields.push_back(hinted(optional(typed_field("thaid_qr", "หรือสแกน QR จากแอป ThaID",
                                                      "Or scan the QR code of the ThaID app", FormFieldType::Code)),
                                 "ให้เปิดแอปที่ช่องบริการ ภาพหน้าจอใช้ไม่ได้",
                                 "Opened here at the counter; a screenshot is refused"));
    return page;
}

Result<Done> Authentication::take(const domain::Fields& answers, std::stop_token stop) {
    const auto checked = checked_answers(page(), answers);
    if (!checked) {
        return checked.error();
    }
    const auto answer = [&](const char* key) {
        const auto found = checked->find(key);
        return found == checked->end() ? std::string{} : found->second;
    };
    const auto code = answer("otp");
    const auto app = answer("thaid_qr");
    if (code.empty() && app.empty()) {
        return Failure{FailureCode::FieldInvalid, sent_ ? "otp: is missing" : "thaid_qr: is missing"};
    }
    if (!code.empty()) {
        if (auto right = show_code(code, stop); !right) {
            return right;
        }
    }
    if (!app.empty()) {
        if (auto right = show_thaid_qr(app, std::move(stop)); !right) {
            return right;
        }
    }
    return finish();
}

}  // namespace amphoe::workflows
