#include "core/workflows/FormFields.h"
#include "core/workflows/RegisterText.h"
#include "core/workflows/civil/DelegationPage.h"
#include "core/workflows/civil/HouseNumber.h"

namespace amphoe::workflows {

using domain::FormFieldType;
using domain::FormPage;

std::vector<domain::FormChoice> HouseNumber::evidence_choices() const {
    std::vector<domain::FormChoice> choices;
    for (const auto& paper : ports_.rules.house_evidence.papers) {
        if (paper.variants.contains(answer_at(given_, "variant"))) {
            choices.push_back({paper.code, paper.title_th, paper.title_en});
        }
    }
    return choices;
}

std::optional<FormPage> HouseNumber::request_page() const {
    return FormPage{"request",
                    "คำขอ",
                    "Request",
                    {choice_field("variant", "เรื่อง", "Request for",
                                  {{"new", "ขอเลขที่บ้านใหม่", "A new number"},
                                   {"split", "แยกเลขที่บ้าน", "Splitting a number"},
                                   {"merge", "รวมเลขที่บ้าน", "Merging numbers"},
                                   {"complete", "แจ้งบ้านสร้างเสร็จ", "A house is completed"},
                                   {"demolish", "แจ้งรื้อถอนบ้าน", "Demolition"},
                                   {"correct", "แก้ไขรายการที่อยู่", "Correcting an address"}},
                                  "new"),
                     choice_field("requester_role", "ผู้ยื่นเป็น", "The requester is",
                                  {{"OWNER", "เจ้าของบ้าน", "Owner"}, {"DELEGATE", "ผู้รับมอบหมาย", "Delegate"}}, "OWNER")}};
}

std::optional<FormPage> HouseNumber::delegation_page() const {
    if (!delegated()) {
        return std::nullopt;
    }
    return FormPage{"delegation", "การมอบหมาย", "Delegation", delegation_fields(requester_id(), "")};
}

std::optional<FormPage> HouseNumber::existing_page() const {
    if (is("new")) {
        return std::nullopt;
    }
    const auto own = requester() != nullptr ? requester()->text("house_code") : std::string{};
    FormPage page{"existing", "บ้านเดิม", "Existing house", {}};
    page.fields = {typed_field("existing_house", "เลขรหัสประจำบ้าน", "House code", FormFieldType::HouseCode, own)};
    if (is("split")) {
        page.fields.push_back(hinted(typed_field("parts", "แยกเป็นกี่หลัง", "Into how many", FormFieldType::Number, "2"),
                                     "2 ถึง 20 หลัง นับบ้านเดิมด้วยถ้ายังคงอยู่",
                                     "2 to 20, the house of origin counted in where it stays"));
        page.fields.push_back(typed_field("origin_stays", "บ้านเดิมคงเลขที่เดิมเป็นหนึ่งในนั้น",
                                          "The house of origin stays as one of them", FormFieldType::YesNo, "yes"));
    } else if (is("merge")) {
        page.fields.push_back(hinted(note_field("other_houses", "รวมบ้านเหล่านี้เข้ามา เลขรหัสประจำบ้านบรรทัดละหนึ่งหลัง",
                                                "Houses merged into it, one house code per line", 300),
                                     "บ้านเหล่านี้ต้องไม่มีคนอยู่ เลขที่เดิมสิ้นสุดและไม่ใช้อีก",
                                     "Nobody may live there; their numbers end and are not given again"));
    } else if (is("complete")) {
        page.fields.push_back(
            hinted(typed_field("completed_date", "วันที่สร้างเสร็จ", "Completed on", FormFieldType::Date, today()),
                   "เฉพาะบ้านที่ทะเบียนลงไว้ว่าอยู่ในระหว่างการก่อสร้าง", "Only a house the register has as under construction"));
    } else if (is("demolish")) {
        page.fields.push_back(
            typed_field("demolished_date", "วันที่รื้อถอน", "Demolished on", FormFieldType::Date, today()));
    } else {
        page.fields.push_back(choice_field("correction_field", "รายการที่แก้ไข", "What is corrected",
                                           {{"house_no", "เลขที่บ้าน", "House number"},
                                            {"moo", "หมู่ที่", "Village"},
                                            {"trok", "ตรอก", "Lane"},
                                            {"soi", "ซอย", "Side street"},
                                            {"road", "ถนน", "Road"}}));
        page.fields.push_back(text_field("correction_text", "แก้เป็น", "Corrected to"));
        page.fields.push_back(hinted(
            text_field("correction_document", "เอกสารที่แสดงรายการที่ถูกต้อง", "Paper that shows the right entry", 100),
            "ชื่อเอกสาร เลขที่ และวันที่", "Its name, number and date"));
    }
    return page;
}

std::optional<FormPage> HouseNumber::site_page() const {
    if (!gives_numbers()) {
        return std::nullopt;
    }
    const auto known = [this](const char* key) { return house_ ? house_->record().text(key) : std::string{}; };
    const auto with = [](domain::FormField field, std::string value) {
        field.value = std::move(value);
        return field;
    };
    return FormPage{"site",
                    "ที่ตั้ง",
                    "Site",
                    {with(text_field("ccaatt", "รหัสตำบล (6 หลัก)", "Area code", 6), known("ccaatt")),
                     optional(with(text_field("moo", "หมู่ที่", "Village", 3), known("moo"))),
                     optional(with(text_field("trok", "ตรอก", "Lane"), known("trok"))),
                     optional(with(text_field("soi", "ซอย", "Side street"), known("soi"))),
                     optional(with(text_field("road", "ถนน", "Road"), known("road"))),
                     choice_field("land_document", "เอกสารที่ดิน", "Land document",
                                  {{"CHANOTE", "โฉนดที่ดิน", "Title deed"},
                                   {"NS3K", "น.ส.3 ก.", "Nor Sor 3 Kor"},
                                   {"NS3", "น.ส.3", "Nor Sor 3"},
                                   {"SPK", "ส.ป.ก. 4-01", "Sor Por Kor 4-01"},
                                   {"RENT", "ที่ดินเช่า", "Rented land"},
                                   {"OTHER", "อื่น ๆ", "Other"}}),
                     text_field("land_no", "เลขที่เอกสารที่ดิน", "Number of the land document", 30),
                     optional(text_field("latitude", "ละติจูด", "Latitude", 11)),
                     optional(text_field("longitude", "ลองจิจูด", "Longitude", 11)),
                     optional(note_field("neighbours", "เลขที่บ้านข้างเคียง บรรทัดละหนึ่งหลัง", "Numbers of the neighbours"))}};
}

std::vector<domain::Fields> HouseNumber::site_rows() const {
    const auto place = site_line("");
    return place.empty() ? std::vector<domain::Fields>{} : std::vector<domain::Fields>{{{"ที่ตั้ง", place}}};
}

std::optional<FormPage> HouseNumber::building_page() const {
    if (!builds()) {
        return std::nullopt;
    }
    return FormPage{
        "building",
        "ตัวบ้าน",
        "Building",
        {choice_field("building_kind", "ประเภทบ้าน", "Kind",
                      {{"HOUSE", "บ้าน", "House"},
                       {"ROW", "ห้องแถวหรือทาวน์เฮาส์", "Row house"},
                       {"FLAT", "ห้องชุด", "Flat"},
                       {"RAFT", "แพ", "Raft"},
                       {"OTHER", "อื่น ๆ", "Other"}},
                      "HOUSE"),
         typed_field("storeys", "จำนวนชั้น", "Storeys", FormFieldType::Number, "1"),
         choice_field("material", "ลักษณะบ้าน", "Material",
                      {{"BRICK", "ตึก", "Brick"}, {"WOOD", "ไม้", "Wood"}, {"MIXED", "ครึ่งตึกครึ่งไม้", "Mixed"}}, "BRICK"),
         choice_field(
             "use", "ใช้เป็น", "Use",
             {{"LIVING", "ที่อยู่อาศัย", "Living"}, {"TRADE", "ประกอบการค้า", "Trade"}, {"BOTH", "ทั้งสองอย่าง", "Both"}},
             "LIVING"),
         typed_field("under_construction", "อยู่ในระหว่างการก่อสร้าง", "Under construction", FormFieldType::YesNo, "no"),
         optional(typed_field("completed_date", "วันที่สร้างเสร็จ", "Completed on", FormFieldType::Date)),
         optional(text_field("permit_no", "ใบอนุญาตก่อสร้างเลขที่", "Permit number", 30)),
         optional(typed_field("permit_date", "วันที่ออกใบอนุญาต", "Permit of", FormFieldType::Date))},
        site_rows()};
}

std::optional<FormPage> HouseNumber::evidence_page() const {
    return FormPage{"evidence",
                    "หลักฐานที่ยื่น",
                    "Evidence",
                    {optional(many_field("evidence", "หลักฐาน", "Evidence", evidence_choices()))}};
}

std::optional<FormPage> HouseNumber::number_page() const {
    if (!gives_numbers()) {
        return std::nullopt;
    }
    FormPage page{"number", "เลขที่บ้านที่เสนอ", "Proposed number", {}};
    if (is("split")) {
        page.fields = {optional(hinted(note_field("part_numbers", "เลขที่บ้านของหลังใหม่ บรรทัดละหนึ่งหลัง",
                                                  "Numbers of the new houses, one per line", 400),
                                       "เว้นว่างไว้ถ้าให้ส่วนกลางกำหนดเลขต่อจากบ้านเดิม",
                                       "Left empty, the centre gives numbers that follow the house of origin"))};
    } else {
        page.fields = {hinted(text_field("house_no", "เลขที่บ้าน", "House number", 16),
                              "ส่วนกลางตรวจเลขซ้ำในหมู่และถนนเดียวกันอีกครั้ง",
                              "The centre checks once more that the number is free in this village and road")};
    }
    page.shown = site_rows();
    page.shown.push_back({{"กำหนดแล้วเสร็จ", thai_date(due_date())}});
    return page;
}

}  // namespace amphoe::workflows
