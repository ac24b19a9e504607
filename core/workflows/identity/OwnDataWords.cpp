#include "core/workflows/identity/OwnDataWords.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/domain/Visit.h"
#include "core/workflows/RegisterCodes.h"

namespace amphoe::workflows {
namespace {

struct Word {
    std::string_view code;
    std::string_view th;
};

template <std::size_t N>
std::string word_of(const std::array<Word, N>& words, const std::string& code) {
    const auto* found = std::find_if(words.begin(), words.end(), [&](const auto& word) { return word.code == code; });
    return found == words.end() ? code : std::string(found->th);
}

constexpr std::array kCardStates{Word{"ACTIVE", "บัตรที่ใช้อยู่"}, Word{"EXPIRED", "บัตรเดิม"}, Word{"REQUESTED", "ยื่นคำขอแล้ว"},
                                 Word{"LOST", "แจ้งหาย"}, Word{"CANCELLED", "ยกเลิกแล้ว"}};
constexpr std::array kEnrolmentWords{Word{"NONE", "ยังไม่ลงทะเบียน"},
                                     Word{"SELF", "ลงทะเบียนด้วยตนเอง"},
                                     Word{"OFFICER", "ลงทะเบียนผ่านเจ้าหน้าที่"},
                                     Word{"SUSPENDED", "ระงับใช้"},
                                     Word{"REVOKED", "เพิกถอนแล้ว"},
                                     Word{"ISSUED", "รอเปิดใช้งาน"},
                                     Word{"ACTIVATED", "เปิดใช้งานแล้ว"},
                                     Word{"EXPIRED", "รหัสเปิดใช้งานหมดอายุ"},
                                     Word{"enrol", "ลงทะเบียน"},
                                     Word{"rebind", "ผูกเครื่องใหม่"},
                                     Word{"raise_level", "ยกระดับ"},
                                     Word{"suspend", "ระงับใช้"},
                                     Word{"reissue", "ออกรหัสใหม่"},
                                     Word{"revoke", "เพิกถอน"},
                                     Word{"passed", "ผ่าน"},
                                     Word{"waiting", "รอยืนยันในแอป"},
                                     Word{"expired", "หมดเวลายืนยัน"},
                                     Word{"level 1", "ระดับ 1"}};
constexpr std::array kChannels{Word{"DISTRICT", "ที่ว่าการอำเภอ"},
                               Word{"SELF", "แอป ThaID ด้วยตนเอง"},
                               Word{"DDOPA", "D.DOPA (ชื่อเดิมของ ThaID)"},
                               Word{"D.DOPA", "D.DOPA (ชื่อเดิมของ ThaID)"},
                               Word{"CS711", "เคาน์เตอร์เซอร์วิส 7-Eleven"},
                               Word{"BOONTERM", "ตู้บุญเติม (ศูนย์บริการ 1220)"},
                               Word{"THAIPOST", "ไปรษณีย์ไทย"},
                               Word{"KIOSK", "ตู้บริการอเนกประสงค์ภาครัฐ"}};
constexpr std::array kPurposes{
    Word{"identity_proof", "พิสูจน์ตัวตนที่ช่องบริการ"}, Word{"authentication", "ยืนยันตัวตนซ้ำ"},
    Word{"issued_paper", "ตรวจเอกสารที่ออก"},      Word{"conflict_of_interest", "ตรวจว่าเจ้าหน้าที่มีส่วนได้เสียหรือไม่"},
    Word{"proof_of_address", "รับรองที่อยู่"},        Word{"proof_of_identity", "รับรองตัวบุคคล"}};
constexpr std::array kRecords{
    Word{"citizen", "ทะเบียนบุคคล"},    Word{"birth", "ทะเบียนคนเกิด"},       Word{"death", "ทะเบียนคนตาย"},
    Word{"marriage", "ทะเบียนสมรส"},   Word{"divorce", "ทะเบียนหย่า"},       Word{"name_change", "ทะเบียนชื่อ"},
    Word{"card_history", "ประวัติบัตร"}, Word{"thaid", "การลงทะเบียน ThaID"}, Word{"tangrat", "การยืนยันตัวตนทางรัฐ"}};
}  // namespace

std::string living_status_th(const std::string& code) {
    return code == "ALIVE" ? "มีชีวิตอยู่" : person_status_th(code);
}

std::string card_state_th(const std::string& code) {
    return word_of(kCardStates, code);
}

std::string enrolment_word_th(const std::string& code) {
    return word_of(kEnrolmentWords, code);
}

std::string channel_th(const std::string& code) {
    return word_of(kChannels, code);
}

std::string purpose_th(const std::string& code) {
    const auto service = domain::service_from_name(code);
    return service ? std::string(domain::service_title_th(*service)) : word_of(kPurposes, code);
}

std::string record_th(const std::string& code) {
    return word_of(kRecords, code);
}

}  // namespace amphoe::workflows
