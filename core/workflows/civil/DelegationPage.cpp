#include "core/workflows/civil/DelegationPage.h"

#include "core/workflows/FormFields.h"

namespace amphoe::workflows {

using domain::FormFieldType;

std::vector<domain::FormField> delegation_fields(const std::string& delegate_id, const std::string& principal_id) {
    return {choice_field("delegation_kind", "มอบหมายทาง", "Given",
                         {{"ONLINE", "ระบบออนไลน์", "Online"}, {"PAPER", "หนังสือมอบหมาย", "On paper"}}, "ONLINE"),
            typed_field("delegation_ref", "เลขอ้างอิงหรือเลขที่หนังสือ", "Reference", FormFieldType::Code),
            optional(typed_field("principal_id", "เลขประจำตัวผู้มอบหมาย (หนังสือ)", "Principal (paper)",
                                 FormFieldType::CitizenId, principal_id)),
            optional(hinted(typed_field("delegate_id", "เลขประจำตัวผู้รับมอบหมาย (หนังสือ)", "Delegate (paper)",
                                        FormFieldType::CitizenId, delegate_id),
                            "เทียบเลขในหนังสือกับเลขจากชิปที่แสดงไว้",
                            "Compare the number in the letter with the chip's, shown here")),
            optional(typed_field("letter_date", "วันที่ในหนังสือ", "Day of the letter (paper)", FormFieldType::Date)),
            optional(typed_field("names_act", "หนังสือระบุเรื่องนี้", "The letter names this act", FormFieldType::YesNo)),
            optional(
                hinted(typed_field("original_seen", "เห็นหนังสือฉบับจริงแล้ว", "The original was seen", FormFieldType::YesNo),
                       "สแกนแนบเรื่องได้จากหน้าต่างเอกสาร", "It can be scanned into the case from the documents window")),
            optional(typed_field("until", "ใช้ได้ถึงวันที่ (หนังสือ)", "Valid until (paper)", FormFieldType::Date))};
}

std::vector<domain::Fields> delegate_papers(bool listed_in_house) {
    std::vector<domain::Fields> rows{{{"ผู้รับมอบหมาย", listed_in_house ? "มีชื่อในบ้านนี้" : "ไม่มีชื่อในบ้านนี้"}},
                                     {{"หลักฐานที่ต้องใช้", "หนังสือมอบหมายฉบับจริง"}},
                                     {{"หลักฐานที่ต้องใช้", "บัตรประจำตัวของผู้รับมอบหมาย"}}};
    if (!listed_in_house) {
        rows.push_back({{"หลักฐานที่ต้องใช้", "บัตรประจำตัวของผู้มอบหมาย"}});
    }
    return rows;
}

}  // namespace amphoe::workflows
