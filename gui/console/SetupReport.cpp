#include "gui/console/SetupReport.h"

#include <nlohmann/json.hpp>

#include "gui/console/FailureJson.h"
#include "gui/console/TextLines.h"

namespace amphoe::gui::console {
namespace {

Json officer_json(const domain::Officer& officer) {
    return {{"id", officer.id},
            {"name_th", officer.name_th},
            {"name_en", officer.name_en},
            {"role", domain::role_name(officer.role)},
            {"rcode", officer.rcode}};
}

Json paper_printers_json(const domain::PaperSetUp& papers) {
    Json printers = Json::object();
    for (const auto& [size, printer] : papers.printers) {
        printers[std::string(domain::paper_size_name(size))] = printer;
    }
    return printers;
}

Json numbered_papers_json(const domain::PaperSetUp& papers) {
    Json kinds = Json::array();
    for (const auto kind : papers.numbered) {
        kinds.push_back(domain::document_kind_name(kind));
    }
    return kinds;
}

Json settings_json(const std::string& file, const configuration::WorkstationSettings& settings) {
    const auto& station = settings.workstation;
    return {{"file", file},
            {"workstation_id", station.id},
            {"rcode", station.rcode},
            {"office_th", station.office_th},
            {"office_en", station.office_en},
            {"counter", station.counter},
            {"mode", station.training ? "training" : "live"},
            {"centre_simulated", station.centre_simulated},
            {"language", settings.language},
            {"large_type", settings.large_type},
            {"camera_source", settings.camera_source},
            {"readers", {{"citizen", settings.readers.citizen}, {"officer", settings.readers.officer}}},
            {"printer", settings.printer},
            {"paper_printers", paper_printers_json(settings.papers)},
            {"numbered_papers", numbered_papers_json(settings.papers)},
            {"scanner", settings.scanner},
            {"print_server", settings.print_server},
            {"models_folder", settings.models_folder},
            {"recognition_model_file", settings.recognition_model_file},
            {"recognition_model_sha256", settings.recognition_model_sha256}};
}

}  // namespace

Report officers_report(const std::vector<domain::Officer>& officers) {
    Json list = Json::array();
    TextLines lines;
    lines.heading("เจ้าหน้าที่", "Officers");
    for (const auto& officer : officers) {
        list.push_back(officer_json(officer));
        lines.line("  " + officer.id + "  " + officer.name_th + "  " +
                   std::string(domain::role_title_th(officer.role)) + " / " +
                   std::string(domain::role_name(officer.role)));
    }
    return {one_line({{"officers", list}}), lines.str()};
}

Report officer_report(const domain::Officer& officer) {
    TextLines lines;
    lines.heading("บันทึกเจ้าหน้าที่แล้ว", "Officer saved")
        .add("รหัส", "Code", officer.id)
        .add("ชื่อ", "Name", officer.name_th)
        .add("หน้าที่", "Role", domain::role_title_th(officer.role));
    return {one_line({{"officer", officer_json(officer)}}), lines.str()};
}

Report settings_report(const std::string& file, const configuration::WorkstationSettings& settings) {
    const auto& station = settings.workstation;
    TextLines lines;
    lines.heading("การตั้งค่าเครื่อง", "Workstation settings")
        .add("ไฟล์", "File", file)
        .add("เครื่อง", "Workstation", station.id)
        .add("สำนักทะเบียน", "Office", station.office_th + " (" + station.rcode + ")")
        .add("โหมด", "Mode", station.training ? "ฝึกอบรม / training" : "ใช้งานจริง / live")
        .add("ส่วนกลาง", "Centre", station.centre_simulated ? "จำลอง / SIMULATED" : "จริง / real")
        .add("กล้อง", "Camera", settings.camera_source)
        .add("เครื่องพิมพ์", "Printer", settings.printer);
    return {one_line(settings_json(file, settings)), lines.str()};
}

Report provisioned_report(const std::string& host, int port) {
    TextLines lines;
    lines.heading("ลงทะเบียนเครื่องกับส่วนกลางแล้ว", "The workstation is registered with the centre")
        .add("ส่วนกลาง", "Centre", host + ':' + std::to_string(port));
    return {one_line({{"provisioned", true}, {"host", host}, {"port", port}}), lines.str()};
}

Report configuration_report(const std::vector<ConfigurationCheck>& checks, const FailureWords& words) {
    Json list = Json::array();
    TextLines lines;
    lines.heading("ตรวจไฟล์ตั้งค่า", "Configuration");
    for (const auto& check : checks) {
        Json entry{{"name", check.name}, {"state", check.failure ? "failed" : "ok"}};
        entry["detail"] = check.failure ? check.failure->detail : check.note;
        entry["remedy"] = check.failure ? words.text(check.failure->code).remedy_th : "";
        lines.line(std::string(check.failure ? "  ✗ " : "  ✓ ") + check.name +
                   (entry["detail"] == "" ? "" : ": " + entry["detail"].get<std::string>()));
        list.push_back(std::move(entry));
    }
    return {one_line({{"checks", list}}), lines.str()};
}

}  // namespace amphoe::gui::console
