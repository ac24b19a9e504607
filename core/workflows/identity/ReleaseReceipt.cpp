#include "core/workflows/identity/ReleaseReceipt.h"

#include "core/domain/Agency.h"

namespace amphoe::workflows {
namespace {

constexpr const char* kLegalBasis = "ความยินยอมของเจ้าของข้อมูล ตามพระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562";

std::string text_of(const domain::CaseEvent& event, const char* key) {
    const auto found = event.fields.find(key);
    return found == event.fields.end() ? std::string{} : found->second;
}

}  // namespace

std::optional<Release> release_of(const domain::Case& record, const std::vector<domain::CaseEvent>& events) {
    bool consented = false;
    std::optional<Release> release;
    std::string face_clause;
    for (const auto& event : events) {
        if (event.kind == domain::EventKind::ConsentRecorded) {  // of the visit, so of no case yet
            face_clause = text_of(event, "legal_clause");
        }
        if (event.case_id != record.id) {
            continue;
        }
        if (event.kind == domain::EventKind::StepRecorded && text_of(event, "step") == "requester") {
            consented = text_of(event, "release_consent") == "yes";
        } else if (event.kind == domain::EventKind::CentreAccepted && !text_of(event, "released_fields").empty()) {
            release = Release{text_of(event, "requester_id"),
                              text_of(event, "requester_name"),
                              text_of(event, "release_purpose"),
                              text_of(event, "released_fields"),
                              event.at,
                              {}};
        }
    }
    if (release) {
        release->face_clause = face_clause;
    }
    return record.service == domain::ServiceKind::VerifyOnly && consented ? release : std::nullopt;
}

domain::DocumentContent release_receipt(const Release& release, const domain::Case& record,
                                        const domain::ConsentNotice& notice) {
    domain::DocumentContent paper;
    paper.kind = domain::DocumentKind::ConsentReceipt;
    paper.fields = {{"controller", "สำนักทะเบียนกลาง โดยสำนักทะเบียนที่ออกเอกสารนี้"},
                    {"data_kinds", domain::released_fields_th(release.fields)},
                    {"retention", "หลักฐานการเปิดเผยเก็บตามตารางเก็บรักษาของสำนักทะเบียน"},
                    {"recipients", release.agency_name_th + " (" + release.agency_id + ")"},
                    {"rights", "ขอดู ขอแก้ไข คัดค้าน และร้องเรียนได้"},
                    {"withdrawal", "แจ้งที่สำนักทะเบียนหรือหน่วยงานผู้รับได้ทุกเมื่อ ไม่มีผลย้อนหลัง"},
                    {"dpo_contact", "ยื่นที่สำนักทะเบียนที่ออกใบรับนี้"},
                    {"face_basis", release.face_clause},
                    {"notice_version", notice.version},
                    {"citizen_name_th", record.citizen_name_th},
                    {"citizen_id_masked", record.citizen ? record.citizen->masked() : "-"},
                    {"case_number", record.number},
                    {"signed_by", record.citizen_name_th}};
    paper.tables["purposes"] = {{{"given", "yes"}, {"purpose", release.purpose}, {"legal_basis", kLegalBasis}}};
    return paper;
}

}  // namespace amphoe::workflows
