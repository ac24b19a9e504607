#include "gui/presenters/RegisterWords.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <optional>
#include <string_view>

#include "core/domain/TypedDate.h"
#include "gui/presenters/TextForms.h"

namespace amphoe::gui {
namespace {

struct Word {
    const char* key;
    const char* th;
    const char* en;
};

/// Titles: the services' own Thai ones are found by the Thai word, the register's by the field name.
constexpr std::array kTitles{
    Word{"thaid_state", "สถานะ ThaID", "ThaID state"},
    Word{"since", "ตั้งแต่", "Since"},
    Word{"earlier_proof", "พิสูจน์ไว้เดิม", "Proofed before"},
    Word{"current_level", "ระดับปัจจุบัน", "Present level"},
    Word{"absence", "เหตุ", "Reason"},
    Word{"name", "ชื่อ", "Name"},
    Word{"name_th", "ชื่อ-สกุล", "Name"},
    Word{"number", "เลขที่", "Number"},
    Word{"received", "รับเมื่อ", "Received"},
    Word{"due", "กำหนด", "Due"},
    Word{"due_date", "กำหนดแล้วเสร็จ", "To be finished by"},
    Word{"site", "ที่ตั้ง", "Site"},
    Word{"person_status", "สถานะบุคคล", "Status of the person"},
    Word{"state", "สถานะ", "State"},
    Word{"check", "รายการตรวจ", "Check"},
    Word{"result", "ผล", "Result"},
    Word{"id", "เลขประจำตัว", "Number"},
    Word{"born", "เกิด", "Born"},
    Word{"house_status", "สถานภาพในบ้าน", "Place in the house"},
    Word{"relation", "สถานภาพในบ้าน", "Place in the house"},
    Word{"remarks", "หมายเหตุ", "Remarks"},
    Word{"citizen_id", "เลขประจำตัวประชาชน", "Citizen number"},
    Word{"title", "คำนำหน้า", "Title"},
    Word{"first", "ชื่อตัว", "First name"},
    Word{"middle", "ชื่อรอง", "Middle name"},
    Word{"last", "ชื่อสกุล", "Last name"},
    Word{"sex", "เพศ", "Sex"},
    Word{"sex_coded", "เพศ (1 ชาย 2 หญิง)", "Sex (1 male, 2 female)"},
    Word{"nationality", "สัญชาติ", "Nationality"},
    Word{"birth_date", "วันเกิด (พ.ศ.)", "Born"},
    Word{"birth_date_th", "วันเกิด", "Born"},
    Word{"status", "สถานะบุคคล", "Status of the person"},
    Word{"address", "ที่อยู่", "Address"},
    Word{"house_code", "เลขรหัสประจำบ้าน", "House code"},
    Word{"house_no", "บ้านเลขที่", "House number"},
    Word{"house_type", "ประเภทบ้าน", "Kind of house"},
    Word{"kind", "ประเภทบ้าน", "Kind of house"},
    Word{"father_name", "บิดา", "Father"},
    Word{"mother_name", "มารดา", "Mother"},
    Word{"moved_in_date", "เข้ามาอยู่เมื่อ", "Moved in"},
    Word{"moved_in_date_th", "เข้ามาอยู่เมื่อ", "Moved in"},
    Word{"moved_in", "ย้ายเข้า", "Moved in"},
    Word{"moved_out", "ย้ายออก", "Moved out"},
    Word{"moo", "หมู่ที่", "Village"},
    Word{"tambon", "ตำบล", "Tambon"},
    Word{"amphoe", "อำเภอ", "Amphoe"},
    Word{"province", "จังหวัด", "Province"},
    Word{"data_as_of_th", "ข้อมูล ณ", "Data as of"},
    Word{"order", "ลำดับ", "No."},
    Word{"office", "สำนักทะเบียน", "Office"},
    Word{"issuer", "ผู้ออกบัตร", "Issuer"},
    Word{"request_no", "เลขคำขอ", "Request number"},
    Word{"issue_date_th", "วันออกบัตร", "Issued"},
    Word{"expiry_date_th", "วันหมดอายุ", "Expires"},
    Word{"reason", "เหตุผล", "Reason"},
    Word{"number_given_date_th", "วันกำหนดเลขที่บ้าน", "House number given"},
    Word{"card_name", "ด้านหน้า: ชื่อ-สกุล", "Front: name"},
    Word{"card_number", "ด้านหน้า: เลขประจำตัว", "Front: number"},
    Word{"card_birth", "ด้านหน้า: วันเกิด", "Front: born"},
    Word{"card_address", "ด้านหน้า: ที่อยู่", "Front: address"},
    Word{"card_issued", "ด้านหน้า: วันออกบัตร", "Front: issued"},
    Word{"card_expires", "ด้านหน้า: วันหมดอายุ", "Front: expires"},
    Word{"card_laser", "ด้านหลัง: รหัสหลังบัตร", "Back: laser code"},
    Word{"card_photo", "ด้านหน้า: ภาพถ่าย", "Front: photo"},
    Word{"card_name_en", "ด้านหน้า: ชื่อภาษาอังกฤษ", "Front: English name"},
    Word{"card_chip", "ด้านหลัง: ชิป", "Back: chip"},
    Word{"group_person", "■ บุคคล", "■ Person"},
    Word{"group_address", "■ ที่อยู่", "■ Address"},
    Word{"group_family", "■ ครอบครัว", "■ Family"},
    Word{"group_card", "■ บัตรประจำตัวประชาชน", "■ Identity card"},
    Word{"group_enrolments", "■ การลงทะเบียนดิจิทัล", "■ Digital enrolments"},
    Word{"group_uses", "■ ใครขอดูข้อมูลของท่าน", "■ Who asked for your data"},
    Word{"name_en", "ชื่อภาษาอังกฤษ", "English name"},
    Word{"spouse", "คู่สมรสตามทะเบียนสมรส", "Spouse (marriage register)"},
    Word{"spouse_children", "คู่สมรสและบุตร", "Spouse and children"},
    Word{"child", "บุตรในทะเบียนบ้านเดียวกัน", "Child in the same house"},
    Word{"moved_from", "ย้ายมาจาก", "Moved from"},
    Word{"active_card", "บัตรที่ใช้อยู่", "Card in use"},
    Word{"earlier_card", "บัตรเดิม", "Earlier card"},
    Word{"asked_card", "ยื่นคำขอแล้ว", "Asked for"},
    Word{"thaid_history", "ประวัติ ThaID", "ThaID history"},
    Word{"tangrat", "ทางรัฐ", "Tang Rat"},
    Word{"tangrat_history", "ประวัติทางรัฐ", "Tang Rat history"},
    Word{"entries", "รายการ", "Entries"},
    Word{"delegate", "ผู้รับมอบหมาย", "Delegate"},
    Word{"papers_needed", "หลักฐานที่ต้องใช้", "Papers needed"},
};

/// Codes of the contract, as whole words.
constexpr std::array kCodes{
    Word{"ALIVE", "มีชีวิตอยู่", "alive"},
    Word{"DECEASED", "ถึงแก่ความตาย", "deceased"},
    Word{"MOVED", "ย้ายออก", "moved"},
    Word{"HEAD", "เจ้าบ้าน", "head of the house"},
    Word{"OFFICER", "ลงทะเบียนโดยเจ้าหน้าที่", "by an officer"},
    Word{"SELF", "ลงทะเบียนด้วยตนเอง", "by the citizen"},
    Word{"SUSPENDED", "ระงับใช้", "suspended"},
    Word{"REVOKED", "เพิกถอนแล้ว", "revoked"},
    Word{"enrol", "ลงทะเบียน", "enrolled"},
    Word{"rebind", "ผูกเครื่องใหม่", "bound to a new phone"},
    Word{"raise_level", "ยกระดับ", "level raised"},
    Word{"suspend", "ระงับใช้", "suspended"},
    Word{"reissue", "ออกรหัสใหม่", "new code issued"},
    Word{"revoke", "เพิกถอน", "revoked"},
    Word{"passed", "ผ่าน", "passed"},
    Word{"ok", "ผ่าน", "passed"},
    Word{"Thai", "ไทย", "Thai"},
    Word{"moving", "อยู่ระหว่างย้าย", "on the move"},
    Word{"late", "เกินกำหนด", "overdue"},
    Word{"due_kept", "อยู่ในกำหนด", "in time"},
    Word{"house_exists", "มีบ้านปลายทาง", "the house exists"},
    Word{"no_block", "ไม่ถูกระงับการย้าย", "no move is blocked"},
    Word{"head_known", "มีเจ้าบ้าน", "the house has a head"},
    Word{"head_consent", "เจ้าบ้านยินยอม", "the head has agreed"},
    Word{"head_is_head", "ผู้ยินยอมเป็นเจ้าบ้านในปัจจุบัน", "who approved is the head now"},
    Word{"movers_listed", "ผู้ย้ายมีชื่อในบ้านเดิม", "the movers are listed in the house they leave"},
    Word{"day_of_moving", "ถึงวันที่ย้ายแล้ว", "the day of moving has come"},
    Word{"in_time", "แจ้งภายในกำหนด", "notified in time"},
    Word{"centre.within_15_days", "ส่วนกลาง: ภายใน 15 วัน", "centre: within 15 days"},
    Word{"centre.house_exists", "ส่วนกลาง: มีบ้านปลายทาง", "centre: the house exists"},
    Word{"centre.head_is_head", "ส่วนกลาง: ผู้ยินยอมเป็นเจ้าบ้าน", "centre: who agreed is the head"},
    Word{"centre.no_block", "ส่วนกลาง: ไม่ถูกระงับการย้าย", "centre: no move is blocked"},
    Word{"the house is unknown or no more", "ไม่พบบ้านหรือบ้านสิ้นสภาพแล้ว", "the house is unknown or no more"},
    Word{"who approved is not the head of the house now", "ผู้ให้ความยินยอมไม่ใช่เจ้าบ้านในปัจจุบัน",
         "who approved is not the head of the house now"},
    Word{"a mover is not listed in the house they leave or is moving already", "ผู้ย้ายไม่มีชื่อในบ้านเดิมหรืออยู่ระหว่างย้าย",
         "a mover is not listed in the house they leave or is moving already"},
    Word{"the day of moving is missing or has not come", "ไม่มีวันที่ย้ายหรือยังไม่ถึงวันที่ย้าย",
         "the day of moving is missing or has not come"},
    Word{"the register allows no move", "ทะเบียนระงับการย้าย", "the register allows no move"},
    Word{"the house has no head", "บ้านไม่มีเจ้าบ้าน", "the house has no head"},
    Word{"the head has not agreed", "เจ้าบ้านยังไม่ยินยอม", "the head has not agreed"},
    Word{"listed_here", "มีชื่อในบ้านนี้", "listed in this house"},
    Word{"not_listed_here", "ไม่มีชื่อในบ้านนี้", "not listed in this house"},
    Word{"letter_original", "หนังสือมอบหมายฉบับจริง", "the original letter of delegation"},
    Word{"delegate_card", "บัตรประจำตัวของผู้รับมอบหมาย", "the delegate's card"},
    Word{"principal_card_copy", "สำเนาบัตรของผู้มอบหมายที่ลงชื่อรับรอง", "a signed copy of the principal's card"},
    Word{"principal_card", "บัตรตัวจริงของผู้มอบหมาย", "the principal's own card"},
    Word{"house_book_copy", "สำเนาทะเบียนบ้านฉบับเจ้าบ้าน", "the house book"},
    Word{"two_witnesses", "พยานสองคนลงชื่อในหนังสือมอบหมาย", "two witnesses' signatures on the letter"},
    Word{"male", "ชาย", "male"},
    Word{"female", "หญิง", "female"},
    Word{"OCCUPANT", "ผู้อาศัย", "occupant"},
    Word{"STRUCK", "จำหน่ายชื่อแล้ว", "struck out"},
    Word{"none", "ไม่มีรายการ", "none"},
    Word{"not_answered", "ส่วนกลางยังไม่ตอบ ขอดูใหม่ภายหลังได้", "The centre has not answered yet; ask again later"},
    Word{"yes", "ใช่", "yes"},
    Word{"no", "ไม่ใช่", "no"},
};

template <std::size_t N>
const Word* find_word(const std::array<Word, N>& words, const std::string& text) {
    const auto* found =
        std::find_if(words.begin(), words.end(), [&](const auto& word) { return text == word.key || text == word.th; });
    return found == words.end() ? nullptr : found;
}

std::string word_for(const std::string& code, const Texts& texts) {
    const auto* found = find_word(kCodes, code);
    return found == nullptr ? with_dates_for_people(code, texts) : chosen(texts, found->th, found->en);
}

bool is_digit(char letter) {
    return std::isdigit(static_cast<unsigned char>(letter)) != 0;
}

/// Whatever may stand inside a number, a date or a moment; everything else ends it.
bool holds_together(char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return byte < 0x80 && (std::isalnum(byte) != 0 || letter == '-' || letter == ':' || letter == '/');
}

std::optional<domain::PartialDate> date_in(const std::string& word) {
    const auto buddhist = domain::read_buddhist_date(word);
    return buddhist ? buddhist : domain::PartialDate::from_iso(word);
}

std::string long_date(const domain::PartialDate& date, const Texts& texts) {
    return texts.language() == Language::Thai ? date.thai_long() : date.english();
}

/// A word that is a date or a moment as a whole; otherwise nothing.
std::optional<std::string> as_date(const std::string& word, const Texts& texts) {
    if (word.size() < 7 || word[4] != '-') {
        return std::nullopt;
    }
    if (const auto moment = support::from_iso8601(word)) {
        return day_text(*moment, texts) + " " + clock_text(*moment, texts);
    }
    const auto date = date_in(word);
    return date ? std::optional(long_date(*date, texts)) : std::nullopt;
}

}  // namespace

std::string with_dates_for_people(const std::string& text, const Texts& texts) {
    std::string result;
    for (std::size_t from = 0; from < text.size();) {
        if (!holds_together(text[from])) {
            result += text[from++];
            continue;
        }
        auto end = from;
        while (end < text.size() &&
               (holds_together(text[end]) || (text[end] == '.' && end + 1 < text.size() && is_digit(text[end + 1])))) {
            ++end;
        }
        const auto word = text.substr(from, end - from);
        result += as_date(word, texts).value_or(word);
        from = end;
    }
    return result;
}

std::string row_title(const std::string& title, const Texts& texts) {
    const auto* found = find_word(kTitles, title);
    return found == nullptr ? with_dates_for_people(title, texts) : chosen(texts, found->th, found->en);
}

std::string row_value(const std::string& value, const Texts& texts) {
    // A row of history holds several codes with two spaces between them.
    constexpr std::string_view gap = "  ";
    std::string result;
    for (std::size_t from = 0;;) {
        const auto end = value.find(gap, from);
        result += word_for(value.substr(from, end - from), texts);
        if (end == std::string::npos) {
            return result;
        }
        result += gap;
        from = end + gap.size();
    }
}

std::string typed_date(const std::string& iso) {
    const auto date = iso.size() == 10 ? domain::PartialDate::from_iso(iso) : std::nullopt;
    if (!date) {
        return iso;
    }
    char text[16];
    std::snprintf(text, sizeof text, "%u/%u/%d", *date->day(), *date->month(), date->buddhist_year());
    return text;
}

}  // namespace amphoe::gui
