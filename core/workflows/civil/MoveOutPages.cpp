#include "core/workflows/FormFields.h"
#include "core/workflows/civil/DelegationPage.h"
#include "core/workflows/civil/MoveNotice.h"
#include "core/workflows/civil/MoveOut.h"
#include "core/workflows/civil/MoverNumbers.h"

namespace amphoe::workflows {

using domain::FormFieldType;
using domain::FormPage;

namespace {

std::vector<domain::FormChoice> informant_roles() {
    return {{"HEAD", "เจ้าบ้าน", "Head of the house"},
            {"SELF", "ผู้ย้ายแจ้งเอง", "The mover"},
            {"DELEGATE", "ผู้รับมอบหมาย", "Delegate"},
            {"GUARDIAN", "ผู้ปกครอง", "Guardian"}};
}

}  // namespace

std::optional<FormPage> MoveOut::informant_page() const {
    const auto own_house = requester() != nullptr ? requester()->text("house_code") : std::string{};
    return FormPage{
        "informant",
        "ผู้แจ้งและบ้าน",
        "Informant and house",
        {choice_field("informant_role", "ผู้แจ้งเป็น", "The informant is", informant_roles(), "HEAD"),
         typed_field("house_code", "เลขรหัสประจำบ้านที่ย้ายออก", "House code", FormFieldType::HouseCode, own_house)}};
}

std::optional<FormPage> MoveOut::delegation_page() const {
    if (answer_at(informant_, "informant_role") != "DELEGATE") {
        return std::nullopt;
    }
    FormPage page{"delegation", "การมอบหมาย", "Delegation",
                  delegation_fields(requester_id(), house_ ? house_->head_id() : "")};
    if (house_) {
        page.shown = delegate_papers(house_->person(requester_id()) != nullptr);
    }
    return page;
}

std::optional<FormPage> MoveOut::movers_page() const {
    const bool self = answer_at(informant_, "informant_role") == "SELF";
    FormPage page{"movers", "ผู้ย้ายและวันที่ย้าย", "Movers and day of moving", {}};
    if (house_) {
        page.shown = house_->rows();
        page.fields.push_back(
            many_field("movers", "ผู้ย้ายออก", "Movers", house_->movable(), self ? requester_id() : std::string{}));
    } else {
        page.fields.push_back(typed_movers_field("เลขประจำตัวผู้ย้าย บรรทัดละหนึ่งคน", "Numbers of the movers, one per line"));
    }
    page.fields.push_back(typed_field("date_moved", "วันที่ย้าย", "Day of moving", FormFieldType::Date, today()));
    page.fields.push_back(choice_field("reason_code", "เหตุที่ย้าย", "Reason", move_reasons()));
    page.fields.push_back(optional(text_field("reason", "รายละเอียดเหตุที่ย้าย", "Reason in words")));
    return page;
}

std::optional<FormPage> MoveOut::destination_page() const {
    return FormPage{
        "destination",
        "ย้ายไปอยู่ที่",
        "Destination",
        {choice_field("destination_kind", "ปลายทาง", "Destination",
                      {{"HOUSE", "ทราบเลขรหัสประจำบ้าน", "House code known"},
                       {"TEXT", "ทราบที่อยู่", "Address known"},
                       {"UNKNOWN", "ไม่ทราบ", "Unknown"}},
                      "UNKNOWN"),
         optional(typed_field("destination_house", "เลขรหัสประจำบ้านปลายทาง", "House code", FormFieldType::HouseCode)),
         optional(text_field("destination_text", "ที่อยู่ปลายทาง", "Address", 200))}};
}

}  // namespace amphoe::workflows
