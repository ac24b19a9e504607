// What a case still costs, as its events tell it: what was noted at its confirmation less what stands on receipts.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/domain/Document.h"
#include "core/domain/Rules.h"
#include "core/ports/CaseStore.h"

namespace amphoe::workflows {

/// Step of a case at its confirmation: item of the fee table -> how many; besides kFeeArea, kFeeFirst and kFeeFree.
inline constexpr const char* kFeeDue = "fee";
/// Area code of the person, for announced waivers; not always there.
inline constexpr const char* kFeeArea = "area";
/// In the step where money is taken before the act is made (W11.6).
inline constexpr const char* kFeeFirst = "before_signature";
/// Before the item's name: costs nothing on that day, and why.
inline constexpr const char* kFeeFree = "free_";
/// Before the item's name on a receipt: how many.
inline constexpr const char* kFeeCount = "count_";

/// Items of the fee table: the fines for a late notice of a move and of a house.
inline constexpr const char* kMoveFine = "move_late";
inline constexpr const char* kHouseFine = "house_late";
/// Whether the item is a fine that keeps no paper back.
bool is_notice_fine(const std::string& item);

struct FeeAccount {
    domain::CaseState state = domain::CaseState::Draft;
    std::map<std::string, int> due;    ///< to be paid: on no receipt that stands
    std::map<std::string, int> taken;  ///< on receipts that stand, waivers too
    std::string area;
    int qr_payments = 0;  ///< receipts paid so, void ones too: none shares its reference
    bool first = false;   ///< ordered by the citizen, and paid before the act is made

    bool open() const { return !due.empty(); }
    /// Confirmed or ordered by the citizen and not refused: money may be taken.
    bool payable() const;
};

/// `events` of the case in order of sequence. Nothing is due of a case that is neither confirmed nor ordered, was
/// refused or cancelled.
FeeAccount fee_account(const std::vector<domain::CaseEvent>& events);
domain::Result<FeeAccount> read_fee_account(ports::CaseStore& store, const std::string& case_id);

/// Where an announced waiver may hold: at the office and where the person is registered.
std::vector<std::string> fee_areas(const std::string& rcode, const std::string& area);

/// Fields of the step kFeeDue: items that cost something on that day, and those that are free with the reason.
domain::Fields fee_step(const domain::ServiceRules& rules, const domain::Fields& items, const std::string& date,
                        const std::string& rcode, const std::string& area);

/// Whether a sheet of that kind waits for its case's fee (W11: fee before print). Receipts, slips and notes do not.
bool waits_for_fee(domain::DocumentKind kind);

/// FeeNotPaid while a paper of that kind must stay in the office. A fine for a late notice keeps no paper back (W6.5,
/// W10).
domain::Result<domain::Done> refuse_unpaid(ports::CaseStore& store, const std::string& case_id,
                                           domain::DocumentKind kind);

}  // namespace amphoe::workflows
