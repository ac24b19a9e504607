#include "tests/core/workflows/civil/MoveOutFixture.h"

namespace amphoe::workflows {

MoveOutTest::MoveOutTest() = default;

MoveOutTest::~MoveOutTest() = default;

void MoveOutTest::SetUp() {
    prove();
    counter_.centre.answer = {{"tr6_no", "9901-69-000777"}, {"tr6_issued", "2026-11-22"}, {"record.version", "8"}};
}

domain::Fields MoveOutTest::movers(const std::string& day) const {
    return {{"movers", kWife + "\n" + kChild}, {"date_moved", day}, {"reason_code", "WORK"}};
}

void MoveOutTest::to_destination(const domain::Fields& answers) {
    ASSERT_TRUE(service.open({}));
    ASSERT_TRUE(enter(service, {}));
    ASSERT_TRUE(enter(service, answers));
}

void MoveOutTest::through() {
    to_destination(movers());
    ASSERT_TRUE(enter(service, {{"destination_kind", "HOUSE"}, {"destination_house", kOtherHouse}}));
    agree(service);
    ASSERT_TRUE(service.confirm());
}

}  // namespace amphoe::workflows
