#include "gui/console/VisitSteps.h"

#include <array>
#include <exception>
#include <utility>

namespace amphoe::gui::console {
namespace {

using domain::Failure;
using domain::FailureCode;

constexpr std::array<std::pair<const char*, const char*>, 21> kWords{{
    {"sign_in", "เจ้าหน้าที่เข้าสู่ระบบ / sign-in"},
    {"open", "เปิดการรับบริการ / open the visit"},
    {"ticket", "บัตรคิว / queue ticket"},
    {"ticket_holder", "เจ้าของบัตรคิว / holder of the ticket"},
    {"consent", "ความยินยอม / consent"},
    {"card", "อ่านบัตร / read the card"},
    {"case", "เปิดเรื่อง / open the case"},
    {"card_status", "สถานะบัตรกับส่วนกลาง / card status"},
    {"registry", "เทียบกับทะเบียนกลาง / against the register"},
    {"authentication.find", "การพิสูจน์ตัวตนครั้งก่อน / earlier proofing"},
    {"authentication.otp", "รหัส OTP / one-time code"},
    {"authentication.thaid_qr", "คิวอาร์ ThaID / ThaID QR"},
    {"authentication", "ยืนยันตัวตนซ้ำ / known again"},
    {"activation", "เปิดใช้งาน ThaID หรือยืนยันทางรัฐ / activation"},
    {"face", "ใบหน้า / face"},
    {"phone", "หมายเลขโทรศัพท์ / phone"},
    {"confirm", "ผู้รับบริการยืนยัน / confirmation"},
    {"sync", "ส่งส่วนกลาง / send to the centre"},
    {"slip", "ออกใบรับ / make the slip"},
    {"print", "พิมพ์ / print"},
    {"close", "ปิดการรับบริการ / close the visit"},
}};

std::string outcome_name(StepEnd::Kind kind) {
    switch (kind) {
        case StepEnd::Kind::Ok:
            return "ok";
        case StepEnd::Kind::Failed:
            return "failed";
        case StepEnd::Kind::Waiting:
            return "waiting";
        case StepEnd::Kind::Skipped:
            return "skipped";
    }
    return "failed";
}

}  // namespace

std::string step_words(const std::string& name) {
    for (const auto& [step, words] : kWords) {
        if (name == step) {
            return words;
        }
    }
    // "move_out.movers": the service in words, the page by its name.
    const auto dot = name.find('.');
    const auto service = domain::service_from_name(name.substr(0, dot));
    if (dot == std::string::npos || !service) {
        return name;
    }
    return std::string(domain::service_title_th(*service)) + " / " + name;
}

void VisitSteps::run(const std::string& name, const Act& act) {
    if (blocked_) {
        keep(name, StepEnd::skipped(), 0);
        return;
    }
    if (stop_.stop_requested()) {
        keep(name, StepEnd::failed({FailureCode::UnexpectedError, "stopped"}), 0);
        return;
    }
    always(name, act);
}

void VisitSteps::always(const std::string& name, const Act& act) {
    note_("… " + step_words(name));
    const auto begun = clock_.steady();
    const auto end = guarded(act);
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(clock_.steady() - begun);
    keep(name, end, static_cast<long>(took.count()));
}

StepEnd VisitSteps::guarded(const Act& act) const {
    try {
        return act();
    } catch (const std::exception& unexpected) {
        return StepEnd::failed({FailureCode::UnexpectedError, unexpected.what()});
    }
}

void VisitSteps::keep(const std::string& name, const StepEnd& end, long ms) {
    steps_.push_back({name, outcome_name(end.kind), ms, end.failure, end.verified});
    blocked_ = blocked_ || !end.goes_on;
    if (end.decides && !first_failure_) {
        first_failure_ = end.failure;
    }
}

}  // namespace amphoe::gui::console
