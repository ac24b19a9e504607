#include "tests/centre/acts/ProofingNotice.h"

#include "core/domain/ThaiDateText.h"
#include "tests/centre/acts/OfficeNames.h"

namespace amphoe::centre {
namespace {

constexpr const char* kProved = "phone_proved";

}  // namespace

std::string masked_phone(const std::string& phone) {
    return phone.empty() ? std::string{} : phone.substr(0, 2) + "x-xxx-" + phone.substr(6);
}

std::string ProofingNotice::address() {
    const auto phone = act_.text("phone");
    if (!phone.empty()) {
        thaid_.set(kProved, act_.text("phone_verified") == "yes" ? masked_phone(phone) : "");
    }
    if (const auto proved = thaid_.text(kProved); !proved.empty()) {
        return proved;
    }
    // Who is given a code now has no app yet; who keeps the app reads it there.
    return act_.text("action") == "raise_level" ? "THAID" : "";
}

std::string ProofingNotice::text() const {
    return "มีการพิสูจน์ตัวตนเพื่อใช้ ThaID ของท่านที่" + office_name(act_.caller.office) + " เมื่อวันที่ " +
           domain::thai_moment(act_.message.at) +
           " หากไม่ใช่ท่าน ข้อมูลในทะเบียนของท่านยังไม่ถูกเปลี่ยน โปรดแจ้งสำนักทะเบียนอำเภอหรือท้องถิ่นแห่งใดก็ได้ทันที เพื่อระงับ ThaID นี้" +
           kOfficersNeverAsk;
}

std::string ProofingNotice::tell(domain::Fields& item) {
    const auto by = address();
    if (!by.empty()) {
        item["notified_by"] = by;
        item["notice"] = text();
    }
    return by;
}

}  // namespace amphoe::centre
