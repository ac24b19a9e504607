#include "core/workflows/civil/CopyCheck.h"

#include "tests/core/workflows/ServiceFixture.h"

namespace amphoe::workflows {
namespace {

using domain::FailureCode;
using domain::RegisterKind;

const std::string kNumber = "9901-69-D04-000001-1";

class CopyCheckTest : public ServiceFixture {
  protected:
    void issued(const std::string& state) {
        register_.knows(RegisterKind::IssuedPaper, kNumber,
                        {{"number", kNumber},
                         {"kind", "TR14_1"},
                         {"sha256", "aa"},
                         {"check_code", "AB12-CD34-EF56"},
                         {"data_hash", "cc"},
                         {"state", state}});
    }
    domain::Result<CopyVerdict> check(const BroughtCopy& copy) {
        return CopyCheck(services_.ports).check(copy, "", {});
    }
};

TEST_F(CopyCheckTest, AnUnchangedCopyMatchesAndShowsItsData) {
    issued("valid");
    const auto verdict = check({"AD1." + kNumber + ".AB12-CD34-EF56"});
    EXPECT_EQ(verdict->state, CopyState::Matches);
    EXPECT_TRUE(verdict->content_compared);
    EXPECT_EQ(verdict->issued.text("kind"), "TR14_1");
    EXPECT_EQ(copy_state_th(verdict->state), "เอกสารถูกต้องตรงกับฐานข้อมูล");
}

TEST_F(CopyCheckTest, OneOtherLetterDiffers) {
    issued("valid");
    EXPECT_EQ(check({"AD1." + kNumber + ".AB12-CD34-EF57"})->state, CopyState::Differs);
    EXPECT_EQ(check({kNumber, "ab"})->state, CopyState::Differs);
    EXPECT_EQ(check({kNumber, "aa"})->state, CopyState::Matches);
    EXPECT_EQ(check({kNumber, "", "cd"})->state, CopyState::Differs);
    EXPECT_TRUE(check({kNumber, "", "cc"})->content_compared);
}

TEST_F(CopyCheckTest, ATypedNumberSaysThatNothingWasCompared) {
    issued("valid");
    const auto verdict = check({kNumber});
    EXPECT_EQ(verdict->state, CopyState::Matches);
    EXPECT_FALSE(verdict->content_compared);
}

TEST_F(CopyCheckTest, WithdrawnAndVoidCopiesSaySo) {
    for (const auto* state : {"void", "withdrawn"}) {
        issued(state);
        EXPECT_EQ(check({kNumber, "aa"})->state, CopyState::Void) << state;
    }
}

TEST_F(CopyCheckTest, AForgedNumberDiffersAndAForeignCodeIsRefused) {
    EXPECT_EQ(check({"AD1.9901-69-D04-999999-1.AB12-CD34-EF56"})->state, CopyState::Differs);
    for (const auto& foreign :
         {std::string("https://example.org/x"), std::string("AD1."), std::string(), std::string(10000, '1')}) {
        EXPECT_EQ(check({foreign}).error().code, FailureCode::CodeRefused);
    }
}

TEST_F(CopyCheckTest, ANumberHasTenToFortyLetters) {
    for (const auto& [length, ours] : {std::pair(9, false), {10, true}, {40, true}, {41, false}}) {
        const auto result = check({std::string(static_cast<std::size_t>(length), '1')});
        EXPECT_EQ(result.ok(), ours) << length;
    }
    EXPECT_EQ(check({"AD1." + kNumber + "." + std::string(200, 'A')}).error().code, FailureCode::CodeRefused);
}

TEST_F(CopyCheckTest, OfflineNothingIsSaidOfTheCopy) {
    go_offline();
    EXPECT_EQ(check({kNumber}).error().code, FailureCode::CentreUnreachable);
}

}  // namespace
}  // namespace amphoe::workflows
