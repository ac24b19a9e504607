#include "gui/OutreachPaper.h"

#include "core/domain/ThaiDateText.h"

namespace amphoe::gui {
namespace {

using domain::OutreachEvent;
using workflows::OutreachLine;

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) {
        text += (text.empty() ? "" : ", ") + word;
    }
    return text;
}

std::string when(support::Timestamp at) {
    return domain::thai_moment(at);
}

std::vector<std::string> row_of(const std::string& name, const OutreachLine& line) {
    return {name, std::to_string(line.cases), std::to_string(line.accepted), std::to_string(line.waiting),
            std::to_string(line.rejected + line.unfinished)};
}

documents::ReportTable services_table(const workflows::OutreachReport& report) {
    documents::ReportTable table{{0.4, 0.15, 0.15, 0.15, 0.15},
                                 {{"บริการ", "งาน", "ส่วนกลางรับแล้ว", "รอส่วนกลาง", "ไม่สำเร็จ"}}};
    for (const auto& [service, line] : report.services) {
        table.rows.push_back(row_of(std::string(domain::service_title_th(service)), line));
    }
    table.rows.push_back(row_of("รวม", report.all));
    return table;
}

documents::ReportTable handover_table(const OutreachEvent& event) {
    documents::ReportTable table{{0.55, 0.15, 0.15, 0.15}, {{"รายการ", "นำออก", "นำกลับ", "ต่าง"}}};
    for (const auto& item : event.items) {
        table.rows.push_back({item.name, std::to_string(item.out), item.back ? std::to_string(*item.back) : "........",
                              item.back ? std::to_string(*item.back - item.out) : "........"});
    }
    return table;
}

}  // namespace

documents::MeasurementReport outreach_paper(const workflows::OutreachReport& report,
                                            const domain::Workstation& workstation) {
    const auto& event = report.event;
    documents::MeasurementReport paper{
        "รายงานงานบริการนอกสถานที่", "Report of an outreach event", workstation.office_th + "  " + event.id, {}};
    if (workstation.training) {
        paper.blocks.push_back(documents::ReportParagraph{"ตัวอย่าง – ใช้เพื่อทดสอบระบบเท่านั้น"});
    }
    paper.blocks.push_back(
        documents::ReportFacts{{{"เลขที่", event.id},
                                {"ชื่องาน", event.title},
                                {"สถานที่", event.place + (event.moo.empty() ? "" : " หมู่ที่ " + event.moo)},
                                {"ทีมงาน", joined(event.team)},
                                {"เปิดงาน", when(event.opened_at) + "  " + event.opened_by},
                                {"ปิดงาน", event.closed_at ? when(*event.closed_at) + "  " + event.closed_by : "ยังไม่ปิด"},
                                {"ข้อมูลอ้างอิงใช้ได้ถึง", when(event.package_until)},
                                {"ผู้รับบริการ (ราย)", std::to_string(report.visits)},
                                {"ค้างส่งส่วนกลาง", std::to_string(report.left)}}});
    paper.blocks.push_back(documents::ReportHeading{"งานที่ทำ"});
    paper.blocks.push_back(services_table(report));
    if (!report.counted_until.empty()) {
        paper.blocks.push_back(documents::ReportParagraph{
            "ยอดข้างต้นนับถึง" + domain::thai_day_long(*support::bangkok_day_begins(report.counted_until)) +
            " เท่านั้น เพราะงานเปิดนานกว่านั้น งานหลังจากนั้นอยู่ในรายงานประจำวัน"});
    }
    paper.blocks.push_back(documents::ReportHeading{"ใบส่งมอบและรับคืน: อุปกรณ์ แบบพิมพ์ สำนวน"});
    paper.blocks.push_back(handover_table(event));
    if (!event.difference_reason.empty()) {
        paper.blocks.push_back(documents::ReportParagraph{"เหตุที่จำนวนต่าง: " + event.difference_reason});
    }
    paper.blocks.push_back(documents::ReportParagraph{"หากเครื่องสูญหาย แจ้งผู้ดูแลส่วนกลางให้เพิกถอนเครื่อง " + workstation.id +
                                                      " ทันที ข้อมูลในเครื่องเข้ารหัสไว้ และเครื่องที่ถูกเพิกถอนติดต่อส่วนกลางไม่ได้อีก"});
    paper.blocks.push_back(documents::ReportParagraph{
        "ผู้ส่งมอบ ........................................    ผู้รับคืน ........................................"});
    return paper;
}

}  // namespace amphoe::gui
