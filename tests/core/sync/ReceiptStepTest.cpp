#include "core/sync/ReceiptStep.h"

#include <gtest/gtest.h>

namespace amphoe::sync {
namespace {

using domain::EventKind;

const auto kNow = *support::from_iso8601("2026-11-22T03:00:00Z");

domain::SealedMessage message(const char* kind, const char* order_key) {
    return {"m1", kind, "v1", "c1", order_key, kNow, {}};
}

domain::CentreReceipt answer(bool accepted, const char* reason = "") {
    return {"m1", "r1", accepted, reason, kNow, {}, {}};
}

TEST(ReceiptStepTest, TheAnswerToAReceiptLeavesItsCaseWhereItStands) {
    const auto fee = message("fee_receipt", "receipt:9901-69-D10-000007-0");
    const auto known = receipt_step(fee, answer(true), kNow);
    EXPECT_EQ(known.events.front().kind, EventKind::FeeAcknowledged);
    EXPECT_EQ(known.events.front().fields.at("receipt_no"), "9901-69-D10-000007-0");
    EXPECT_EQ(known.audit.result, "ok");
    const auto refused = receipt_step(fee, answer(false, "receipt.number_taken"), kNow);
    EXPECT_EQ(refused.events.front().kind, EventKind::FeeRefused);
    EXPECT_EQ(refused.audit.reason, "receipt.number_taken");
    EXPECT_NE(refused.audit.result, "ok");
    domain::CaseEvent submitted;
    submitted.kind = EventKind::Submitted;
    EXPECT_EQ(domain::derive_case_state({submitted, known.events.front()}), domain::CaseState::WaitCentre);
    EXPECT_EQ(domain::derive_case_state({submitted, refused.events.front()}), domain::CaseState::WaitCentre);
}

TEST(ReceiptStepTest, OnlyTheTillsOwnActsAreReceipts) {
    EXPECT_EQ(receipt_step(message("fee_receipt", "index-of-person"), answer(true), kNow).events.front().kind,
              EventKind::CentreAccepted);
    EXPECT_EQ(receipt_step(message("own_data", "receipt:1"), answer(true), kNow).events.front().kind,
              EventKind::CentreAccepted);
}

}  // namespace
}  // namespace amphoe::sync
