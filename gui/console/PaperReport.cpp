#include "gui/console/PaperReport.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "gui/console/JsonText.h"
#include "gui/console/TextLines.h"

namespace amphoe::gui::console {
namespace {

std::string both_titles(domain::PaperState state) {
    return std::string(domain::paper_state_title_th(state)) + " / " + std::string(domain::paper_state_title_en(state));
}

Json paper_json(const workflows::CasePaperRecord& known) {
    const auto& paper = known.paper;
    Json json{{"number", paper.number},
              {"kind", domain::document_kind_name(paper.kind)},
              {"case", known.record.number},
              {"issued_at", support::to_iso8601(paper.issued_at)},
              {"officer", paper.officer_id},
              {"state", domain::paper_state_name(paper.state)},
              {"acknowledged", paper.acknowledged},
              {"refused", paper.refused},
              {"sheets", paper.sheets},
              {"spoiled", paper.spoiled},
              {"copies", paper.copies},
              {"files", paper.files},
              {"stock_serial", paper.stock_serial},
              {"last_failure", paper.last_failure}};
    if (paper.ticket) {
        json["job"] = {{"printer", paper.ticket->printer}, {"id", paper.ticket->job}};
    }
    if (paper.state == domain::PaperState::Void) {
        json["void"] = {{"reason", paper.void_reason},
                        {"second", paper.voided_by},
                        {"known", paper.void_known},
                        {"closed_here", paper.void_closed_here}};
    }
    return json;
}

Json balance_json(const domain::StockBalance& balance) {
    return {{"paper", balance.paper},
            {"before", balance.before},
            {"received", balance.received},
            {"issued", balance.issued},
            {"spoiled", balance.spoiled},
            {"open", balance.open},
            {"remaining", balance.remaining},
            {"next", balance.next},
            {"counted", balance.counted < 0 ? Json() : Json(balance.counted)},
            {"difference_reason", balance.difference_reason},
            {"balanced", balance.balanced()}};
}

}  // namespace

Report paper_report(const workflows::CasePaperRecord& known) {
    const auto& paper = known.paper;
    TextLines lines;
    lines.heading("เอกสาร", "Paper")
        .add("เลขที่เอกสาร", "Number", paper.number)
        .add("ชนิด", "Kind", domain::document_kind_name(paper.kind))
        .add("เลขที่เรื่อง", "Case", known.record.number)
        .add("สถานะ", "State", both_titles(paper.state))
        .add("ส่วนกลาง", "Centre", paper.acknowledged ? "รับทราบแล้ว / known" : "รอยืนยัน / waiting")
        .add("สำเนา", "Copies", std::to_string(paper.copies))
        .add("มอบเป็นไฟล์", "Given as a file", std::to_string(paper.files))
        .add("แผ่นเสีย", "Spoiled", std::to_string(paper.spoiled))
        .add("เลขแบบพิมพ์", "Form", paper.stock_serial);
    return {one_line(paper_json(known)), lines.str()};
}

Report papers_report(const std::string& date, const std::vector<workflows::CasePaperRecord>& papers) {
    Json list = Json::array();
    TextLines lines;
    lines.heading("เอกสารที่ออกวันที่ " + date, "Papers issued");
    for (const auto& known : papers) {
        list.push_back(paper_json(known));
        lines.line("  " + known.paper.number + "  " + std::string(domain::document_kind_name(known.paper.kind)) + "  " +
                   both_titles(known.paper.state) + (known.paper.acknowledged ? "" : "  (รอยืนยัน / waiting)"));
    }
    return {one_line({{"date", date}, {"papers", list}}), lines.str()};
}

Report papers_due_report(const std::vector<ports::CaseSummary>& cases) {
    Json list = Json::array();
    TextLines lines;
    lines.heading("เรื่องที่ยังขาดเอกสาร", "Papers due");
    for (const auto& summary : cases) {
        list.push_back({{"case", summary.record.number},
                        {"service", domain::service_name(summary.record.service)},
                        {"opened_at", support::to_iso8601(summary.record.opened_at)}});
        lines.line("  " + summary.record.number + "  " + std::string(domain::service_title_th(summary.record.service)));
    }
    return {one_line({{"due", list}}), lines.str()};
}

Report stock_report(const std::string& date, const std::vector<domain::StockBalance>& balances) {
    Json list = Json::array();
    TextLines lines;
    lines.heading("แบบพิมพ์มีเลข วันที่ " + date, "Numbered forms");
    for (const auto& balance : balances) {
        list.push_back(balance_json(balance));
        lines.line("  " + balance.paper)
            .add("ยกมา", "Before", std::to_string(balance.before))
            .add("รับ", "Received", std::to_string(balance.received))
            .add("ใช้ไป", "Issued", std::to_string(balance.issued))
            .add("เสีย", "Spoiled", std::to_string(balance.spoiled))
            .add("รอตอบ", "Open", std::to_string(balance.open))
            .add("คงเหลือ", "Remaining", std::to_string(balance.remaining))
            .add("เลขถัดไป", "Next", balance.next)
            .add("นับได้", "Counted", balance.counted < 0 ? "" : std::to_string(balance.counted))
            .add("ยอด", "Balance", balance.balanced() ? "ลงตัว / balanced" : "ไม่ลงตัว / does not balance");
    }
    const bool all = std::all_of(balances.begin(), balances.end(), [](const auto& one) { return one.balanced(); });
    return {one_line({{"date", date}, {"balanced", all}, {"stock", list}}), lines.str()};
}

Report received_report(const domain::StockRange& range, long added) {
    TextLines lines;
    lines.heading("รับแบบพิมพ์แล้ว", "Forms received")
        .add("แบบพิมพ์", "Form", range.paper)
        .add("จำนวน", "Added", std::to_string(added));
    return {one_line({{"paper", range.paper}, {"added", added}}), lines.str()};
}

}  // namespace amphoe::gui::console
