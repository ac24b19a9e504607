#include "gui/console/Doctor.h"

#include <cmath>
#include <cstdlib>
#include <exception>

#include "core/domain/StoreSpace.h"
#include "gui/RuleFile.h"
#include "gui/console/CardDoctor.h"
#include "gui/console/PaperDoctor.h"
#include "gui/console/SyncReport.h"
#include "gui/console/Version.h"

namespace amphoe::gui::console {
namespace {

using domain::Failure;
using domain::FailureCode;

constexpr std::chrono::milliseconds kPictureWait{3000};
// OpenBLAS takes 20 to 45 ms on any office PC, the reference BLAS 300 (face.md section 6).
constexpr long kSlowDescriptorMs = 150;

DoctorCheck ok(const std::string& name, const std::string& detail) {
    return {name, false, detail, {}, {}};
}
DoctorCheck warning(const std::string& name, const std::string& detail, const std::string& remedy) {
    return {name, true, detail, remedy, {}};
}
DoctorCheck failed(const std::string& name, const Failure& why) {
    return {name, false, {}, {}, why};
}
DoctorCheck not_set_up(const std::string& name) {
    return warning(name, "ยังไม่ได้ตรวจ เพราะเครื่องยังไม่ได้ตั้งค่า / not examined: the workstation is not set up",
                   "ตั้งค่าด้วย amphoectl workstation init / set it up with amphoectl workstation init");
}

}  // namespace

std::vector<DoctorCheck> Doctor::examine() {
    using Look = DoctorCheck (Doctor::*)();
    std::vector<DoctorCheck> checks{program()};
    for (const auto& [name, look] :
         std::initializer_list<std::pair<const char*, Look>>{{"settings", &Doctor::settings},
                                                             {"database", &Doctor::database},
                                                             {"audit_chain", &Doctor::audit_chain},
                                                             {"key_protection", &Doctor::key_protection},
                                                             {"card_readers", &Doctor::card_readers},
                                                             {"card_reads", &Doctor::card_reads},
                                                             {"camera", &Doctor::camera},
                                                             {"face_models", &Doctor::face_models},
                                                             {"face_thresholds", &Doctor::face_thresholds},
                                                             {"printers", &Doctor::printers},
                                                             {"paper_printers", &Doctor::paper_printers},
                                                             {"scanner", &Doctor::scanner},
                                                             {"centre", &Doctor::centre},
                                                             {"outbox", &Doctor::outbox},
                                                             {"disk_space", &Doctor::disk_space},
                                                             {"fonts", &Doctor::fonts}}) {
        try {
            checks.push_back((this->*look)());
        } catch (const std::exception& unexpected) {
            // One broken component must not hide the state of the others.
            checks.push_back(failed(name, {FailureCode::UnexpectedError, unexpected.what()}));
        }
    }
    return checks;
}

DoctorCheck Doctor::program() const {
    return ok("program", std::string("AmphoeDesk ") + program_version());
}

DoctorCheck Doctor::settings() {
    const auto read = assembly_.settings();
    if (!read) {
        return failed("settings", read.error());
    }
    set_up_ = true;
    settings_ = *read;
    return ok("settings", settings_.workstation.id + ", " +
                              (settings_.workstation.training ? "โหมดฝึกอบรม / training" : "ใช้งานจริง / live"));
}

DoctorCheck Doctor::database() {
    if (!set_up_) {
        return not_set_up("database");
    }
    const auto store = assembly_.store();
    if (!store) {
        return failed("database", store.error());
    }
    ports::CaseFilter one;
    one.limit = 1;
    const auto cases = store->get().cases.find_cases(one);
    return cases ? ok("database", "เปิดได้ และตรวจความสมบูรณ์แล้ว / opened and checked") : failed("database", cases.error());
}

DoctorCheck Doctor::audit_chain() {
    if (!set_up_) {
        return not_set_up("audit_chain");
    }
    const auto store = assembly_.store();
    if (!store) {
        return failed("audit_chain", store.error());
    }
    const auto chain = store->get().audit_log.verify();
    if (!chain) {
        return failed("audit_chain", chain.error());
    }
    if (chain->first_bad || !chain->reason.empty()) {
        return failed("audit_chain", {FailureCode::AuditChainBroken, chain->reason});
    }
    return ok("audit_chain", std::to_string(chain->entries) +
                                 " รายการ ไฟล์แนบนับแล้ว ยังไม่ได้อ่าน / entries; attachments counted, not read");
}

DoctorCheck Doctor::key_protection() {
    if (!set_up_) {
        return not_set_up("key_protection");
    }
    const auto protection = assembly_.key_protection();
    if (protection.find("file") == std::string::npos) {
        return ok("key_protection", protection);
    }
    return warning("key_protection", "กุญแจเก็บในไฟล์ / the keys rest in a file (" + protection + ")",
                   "เปิดการเข้ารหัสดิสก์ของเครื่อง / turn on disk encryption");
}

DoctorCheck Doctor::card_readers() {
    return card_readers_check(assembly_.card_reader().readers(), assembly_.catalogue());
}

DoctorCheck Doctor::card_reads() {
    return card_reads_check(assembly_.card_reader().health());
}

DoctorCheck Doctor::camera() {
    auto& device = assembly_.camera();
    const auto opened = device.open(settings_.camera_source);
    if (!opened) {
        return failed("camera", opened.error());
    }
    const auto picture = device.next_picture(kPictureWait, stop_);
    device.close();
    if (!picture) {
        return failed("camera", picture.error());
    }
    return ok("camera", settings_.camera_source + ", " + std::to_string(picture->width) + " × " +
                            std::to_string(picture->height));
}

DoctorCheck Doctor::face_thresholds() {
    const auto matcher = assembly_.face_matcher();
    const auto facts = assembly_.face_set_up();
    if (!matcher || !facts) {
        return failed("face_thresholds", matcher ? facts.error() : matcher.error());
    }
    const auto thresholds = matcher->get().thresholds();
    auto detail = "เกณฑ์ / thresholds " + thresholds.version + (facts->thresholds_signed ? " (ลงนาม / signed)" : "");
    if (facts->cohort) {
        detail += ", กลุ่มอ้างอิง / cohort " + facts->cohort->version + " (" + std::to_string(facts->cohort_people) +
                  " คน / people), sha256 " + facts->cohort->sha256;
    }
    if (facts->cohort && !thresholds.cohort) {
        return warning(
            "face_thresholds", detail + ": ไม่ถูกใช้ / not in use",
            "เกณฑ์ไม่ได้วัดด้วยกลุ่มอ้างอิงนี้ สอบเทียบใหม่ด้วย amphoectl face calibrate / the thresholds were not measured with "
            "this cohort: calibrate with it");
    }
    if (!facts->own_thresholds) {
        return warning("face_thresholds",
                       detail + ": ค่าตั้งต้นที่ไม่มีลายเซ็น / unsigned starting values" +
                           (thresholds.cohort ? "" : ", ไม่มีกลุ่มอ้างอิง เกณฑ์จึงเข้มกว่า / no cohort, therefore stricter"),
                       "สอบเทียบกับภาพของหน่วยงานด้วย amphoectl face calibrate / calibrate on the office's own pictures");
    }
    return ok("face_thresholds", detail);
}

DoctorCheck Doctor::face_models() {
    const auto matcher = assembly_.face_matcher();
    if (!matcher) {
        return failed("face_models", matcher.error());
    }
    const auto model = matcher->get().model();
    const auto ms = std::lround(matcher->get().descriptor_ms());
    const auto detail = model.name + ", sha256 " + model.sha256 + ", " + std::to_string(ms) + " ms/descriptor";
    if (ms > kSlowDescriptorMs) {
        return warning(
            "face_models", detail,
            "ติดตั้ง libopenblas0-pthread คำนวณด้วย BLAS ตัวช้าอยู่ / install libopenblas0-pthread, a slow BLAS is in use");
    }
    return ok("face_models", detail);
}

DoctorCheck Doctor::printers() {
    return printers_check(assembly_.printer().printers());
}

DoctorCheck Doctor::paper_printers() {
    return paper_printers_check(assembly_.printer().printers(), settings_);
}

DoctorCheck Doctor::scanner() {
    const bool folder = settings_.scanner.starts_with("file:");
    return scanner_check(assembly_.scanner().scanners(), folder ? "" : settings_.scanner);
}

DoctorCheck Doctor::centre() {
    if (!set_up_) {
        return not_set_up("centre");
    }
    const auto centre = assembly_.centre();
    if (!centre) {
        return failed("centre", centre.error());
    }
    const auto status = centre->get().status(stop_);
    if (!status) {
        return failed("centre", status.error());
    }
    const auto offset = assembly_.clock().now() - status->time;
    const auto detail = status->name + ", " + status->contract_version +
                        (status->simulated ? ", จำลอง / simulated" : "") + ", เวลาต่าง / clock offset " +
                        std::to_string(-offset.count()) + " ms";
    switch (domain::clock_standing(offset, std::chrono::milliseconds(0), limits_of_today(assembly_).clock_limits())) {
        case domain::ClockStanding::Blocked:
            return failed("centre", {FailureCode::ClockWrong, detail});
        case domain::ClockStanding::Warn:
            return warning("centre", detail, "ตั้งนาฬิกาของเครื่องให้ตรง / set this computer's clock");
        case domain::ClockStanding::Unknown:
        case domain::ClockStanding::Good:
            break;
    }
    return ok("centre", detail);
}

DoctorCheck Doctor::outbox() {
    if (!set_up_) {
        return not_set_up("outbox");
    }
    const auto store = assembly_.store();
    if (!store) {
        return failed("outbox", store.error());
    }
    const auto items = store->get().outbox.acts(true);
    const auto notices = items ? store->get().outbox.notices(true) : items.error();
    if (!notices) {
        return failed("outbox", notices.error());
    }
    const auto waiting = count_of(*items, domain::OutboxState::Queued) + count_of(*items, domain::OutboxState::Parked);
    const auto oldest = oldest_seconds(*items, assembly_.clock().now());
    const auto detail =
        "รอส่ง / waiting " + std::to_string(waiting) + ", นานที่สุด / oldest " + std::to_string(oldest) + " s";
    if (count_of(*items, domain::OutboxState::Parked) + count_of(*notices, domain::OutboxState::Parked) > 0) {
        return warning("outbox", detail, "ดูเหตุด้วย amphoectl outbox list / see why with amphoectl outbox list");
    }
    if (domain::outbox_alarm(std::chrono::seconds(oldest), limits_of_today(assembly_).outbox_limits()) !=
        domain::OutboxAlarm::None) {
        return warning(
            "outbox", detail,
            "ตรวจสายด้วย amphoectl sync check ถ้าสายยังไม่กลับให้นำส่งด้วย amphoectl bundle export / find the fault with "
            "amphoectl sync check; without a line carry it by amphoectl bundle export");
    }
    return ok("outbox", detail);
}

DoctorCheck Doctor::disk_space() {
    auto folder = std::filesystem::absolute(assembly_.data_folder());
    while (!std::filesystem::exists(folder) && folder.has_relative_path()) {
        folder = folder.parent_path();
    }
    const auto free = std::filesystem::space(folder).available;
    const auto detail = std::to_string(free / (1024 * 1024)) + " MB";
    const auto standing = domain::space_standing(free);
    if (standing == domain::SpaceStanding::Full) {
        return failed("disk_space", {FailureCode::StoreFull, detail});
    }
    if (standing == domain::SpaceStanding::Low) {
        return warning("disk_space", detail, "ลบไฟล์อื่นเพื่อเพิ่มพื้นที่ / free some space");
    }
    return ok("disk_space", detail);
}

DoctorCheck Doctor::fonts() {
    domain::DocumentContent trial;
    trial.number = "0000-00-D07-000000-0";
    trial.issued_at = assembly_.clock().now();
    trial.training = true;
    trial.office_th = "สำนักทะเบียนอำเภอตัวอย่าง";
    trial.rcode = "0000";
    trial.workstation_id = "WS-0000-00";
    trial.fields = {{"citizen_name_th", "นาย ทดสอบ ระบบบัตร"}, {"case_number", "0000-0000-00-000000"}};
    const auto rendered = assembly_.renderer().render(trial);
    if (!rendered) {
        return failed("fonts", rendered.error());
    }
    return ok("fonts", "ทำใบรับทดลองได้ / a trial slip was made (" + std::to_string(rendered->pdf.size()) + " bytes)");
}

}  // namespace amphoe::gui::console
