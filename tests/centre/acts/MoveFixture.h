// Good acts of moves and house numbers, for tests that make them wrong one field at a time.
#pragma once

#include "tests/centre/acts/ActFixture.h"

namespace amphoe::centre {

class MoveFixture : public ActFixture {
  protected:
    MoveFixture();
    ~MoveFixture() override;

    domain::Fields out() const;
    domain::Fields in(const std::string& notice, const std::string& mover) const;
    domain::Fields both() const;
    domain::Fields number() const;
};

}  // namespace amphoe::centre
