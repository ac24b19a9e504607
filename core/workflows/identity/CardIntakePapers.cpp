// The slip of the card intake (domain.md W12).
#include "core/workflows/FormAnswers.h"
#include "core/workflows/FormService.h"
#include "core/workflows/identity/CardIntake.h"

namespace amphoe::workflows {

using domain::Failure;
using domain::FailureCode;
using domain::Result;

Result<domain::DocumentContent> CardIntake::slip() const {
    const auto answered = case_.answer();
    if (!answered) {
        return answered.error();
    }
    CardIntakeFacts facts;
    facts.name = record().citizen_name_th;
    facts.masked_number = record().citizen ? record().citizen->masked() : std::string{};
    facts.case_number = record().number;
    facts.request_no = answer_at(*answered, "request_no");
    facts.photo_taken = answer("photo") == "VISIT";
    const auto page = reason_page();
    for (const auto& choice : page.fields.front().choices) {
        facts.reason = choice.value == answer("reason") ? choice.title_th : facts.reason;
    }
    facts.late_days = days_late(answer("reason"));
    facts.fine_satang = facts.late_days > 0 ? satang_of("card_late") : 0;
    facts.fee_satang = std::atoi(answer("fee_satang").c_str());
    facts.place = place_;
    return card_intake_slip(facts);
}

Result<std::vector<domain::RenderedDocument>> CardIntake::issue_papers() {
    if (!case_.submitted()) {
        return Failure{FailureCode::StepOutOfOrder, "not confirmed"};
    }
    if (issued_.empty()) {
        auto content = slip();
        if (!content) {
            return content.error();
        }
        auto made = case_.issue(std::move(*content));
        if (!made) {
            return made.error();
        }
        issued_.push_back(*std::move(made));
    }
    return issued_;
}

}  // namespace amphoe::workflows
