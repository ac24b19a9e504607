#include "core/workflows/civil/HouseMasterConsent.h"

#include <algorithm>

#include "core/workflows/FormFields.h"
#include "core/workflows/FormService.h"
#include "core/workflows/RegisterText.h"

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

/// Citizen numbers; one of them agrees. Empty: not known here.
std::vector<std::string> who_may_agree(const HouseRecord* house, const std::vector<Fields>& movers) {
    if (house == nullptr) {
        return {};
    }
    if (!house->head_id().empty() || !house->owner_id().empty()) {
        return {house->head_id().empty() ? house->owner_id() : house->head_id()};
    }
    std::vector<std::string> ids;
    for (const auto& mover : movers) {
        ids.push_back(answer_at(mover, "citizen_id"));
    }
    return ids;
}

bool among(const std::string& value, const std::vector<std::string>& values) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

/// The number of who agrees: told by the register, chosen among those who move in, or typed where nothing is known.
domain::FormField head_field(const HouseRecord* house, const std::string& requester_id,
                             const std::vector<Fields>& movers) {
    const auto may = who_may_agree(house, movers);
    const bool headless = house != nullptr && house->head_id().empty();
    const auto* title_th = headless ? "เลขประจำตัวเจ้าของบ้านหรือผู้ที่จะเป็นเจ้าบ้าน" : "เลขประจำตัวเจ้าบ้าน";
    const auto* title_en = headless ? "Number of the owner or the new head" : "Number of the head";
    if (may.size() <= 1) {
        auto field = typed_field("head_id", title_th, title_en, FormFieldType::CitizenId, may.empty() ? "" : may[0]);
        const auto* listed = may.empty() ? nullptr : house->person(may[0]);
        const auto name = listed == nullptr ? std::string{} : person_name(*listed);
        return hinted(optional(std::move(field)), name, name);
    }
    std::vector<domain::FormChoice> choices;
    for (const auto& mover : movers) {
        choices.push_back({answer_at(mover, "citizen_id"), person_name(mover), person_name(mover)});
    }
    return optional(
        choice_field("head_id", title_th, title_en, std::move(choices), among(requester_id, may) ? requester_id : ""));
}

}  // namespace

domain::FormPage HouseMasterConsent::page(const HouseRecord* house, const std::string& requester_id,
                                          const std::vector<Fields>& movers) const {
    const bool is_head = among(requester_id, who_may_agree(house, movers));
    const bool headless = house != nullptr && house->head_id().empty();
    return {"consent",
            headless ? "บ้านยังไม่มีเจ้าบ้าน: ความยินยอมของเจ้าของบ้านหรือผู้ที่จะเป็นเจ้าบ้าน" : "ความยินยอมของเจ้าบ้านหลังใหม่",
            headless ? "No head yet: consent of the owner or of the one who becomes the head"
                     : "Consent of the new house master",
            {choice_field("head_consent", "เจ้าบ้านยินยอมโดย", "The head agrees by",
                          {{"CARD", "แสดงตัวพร้อมบัตร", "Present with the card"},
                           {"THAID", "อนุมัติผ่าน ThaID", "Approval in ThaID"},
                           {"PAPER", "ลงลายมือชื่อใน ท.ร.6", "Signed paper"},
                           {"NONE", "ยังไม่มีความยินยอม", "No consent yet"}},
                          is_head ? "CARD" : ""),
             head_field(house, requester_id, movers),
             optional(typed_field("head_consent_ref", "รหัสอนุมัติ ThaID หรือเลขที่หนังสือ", "ThaID approval or paper number",
                                  FormFieldType::Code))}};
}

Result<Done> HouseMasterConsent::take(const Fields& answers, const HouseRecord* house, const std::string& requester_id,
                                      const std::vector<Fields>& movers) {
    const auto how = answer_at(answers, "head_consent");
    const auto head = answer_at(answers, "head_id");
    if (how == "NONE") {
        return missing("nobody agreed");
    }
    if (head.empty()) {
        return missing("the head is not named");
    }
    if (house != nullptr && !among(head, who_may_agree(house, movers))) {
        return missing(!house->head_id().empty()    ? "that person is not the head of the house"
                       : !house->owner_id().empty() ? "that person is not the owner of the house"
                                                    : "that person does not move in");
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

std::string HouseMasterConsent::given_by() const {
    return answer_at(given_, "head_id");
}

void HouseMasterConsent::add_to(Fields& act) const {
    act.insert(given_.begin(), given_.end());
}

}  // namespace amphoe::workflows
