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
/// The act for the centre, and what its order key begins with.
inline constexpr const char* kFeeAct = "fee_receipt";
inline constexpr const char* kFeeOrder = "receipt:";

enum class PaymentMethod { Cash, Qr };
/// "CASH", "QR"; the QR payment is simulated.
std::string_view payment_method_name(PaymentMethod method);
std::optional<PaymentMethod> payment_method_from_name(std::string_view name);

/// What a QR payment is known by: the case's number and which QR payment of that case it is. Simulated.
std::string payment_reference(const std::string& case_number, int payment);

/// One receipt as its case tells it.
struct FeeReceipt {
    std::string number;
    std::string case_number;
    std::string officer_id;
    support::Timestamp at{};
    PaymentMethod method = PaymentMethod::Cash;
    std::string payment_ref;                    ///< of a QR payment: tells it from every other
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

/// Cash counted by hand against the receipts.
struct CashClose {
    CashDay day;
    std::int64_t counted = 0;
    std::int64_t difference = 0;  ///< counted minus system
    std::string reason{};         ///< as it is kept; may be empty without a difference
};

/// By Bangkok calendar day. Failures of the store.
domain::Result<CashDay> read_cash_day(ports::CaseStore& store, const std::string& date);
/// Receipts and voids from the first instant on and before the second, of cases of any age. Failures of the store.
domain::Result<CashDay> read_cash_period(ports::CaseStore& store, support::Timestamp from, support::Timestamp until);
/// Sums and counts of the day from its receipts.
void add_up(CashDay& day);
/// ReasonMissing for a difference without one; FieldInvalid for a reason that cannot be kept.
domain::Result<CashClose> count_cash(CashDay day, std::int64_t counted, const std::string& reason);

}  // namespace amphoe::workflows
