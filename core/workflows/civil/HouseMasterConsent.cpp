#include "core/workflows/civil/HouseMasterConsent.h"

#include "core/workflows/FormFields.h"
#include "core/workflows/FormService.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Fields;
using domain::FormFieldType;
using domain::Result;

namespace {

Failure missing(const char* why) {
    return {FailureCode::HouseMasterConsentMissing, why};
}

}  // namespace

domain::FormPage HouseMasterConsent::page(const HouseRecord& house, const std::string& requester_id) const {
    const bool is_head = house.head_id() == requester_id;
    return {"consent",
            "ความยินยอมของเจ้าบ้านหลังใหม่",
            "Consent of the new house master",
            {choice_field("head_consent", "เจ้าบ้านยินยอมโดย", "The head agrees by",
                          {{"CARD", "แสดงตัวพร้อมบัตร", "Present with the card"},
                           {"THAID", "อนุมัติผ่าน ThaID", "Approval in ThaID"},
                           {"PAPER", "ลงลายมือชื่อใน ท.ร.6", "Signed paper"},
                           {"NONE", "ยังไม่มีความยินยอม", "No consent yet"}},
                          is_head ? "CARD" : ""),
             optional(typed_field("head_id", "เลขประจำตัวเจ้าบ้าน", "Number of the head", FormFieldType::CitizenId,
                                  is_head ? requester_id : "")),
             optional(typed_field("head_consent_ref", "รหัสอนุมัติ ThaID หรือเลขที่หนังสือ", "ThaID approval or paper number",
                                  FormFieldType::Code))}};
}

Result<Done> HouseMasterConsent::take(const Fields& answers, const HouseRecord& house,
                                      const std::string& requester_id) {
    const auto how = answer_at(answers, "head_consent");
    const auto head = answer_at(answers, "head_id");
    if (how == "NONE") {
        return missing("nobody agreed");
    }
    if (head != house.head_id()) {
        return missing(head.empty() ? "the head is not named" : "that person is not the head of the house");
    }
    if (how != "CARD" && answer_at(answers, "head_consent_ref").empty()) {
        return missing("the approval or the paper is not named");
    }
    given_ = {{"head_consent", how}, {"head_id", head}};
    if (how != "CARD") {
        given_["head_consent_ref"] = answer_at(answers, "head_consent_ref");
    } else if (head != requester_id) {
        given_["head_card_seen"] = "yes";
    }
    return Done{};
}

void HouseMasterConsent::add_to(Fields& act) const {
    act.insert(given_.begin(), given_.end());
}

}  // namespace amphoe::workflows
