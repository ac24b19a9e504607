// Who may move a child, by what the register says.
#include "tests/centre/acts/ActCase.h"
#include "tests/centre/acts/ActFixture.h"

namespace amphoe::centre {
namespace {

class GuardianActsTest : public ActFixture {
  protected:
    /// The girl of house 6 is the child of its head and his wife, and has a guardian elsewhere.
    std::string moves_out(const std::string& informant) {
        return said("move_out", with({{"citizen_id", informant},
                                      {"informant_role", "GUARDIAN"},
                                      {"house_code", "99019000006"},
                                      {"movers", girl},
                                      {"date_moved", today()},
                                      {"destination", "UNKNOWN"}},
                                     second()));
    }
    std::string moves_to_destination(const std::string& informant, const std::string& movers,
                                     const std::string& from = "99019000006") {
        std::string relations;
        for (const auto& mover : lines_of(movers)) {
            relations += mover + "=RELATIVE\n";
        }
        return said("move_destination", with({{"citizen_id", informant},
                                              {"movers", movers},
                                              {"house_code_from", from},
                                              {"house_code", "99019000004"},
                                              {"head_consent", "PAPER"},
                                              {"head_id", receiver},
                                              {"relations", relations},
                                              {"interview_code", "FAMILY"},
                                              {"interview_note", "ย้ายตามครอบครัว"}},
                                             second()));
    }
    const std::string girl = with_check_digit("199990000101");
    const std::string mother = with_check_digit("199990000202");
    const std::string father = with_check_digit("199990000203");
    const std::string guardian = with_check_digit("199990000104");
};

TEST_F(GuardianActsTest, AParentOrRecordedGuardianMovesAChild) {
    EXPECT_EQ(moves_out(mother), "accepted");
    EXPECT_EQ(field("person", girl, "status"), "MOVED");
}

TEST_F(GuardianActsTest, ARecordedGuardianMovesAChild) {
    EXPECT_EQ(moves_out(guardian), "accepted");
}

TEST_F(GuardianActsTest, NobodyElseMovesAChild) {
    EXPECT_EQ(moves_out(mali), "informant.not_guardian");
    EXPECT_EQ(moves_out(somchai), "informant.not_guardian") << "a father of another child";
    EXPECT_EQ(moves_to_destination(mali, girl), "informant.not_guardian");
    EXPECT_EQ(moves_to_destination(girl, girl), "informant.not_guardian") << "a child does not speak for itself";
    EXPECT_EQ(field("person", girl, "house_code"), "99019000006");
}

TEST_F(GuardianActsTest, AParentWhoStaysSpeaksForTheChildThatMoves) {
    EXPECT_EQ(moves_to_destination(father, girl), "accepted");
}

TEST_F(GuardianActsTest, AtADestinationMoveOneOfTheAdultsIsTheParent) {
    EXPECT_EQ(moves_to_destination(mother, mother + "\n" + girl), "accepted");
}

TEST_F(GuardianActsTest, AnAdultsMoveIsNotToldByAParent) {
    EXPECT_EQ(moves_to_destination(father, mother + "\n" + girl), "informant.not_mover");
}

TEST_F(GuardianActsTest, TheGuardianIsToldWithTheBirthAndWithNothingElse) {
    EXPECT_EQ(field("birth", girl, "guardian_citizen_id"), guardian);
    EXPECT_FALSE(told("person", girl)["fields"].contains("guardian_id"));
}

}  // namespace
}  // namespace amphoe::centre
