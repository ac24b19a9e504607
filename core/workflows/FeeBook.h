// Receipts of a day as the events of their cases tell them.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/ports/CaseStore.h"

namespace amphoe::workflows {

/// Steps of a case that are about money.
inline constexpr const char* kFeeTaken = "fee_receipt";
inline constexpr const char* kFeeVoided = "fee_void";
/// Before the item's name: how much was taken for it.
inline constexpr const char* kFeeItem = "item_";

enum class PaymentMethod { Cash, Qr };
/// "CASH", "QR"; the QR payment is simulated.
std::string_view payment_method_name(PaymentMethod method);
std::optional<PaymentMethod> payment_method_from_name(std::string_view name);

/// One receipt as its case tells it.
struct FeeReceipt {
    std::string number;
    std::string case_number;
    std::string officer_id;
    support::Timestamp at{};
    PaymentMethod method = PaymentMethod::Cash;
    std::map<std::string, std::int64_t> items;  ///< item -> satang
    std::int64_t total = 0;                     ///< satang
    bool waived = false;
    bool voided = false;
};

/// A day's takings.
struct CashDay {
    std::string date;
    std::vector<FeeReceipt> receipts;
    std::int64_t cash = 0;  ///< satang, without voided receipts
    std::int64_t qr = 0;
    int voided = 0;
    int waived = 0;
};

/// By Bangkok calendar day. Failures of the store.
domain::Result<CashDay> read_cash_day(ports::CaseStore& store, const std::string& date);

}  // namespace amphoe::workflows
