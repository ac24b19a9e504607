// W6.4: who moves others out by a delegation of the online system, and by a letter on paper.
#include "tests/core/workflows/civil/MoveOutFixture.h"

namespace amphoe::workflows {
namespace {

using domain::Fields;
using domain::RegisterKind;
using ::testing::HasSubstr;

class MoveDelegateTest : public MoveOutTest {
  protected:
    void delegation(Fields other) {
        other.insert(
            {{"principal_id", kOtherHead}, {"delegate_id", kRequester}, {"act", "move_out"}, {"until", "2026-11-22"}});
        register_.knows(RegisterKind::Delegation, "DL-0003", std::move(other));
    }
    std::string says(const std::string& reference) {
        MoveOut move(services_.ports, journal_, proof_);
        EXPECT_TRUE(move.open({}));
        return told(
            enter(move, {{"informant_role", "DELEGATE"}, {"house_code", kOtherHouse}, {"delegation_ref", reference}}));
    }
};

TEST_F(MoveDelegateTest, ADelegationHoldsOnItsLastDayAndNotOnTheNext) {
    delegation({});
    EXPECT_EQ(says("DL-0003"), "ok");
    delegation({{"until", "2026-11-21"}});
    EXPECT_THAT(says("DL-0003"), HasSubstr("expired"));
}

TEST_F(MoveDelegateTest, ItNamesThisActThisDelegateAndTheHeadOfTheHouse) {
    delegation({{"act", "house_number"}});
    EXPECT_THAT(says("DL-0003"), HasSubstr("does not name this act"));
    delegation({{"delegate_id", kWife}});
    EXPECT_THAT(says("DL-0003"), HasSubstr("another delegate"));
    delegation({{"principal_id", kWife}});
    EXPECT_THAT(says("DL-0003"), HasSubstr("not of the head"));
}

TEST_F(MoveDelegateTest, ALetterOnPaperIsTheOfficersToRead) {
    EXPECT_EQ(says("ม.1/69"), "ok");
    EXPECT_EQ(says(std::string(60, '1')), "ok");
    EXPECT_EQ(says(std::string(61, '1')), "delegation_ref: is longer than 60 letters");
    EXPECT_EQ(says(""), "delegation_ref: a delegate needs the letter");
}

}  // namespace
}  // namespace amphoe::workflows
