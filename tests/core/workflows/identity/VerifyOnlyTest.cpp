// C05: an identity is not said to pass on a number whose card status nobody has asked for.
#include "core/workflows/identity/VerifyOnly.h"

#include "tests/core/workflows/identity/IdentityWorld.h"

namespace amphoe::workflows {
namespace {

using domain::Failure;
using domain::FailureCode;

class VerifyOnlyTest : public IdentityWorld {
  protected:
    /// Up to the last page; the answer of the card status is as the test left the centre.
    void ask() {
        run_ = opened(domain::ServiceKind::VerifyOnly);
        ASSERT_EQ(told(run_->enter({{"requester_id", "RP-0001"}, {"purpose", "p"}}, {})), "ok");
    }
    std::string delivered() { return told(run_->deliver({})); }
    std::unique_ptr<ServiceRun> run_;
};

TEST_F(VerifyOnlyTest, ACheckedNormalCardPasses) {
    ask();
    ASSERT_EQ(told(run_->confirm()), "ok");
    EXPECT_EQ(act().at("result"), "pass");
    EXPECT_EQ(act().at("card_status"), "0");
    EXPECT_EQ(delivered(), "ok");
}

TEST_F(VerifyOnlyTest, WithoutAnAnswerItWaitsAndDoesNotSayPass) {
    world.counter.centre.failure = Failure{FailureCode::CentreUnreachable, "down"};
    ask();
    ASSERT_EQ(told(run_->confirm()), "ok");
    EXPECT_EQ(act().at("result"), "unchecked");
    EXPECT_EQ(act().at("card_status"), "not-checked");
    EXPECT_EQ(delivered(), "CENTRE_UNREACHABLE");
    EXPECT_EQ(domain::derive_case_state(*world.counter.store.events_of_case(run_->record().id)),
              domain::CaseState::WaitCentre);
}

TEST_F(VerifyOnlyTest, ACardTheCentreFindsUnusableIsNamedAsThat) {
    ask();
    ASSERT_EQ(told(run_->confirm()), "ok");
    world.counter.centre.accept = false;
    world.counter.centre.refusal = "card.not_usable";
    EXPECT_EQ(delivered(), "CARD_STATUS_ABNORMAL");
}

TEST_F(VerifyOnlyTest, ACardThatIsNotNormalIsNotConfirmed) {
    world.counter.centre.card_answer = {"4", "สถานะไม่ปกติ"};
    ASSERT_TRUE(journal.open());
    ASSERT_TRUE(proof.record_consent(true, domain::LegalBasis::ConsentSection26));
    ASSERT_TRUE(proof.read_card({}, {}, {}));
    EXPECT_EQ(told(proof.check_card_status({})), "CARD_STATUS_ABNORMAL");
    ASSERT_TRUE(proof.compare_face(testing::grey_faces()));
    ASSERT_TRUE(proof.record_officer_look(true));
    run_ = service(domain::ServiceKind::VerifyOnly);
    ASSERT_TRUE(run_->open({}));
    ASSERT_EQ(told(run_->enter({{"requester_id", "RP-0001"}, {"purpose", "p"}}, {})), "ok");
    EXPECT_EQ(told(run_->confirm()), "CARD_STATUS_ABNORMAL");
    EXPECT_TRUE(world.counter.store.messages.empty());
}

}  // namespace
}  // namespace amphoe::workflows
