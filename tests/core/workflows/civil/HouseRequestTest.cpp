// The receipt of a request as the desk and the console meet it: among the papers before anybody has agreed.
#include "core/workflows/ServiceRun.h"
#include "core/workflows/civil/HouseNumber.h"
#include "tests/core/workflows/ServiceFixture.h"

namespace amphoe::workflows {
namespace {

class HouseRequestTest : public ServiceFixture {
  protected:
    void SetUp() override {
        prove();
        counter_.centre.answer = {{"house_code", "99010000999"}, {"house_no", "99/5"}, {"request_no", "HN-1"}};
        ASSERT_TRUE(run_.open({}));
        ASSERT_TRUE(run_.enter({}, {}));
        ASSERT_TRUE(run_.enter({{"ccaatt", "990101"}, {"land_document", "CHANOTE"}, {"land_no", "1"}}, {}));
        ASSERT_TRUE(run_.enter({{"completed_date", "20/11/2569"}}, {}));
        EXPECT_TRUE(run_.papers().empty());
    }
    void finish() {
        ASSERT_TRUE(run_.enter({{"house_no", "99/5"}}, {}));
        ASSERT_TRUE(run_.approve(registrar_, "ตรวจแล้ว", {}));
        ASSERT_TRUE(run_.confirm());
        ASSERT_TRUE(run_.deliver({}));
        ASSERT_TRUE(run_.issue());
    }
    ServiceRun run_{counter_.ports, journal_, std::make_unique<HouseNumber>(services_.ports, journal_, proof_)};
};

TEST_F(HouseRequestTest, TheReceiptIsPrintedBeforeTheReleaseAndNotAgain) {
    EXPECT_FALSE(run_.requested());
    ASSERT_TRUE(run_.enter({{"evidence", "LAND\nHEADMAN"}}, {}));
    EXPECT_TRUE(run_.requested());
    ASSERT_EQ(run_.papers().size(), 1U);
    ASSERT_TRUE(run_.print("", {}));
    EXPECT_TRUE(run_.papers().front().printed);
    const auto receipt = run_.papers().front().document.number;
    finish();
    EXPECT_FALSE(run_.requested());
    ASSERT_EQ(run_.papers().size(), 4U);
    EXPECT_EQ(run_.papers().front().document.number, receipt);
    EXPECT_TRUE(run_.papers().front().printed);
    EXPECT_FALSE(run_.papers().back().printed);
}

TEST_F(HouseRequestTest, AReceiptThatCouldNotBeMadeComesWithTheOtherPapers) {
    counter_.sealer.failure = domain::Failure{domain::FailureCode::WorkstationNotProvisioned, "no identity"};
    ASSERT_TRUE(run_.enter({{"evidence", "LAND\nHEADMAN"}}, {})) << "the page is saved all the same";
    EXPECT_TRUE(run_.papers().empty());
    counter_.sealer.failure.reset();
    finish();
    EXPECT_EQ(run_.papers().size(), 4U);
}

}  // namespace
}  // namespace amphoe::workflows
