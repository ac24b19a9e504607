// A draft of somebody without a card, taken up by another sitting.
#include "tests/core/workflows/identity/WithoutCardWorld.h"

namespace amphoe::workflows {
namespace {

class WithoutCardDraftTest : public WithoutCardWorld {};

TEST_F(WithoutCardDraftTest, ADraftTakenUpAsksTheRegistersQuestionsAgain) {
    auto run = begun();
    ASSERT_TRUE(run->enter({{"citizen_id", kCitizen}}, {}));
    ASSERT_TRUE(run->enter({{"answer_mother_name", "yes"}, {"answer_father_name", "yes"}}, {}));
    ASSERT_TRUE(run->enter({}, {}));
    ASSERT_TRUE(run->enter({{"referee_id", kHead}, {"referee_is", "HEAD"}}, {}));
    ASSERT_TRUE(run->approve(world.counter.supervisor, "เห็นชอบ", {}));

    Sitting second(world, run->record());
    ASSERT_TRUE(second.taken_up && second.opened);
    ASSERT_TRUE(second.run.page());
    ASSERT_EQ(second.run.page()->step, "questions") << "what was typed stands, who sits here does not";
    EXPECT_EQ(asked(second.run),
              (std::vector<std::string>{"answer_house_no", "answer_mother_name", "answer_father_name"}))
        << "first what was not asked before";
    EXPECT_EQ(told(second.run.confirm()), "STEP_OUT_OF_ORDER");
    ASSERT_TRUE(second.run.enter({{"answer_house_no", "yes"}, {"answer_father_name", "yes"}}, {}));
    EXPECT_FALSE(second.run.page());
    ASSERT_TRUE(second.run.approval()) << "and the second person agrees again";

    Sitting third(world, run->record());
    ASSERT_TRUE(third.run.page());
    EXPECT_EQ(third.run.page()->step, "questions") << "the right answers of the second sitting are not remembered";
    ASSERT_TRUE(third.run.enter({{"answer_mother_name", "yes"}, {"answer_father_name", "yes"}}, {}));
    ASSERT_TRUE(third.run.approve(world.counter.supervisor, "เห็นชอบ", {}));
    EXPECT_EQ(told(third.run.confirm()), "ok");
    EXPECT_EQ(act().at("reason"), "LOST");
    EXPECT_FALSE(act().contains("answer_mother_name"));
}

TEST_F(WithoutCardDraftTest, ADraftTakenUpGoesOnWhereItStoppedOnceTheQuestionsAreAnswered) {
    auto run = begun();
    ASSERT_TRUE(run->enter({{"citizen_id", kCitizen}}, {}));
    ASSERT_TRUE(run->enter({{"answer_mother_name", "yes"}, {"answer_father_name", "yes"}}, {}));
    ASSERT_EQ(run->page()->step, "reason");
    ASSERT_TRUE(run->enter({}, {}));
    ASSERT_EQ(run->page()->step, "referee");

    Sitting second(world, run->record());
    ASSERT_EQ(second.run.page()->step, "questions") << "nothing of the case is gone on with before";
    EXPECT_FALSE(second.run.enter({{"answer_mother_name", "yes"}}, {}));
    ASSERT_EQ(second.run.page()->step, "questions");
    const auto before = world.counter.store.events.size();
    ASSERT_TRUE(second.run.enter({{"answer_house_no", "yes"}, {"answer_father_name", "yes"}}, {}));
    ASSERT_EQ(second.run.page()->step, "referee") << "the page in between is not asked twice";
    EXPECT_EQ(world.counter.store.events.size(), before + 1) << "nor saved twice";
}

TEST_F(WithoutCardDraftTest, TheTriesAreCountedOverBothSittings) {
    ASSERT_EQ(world.counter.rules.captures_per_visit, 3);
    const domain::Fields wrong{{"answer_mother_name", "yes"}};
    auto run = begun();
    ASSERT_TRUE(run->enter({{"citizen_id", kCitizen}}, {}));
    EXPECT_EQ(told(run->enter(wrong, {})), "answer_birth_date: not enough right answers");
    EXPECT_EQ(told(run->enter(wrong, {})), "answer_birth_date: not enough right answers");

    Sitting second(world, run->record());
    ASSERT_EQ(second.run.page()->step, "questions");
    EXPECT_EQ(told(second.run.enter(wrong, {})), "LIMIT_REACHED") << "the third of both sittings";
    EXPECT_EQ(told(second.run.enter({{"answer_mother_name", "yes"}, {"answer_father_name", "yes"}}, {})),
              "LIMIT_REACHED");
    Sitting third(world, run->record());
    EXPECT_EQ(told(third.run.enter({{"answer_mother_name", "yes"}, {"answer_father_name", "yes"}}, {})),
              "LIMIT_REACHED");
}

TEST_F(WithoutCardDraftTest, TheLastTryOfTheSecondSittingCounts) {
    const domain::Fields wrong{{"answer_mother_name", "yes"}};
    auto run = begun();
    ASSERT_TRUE(run->enter({{"citizen_id", kCitizen}}, {}));
    ASSERT_FALSE(run->enter(wrong, {}));
    ASSERT_FALSE(run->enter(wrong, {}));
    Sitting second(world, run->record());
    EXPECT_EQ(told(second.run.enter({{"answer_mother_name", "yes"}, {"answer_father_name", "yes"}}, {})), "ok");
    EXPECT_EQ(second.run.page()->step, "reason");
}

}  // namespace
}  // namespace amphoe::workflows
