#include "core/workflows/OfficerSignIn.h"

#include <gtest/gtest.h>

#include "tests/support/FakeCounter.h"

namespace amphoe::workflows {
namespace {

TEST(OfficerSignInTest, RightPinSignsInAndIsAudited) {
    testing::FakeCounter counter;
    OfficerSignIn sign_in(counter.store, counter.store);

    const auto officer = sign_in.sign_in("O-0001", support::Secret(std::string_view("246810")));

    ASSERT_TRUE(officer);
    EXPECT_EQ(officer->id, "O-0001");
    ASSERT_EQ(counter.store.notes.size(), 1U);
    EXPECT_EQ(counter.store.notes[0].action, "SIGN_IN");
    EXPECT_EQ(counter.store.notes[0].result, "ok");
}

TEST(OfficerSignInTest, WrongPinIsRefusedAndAuditedWithItsFailure) {
    testing::FakeCounter counter;
    OfficerSignIn sign_in(counter.store, counter.store);

    const auto officer = sign_in.sign_in("O-0001", support::Secret(std::string_view("000000")));

    ASSERT_FALSE(officer);
    EXPECT_EQ(officer.error().code, domain::FailureCode::SignInRefused);
    ASSERT_EQ(counter.store.notes.size(), 1U);
    EXPECT_EQ(counter.store.notes[0].result, "SIGN_IN_REFUSED");
}

}  // namespace
}  // namespace amphoe::workflows
