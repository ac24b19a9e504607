#include "tests/core/documents/SamplePapers.h"

#include "core/documents/PaperCode.h"
#include "tests/core/documents/SampleCardIntake.h"
#include "tests/core/documents/SampleDailyReport.h"
#include "tests/core/documents/SampleHandover.h"
#include "tests/core/documents/SampleHouse.h"
#include "tests/core/documents/SampleSlip.h"

namespace amphoe::testing {
namespace {

using domain::DocumentContent;
using domain::DocumentKind;
using domain::Fields;

const Fields kCertification{{"purpose", "ประกอบการสมัครเรียน"},
                            {"check_code", "7Q2M-K4XP-93HD"},
                            {"registrar_name", "นางสาวทดสอบ ระบบงาน"},
                            {"registrar_title", "นายทะเบียนอำเภอ"},
                            {"data_as_of_th", "วันที่ 22 พฤศจิกายน 2569 เวลา 08.30 น."}};

Fields person_fields() {
    return {{"name_th", "นางสาวกฤษฎิ์ณัฏฐา ป้ำวงศ์สกุล ณ อยุธยา"},
            {"citizen_id", "1-0000-00000-01-7"},
            {"sex", "หญิง"},
            {"nationality", "ไทย"},
            {"birth_date_th", "14 มกราคม 2530"},
            {"house_status", "ผู้อาศัย"},
            {"father_name", "นายทดสอบ ป้ำวงศ์สกุล"},
            {"father_nationality", "ไทย"},
            {"mother_name", "นางตัวอย่าง ป้ำวงศ์สกุล"},
            {"mother_nationality", "ไทย"},
            {"house_code", "0999-000017-2"},
            {"address", "99/9 หมู่ที่ 4 ตำบลริมใต้ อำเภอแม่ริม จังหวัดเชียงใหม่"},
            {"moved_in_date_th", "2 กุมภาพันธ์ 2551"},
            {"moved_from", "1 ซอยตัวอย่าง แขวงทดสอบ เขตทดสอบ กรุงเทพมหานคร"}};
}

void add_couple(Fields& fields, const std::string& prefix, const std::string& name, const std::string& number) {
    fields[prefix + "_name"] = name;
    fields[prefix + "_citizen_id"] = number;
    fields[prefix + "_nationality"] = "ไทย";
    fields[prefix + "_age"] = "34";
}

void add_registration(Fields& fields) {
    fields["registration_no"] = "1001/2560";
    fields["registration_date_th"] = "5 พฤษภาคม 2560";
    fields["registration_office"] = "สำนักทะเบียนอำเภอทดสอบ";
}

void fill_register(DocumentContent& content) {
    auto& fields = content.fields;
    fields = kCertification;
    add_couple(fields, "child", "เด็กหญิงน้ำผึ้ง ทดสอบระบบ", "1-0099-00001-02-6");
    add_couple(fields, "father", "นายบิดา ทดสอบระบบ", "3-0001-00002-01-8");
    add_couple(fields, "mother", "นางมารดา ทดสอบระบบ", "5-0001-00001-01-8");
    add_couple(fields, "deceased", "นายผู้ล่วงลับ ทดสอบระบบ", "3-0001-00002-01-8");
    add_couple(fields, "first", "นายฝ่ายหนึ่ง ทดสอบระบบ", "3-0001-00002-01-8");
    add_couple(fields, "second", "นางสาวฝ่ายสอง ตัวอย่าง", "5-0001-00001-01-8");
    add_registration(fields);
    const Fields more{{"child_sex", "หญิง"},
                      {"deceased_sex", "ชาย"},
                      {"birth_date_th", "5 พฤษภาคม 2560"},
                      {"birth_time", "09.30 น."},
                      {"birth_place", "โรงพยาบาลตัวอย่าง"},
                      {"death_date_th", "1 มีนาคม 2565"},
                      {"death_time", "22.10 น."},
                      {"death_place", "โรงพยาบาลตัวอย่าง"},
                      {"death_cause", "โรคชรา"},
                      {"father_name", "นายบิดา ทดสอบระบบ"},
                      {"mother_name", "นางมารดา ทดสอบระบบ"},
                      {"informant_name", "นายผู้แจ้ง ทดสอบระบบ"},
                      {"informant_relation", "บิดา"},
                      {"first_witness", "นายพยาน หนึ่ง"},
                      {"second_witness", "นางพยาน สอง"},
                      {"property_note", "ไม่มี"},
                      {"custody_note", "บุตรหนึ่งคนอยู่กับฝ่ายที่สอง"},
                      {"marriage_no", "0999/53-000004"},
                      {"marriage_date_th", "15 มิถุนายน 2553"}};
    fields.insert(more.begin(), more.end());
}

void fill_house(DocumentContent& content) {
    content.fields = kCertification;
    content.fields.insert({{"house_code", "0999-000017-2"},
                           {"address", "99/9 หมู่ที่ 4 ตำบลริมใต้ อำเภอแม่ริม จังหวัดเชียงใหม่"},
                           {"village", "บ้านทดสอบ"},
                           {"house_type", "บ้าน"},
                           {"house_nature", "ตึกสองชั้น"},
                           {"number_given_date_th", "2 กุมภาพันธ์ 2540"}});
    for (int order = 1; order <= 4; ++order) {
        auto person = person_fields();
        person["order"] = std::to_string(order);
        person["house_status"] = order == 1 ? "เจ้าบ้าน" : "ผู้อาศัย";
        person["moved_in"] = "2 กุมภาพันธ์ 2551";
        content.tables["persons"].push_back(std::move(person));
    }
}

void fill_move(DocumentContent& content) {
    content.fields = {{"from_house", "0999-000017-2 · 99/9 หมู่ที่ 4 ตำบลริมใต้ อำเภอแม่ริม จังหวัดเชียงใหม่"},
                      {"to_house", "0998-000021-4 · 1 ซอยตัวอย่าง แขวงทดสอบ เขตทดสอบ กรุงเทพมหานคร"},
                      {"moved_date_th", "20 พฤศจิกายน 2569"},
                      {"reason", "ย้ายตามครอบครัว"},
                      {"informant_name", "นายทดสอบ ป้ำวงศ์สกุล"},
                      {"registrar_name", "นางสาวทดสอบ ระบบงาน"}};
    for (int order = 1; order <= 2; ++order) {
        auto person = person_fields();
        person["order"] = std::to_string(order);
        person["relation"] = order == 1 ? "หัวหน้า" : "บุตร";
        content.tables["movers"].push_back(std::move(person));
    }
}

void fill_other(DocumentContent& content) {
    auto& fields = content.fields;
    fields = person_fields();
    const Fields more{{"citizen_name_th", "นางสาวกฤษฎิ์ณัฏฐา ป้ำวงศ์สกุล"},
                      {"citizen_id_masked", "x-xxxx-xxxxx-01-7"},
                      {"channel", "เคาน์เตอร์อำเภอ"},
                      {"result", "ยืนยันตัวตนสำเร็จ"},
                      {"level_label", "ระดับ 2"},
                      {"verified_at_th", "22 พฤศจิกายน 2569 เวลา 08.35 น."},
                      {"confirm_minutes", "10"},
                      {"case_number", "0999-2569-02-000117"},
                      {"ticket", "A017"},
                      {"service", "งานทะเบียนราษฎร"},
                      {"ahead", "5"},
                      {"estimate", "20 นาที"},
                      {"booking_ref", "BK-220017"},
                      {"book_no", "12"},
                      {"receipt_no", "000345"},
                      {"payer", "นางสาวกฤษฎิ์ณัฏฐา ป้ำวงศ์สกุล"},
                      {"total", "121.00"},
                      {"total_words", "หนึ่งร้อยยี่สิบเอ็ดบาทถ้วน"},
                      {"method", "เงินสด"},
                      {"receiver", "นายรับเงิน ทดสอบ"},
                      {"request_no", "9999-000117/69"},
                      {"requester_name", "นายทดสอบ ป้ำวงศ์สกุล"},
                      {"requester_citizen_id", "3-0001-00002-01-8"},
                      {"site", "หมู่ที่ 4 ตำบลริมใต้ อำเภอแม่ริม จังหวัดเชียงใหม่"},
                      {"house_kind", "บ้านชั้นเดียว"},
                      {"due_days", "30"},
                      {"due_date_th", "22 ธันวาคม 2569"},
                      {"controller", "กรมการปกครอง"},
                      {"data_kinds", "ข้อมูลจากชิปบัตร ภาพใบหน้า หมายเลขโทรศัพท์"},
                      {"retention", "ภาพสดไม่เกิน 24 ชั่วโมงหลังส่วนกลางรับ"},
                      {"recipients", "ระบบทะเบียนกลาง"},
                      {"rights", "ขอดู แก้ไข คัดค้าน และถอนความยินยอม"},
                      {"withdrawal", "แจ้งเจ้าหน้าที่ ณ สำนักทะเบียนใดก็ได้"},
                      {"dpo_contact", "โทร. 1548"},
                      {"face_basis", "ความยินยอมโดยชัดแจ้ง ตามพระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 มาตรา 26"},
                      {"notice_version", "2026-11-01.1"},
                      {"signed_by", "ยืนยันด้วยบัตรและเจ้าหน้าที่"},
                      {"reason_code", "FACE_REFERRED"},
                      {"reason", "ภาพใบหน้าต้องให้ผู้บังคับบัญชาพิจารณาก่อน"},
                      {"what_to_bring", "บัตรประจำตัวประชาชน และบุคคลที่น่าเชื่อถือหนึ่งคนพร้อมบัตร"},
                      {"referred_to", "หัวหน้าฝ่ายทะเบียนและบัตร ห้อง 2"},
                      {"letter_no", "ทส 0018.1/117"},
                      {"office_address", "ถนนตัวอย่าง อำเภอทดสอบ"},
                      {"subject", "ขอส่งสำเนารายการทะเบียน"},
                      {"to", "ผู้อำนวยการโรงเรียนตัวอย่าง"},
                      {"enclosure", "สำเนารายการทะเบียน จำนวน 1 ชุด"},
                      {"signer_name", "นายนายอำเภอ ทดสอบ"},
                      {"signer_title", "นายอำเภอทดสอบ"},
                      {"owner_unit", "ฝ่ายทะเบียนและบัตร"},
                      {"phone", "02-000-0000"},
                      {"name_en", "Miss Kritnattha Pamwongsakul"},
                      {"issue_date_th", "20 พฤศจิกายน 2566"},
                      {"expiry_date_th", "13 มกราคม 2575"},
                      {"issuer", "อำเภอทดสอบ/เชียงใหม่"}};
    fields.insert(more.begin(), more.end());
    fields.insert(kCertification.begin(), kCertification.end());
    content.tables["items"] = {{{"name", "คัดและรับรองรายการทะเบียนราษฎร"}, {"count", "2"}, {"amount", "20.00"}},
                               {{"name", "บัตรประจำตัวประชาชน (กรณีสูญหาย)"}, {"count", "1"}, {"amount", "101.00"}}};
    content.tables["evidence"] = {{{"ticked", "yes"}, {"name", "ใบอนุญาตก่อสร้าง"}},
                                  {{"ticked", "no"}, {"name", "หนังสือมอบหมาย"}}};
    content.tables["purposes"] = {
        {{"given", "yes"}, {"purpose", "เปรียบเทียบใบหน้ากับภาพในชิปบัตร"}, {"legal_basis", "ความยินยอม มาตรา 26"}},
        {{"given", "no"}, {"purpose", "รับข่าวสารของบริการ"}, {"legal_basis", "ความยินยอม"}}};
    content.tables["history"] = {
        {{"order", "1"}, {"issue_date_th", "20 พฤศจิกายน 2566"}, {"reason", "บัตรหมดอายุ"}, {"office", "อำเภอทดสอบ"}}};
    content.tables["changes"] = {{{"order", "1"},
                                  {"form", "ช.5"},
                                  {"old_name", "ทองดี"},
                                  {"new_name", "ป้ำวงศ์สกุล"},
                                  {"registration_no", "0999/63-000007"},
                                  {"registration_date_th", "9 มกราคม 2563"},
                                  {"registration_office", "อำเภอทดสอบ"}}};
    content.tables["paragraphs"] = {
        {{"paragraph_text",
          "ตามที่โรงเรียนตัวอย่างได้ขอตรวจสอบรายการทะเบียนของนักเรียน จำนวน 12 ราย เพื่อประกอบการรับสมัครนักเรียน ประจำปีการศึกษา 2570 "
          "นั้น"}},
        {{"paragraph_text", "สำนักทะเบียนได้ตรวจสอบแล้ว ปรากฏว่ารายการถูกต้องตรงกัน จึงเรียนมาเพื่อโปรดทราบ"}}};
}

void fill_own_data(DocumentContent& content) {
    content.fields = {{"data_as_of_th", "วันที่ 22 พฤศจิกายน 2569 เวลา 09.30 น."}};
    for (const auto* group : {"person", "address", "family", "card", "enrolments", "uses"}) {
        content.tables[group] = {{{"title", "ออกบัตร"}, {"text", "10 มีนาคม 2561 · สำนักทะเบียนอำเภอตัวอย่าง"}}};
    }
}

}  // namespace

DocumentContent sample_paper(DocumentKind kind, const domain::DocumentPicture& photo) {
    DocumentContent content;
    switch (kind) {
        case DocumentKind::ThaidSlip:
            return sample_slip();
        case DocumentKind::CopyTr14_1:
            content.fields = person_fields();
            content.fields.insert(kCertification.begin(), kCertification.end());
            break;
        case DocumentKind::CopyTr14:
        case DocumentKind::CopyTr13:
            fill_house(content);
            break;
        case DocumentKind::CopyTr1:
        case DocumentKind::CopyTr4:
        case DocumentKind::CopyKr2:
        case DocumentKind::CopyKr3:
        case DocumentKind::CopyKr6:
        case DocumentKind::CopyKr7:
            fill_register(content);
            break;
        case DocumentKind::HouseBook:
        case DocumentKind::NumberPlateNotice:
            content.fields = sample_numbered_house();
            break;
        case DocumentKind::CardIntakeSlip:
            content.fields = sample_card_intake();
            break;
        case DocumentKind::MoveNotice:
            fill_move(content);
            break;
        case DocumentKind::DailyReport:
            fill_daily(content);
            break;
        case DocumentKind::CashHandover:
            fill_handover(content);
            break;
        case DocumentKind::OwnDataView:
            fill_own_data(content);
            break;
        default:
            fill_other(content);
    }
    const auto slip = sample_slip();
    content.kind = kind;
    content.number = "0999-69-" + std::string(domain::document_kind_code(kind)) + "-000042-7";
    content.issued_at = slip.issued_at;
    content.office_th = slip.office_th;
    content.rcode = "0999";
    content.workstation_id = slip.workstation_id;
    content.officer_id = slip.officer_id;
    // As long as a real code, and the same in every run.
    content.verification = documents::paper_code_text(
        documents::paper_code_payload({content.number, std::string(domain::document_kind_name(kind)), "2026-11-22",
                                       content.rcode, std::vector<std::uint8_t>(16, 0x5A)},
                                      std::vector<std::uint8_t>(8, 0xA5)),
        std::vector<std::uint8_t>(documents::kCodeSignatureBytes, 0xC3));
    if (!photo.jpeg.empty()) {
        content.pictures["photo"] = photo;
    }
    return content;
}

}  // namespace amphoe::testing
