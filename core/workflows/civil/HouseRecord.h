// A house of the register as moves and copies see it.
#pragma once

#include <string>
#include <vector>

#include "core/domain/Failure.h"
#include "core/domain/RegisterRecord.h"
#include "core/domain/ServiceForm.h"

namespace amphoe::workflows {

/// A read-only view with the questions of W6-W8. Copies its record.
class HouseRecord {
  public:
    explicit HouseRecord(domain::RegisterRecord record) : record_(std::move(record)) {}

    const domain::RegisterRecord& record() const { return record_; }
    std::string code() const { return record_.text("house_code"); }
    std::string head_id() const { return record_.text("head_id"); }
    std::string owner_id() const { return record_.text("owner_id"); }
    /// Who may have its number changed or tell of its end: the owner, without a known one the head, and of a house
    /// everybody has left the last head. Empty when the register knows nobody.
    std::string master_id() const;
    /// "9901-000001-7 · 99/1 หมู่ที่ 4 ..."
    std::string line() const;

    /// FieldInvalid named after `field`: demolished, ended by a split or merge, or the reason why no move is allowed.
    domain::Result<domain::Done> allows_moves(const std::string& field) const;
    /// As allows_moves(), and not the central house register: nobody moves in there.
    domain::Result<domain::Done> may_be_entered(const std::string& field) const;
    /// Nothing when the person is not listed.
    const domain::Fields* person(const std::string& citizen_id) const;
    /// Listed, alive and not moving already: those who may be chosen as movers.
    std::vector<domain::FormChoice> movable() const;
    /// All persons: name -> number, birth, relation, state.
    std::vector<domain::Fields> rows() const;

  private:
    domain::RegisterRecord record_;
};

/// One row of the movers' table on ท.ร.6.
domain::Fields mover_row(int order, const domain::Fields& person);

}  // namespace amphoe::workflows
