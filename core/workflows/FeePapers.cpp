// The receipt D10 of FeeDesk: what is on it, and the marks every paper carries.
#include "core/domain/AmountInWords.h"
#include "core/workflows/FeeDesk.h"
#include "core/workflows/FeeDue.h"
#include "core/workflows/FormAnswers.h"

namespace amphoe::workflows {

using domain::Result;

namespace {

constexpr int kMostOfOneItem = 100;

}  // namespace

std::optional<domain::Fee> FeeDesk::fee_today(const std::string& item, const std::string& area) const {
    return domain::fee_on(rules_, item, support::bangkok_date(ports_.clock.now()),
                          fee_areas(ports_.workstation.rcode, area));
}

Result<domain::DocumentContent> FeeDesk::priced(const FeeOrder& order, const ports::CaseSummary& paid_for,
                                                const std::string& area, domain::Fields& step) const {
    if (order.items.empty()) {
        return invalid_field("items", "is missing");
    }
    domain::DocumentContent paper;
    paper.kind = domain::DocumentKind::Receipt;
    std::int64_t total = 0;
    for (const auto& [item, count] : order.items) {
        const auto fee = fee_today(item, area);
        if (!fee || count < 1 || count > kMostOfOneItem) {
            return invalid_field("items", fee ? item + " must be taken 1 to 100 times" : item + " has no fee today");
        }
        const std::int64_t amount = order.waived ? 0 : std::int64_t{fee->satang} * count;
        total += amount;
        step[kFeeItem + item] = std::to_string(amount);
        step[kFeeCount + item] = std::to_string(count);
        paper.tables["items"].push_back(
            {{"name", fee->title_th}, {"count", std::to_string(count)}, {"amount", domain::amount_in_digits(amount)}});
        if (!fee->waiver_th.empty() && !order.waived) {
            step["announced"] = fee->waiver_th;
            paper.fields["reduced_reason"] = fee->waiver_th;
        }
    }
    step["total_satang"] = std::to_string(total);
    step["method"] = payment_method_name(order.method);
    const auto payer = order.payer.empty() ? paid_for.record.citizen_name_th : order.payer;
    if (order.waived) {
        step["waived"] = "yes";
        step["waiver_reason"] = order.waived->reason;
        step["second_officer"] = order.waived->officer.id;
        // No money came in, so the paper says neither from whom nor how.
        paper.fields["excused"] = payer;
        paper.fields["waiver_reason"] = order.waived->reason;
        paper.fields["waiver_agreed"] = order.waived->officer.name_th;
    } else {
        paper.fields["payer"] = payer;
        paper.fields["method"] = order.method == PaymentMethod::Cash ? "เงินสด" : "คิวอาร์ (จำลอง)";
    }
    paper.fields["total"] = domain::amount_in_digits(total);
    paper.fields["total_words"] = domain::amount_in_thai_words(total);
    paper.fields["case_number"] = paid_for.record.number;
    return paper;
}

void FeeDesk::fill_in(domain::DocumentContent& paper, const std::string& number, const domain::Officer& officer) const {
    paper.number = number;
    paper.fields["book_no"] = ports_.workstation.rcode;
    paper.fields["receipt_no"] = number;
    paper.issued_at = ports_.clock.now();
    paper.training = ports_.workstation.training;
    paper.centre_simulated = ports_.workstation.centre_simulated;
    paper.office_th = ports_.workstation.office_th;
    paper.rcode = ports_.workstation.rcode;
    paper.workstation_id = ports_.workstation.id;
    paper.officer_id = officer.id;
}

Result<domain::RenderedDocument> FeeDesk::make_paper(const domain::DocumentContent& paper) const {
    auto rendered = ports_.renderer.render(paper);
    return rendered ? ports_.signer.sign(*rendered, paper.issued_at) : rendered;
}

}  // namespace amphoe::workflows
