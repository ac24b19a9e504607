#include "core/workflows/identity/VerifyOnly.h"

#include "tests/core/workflows/ServiceFixture.h"

namespace amphoe::workflows {
namespace {

using domain::FailureCode;
using domain::Fields;

class VerifyOnlyTest : public ServiceFixture {
  protected:
    static Fields request() { return {{"requester_id", "AOT"}, {"purpose", "ขึ้นเครื่องบิน"}, {"citizen_agrees", "yes"}}; }
    void confirmed() {
        prove();
        ASSERT_TRUE(service.open({}));
        ASSERT_TRUE(enter(service, request()));
        ASSERT_TRUE(service.confirm());
    }
    VerifyOnly service{services_.ports, journal_, proof_};
};

TEST_F(VerifyOnlyTest, TellsTheResultWithPercentAndBand) {
    confirmed();
    ASSERT_TRUE(service.deliver({}));
    EXPECT_EQ(act_at("requester_id"), "AOT");
    EXPECT_EQ(act_at("result"), "same_person");
    EXPECT_EQ(act_at("percent"), "91");
    EXPECT_EQ(act_at("band"), "pass");
}

TEST_F(VerifyOnlyTest, AFaceThatFailsIsTheAnswerToo) {
    counter_.face_matcher.distance = 0.9;
    confirmed();
    EXPECT_EQ(act_at("result"), "not_proven");
    EXPECT_EQ(act_at("band"), "fail");
}

TEST_F(VerifyOnlyTest, ARequesterThatMayNotIsRefusedWithTheReason) {
    for (const auto* reason : {"requester.unknown", "requester.expired", "requester.quota"}) {
        VerifyOnly asked(services_.ports, journal_, proof_);
        if (!proof_.state().card) {
            prove();
        }
        ASSERT_TRUE(asked.open({}));
        ASSERT_TRUE(enter(asked, request()));
        ASSERT_TRUE(asked.confirm());
        counter_.centre.accept = false;
        counter_.centre.refusal = reason;
        const auto delivered = asked.deliver({});
        EXPECT_EQ(delivered.error().code, FailureCode::RequesterRefused);
        EXPECT_EQ(delivered.error().detail, reason);
    }
}

TEST_F(VerifyOnlyTest, NothingIsToldWithoutTheCitizensConsentOrAFace) {
    ASSERT_TRUE(proof_.record_consent(true, domain::LegalBasis::ConsentSection26));
    ASSERT_TRUE(proof_.read_card({}, {}, {}));
    ASSERT_TRUE(service.open({}));
    auto asked = request();
    asked["citizen_agrees"] = "no";
    EXPECT_EQ(told(enter(service, asked)), "CONSENT_REQUIRED");
    asked["citizen_agrees"] = "yes";
    asked["requester_id"] = "AOT'; --";
    EXPECT_EQ(refused(enter(service, asked)), "requester_id");
    ASSERT_TRUE(enter(service, request()));
    EXPECT_EQ(service.confirm().error().code, FailureCode::StepOutOfOrder);
}

}  // namespace
}  // namespace amphoe::workflows
