// A head of a house about to notify that others move out.
#pragma once

#include "core/workflows/civil/MoveOut.h"
#include "tests/core/workflows/ServiceFixture.h"

namespace amphoe::workflows {

class MoveOutTest : public ServiceFixture {
  protected:
    MoveOutTest();
    ~MoveOutTest() override;

    void SetUp() override;
    domain::Fields movers(const std::string& day = "20/11/2569") const;
    void to_destination(const domain::Fields& answers);
    void through();
    MoveOut service{services_.ports, journal_, proof_};
};

}  // namespace amphoe::workflows
