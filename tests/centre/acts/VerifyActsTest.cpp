// C05, C09: nobody is verified for another agency on a card that may not be used.
#include "tests/centre/acts/ActFixture.h"

namespace amphoe::centre {
namespace {

class VerifyActsTest : public ActFixture {
  protected:
    domain::CentreReceipt verified(const domain::Fields& other) {
        return act("verify_only", with({{"requester_id", "RP-0001"},
                                        {"purpose", "proof_of_identity"},
                                        {"result", "pass"},
                                        {"percent", "91"},
                                        {"release_consent", "yes"}},
                                       other));
    }
    std::string said_of(const domain::Fields& other) {
        const auto receipt = verified(other);
        return receipt.accepted ? "accepted" : receipt.reason;
    }
    const std::string blocked = "1999900000048";
};

TEST_F(VerifyActsTest, ACardWhoseStatusIsNotNormalIsRefused) {
    EXPECT_EQ(said_of({{"card_status", "4"}}), "card.not_usable") << "what the office was told";
    EXPECT_EQ(said_of({{"card_status", "0"}}), "accepted");
}

TEST_F(VerifyActsTest, WhatTheOfficeCouldNotAskTheCentreLooksAtItself) {
    const domain::Fields offline{{"card_status", "not-checked"}, {"result", "unchecked"}};
    EXPECT_EQ(said_of(with(offline, {{"citizen_id", blocked}})), "card.not_usable");
    EXPECT_EQ(said_of(with(offline, {{"citizen_id", blocked}, {"result", "pass"}})), "card.not_usable");
    const auto normal = verified(offline);
    ASSERT_TRUE(normal.accepted) << normal.reason;
    EXPECT_EQ(normal.answer.at("released_fields"), "name_th");
    EXPECT_EQ(normal.answer.at("quota_left"), "999") << "refused ones count for nothing";
}

TEST_F(VerifyActsTest, OnlyAPassIsSent) {
    for (const auto* other : {"fail", "refer", "perhaps"}) {
        EXPECT_EQ(said_of({{"result", other}}), "result.invalid");
    }
}

TEST_F(VerifyActsTest, AFaceIsComparedWithConsentAndALook) {
    EXPECT_EQ(said_of({{"citizen_id", "1000000000025"}}), "person.unknown");
    EXPECT_EQ(said_of({{"citizen_id", with_check_digit("199990000204")}}), "person.deceased");
    EXPECT_EQ(said_of({{"band", "fail"}}), "face.not_passed");
    EXPECT_EQ(said_of({{"band", "refer"}, {"face_officer", "R-0001"}}), "accepted");
    EXPECT_EQ(said_of({{"officer_looked", "no"}}), "face.not_looked");
    EXPECT_EQ(said_of({{"face", "no"}}), "consent.missing");
    EXPECT_EQ(said_of({{"band", "fail"}, {"authentication_proof", "P-1"}, {"authentication_factors", "card,otp"}}),
              "accepted")
        << "known from an earlier proof";
}

}  // namespace
}  // namespace amphoe::centre
