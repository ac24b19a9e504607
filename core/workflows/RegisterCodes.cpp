#include "core/workflows/RegisterCodes.h"

#include <algorithm>
#include <array>
#include <span>

namespace amphoe::workflows {
namespace {

struct CodeWord {
    const char* code;
    const char* th;
};

constexpr std::array kRelations{CodeWord{"HEAD", "เจ้าบ้าน"},     CodeWord{"OCCUPANT", "ผู้อาศัย"},
                                CodeWord{"SPOUSE", "คู่สมรส"},    CodeWord{"CHILD", "บุตร"},
                                CodeWord{"PARENT", "บิดามารดา"}, CodeWord{"SIBLING", "พี่น้อง"},
                                CodeWord{"GRANDCHILD", "หลาน"}, CodeWord{"RELATIVE", "ญาติ"}};

constexpr std::array kStatuses{CodeWord{"ALIVE", ""}, CodeWord{"DECEASED", "ถึงแก่กรรม"},
                               CodeWord{"MOVED", "แจ้งย้ายออกแล้ว ยังไม่ได้แจ้งย้ายเข้า"},
                               CodeWord{"STRUCK", "ถูกจำหน่ายชื่อออกจากทะเบียนบ้าน"}};

constexpr std::array kCardReasons{
    CodeWord{"FIRST", "ขอมีบัตรครั้งแรก"},     CodeWord{"EXPIRED", "บัตรหมดอายุ"}, CodeWord{"LOST", "บัตรหาย"},
    CodeWord{"DAMAGED", "บัตรชำรุด"},        CodeWord{"NAME", "เปลี่ยนชื่อ"},      CodeWord{"ADDRESS", "ย้ายที่อยู่"},
    CodeWord{"EXEMPT", "ผู้ได้รับยกเว้นขอมีบัตร"}};

std::string word_of(std::span<const CodeWord> words, const std::string& code) {
    const auto found = std::find_if(words.begin(), words.end(), [&](const auto& word) { return code == word.code; });
    return found == words.end() ? code : found->th;
}

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

}  // namespace

std::string relation_th(const std::string& code) {
    return word_of(kRelations, code);
}

std::string person_status_th(const std::string& code) {
    return word_of(kStatuses, code);
}

std::string card_reason_th(const std::string& code) {
    return word_of(kCardReasons, code);
}

std::string office_th(const domain::OfficeTable* offices, const std::string& code) {
    if (code.size() != 4 || !std::all_of(code.begin(), code.end(), is_digit)) {
        return code;
    }
    const auto* office = offices == nullptr ? nullptr : offices->find(code);
    return office == nullptr ? "สำนักทะเบียน รหัส " + code : office->name_th;
}

std::string clock_th(const std::string& time) {
    const bool clock = time.size() == 5 && (time[2] == ':' || time[2] == '.') && is_digit(time[0]) &&
                       is_digit(time[1]) && is_digit(time[3]) && is_digit(time[4]);
    return clock ? time.substr(0, 2) + '.' + time.substr(3) + " น." : time;
}

}  // namespace amphoe::workflows
