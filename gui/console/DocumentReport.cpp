#include "gui/console/DocumentReport.h"

#include <nlohmann/json.hpp>

#include "gui/console/JsonText.h"
#include "gui/console/TextLines.h"

namespace amphoe::gui::console {

Report written_report(const WrittenDocument& document) {
    TextLines lines;
    lines.heading("เขียนเอกสารแล้ว", "Document written")
        .add("เลขที่เอกสาร", "Number", document.number)
        .add("เลขที่เรื่อง", "Case", document.case_number)
        .add("ไฟล์", "File", document.out)
        .add("ที่มา", "Origin",
             document.issued_now ? "ออกใหม่จากข้อมูลปัจจุบัน / issued now" : "ฉบับที่เก็บไว้ในเรื่อง / as stored with the case");
    return {one_line({{"number", document.number},
                      {"kind", document.kind},
                      {"case", document.case_number},
                      {"out", document.out},
                      {"sha256", document.sha256},
                      {"issued_now", document.issued_now}}),
            lines.str()};
}

Report verification_report(const domain::DocumentVerification& verification,
                           const std::optional<ports::VoidedDocument>& voided) {
    const auto signed_at = json_of(verification.signed_at);
    TextLines lines;
    lines
        .heading(verification.valid ? "เอกสารถูกต้อง ไม่มีการแก้ไข" : "เอกสารไม่ผ่านการตรวจ",
                 verification.valid ? "The document is genuine and unchanged" : "The document does not hold")
        .add("เลขที่เอกสาร", "Number", verification.number)
        .add("ลงนามโดย", "Signed by", verification.signer)
        .add("เวลาลงนาม", "Signed at", verification.signed_at ? support::to_iso8601(*verification.signed_at) : "")
        .add("ผล", "Status", verification.status);
    for (const auto& reason : verification.reasons) {
        lines.line("    " + reason);
    }
    if (voided) {
        lines.add("ส่วนกลางยกเลิกแล้ว", "Voided by the centre", voided->reason + " " + voided->voided_on);
    }
    Json object{{"valid", verification.valid},   {"signer", verification.signer}, {"signed_at", signed_at},
                {"number", verification.number}, {"status", verification.status}, {"reasons", verification.reasons}};
    if (voided) {
        object["voided"] = {{"reason", voided->reason}, {"on", voided->voided_on}};
    }
    return {one_line(object), lines.str()};
}

Report printed_report(const ports::PrintOutcome& outcome) {
    TextLines lines;
    lines.heading("พิมพ์เสร็จแล้ว", "Printed").add("เครื่องพิมพ์", "Printer", outcome.printer).add("งาน", "Job", outcome.job);
    return {one_line({{"printer", outcome.printer}, {"job", outcome.job}, {"state", outcome.state}}), lines.str()};
}

}  // namespace amphoe::gui::console
