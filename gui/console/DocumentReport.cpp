#include "gui/console/DocumentReport.h"

#include <nlohmann/json.hpp>

#include "core/support/Digest.h"
#include "gui/console/JsonText.h"
#include "gui/console/TextLines.h"

namespace amphoe::gui::console {
namespace {

std::string standing_text(const domain::PaperStandingAnswer& answer) {
    switch (answer.standing) {
        case domain::PaperStanding::Confirmed:
            return "ส่วนกลางยืนยัน / confirmed";
        case domain::PaperStanding::Withdrawn:
            return "ถูกถอนแล้ว / withdrawn";
        case domain::PaperStanding::Void:
            return "ถูกยกเลิกแล้ว / void";
        case domain::PaperStanding::Unknown:
            break;
    }
    return "ไม่อยู่ในรายการยกเลิกที่เครื่องนี้มี ส่วนกลางยังไม่ยืนยัน / not on the void list known here";
}

}  // namespace

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

Report verification_report(const domain::DocumentVerification& verification) {
    const auto signed_at = json_of(verification.signed_at);
    TextLines lines;
    lines
        .heading(verification.valid ? "เอกสารถูกต้อง ไม่มีการแก้ไข" : "เอกสารไม่ผ่านการตรวจ",
                 verification.valid ? "The document is genuine and unchanged" : "The document does not hold")
        .add("เลขที่เอกสาร", "Number", verification.number)
        .add("ลงนามโดย", "Signed by", verification.signer)
        .add("เวลาลงนาม", "Signed at", verification.signed_at ? support::to_iso8601(*verification.signed_at) : "")
        .add("ตราประทับเวลา", "Time stamp", verification.stamped_at ? support::to_iso8601(*verification.stamped_at) : "")
        .add("ผล", "Status", verification.status)
        .add("สถานะเอกสาร", "Standing", standing_text(verification.standing));
    for (const auto& reason : verification.reasons) {
        lines.line("    " + reason);
    }
    return {one_line({{"valid", verification.valid},
                      {"signer", verification.signer},
                      {"signed_at", signed_at},
                      {"level", verification.level},
                      {"stamped_at", json_of(verification.stamped_at)},
                      {"standing", domain::paper_standing_name(verification.standing.standing)},
                      {"number", verification.number},
                      {"status", verification.status},
                      {"reasons", verification.reasons}}),
            lines.str()};
}

Report code_report(const domain::PaperCodeVerdict& verdict) {
    const auto claim = verdict.claim.value_or(domain::PaperClaim{});
    TextLines lines;
    lines
        .heading(verdict.genuine ? "รหัสตรวจสอบถูกต้อง เทียบเลขที่ ชนิด และวันที่กับเอกสารที่ถืออยู่" : "รหัสตรวจสอบไม่ผ่านการตรวจ",
                 verdict.genuine ? "The code is genuine; compare number, kind and day with the paper"
                                 : "The code does not hold")
        .add("เลขที่เอกสาร", "Number", claim.number)
        .add("ชนิด", "Kind", claim.kind)
        .add("วันที่ออก", "Issued on", claim.day)
        .add("สำนักทะเบียน", "Office", claim.rcode)
        .add("ลงนามโดย", "Signed by", verdict.signer)
        .add("ผล", "Status", verdict.status)
        .add("สถานะเอกสาร", "Standing", standing_text(verdict.standing));
    for (const auto& reason : verdict.reasons) {
        lines.line("    " + reason);
    }
    return {one_line({{"genuine", verdict.genuine},
                      {"status", verdict.status},
                      {"number", claim.number},
                      {"kind", claim.kind},
                      {"day", claim.day},
                      {"rcode", claim.rcode},
                      {"hash", support::to_hex(claim.hash)},
                      {"signer", verdict.signer},
                      {"standing", domain::paper_standing_name(verdict.standing.standing)},
                      {"asked_centre", verdict.asked_centre},
                      {"reasons", verdict.reasons}}),
            lines.str()};
}

Report printed_report(const ports::PrintOutcome& outcome) {
    TextLines lines;
    lines.heading("พิมพ์เสร็จแล้ว", "Printed").add("เครื่องพิมพ์", "Printer", outcome.printer).add("งาน", "Job", outcome.job);
    return {one_line({{"printer", outcome.printer}, {"job", outcome.job}, {"state", outcome.state}}), lines.str()};
}

}  // namespace amphoe::gui::console
