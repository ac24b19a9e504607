#include "core/workflows/DayWords.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace amphoe::workflows {
namespace {

struct NameWord {
    const char* name;
    const char* th;
};

constexpr std::array kEnrolments{NameWord{"enrol", "ลงทะเบียนใหม่"},         NameWord{"rebind", "ผูกเครื่องใหม่"},
                                 NameWord{"raise_level", "ยกระดับ"},        NameWord{"suspend", "ระงับใช้"},
                                 NameWord{"reissue", "ออกรหัสเปิดใช้งานใหม่"}, NameWord{"revoke", "เพิกถอน"}};

constexpr std::array kIncidents{NameWord{"print_failed", "พิมพ์ไม่สำเร็จ"},
                                NameWord{"sheet_spoiled", "กระดาษเสีย"},
                                NameWord{"conflict", "รายการขัดกับส่วนกลาง"},
                                NameWord{"rejected", "ส่วนกลางไม่รับเรื่อง"},
                                NameWord{"paper_refused", "ส่วนกลางไม่รับเอกสาร"},
                                NameWord{"fee_refused", "ส่วนกลางไม่รับใบเสร็จ"},
                                NameWord{"clock_went_back", "นาฬิกาเครื่องเดินถอยหลัง"}};

std::string word_of(std::span<const NameWord> words, const std::string& name) {
    const auto found = std::find_if(words.begin(), words.end(), [&](const auto& word) { return name == word.name; });
    return found == words.end() ? name : found->th;
}

}  // namespace

std::string enrolment_th(const std::string& name) {
    constexpr std::string_view kRejected = "rejected: ";
    if (!name.starts_with(kRejected)) {
        return word_of(kEnrolments, name);
    }
    const auto reason = name.substr(kRejected.size());
    return "ส่วนกลางไม่รับ" + (reason.empty() ? "" : " (เหตุ " + reason + ")");
}

std::string incident_th(const std::string& name) {
    return word_of(kIncidents, name);
}

}  // namespace amphoe::workflows
