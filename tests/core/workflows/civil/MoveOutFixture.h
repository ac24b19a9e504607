// A head of a house about to notify that others move out.
#pragma once

#include "core/workflows/civil/MoveOut.h"
#include "tests/core/workflows/ServiceFixture.h"

namespace amphoe::workflows {

class MoveOutTest : public ServiceFixture {
  protected:
    void SetUp() override {
        prove();
        counter_.centre.answer = {{"tr6_no", "9901-69-000777"}, {"tr6_issued", "2026-11-22"}, {"record.version", "8"}};
    }
    domain::Fields movers(const std::string& day = "20/11/2569") const {
        return {{"movers", kWife + "\n" + kChild}, {"date_moved", day}, {"reason_code", "WORK"}};
    }
    void to_destination(const domain::Fields& answers) {
        ASSERT_TRUE(service.open({}));
        ASSERT_TRUE(enter(service, {}));
        ASSERT_TRUE(enter(service, answers));
    }
    void through() {
        to_destination(movers());
        ASSERT_TRUE(enter(service, {{"destination_kind", "HOUSE"}, {"destination_house", kOtherHouse}}));
        agree(service);
        ASSERT_TRUE(service.confirm());
    }
    MoveOut service{services_.ports, journal_, proof_};
};

}  // namespace amphoe::workflows
