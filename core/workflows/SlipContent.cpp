#include "core/workflows/SlipContent.h"

#include <algorithm>
#include <map>

#include "core/domain/ThaiText.h"

namespace amphoe::workflows {
namespace {

using domain::EventKind;
using domain::Fields;

std::string field(const Fields& fields, const std::string& key) {
    const auto found = fields.find(key);
    return found == fields.end() ? std::string{} : found->second;
}

void take_card(const Fields& card, Fields& slip) {
    slip["citizen_name_th"] = field(card, "name_th");
    slip["citizen_name_en"] = field(card, "name_en");
    if (const auto id = domain::CitizenId::parse(field(card, "citizen_id"))) {
        slip["citizen_id_masked"] = id->masked();
    }
    slip["evidence_chip"] = "ok";
}

void take_phone(const Fields& phone, Fields& slip) {
    const auto number = field(phone, "phone");
    if (number.size() == 10) {
        slip["phone_masked"] = "xxx-xxx-" + number.substr(6);
    }
}

/// The code goes on the paper, or the link went to the phone.
void take_activation(const Fields& accepted, bool by_sms, domain::DocumentContent& content) {
    content.fields["enrolment_id"] = field(accepted, "enrolment_id");
    content.fields["activation_expires_at"] = field(accepted, "activation_expires_at");
    if (by_sms && !field(accepted, "activation_token").empty()) {
        content.fields["activation_sms"] = content.fields["phone_masked"];
        return;
    }
    content.fields["activation_token"] = field(accepted, "activation_token");
    content.qr = field(accepted, "activation_token");
}

/// What the paper says of a request that gives no code.
struct Outcome {
    const char* title;
    const char* title_en;
    const char* state;
    const char* text;
    const char* text_en;
    const char* first_step;
    const char* second_step;
};

struct ActionOutcome {
    Outcome done;
    Outcome waiting;
};

constexpr const char* kWaiting = "รอยืนยันจากส่วนกลาง";
constexpr const char* kAskHere = "สอบถามผลได้ที่สำนักงานนี้ โดยแจ้งเลขที่คำขอ";

const std::map<std::string, ActionOutcome>& outcomes() {
    static const std::map<std::string, ActionOutcome> known{
        {"suspend",
         {{"ใบแจ้งระงับใช้ ThaID", "ThaID suspended", "ระงับใช้ ThaID แล้ว", "ThaID ของท่านใช้เข้าสู่ระบบและยืนยันตัวตนไม่ได้แล้ว",
           "This ThaID can no longer be used until a new code is issued.",
           "หากต้องการใช้อีก นำบัตรประชาชนมาขอออกรหัสเปิดใช้งานใหม่ที่สำนักทะเบียน",
           "หากโทรศัพท์หาย แจ้งผู้ให้บริการเครือข่ายให้ระงับซิมการ์ดด้วย"},
          {"ใบรับคำขอระงับใช้ ThaID", "Request to suspend ThaID received", kWaiting,
           "ThaID ของท่านยังไม่ถูกระงับ ระบบจะส่งคำขอให้ส่วนกลางโดยอัตโนมัติ",
           "Not suspended yet: waiting for confirmation from the centre.",
           "ระหว่างนี้ ThaID ยังใช้ได้ หากสงสัยว่าถูกผู้อื่นใช้ โทร. 1548", kAskHere}}},
        {"revoke",
         {{"ใบแจ้งเพิกถอน ThaID", "ThaID revoked", "เพิกถอน ThaID แล้ว", "ThaID ของท่านสิ้นสุดแล้ว และเปิดใช้อีกไม่ได้",
           "This enrolment has ended. A new one is needed to use ThaID again.",
           "หากต้องการใช้อีก นำบัตรประชาชนมาลงทะเบียน ThaID ใหม่ที่สำนักทะเบียน", "ลบแอป ThaID ออกจากโทรศัพท์ที่จะไม่ใช้แล้ว"},
          {"ใบรับคำขอเพิกถอน ThaID", "Request to revoke ThaID received", kWaiting,
           "ThaID ของท่านยังไม่ถูกเพิกถอน ระบบจะส่งคำขอให้ส่วนกลางโดยอัตโนมัติ",
           "Not revoked yet: waiting for confirmation from the centre.",
           "ระหว่างนี้ ThaID ยังใช้ได้ หากสงสัยว่าถูกผู้อื่นใช้ โทร. 1548", kAskHere}}},
        {"raise_level",
         {{"ใบแจ้งยกระดับ ThaID", "ThaID level raised", "ยกระดับความน่าเชื่อถือแล้ว",
           "เจ้าหน้าที่พิสูจน์ตัวตนของท่านแล้ว ใช้แอป ThaID เดิมต่อได้ ไม่ต้องใช้รหัสใหม่",
           "Proofed by an officer. The app goes on as it is; no new code is needed.", "เปิดแอป ThaID แล้วใช้งานต่อได้ทันที",
           "บริการที่ขอระดับสูงกว่าเดิมใช้ได้ตั้งแต่บัดนี้"},
          {"ใบรับคำขอยกระดับ ThaID", "Request to raise the ThaID level received", kWaiting,
           "ThaID ของท่านยังอยู่ระดับเดิม ระบบจะส่งคำขอให้ส่วนกลางโดยอัตโนมัติ",
           "The level is as before: waiting for confirmation from the centre.", "ระหว่างนี้ใช้แอป ThaID ได้ตามเดิม",
           kAskHere}}}};
    return known;
}

/// Suspending, revoking and raising the level give no code; their paper tells what became of the request.
void take_outcome(const std::string& action, bool accepted, Fields& slip) {
    const auto found = outcomes().find(action);
    if (found == outcomes().end()) {
        return;
    }
    const auto& outcome = accepted ? found->second.done : found->second.waiting;
    slip["outcome_title"] = outcome.title;
    slip["outcome_title_en"] = outcome.title_en;
    slip["outcome_state"] = outcome.state;
    slip["outcome_text"] = outcome.text;
    slip["outcome_text_en"] = outcome.text_en;
    slip["outcome_first_step"] = outcome.first_step;
    slip["outcome_second_step"] = outcome.second_step;
}

}  // namespace

domain::DocumentContent slip_content(const domain::Case& record, const std::vector<domain::CaseEvent>& events,
                                     const domain::Workstation& workstation, const std::string& officer_id,
                                     const std::string& document_number, support::Timestamp now) {
    domain::DocumentContent content;
    content.kind = domain::DocumentKind::ThaidSlip;
    content.number = document_number;
    content.issued_at = now;
    content.training = workstation.training;
    content.centre_simulated = workstation.centre_simulated;
    content.office_th = workstation.office_th;
    content.rcode = workstation.rcode;
    content.workstation_id = workstation.id;
    content.officer_id = officer_id;
    content.fields["case_number"] = record.number;
    content.fields["evidence_card_status"] = "pending";
    content.fields["evidence_face"] = "no";
    bool by_sms = false;
    bool accepted = false;
    std::string action;
    for (const auto& event : events) {
        if (event.kind == EventKind::CardRead) {
            take_card(event.fields, content.fields);
        } else if (event.kind == EventKind::CardStatusChecked) {
            const auto status = field(event.fields, "status");
            content.fields["evidence_card_status"] = status == "0" ? "ok" : status == "not-checked" ? "pending" : "no";
        } else if (event.kind == EventKind::FaceCompared) {
            content.fields["evidence_face"] = field(event.fields, "band") == "pass" ? "ok" : "pending";
        } else if (event.kind == EventKind::PhoneRecorded) {
            take_phone(event.fields, content.fields);
            by_sms = field(event.fields, "activation_by") == "SMS";
        } else if (event.kind == EventKind::Submitted) {
            content.fields["level_label"] = field(event.fields, "level_label");
        } else if (event.kind == EventKind::StepRecorded && field(event.fields, "step") == "action") {
            action = field(event.fields, "action");
        } else if (event.kind == EventKind::CentreAccepted) {
            accepted = true;
            take_activation(event.fields, by_sms, content);
        }
    }
    take_outcome(action, accepted, content.fields);
    return content;
}

std::optional<std::string> normalised_phone(const std::string& text) {
    std::string digits;
    for (const char c : domain::to_arabic_digits(text)) {
        if (c != '-' && c != ' ') {
            digits.push_back(c);
        }
    }
    const bool all_digits = std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!all_digits || digits.size() != 10 || digits[0] != '0' ||
        (digits[1] != '6' && digits[1] != '8' && digits[1] != '9')) {
        return std::nullopt;
    }
    return digits;
}

}  // namespace amphoe::workflows
