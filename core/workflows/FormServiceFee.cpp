// The part of FormService about money: what is due is noted once, before the act or, where the registrar signs what was
// paid for, before the signature (domain.md W11.6, W11.7).
#include "core/workflows/FeeDue.h"
#include "core/workflows/FormService.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Result;

Result<Done> FormService::order() {
    if (auto may = may_be_made(); !may || !pays_before_signature() || fee_settled_) {
        return may;
    }
    if (!fee_noted_) {
        if (auto proven = check_proof(); !proven) {
            return proven;
        }
        if (auto looked = look_again(); !looked) {
            return looked;
        }
        if (auto noted = note_fee(); !noted) {
            return noted;
        }
    }
    const auto account = read_fee_account(ports_.counter.case_store, record().id);
    if (!account) {
        return account.error();
    }
    fee_settled_ = !account->open();
    return fee_settled_ ? Result<Done>(Done{}) : Failure{FailureCode::FeeNotPaid, account->due.begin()->first};
}

Result<Done> FormService::note_fee() {
    if (fee_noted_) {
        return Done{};
    }
    const auto area = requester_ ? requester_->text("ccaatt") : std::string{};
    auto fees = fee_step(ports_.rules, fee_items(), today(), ports_.counter.workstation.rcode, area);
    if (!fees.empty()) {
        if (pays_before_signature()) {
            fees[kFeeFirst] = "yes";
        }
        if (auto saved = case_.record_step(kFeeDue, std::move(fees)); !saved) {
            return saved;
        }
    }
    fee_noted_ = true;
    return Done{};
}

Result<Done> FormService::note_totals() {
    if (auto noted = note_fee(); !noted || totals_noted_) {
        return noted;
    }
    auto saved = case_.record_step("copies_avoided", avoided_.step());
    totals_noted_ = saved.ok();
    return saved;
}

}  // namespace amphoe::workflows
