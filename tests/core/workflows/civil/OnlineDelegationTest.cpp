// C36: who sends a delegate in the online system was authenticated by ThaID; the case says how and when.
#include "tests/core/workflows/civil/HouseNumberFixture.h"
#include "tests/core/workflows/civil/KeptAuthentication.h"

namespace amphoe::workflows {
namespace {

class OnlineDelegationTest : public HouseNumberFixture {};

TEST_F(OnlineDelegationTest, TheCaseKeepsHowThePrincipalWasAuthenticatedOnline) {
    to_site({{"requester_role", "DELEGATE"}});
    delegation("house_number", "2026-11-22");
    ASSERT_TRUE(enter(service, {{"delegation_ref", "DL-0001"}}));
    const auto kept = kept_authentication(counter_.store, service);
    EXPECT_EQ(kept.at("by"), "THAID");
    EXPECT_EQ(kept.at("delegation_ref"), "DL-0001");
    EXPECT_EQ(kept.at("principal_level"), "IAL2.3");
    EXPECT_EQ(kept.at("principal_at"), "2026-11-20T02:40:00.000Z");
}

TEST_F(OnlineDelegationTest, ALetterAuthenticatesNobodyOnline) {
    delegation("house_number", "2026-11-22");
    to_site({{"requester_role", "DELEGATE"}});
    ASSERT_TRUE(enter(service, {{"delegation_kind", "PAPER"},
                                {"delegation_ref", "ม.1/69"},
                                {"principal_id", kOtherHead},
                                {"names_act", "yes"},
                                {"letter_date", "20/11/2569"},
                                {"original_seen", "yes"},
                                {"until", "31/12/2569"}}));
    EXPECT_TRUE(kept_authentication(counter_.store, service).empty());
}

}  // namespace
}  // namespace amphoe::workflows
