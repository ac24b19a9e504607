#include "gui/console/FeeReport.h"

#include <nlohmann/json.hpp>

#include "core/domain/AmountInWords.h"
#include "core/support/Digest.h"
#include "gui/console/JsonText.h"
#include "gui/console/TextLines.h"

namespace amphoe::gui::console {
namespace {

Json day_json(const workflows::CashDay& day) {
    Json receipts = Json::array();
    for (const auto& receipt : day.receipts) {
        receipts.push_back({{"number", receipt.number},
                            {"case", receipt.case_number},
                            {"officer", receipt.officer_id},
                            {"at", support::to_iso8601(receipt.at)},
                            {"method", workflows::payment_method_name(receipt.method)},
                            {"payment_ref", receipt.payment_ref},
                            {"items", receipt.items},
                            {"total_satang", receipt.total},
                            {"waived", receipt.waived},
                            {"voided", receipt.voided}});
    }
    return {{"date", day.date},        {"receipts", std::move(receipts)},
            {"cash_satang", day.cash}, {"qr_satang", day.qr},
            {"voided", day.voided},    {"waived", day.waived}};
}

void add_day(const workflows::CashDay& day, TextLines& lines) {
    lines.heading("ใบเสร็จ " + day.date, "Receipts " + day.date);
    for (const auto& receipt : day.receipts) {
        lines.line("  " + receipt.number + "  " + domain::amount_in_digits(receipt.total) + "  " +
                   std::string(workflows::payment_method_name(receipt.method)) +
                   (receipt.payment_ref.empty() ? "" : " " + receipt.payment_ref) +
                   (receipt.voided ? "  ยกเลิก / void" : "") + (receipt.waived ? "  ยกเว้น / waived" : ""));
    }
    lines.add("เงินสด", "Cash", domain::amount_in_digits(day.cash));
    lines.add("คิวอาร์ (จำลอง)", "QR (simulated)", domain::amount_in_digits(day.qr));
    lines.add("ยกเลิก", "Void", std::to_string(day.voided));
}

}  // namespace

Report fee_report(const domain::RenderedDocument& receipt, const std::string& file) {
    TextLines lines;
    lines.add("ใบเสร็จเลขที่", "Receipt", receipt.number);
    if (!file.empty()) {
        lines.add("ไฟล์ PDF", "PDF file", file);
    }
    const Json object{{"receipt_no", receipt.number},
                      {"pdf", file.empty() ? Json(nullptr) : Json(file)},
                      {"sha256", support::sha256_hex(receipt.pdf)}};
    return {one_line(object), lines.str()};
}

Report void_report(const std::string& receipt_number) {
    TextLines lines;
    lines.add("ยกเลิกใบเสร็จ", "Receipt void", receipt_number);
    return {one_line(Json{{"receipt_no", receipt_number}, {"voided", true}}), lines.str()};
}

Report cash_day_report(const workflows::CashDay& day) {
    TextLines lines;
    add_day(day, lines);
    return {one_line(day_json(day)), lines.str()};
}

Report fee_bill_report(const workflows::FeeBill& bill) {
    TextLines lines;
    Json items = Json::array();
    lines.heading("ค่าธรรมเนียมของเรื่อง " + bill.case_number, "Fee of case " + bill.case_number);
    for (const auto& line : bill.lines) {
        lines.line("  " + line.title_th + " / " + line.title_en + "  x" + std::to_string(line.count) + "  " +
                   domain::amount_in_digits(line.satang));
        items.push_back({{"item", line.item}, {"count", line.count}, {"satang", line.satang}});
    }
    lines.add("รวมต้องชำระ", "To be paid", domain::amount_in_digits(bill.total));
    if (!bill.lines.empty()) {
        lines.add("เลขอ้างอิงคิวอาร์ (จำลอง)", "QR reference (simulated)", bill.payment_ref);
    }
    return {one_line(Json{{"case", bill.case_number},
                          {"items", std::move(items)},
                          {"total_satang", bill.total},
                          {"payment_ref", bill.payment_ref}}),
            lines.str()};
}

Report handover_report(const domain::RenderedDocument& sheet, const std::string& file) {
    TextLines lines;
    lines.add("ใบนำส่งเงินเลขที่", "Handover sheet", sheet.number);
    lines.add("ไฟล์ PDF", "PDF file", file);
    return {one_line(Json{{"sheet", sheet.number}, {"pdf", file}, {"sha256", support::sha256_hex(sheet.pdf)}}),
            lines.str()};
}

Report cash_close_report(const workflows::ClosedTill& till, const std::string& file) {
    const auto& closed = till.cash;
    TextLines lines;
    add_day(closed.day, lines);
    lines.add("นับได้", "Counted", domain::amount_in_digits(closed.counted));
    lines.add("ต่าง", "Difference", domain::amount_in_digits(closed.difference));
    lines.add("ใบนำส่งเงินเลขที่", "Handover sheet", till.sheet.number);
    if (!file.empty()) {
        lines.add("ไฟล์ PDF", "PDF file", file);
    }
    auto object = day_json(closed.day);
    object["sheet"] = till.sheet.number;
    object["pdf"] = file.empty() ? Json(nullptr) : Json(file);
    object["counted_satang"] = closed.counted;
    object["difference_satang"] = closed.difference;
    object["balanced"] = closed.difference == 0;
    return {one_line(object), lines.str()};
}

}  // namespace amphoe::gui::console
