#include "core/domain/Visit.h"

#include <array>
#include <string_view>

namespace amphoe::domain {
namespace {

struct ServiceRow {
    ServiceKind kind;
    std::string_view name;
    std::string_view title_th;
    std::string_view title_en;
    std::string_view code;
};

constexpr std::array kServices{
    ServiceRow{ServiceKind::ThaidEnrolment, "thaid_enrolment", "ลงทะเบียน ThaID", "ThaID enrolment", "01"},
    ServiceRow{ServiceKind::TangratLevel2, "tangrat_level2", "ยืนยันตัวตนทางรัฐ ระดับ 2", "Tang Rat level 2", "02"},
    ServiceRow{ServiceKind::VerifyOnly, "verify_only", "ตรวจสอบตัวตนอย่างเดียว", "Verify only", "03"},
    ServiceRow{ServiceKind::MoveOut, "move_out", "แจ้งย้ายออก", "Move out", "04"},
    ServiceRow{ServiceKind::MoveIn, "move_in", "แจ้งย้ายเข้า", "Move in", "05"},
    ServiceRow{ServiceKind::MoveDestination, "move_destination", "แจ้งย้ายปลายทาง", "Destination move", "06"},
    ServiceRow{ServiceKind::OnlineMove, "online_move", "แจ้งย้ายที่อยู่ออนไลน์", "Online move", "07"},
    ServiceRow{ServiceKind::HouseNumber, "house_number", "ขอเลขที่บ้าน", "House number", "08"},
    ServiceRow{ServiceKind::CertifiedCopy, "certified_copy", "คัดและรับรองสำเนา", "Certified copy", "09"},
    ServiceRow{ServiceKind::CardIntake, "card_intake", "รับคำขอมีบัตร", "Card intake", "10"},
    ServiceRow{ServiceKind::OwnData, "own_data", "ตรวจสอบข้อมูลของตนเอง", "Own data", "11"},
};

template <class Enum>
struct NamedRow {
    Enum value;
    std::string_view name;
    std::string_view title_th;
    std::string_view title_en;
};

using EventRow = NamedRow<EventKind>;
constexpr std::array kEvents{
    EventRow{EventKind::VisitOpened, "VISIT_OPENED", "เปิดการรับบริการ", "Visit opened"},
    EventRow{EventKind::ConsentRecorded, "CONSENT_RECORDED", "บันทึกความยินยอม", "Consent recorded"},
    EventRow{EventKind::ConsentRefused, "CONSENT_REFUSED", "ไม่ให้ความยินยอม", "Consent refused"},
    EventRow{EventKind::CardRead, "CARD_READ", "อ่านข้อมูลจากชิปบัตร", "Chip read"},
    EventRow{EventKind::CardStatusChecked, "CARD_STATUS_CHECKED", "ตรวจสอบสถานะบัตร", "Card status checked"},
    EventRow{EventKind::FaceCompared, "FACE_COMPARED", "เปรียบเทียบภาพใบหน้า", "Face compared"},
    EventRow{EventKind::FaceDecided, "FACE_DECIDED", "บันทึกผลการพิจารณาใบหน้า", "Face decision recorded"},
    EventRow{EventKind::FaceReferred, "FACE_REFERRED", "ส่งให้ผู้บังคับบัญชาพิจารณา", "Face referred to a supervisor"},
    EventRow{EventKind::OfficerLooked, "OFFICER_LOOKED", "เจ้าหน้าที่ดูใบหน้าผู้รับบริการ", "The officer looked at the face"},
    EventRow{EventKind::CaseOpened, "CASE_OPENED", "เปิดเรื่อง", "Case opened"},
    EventRow{EventKind::PhoneRecorded, "PHONE_RECORDED", "บันทึกหมายเลขโทรศัพท์", "Phone recorded"},
    EventRow{EventKind::StepRecorded, "STEP_RECORDED", "บันทึกขั้นตอนของเรื่อง", "Step of the service recorded"},
    EventRow{EventKind::SecondPersonApproved, "SECOND_PERSON_APPROVED", "ผู้อนุมัติคนที่สองเห็นชอบ",
             "A second person approved"},
    EventRow{EventKind::CitizenConfirmed, "CITIZEN_CONFIRMED", "ผู้รับบริการยืนยันข้อมูล", "Citizen confirmed"},
    EventRow{EventKind::Submitted, "SUBMITTED", "จัดเก็บและเข้าคิวส่งส่วนกลาง", "Saved, sealed and queued for the centre"},
    EventRow{EventKind::CentreAccepted, "CENTRE_ACCEPTED", "ส่วนกลางรับเรื่องแล้ว", "Accepted by the centre"},
    EventRow{EventKind::CentreRejected, "CENTRE_REJECTED", "ส่วนกลางปฏิเสธ", "Rejected by the centre"},
    EventRow{EventKind::CentreConflict, "CENTRE_CONFLICT", "ข้อมูลที่ส่วนกลางเปลี่ยนไปแล้ว", "The centre's record had changed"},
    EventRow{EventKind::DocumentIssued, "DOCUMENT_ISSUED", "ออกเอกสาร", "Document issued"},
    EventRow{EventKind::DocumentPrinted, "DOCUMENT_PRINTED", "พิมพ์เอกสาร", "Document printed"},
    EventRow{EventKind::PrintFailed, "PRINT_FAILED", "พิมพ์ไม่สำเร็จ", "Printing failed"},
    EventRow{EventKind::DocumentAcknowledged, "DOCUMENT_ACKNOWLEDGED", "ส่วนกลางรับทราบเอกสาร",
             "Document known to the centre"},
    EventRow{EventKind::DocumentRefused, "DOCUMENT_REFUSED", "ส่วนกลางไม่รับเอกสาร", "Document refused by the centre"},
    EventRow{EventKind::SheetSent, "SHEET_SENT", "ส่งแผ่นเข้าคิวพิมพ์", "Sheet sent to the print queue"},
    EventRow{EventKind::SheetEnded, "SHEET_ENDED", "งานพิมพ์สิ้นสุด รอเจ้าหน้าที่ตรวจ",
             "Print job ended, sheet to be looked at"},
    EventRow{EventKind::SheetSpoiled, "SHEET_SPOILED", "แผ่นพิมพ์เสีย", "Sheet spoiled"},
    EventRow{EventKind::SheetReturned, "SHEET_RETURNED", "ไม่มีแผ่นออกจากเครื่องพิมพ์", "No sheet came out"},
    EventRow{EventKind::ReprintAllowed, "REPRINT_ALLOWED", "ให้พิมพ์ซ้ำ", "Reprint asked for"},
    EventRow{EventKind::DocumentVoided, "DOCUMENT_VOIDED", "ยกเลิกเอกสาร", "Document voided"},
    EventRow{EventKind::PagesScanned, "PAGES_SCANNED", "สแกนเอกสารประกอบ", "Supporting papers scanned"},
    EventRow{EventKind::ImageErased, "IMAGE_ERASED", "ลบภาพใบหน้า", "Face image erased"},
    EventRow{EventKind::CaseCancelled, "CASE_CANCELLED", "ยกเลิกเรื่อง", "Case cancelled"},
    EventRow{EventKind::VisitResumed, "VISIT_RESUMED", "รับบริการต่อ", "Visit resumed"},
    EventRow{EventKind::VisitClosed, "VISIT_CLOSED", "ปิดการรับบริการ", "Visit closed"},
    EventRow{EventKind::FeeAcknowledged, "FEE_ACKNOWLEDGED", "ส่วนกลางรับทราบใบเสร็จ", "Receipt known to the centre"},
    EventRow{EventKind::FeeRefused, "FEE_REFUSED", "ส่วนกลางไม่รับใบเสร็จ", "Receipt refused by the centre"},
    EventRow{EventKind::DayOpened, "DAY_OPENED", "เปิดงานประจำวัน", "Day opened"},
    EventRow{EventKind::DayClosed, "DAY_CLOSED", "ปิดงานประจำวัน", "Day closed"},
};

using StateRow = NamedRow<CaseState>;
constexpr std::array kStates{
    StateRow{CaseState::Draft, "DRAFT", "กำลังดำเนินการ", "In progress"},
    StateRow{CaseState::FaceReferred, "FACE_REFERRED", "รอผู้บังคับบัญชาพิจารณา", "Waiting for the supervisor"},
    StateRow{CaseState::Confirmed, "CONFIRMED", "ยืนยันแล้ว", "Confirmed"},
    StateRow{CaseState::WaitCentre, "WAIT_CENTRE", "รอยืนยันจากส่วนกลาง", "Waiting for the centre"},
    StateRow{CaseState::Accepted, "ACCEPTED", "ส่วนกลางรับแล้ว", "Accepted by the centre"},
    StateRow{CaseState::Rejected, "REJECTED", "ส่วนกลางปฏิเสธ", "Rejected by the centre"},
    StateRow{CaseState::Conflict, "CONFLICT", "ข้อมูลขัดกัน รอเจ้าหน้าที่ตัดสินใจ", "Conflict: waits for an officer"},
    StateRow{CaseState::Cancelled, "CANCELLED", "ยกเลิก", "Cancelled"},
};

const ServiceRow& row_of(ServiceKind kind) {
    for (const auto& row : kServices) {
        if (row.kind == kind) {
            return row;
        }
    }
    return kServices.front();
}

template <class Rows, class Enum>
const auto& row_in(const Rows& rows, Enum value) {
    for (const auto& row : rows) {
        if (row.value == value) {
            return row;
        }
    }
    return rows.front();
}

}  // namespace

std::string_view service_name(ServiceKind kind) {
    return row_of(kind).name;
}

std::optional<ServiceKind> service_from_name(std::string_view name) {
    for (const auto& row : kServices) {
        if (row.name == name) {
            return row.kind;
        }
    }
    return std::nullopt;
}

std::string_view service_title_th(ServiceKind kind) {
    return row_of(kind).title_th;
}

std::string_view service_title_en(ServiceKind kind) {
    return row_of(kind).title_en;
}

std::string_view service_code(ServiceKind kind) {
    return row_of(kind).code;
}

std::string_view event_name(EventKind kind) {
    return row_in(kEvents, kind).name;
}

std::optional<EventKind> event_from_name(std::string_view name) {
    for (const auto& row : kEvents) {
        if (row.name == name) {
            return row.value;
        }
    }
    return std::nullopt;
}

std::string_view event_title_th(EventKind kind) {
    return row_in(kEvents, kind).title_th;
}

std::string_view event_title_en(EventKind kind) {
    return row_in(kEvents, kind).title_en;
}

std::string_view case_state_name(CaseState state) {
    return row_in(kStates, state).name;
}

std::string_view case_state_title_th(CaseState state) {
    return row_in(kStates, state).title_th;
}

std::string_view case_state_title_en(CaseState state) {
    return row_in(kStates, state).title_en;
}

CaseState derive_case_state(const std::vector<CaseEvent>& events) {
    auto state = CaseState::Draft;
    for (const auto& event : events) {
        switch (event.kind) {
            case EventKind::FaceReferred:
                state = CaseState::FaceReferred;
                break;
            case EventKind::FaceDecided:
                state = CaseState::Draft;
                break;
            case EventKind::CitizenConfirmed:
                state = CaseState::Confirmed;
                break;
            case EventKind::Submitted:
                state = CaseState::WaitCentre;
                break;
            case EventKind::CentreAccepted:
                state = CaseState::Accepted;
                break;
            case EventKind::CentreRejected:
                state = CaseState::Rejected;
                break;
            case EventKind::CentreConflict:
                state = CaseState::Conflict;
                break;
            case EventKind::CaseCancelled:
                state = CaseState::Cancelled;
                break;
            case EventKind::VisitOpened:
            case EventKind::ConsentRecorded:
            case EventKind::ConsentRefused:
            case EventKind::CardRead:
            case EventKind::CardStatusChecked:
            case EventKind::FaceCompared:
            case EventKind::OfficerLooked:
            case EventKind::CaseOpened:
            case EventKind::PhoneRecorded:
            case EventKind::StepRecorded:
            case EventKind::SecondPersonApproved:
            case EventKind::DocumentIssued:
            case EventKind::DocumentPrinted:
            case EventKind::PrintFailed:
            case EventKind::DocumentAcknowledged:
            case EventKind::DocumentRefused:
            case EventKind::SheetSent:
            case EventKind::SheetEnded:
            case EventKind::SheetSpoiled:
            case EventKind::SheetReturned:
            case EventKind::ReprintAllowed:
            case EventKind::DocumentVoided:
            case EventKind::PagesScanned:
            case EventKind::ImageErased:
            case EventKind::VisitResumed:
            case EventKind::VisitClosed:
            case EventKind::FeeAcknowledged:
            case EventKind::FeeRefused:
            case EventKind::DayOpened:
            case EventKind::DayClosed:
                break;
        }
    }
    return state;
}

}  // namespace amphoe::domain
