#include "gui/console/PaperDoctor.h"

#include <algorithm>
#include <array>

namespace amphoe::gui::console {
namespace {

using domain::Failure;
using domain::FailureCode;
using domain::PaperSize;

constexpr std::string_view kFolder = "file:";

std::string separated(const std::string& so_far, const std::string& next) {
    return so_far.empty() ? next : so_far + "; " + next;
}

bool takes_jobs(const ports::PrinterStatus& printer) {
    return printer.accepting && printer.state != "stopped";
}

std::string state_of(const ports::PrinterStatus& printer) {
    auto text = printer.state;
    for (const auto& reason : printer.reasons) {
        text += ' ' + reason;
    }
    return text;
}

/// As a job would be sent: the size's own queue, else the workstation's, else the first.
std::string queue_for(PaperSize size, const configuration::WorkstationSettings& settings,
                      const std::vector<ports::PrinterStatus>& printers) {
    const auto own = settings.papers.printers.find(size);
    if (own != settings.papers.printers.end()) {
        return own->second;
    }
    return !settings.printer.empty() || printers.empty() ? settings.printer : printers.front().name;
}

struct SizeLook {
    std::string text;
    bool good = false;
};

SizeLook look_at(PaperSize size, const configuration::WorkstationSettings& settings,
                 const std::vector<ports::PrinterStatus>& printers) {
    const auto queue = queue_for(size, settings, printers);
    const auto name = std::string(domain::paper_size_name(size)) + " → ";
    if (queue.starts_with(kFolder)) {
        return {name + queue, true};
    }
    const auto found =
        std::find_if(printers.begin(), printers.end(), [&](const auto& printer) { return printer.name == queue; });
    if (found == printers.end()) {
        return {name + (queue.empty() ? "-" : queue) + " (ไม่พบ / missing)", false};
    }
    return {name + queue + " (" + state_of(*found) + ')', takes_jobs(*found)};
}

}  // namespace

DoctorCheck printers_check(const PrinterList& printers) {
    DoctorCheck check{"printers", false, {}, {}, {}};
    if (!printers || printers->empty()) {
        check.failure = printers ? Failure{FailureCode::PrinterMissing, "no queue"} : printers.error();
        return check;
    }
    for (const auto& printer : *printers) {
        check.detail += (check.detail.empty() ? "" : ", ") + printer.name + " (" + state_of(printer) + ')';
    }
    if (std::none_of(printers->begin(), printers->end(), takes_jobs)) {
        check.failure = Failure{FailureCode::PrinterStopped, check.detail};
    }
    return check;
}

DoctorCheck paper_printers_check(const PrinterList& printers, const configuration::WorkstationSettings& settings) {
    DoctorCheck check{"paper_printers", false, {}, {}, {}};
    const auto known = printers ? *printers : std::vector<ports::PrinterStatus>{};
    for (const auto size : {PaperSize::A4, PaperSize::A5, PaperSize::Roll}) {
        const auto look = look_at(size, settings, known);
        check.detail = separated(check.detail, look.text);
        check.warning = check.warning || !look.good;
    }
    if (check.warning) {
        check.remedy =
            "เปิดเครื่องพิมพ์และเติมกระดาษ หรือเลือกเครื่องอื่นที่ printer หรือ paper_printers ในการตั้งค่า / turn the printer on and "
            "fill it, or choose another one as printer or paper_printers of the settings";
    }
    return check;
}

DoctorCheck scanner_check(const domain::Result<std::vector<ports::ScannerDevice>>& scanners,
                          const std::string& chosen) {
    DoctorCheck check{"scanner", false, {}, {}, {}};
    bool found = chosen.empty();
    for (const auto& device : scanners ? *scanners : std::vector<ports::ScannerDevice>{}) {
        check.detail = separated(check.detail, device.name + " (" + device.model + ')');
        found = found || device.name == chosen;
    }
    if (check.detail.empty()) {
        check.warning = true;
        check.detail = "ไม่พบเครื่องสแกน / no scanner answers" + (scanners ? "" : ": " + scanners.error().detail);
        check.remedy =
            "งานอื่นทำต่อได้ หากต้องสแกนเอกสาร ให้เปิดเครื่องสแกน ตรวจสาย และให้ผู้ใช้อยู่ในกลุ่ม scanner / everything else works; "
            "to scan papers turn the scanner on, check its cable, and put the user into the group scanner";
    } else if (!found) {
        check.warning = true;
        check.detail = separated(check.detail, chosen + " (ไม่พบ / missing)");
        check.remedy = "เลือกเครื่องที่พบที่ scanner ในการตั้งค่า / choose one of these as scanner of the settings";
    }
    return check;
}

}  // namespace amphoe::gui::console
