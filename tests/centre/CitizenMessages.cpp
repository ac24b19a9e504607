#include "tests/centre/CitizenMessages.h"

#include "core/domain/ThaiDateText.h"
#include "tests/centre/acts/ProofingNotice.h"

namespace amphoe::centre {
namespace {

constexpr std::size_t kKept = 20;
/// Nothing is sent, so no link leads anywhere.
constexpr const char* kNoLink = "https://centre.invalid/";

}  // namespace

std::string one_time_code_message(const std::string& code, std::chrono::minutes life) {
    return "รหัสยืนยันหมายเลขโทรศัพท์ของท่านคือ " + code + " ใช้ได้ " + std::to_string(life.count()) +
           " นาที แจ้งเฉพาะเมื่อท่านอยู่ที่ช่องบริการ" + kOfficersNeverAsk;
}

std::string activation_message(support::Timestamp until) {
    return std::string("เปิดใช้งาน ThaID ที่ ") + kNoLink + "thaid ภายใน " + domain::thai_moment(until) +
           " หากท่านไม่ได้ขอ ไม่ต้องกดลิงก์และแจ้งสำนักทะเบียน" + kOfficersNeverAsk;
}

std::string tangrat_message(support::Timestamp until) {
    return std::string("ยืนยันตัวตนทางรัฐระดับ 2 ที่ ") + kNoLink + "tangrat ภายใน " + domain::thai_moment(until) +
           " หากท่านไม่ได้ขอ ไม่ต้องกดลิงก์และแจ้งสำนักทะเบียน" + kOfficersNeverAsk;
}

void note_message(RegisterBook& book, const std::string& phone, const std::string& text, support::Timestamp now) {
    auto& page = book.open_or_make("message/" + phone);
    if (page.items.size() >= kKept) {
        page.items.erase(page.items.begin());
    }
    page.add_item({{"at", support::to_iso8601(now)}, {"text", text}});
}

}  // namespace amphoe::centre
