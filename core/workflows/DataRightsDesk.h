// C45, W17: keeps the register of data subjects' requests with its answering time and the register of breaches with its
// hours to notify.
#pragma once

#include <string>

#include "core/domain/DataRights.h"
#include "core/domain/Officer.h"
#include "core/domain/Rules.h"
#include "core/ports/Clock.h"
#include "core/ports/SupervisionBook.h"

namespace amphoe::workflows {

/// As typed; empty texts stand for now, today, or nothing.
struct RightsRequestEntry {
    std::string kind;  ///< "access", "correction", "erasure" or "withdrawal"
    std::string citizen_id;
    std::string name_th;
    std::string text;
    std::string case_number{};
    std::string received{};  ///< ISO date
};

struct BreachEntry {
    std::string text;
    std::string data;        ///< which data, in words
    std::string persons{};   ///< how many, digits; empty: not known yet
    std::string found_at{};  ///< "2026-11-22T09:30", Bangkok time
};

/// Safe from any thread. FieldInvalid "FIELD: reason", NotAuthorised, failures of the store. The texts rest sealed; the
/// audit log has only the kind and the matter.
class DataRightsDesk {
  public:
    DataRightsDesk(ports::SupervisionBook& book, ports::Clock& clock, const domain::ServiceRules& rules)
        : book_(book), clock_(clock), rules_(rules) {}

    /// Every role that serves citizens or supervises. The last day is counted here, with the rules of today.
    domain::Result<domain::RegisterEntry> receive(const domain::Officer& person, const RightsRequestEntry& entry);
    /// A supervising role, once, and not the person who entered it (SecondPersonNeeded): `outcome` is "fulfilled" or
    /// "refused"; the text says what was done or why not.
    domain::Result<domain::RegisterEntry> answer(const domain::Officer& person, const std::string& request_id,
                                                 const std::string& outcome, const std::string& text);
    /// Every role: who finds it writes it down.
    domain::Result<domain::RegisterEntry> report_breach(const domain::Officer& person, const BreachEntry& entry);
    /// A supervising role, once: who was told what.
    domain::Result<domain::RegisterEntry> note_notice(const domain::Officer& person, const std::string& breach_id,
                                                      const std::string& text);
    /// A supervising role, once, after the notice or with the reason why none was needed.
    domain::Result<domain::RegisterEntry> close_breach(const domain::Officer& person, const std::string& breach_id,
                                                       const std::string& text);

  private:
    std::string today() const { return support::bangkok_date(clock_.now()); }
    domain::Result<domain::RegisterEntry> keep(const domain::Officer& person, domain::RegisterEntry entry);
    domain::Result<domain::BreachMatter> open_breach(const domain::Officer& person, const std::string& breach_id);

    ports::SupervisionBook& book_;
    ports::Clock& clock_;
    const domain::ServiceRules& rules_;
};

}  // namespace amphoe::workflows
