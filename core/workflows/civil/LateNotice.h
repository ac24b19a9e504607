// W6.5, W7, W10: a notice that comes late is explained, may cost a fine, and is never barred.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/domain/Fees.h"
#include "core/domain/Rules.h"
#include "core/domain/ServiceForm.h"
#include "core/workflows/FeeDue.h"

namespace amphoe::workflows {

/// Asks why a notice that had so many days is late, and whether the fine is taken where one is; nothing when it is in
/// time. Lateness never bars.
std::optional<domain::FormPage> late_page(int days_allowed, int days_late,
                                          const std::optional<domain::Fee>& fine = std::nullopt);

/// What lateness costs on that day by that item of the fee table; nothing where the office takes none. `areas` as
/// domain::fee_on.
std::optional<domain::Fee> notice_fine(const domain::ServiceRules& rules, const char* item, const std::string& day,
                                       const std::vector<std::string>& areas);
/// Of a notice of a move.
std::optional<domain::Fee> move_fine(const domain::ServiceRules& rules, const std::string& day,
                                     const std::vector<std::string>& areas);

/// What was answered on the late page: kept until the act is made.
class LateNotice {
  public:
    /// `fine`: item of the fee table.
    explicit LateNotice(const char* fine = kMoveFine) : item_(fine) {}
    /// `fine` as the page asked for it. The answers may come again.
    void take(const domain::Fields& answers, const std::optional<domain::Fee>& fine);
    /// The notice is another one now.
    void clear();
    /// Item of the fee table -> how many, when the officer takes the fine.
    domain::Fields fee_items() const;
    /// late_reason, late_fine and late_fine_satang, as far as they were asked.
    void add_to(domain::Fields& act) const;

  private:
    std::string item_;
    domain::Fields told_;
};

}  // namespace amphoe::workflows
