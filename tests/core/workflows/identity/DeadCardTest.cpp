// W3.4: the chip does not answer, and the centre is asked by what is printed on the card.
#include "tests/core/workflows/identity/WithoutCardWorld.h"

namespace amphoe::workflows {
namespace {

using domain::CardAbsence;
using domain::ServiceKind;

/// The chip is dead, the card lies there.
class DeadCardTest : public WithoutCardWorld {
  protected:
    std::unique_ptr<ServiceRun> at_the_back() {
        world.counter.rules.levels.insert(world.counter.rules.levels.begin(), {"IAL1.3", {"card_laser"}});
        EXPECT_TRUE(proof.go_without_card(CardAbsence::Unreadable));
        auto run = service(ServiceKind::OwnData);
        EXPECT_EQ(told(run->open({})), "ok");
        EXPECT_EQ(told(run->enter({{"citizen_id", kCitizen}}, {})), "ok");
        EXPECT_EQ(run->page()->step, "card_back");
        return run;
    }
    void to_the_act(ServiceRun& run) {
        ASSERT_TRUE(run.enter({{"answer_mother_name", "yes"}, {"answer_father_name", "yes"}}, {}));
        ASSERT_TRUE(run.enter({{"referee_id", kHead}, {"referee_is", "HEAD"}}, {}));
        ASSERT_TRUE(run.enter({{"purpose", "view"}}, {}));
        ASSERT_TRUE(run.approve(world.counter.supervisor, "เห็นชอบ", {}));
        ASSERT_EQ(told(run.confirm()), "ok");
    }
    /// Whether the code stands in anything that was kept or sent.
    bool kept(const std::string& text) const {
        for (const auto& event : world.counter.store.events) {
            for (const auto& [key, value] : event.fields) {
                if (value.find(text) != std::string::npos) {
                    return true;
                }
            }
        }
        for (const auto& [key, value] : act()) {
            if (value.find(text) != std::string::npos) {
                return true;
            }
        }
        return false;
    }
    const domain::Fields kRight{{"laser_code", "zz7-7778888-01"}, {"card_agrees", "yes"}};
};

TEST_F(DeadCardTest, TheCentreIsAskedByWhatIsPrintedAndNothingKeepsTheCode) {
    auto run = at_the_back();
    EXPECT_EQ(told(run->enter(kRight, {})), "ok");
    ASSERT_EQ(world.counter.centre.laser_questions.size(), 1U);
    const auto& asked = world.counter.centre.laser_questions.front();
    EXPECT_EQ(asked.laser.text(), "ZZ7777888801");
    EXPECT_EQ(asked.citizen_id.digits(), kCitizen);
    EXPECT_EQ(asked.first_name, "ทดสอบ");
    EXPECT_EQ(asked.last_name, "ระบบบัตร");
    EXPECT_EQ(asked.birth_date, "25300114");
    to_the_act(*run);
    EXPECT_EQ(act().at("level_label"), "IAL1.3");
    EXPECT_EQ(act().at("card_laser"), "ZZ•-•••••••-••");
    EXPECT_EQ(act().at("card_laser_status"), "0");
    EXPECT_FALSE(kept("7778888"));
    EXPECT_FALSE(kept("7777888801"));
}

TEST_F(DeadCardTest, OnlyTheRightFormIsAsked) {
    auto run = at_the_back();
    for (const auto* wrong : {"ZZ7-7778888-0", "Z77-7778888-01", "ZZ7-7778888-012"}) {
        EXPECT_EQ(told(run->enter({{"laser_code", wrong}, {"card_agrees", "yes"}}, {})),
                  "laser_code: must be 2 letters and 10 digits")
            << wrong;
    }
    EXPECT_EQ(told(run->enter({{"laser_code", "ZZ7-7778888-01"}, {"card_agrees", "no"}}, {})),
              "card_agrees: what is printed on the card is not what is registered");
    EXPECT_TRUE(world.counter.centre.laser_questions.empty());
    EXPECT_FALSE(kept("7778888"));
}

TEST_F(DeadCardTest, OnlyCodeZeroRaisesTheLevel) {
    auto run = at_the_back();
    for (const auto* code : {"4", "5", "1", "9"}) {
        world.counter.centre.laser_answer = {code, "สถานะไม่ปกติ"};
        const auto refused = run->enter(kRight, {});
        ASSERT_FALSE(refused) << code;
        EXPECT_EQ(refused.error().code, domain::FailureCode::CardStatusAbnormal) << code;
        EXPECT_EQ(refused.error().detail, "สถานะไม่ปกติ");
        EXPECT_EQ(run->page()->step, "card_back") << "looked at again, or left empty";
    }
    EXPECT_EQ(told(run->enter({}, {})), "ok");
    to_the_act(*run);
    EXPECT_EQ(act().at("level_label"), "IAL1");
    EXPECT_EQ(act().at("card_laser_status"), "9") << "what the centre said last";
}

TEST_F(DeadCardTest, WithoutTheCentreTheCardStaysUnchecked) {
    auto run = at_the_back();
    world.counter.centre.failure = domain::Failure{domain::FailureCode::CentreUnreachable, ""};
    EXPECT_EQ(told(run->enter(kRight, {})), "ok");
    world.counter.centre.failure.reset();
    to_the_act(*run);
    EXPECT_EQ(act().at("level_label"), "IAL1");
    EXPECT_EQ(act().at("card_laser_status"), "not-checked");
}

TEST_F(DeadCardTest, ALostCardHasNoBack) {
    auto run = begun(CardAbsence::Lost);
    ASSERT_TRUE(run->enter({{"citizen_id", kCitizen}}, {}));
    EXPECT_EQ(run->page()->step, "questions");
}

}  // namespace
}  // namespace amphoe::workflows
