// The daily report of DayClose: drawn for the close, shown again afterwards.
#include <algorithm>

#include "core/workflows/DayClose.h"
#include "core/workflows/DaySheet.h"

namespace amphoe::workflows {

using domain::Failure;
using domain::FailureCode;
using domain::Result;

namespace {

/// Stands where a signed report has its number; it is no number of any paper, so nothing proves this sheet.
constexpr const char* kDraft = "ร่าง";
constexpr const char* kDraftMark = "ร่าง · ยังไม่ปิดวันทำการ ไม่ได้ลงนาม";

void stamp(domain::DocumentContent& sheet, const domain::Workstation& station, support::Timestamp now) {
    sheet.issued_at = now;
    sheet.training = station.training;
    sheet.centre_simulated = station.centre_simulated;
    sheet.office_th = station.office_th;
    sheet.rcode = station.rcode;
    sheet.workstation_id = station.id;
}

}  // namespace

Result<domain::RenderedDocument> DayClose::make_report(const ClosedDay& closed, const DayClosing& wish,
                                                       const domain::Officer& supervisor) {
    const auto now = *closed.standing.day.closed_at;
    auto number = ports_.counter.case_store.next_document_number("D11", now);
    if (!number) {
        return number.error();
    }
    auto sheet = day_sheet(closed.standing, &closed.cash);
    sheet.number = *number;
    stamp(sheet, ports_.counter.workstation, now);
    sheet.officer_id = supervisor.id;
    sheet.fields["supervisor_name"] = supervisor.name_th;
    sheet.fields["cashier_name"] = wish.second ? wish.second->name_th : "";
    sheet.fields["difference_reason"] = closed.cash.difference == 0 ? "" : closed.cash.reason;
    auto rendered = ports_.counter.renderer.render(sheet);
    return rendered ? ports_.counter.signer.sign(*rendered, now) : rendered;
}

Result<domain::RenderedDocument> DayClose::report(const std::string& date) {
    const auto standing = look(date);
    if (!standing) {
        return standing.error();
    }
    const auto& day = standing->day;
    if (!day.closed()) {
        auto sheet = day_sheet(*standing, nullptr);
        sheet.number = kDraft;
        stamp(sheet, ports_.counter.workstation, ports_.counter.clock.now());
        sheet.officer_id = "-";
        sheet.fields["copy_mark"] = kDraftMark;
        return ports_.counter.renderer.render(sheet);
    }
    const auto kept = ports_.counter.case_store.attachments_of_visit(day.visit_id);
    if (!kept) {
        return kept.error();
    }
    const auto found = std::ranges::find(*kept, "document:" + day.report_number, &ports::Attachment::kind);
    return found == kept->end()
               ? Result<domain::RenderedDocument>(Failure{FailureCode::DocumentUnknown, day.report_number})
               : domain::RenderedDocument{domain::DocumentKind::DailyReport, day.report_number, 0, found->bytes};
}

}  // namespace amphoe::workflows
