#include "gui/console/OutreachReport.h"

#include <nlohmann/json.hpp>

#include "gui/console/JsonText.h"
#include "gui/console/TextLines.h"

namespace amphoe::gui::console {
namespace {

using domain::OutreachEvent;
using workflows::OutreachLine;

Json line_json(const OutreachLine& line) {
    return {{"cases", line.cases},
            {"accepted", line.accepted},
            {"waiting", line.waiting},
            {"rejected", line.rejected},
            {"unfinished", line.unfinished}};
}

Json event_json(const OutreachEvent& event) {
    Json items = Json::array();
    for (const auto& item : event.items) {
        items.push_back(
            {{"name", item.name}, {"out", item.out}, {"back", item.back ? Json(*item.back) : Json(nullptr)}});
    }
    return {{"id", event.id},
            {"title", event.title},
            {"place", event.place},
            {"moo", event.moo},
            {"date", event.date},
            {"team", event.team},
            {"opened_by", event.opened_by},
            {"opened_at", support::to_iso8601(event.opened_at)},
            {"package_until", support::to_iso8601(event.package_until)},
            {"closed_by", event.closed_by},
            {"closed_at", json_of(event.closed_at)},
            {"complete", event.complete()},
            {"difference_reason", event.difference_reason},
            {"items", std::move(items)}};
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) {
        text += (text.empty() ? "" : ", ") + word;
    }
    return text;
}

const char* stage_name(workflows::PackageStage stage) {
    switch (stage) {
        case workflows::PackageStage::Good:
            return "good";
        case workflows::PackageStage::EndsSoon:
            return "ends_soon";
        case workflows::PackageStage::Old:
            break;
    }
    return "old";
}

Json package_json(const std::optional<workflows::OutreachPackage>& package) {
    return package ? Json{{"stage", stage_name(package->stage)}, {"minutes_left", package->left.count()}}
                   : Json(nullptr);
}

void add_package(TextLines& lines, const workflows::OutreachReport& report) {
    if (report.package) {
        const auto left = report.package->left.count();
        const auto clock = std::to_string(left / 60) + ":" + (left % 60 < 10 ? "0" : "") + std::to_string(left % 60);
        lines.add("ข้อมูลใช้ได้อีก (ชั่วโมง:นาที)", "Time left (hours:minutes)", clock);
    }
    if (report.package && report.package_old) {
        lines.line(
            "ข้อมูลที่นำออกมาหมดอายุแล้ว เริ่มรายใหม่ไม่ได้: สั่ง sync feed เมื่อมีสาย หรือสั่ง outreach close / the fetched data are "
            "out of date and no new visit begins: sync feed on the line, or outreach close");
    } else if (report.package && report.package->stage == workflows::PackageStage::EndsSoon) {
        lines.line("ข้อมูลที่นำออกมาใกล้หมดอายุ สั่ง sync feed เมื่อมีสาย / the fetched data end soon: sync feed on the line");
    }
}

}  // namespace

Report outreach_report(const workflows::OutreachReport& report, long upload_bytes_per_s, const std::string& file) {
    const auto& event = report.event;
    TextLines lines;
    lines.heading("งานบริการนอกสถานที่ " + event.id, "Outreach event " + event.id);
    lines.add("ชื่องาน", "Event", event.title);
    lines.add("สถานที่", "Place", event.place + (event.moo.empty() ? "" : " หมู่ที่ " + event.moo));
    lines.add("ทีมงาน", "Team", joined(event.team));
    lines.add("ข้อมูลใช้ได้ถึง", "Data count until", support::to_iso8601(event.package_until));
    lines.add("ผู้รับบริการ", "Visits", std::to_string(report.visits));
    lines.add("งาน", "Cases", std::to_string(report.all.cases));
    lines.add("รอส่งส่วนกลาง", "Waiting", std::to_string(report.left));
    if (!report.counted_until.empty()) {
        lines.line("นับงานถึงวันที่ " + report.counted_until + " เท่านั้น งานเปิดนานกว่านั้น ปิดงานแล้วเปิดงานใหม่ / counted until " +
                   report.counted_until + " only: the event is open longer; close it and open another");
    }
    add_package(lines, report);
    if (upload_bytes_per_s == 0) {
        lines.line("ยังไม่ได้จำกัดความเร็วส่ง (upload_bytes_per_s) / no ceiling is set for the line");
    }
    for (const auto& item : event.items) {
        lines.line("  " + item.name + ": " + std::to_string(item.out) + " -> " +
                   (item.back ? std::to_string(*item.back) : "?"));
    }
    Json services = Json::object();
    for (const auto& [service, line] : report.services) {
        services[std::string(domain::service_name(service))] = line_json(line);
    }
    const Json object{{"event", event_json(event)},
                      {"open", event.open()},
                      {"package_old", report.package_old},
                      {"package", package_json(report.package)},
                      {"visits", report.visits},
                      {"counted_until", report.counted_until.empty() ? Json(nullptr) : Json(report.counted_until)},
                      {"all", line_json(report.all)},
                      {"services", std::move(services)},
                      {"left", report.left},
                      {"upload_bytes_per_s", upload_bytes_per_s},
                      {"pdf", file.empty() ? Json(nullptr) : Json(file)}};
    return {one_line(object), lines.str()};
}

}  // namespace amphoe::gui::console
