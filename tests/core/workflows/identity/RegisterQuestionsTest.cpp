// W3.9: how many questions the register asks and how many answers must be right is configuration.
#include "tests/core/workflows/identity/WithoutCardWorld.h"

namespace amphoe::workflows {
namespace {

class RegisterQuestionsTest : public WithoutCardWorld {
  protected:
    std::unique_ptr<ServiceRun> to_questions(int asked, int right) {
        world.rules.register_questions = asked;
        world.rules.register_answers_right = right;
        auto run = begun();
        EXPECT_EQ(told(run->enter({{"citizen_id", kCitizen}}, {})), "ok");
        return run;
    }
};

TEST_F(RegisterQuestionsTest, OneRightAnswerOfTwoMayDo) {
    auto run = to_questions(2, 1);
    EXPECT_EQ(run->page()->fields.size(), 2U);
    EXPECT_EQ(told(run->enter({{"answer_mother_name", "yes"}}, {})), "ok");
}

TEST_F(RegisterQuestionsTest, TwoOfFourAreNotEnoughWhereThreeAreNeeded) {
    auto run = to_questions(4, 3);
    EXPECT_EQ(run->page()->fields.size(), 4U);
    EXPECT_NE(told(run->enter({{"answer_mother_name", "yes"}, {"answer_father_name", "yes"}}, {})), "ok");
    EXPECT_EQ(told(run->enter(
                  {{"answer_mother_name", "yes"}, {"answer_father_name", "yes"}, {"answer_birth_date", "yes"}}, {})),
              "ok");
}

}  // namespace
}  // namespace amphoe::workflows
