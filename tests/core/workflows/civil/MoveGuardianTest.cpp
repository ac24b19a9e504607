// W6, W8.1: who speaks for a minor is a parent or guardian, where the register tells it here.
#include "core/workflows/civil/DestinationMove.h"
#include "tests/core/workflows/civil/MoveOutFixture.h"

namespace amphoe::workflows {
namespace {

using domain::Fields;
using domain::RegisterKind;

class MoveGuardianTest : public MoveOutTest {
  protected:
    void birth(const Fields& fields) { register_.knows(RegisterKind::Birth, kChild, fields); }
    std::string moves_child() {
        MoveOut move(services_.ports, journal_, proof_);
        EXPECT_TRUE(move.open({}));
        EXPECT_TRUE(enter(move, {{"informant_role", "GUARDIAN"}}));
        return told(enter(move, {{"movers", kChild}, {"date_moved", "2026-11-20"}, {"reason_code", "FAMILY"}}));
    }
    std::string moves_to_destination(const std::string& movers) {
        DestinationMove move(services_.ports, journal_, proof_);
        EXPECT_TRUE(move.open({}));
        return told(enter(move, {{"movers", movers}}));
    }
    const std::string no = "movers: the register names other parents or guardians of a child";
};

TEST_F(MoveGuardianTest, AParentOfTheRegisterSpeaksForTheChild) {
    birth({{"father_citizen_id", kRequester}, {"mother_citizen_id", kWife}});
    EXPECT_EQ(moves_child(), "ok");
    birth({{"mother_citizen_id", kRequester}});
    EXPECT_EQ(moves_child(), "ok");
    EXPECT_EQ(moves_to_destination(kChild), "ok");
}

TEST_F(MoveGuardianTest, ARecordedGuardianSpeaksToo) {
    birth({{"father_citizen_id", kOtherHead}, {"guardian_citizen_id", kRequester}});
    EXPECT_EQ(moves_child(), "ok");
}

TEST_F(MoveGuardianTest, WhoMayBeAMinorIsMovedByAParent) {
    auto& child = register_.answers.at({RegisterKind::House, kHouse}).value().items[2];
    birth({{"father_citizen_id", kRequester}});
    for (const auto& [born, said] : std::vector<std::pair<const char*, const char*>>{
             {"2549", "ok"}, {"", "ok"}, {"2548", "movers: a guardian speaks for minors only"}}) {
        child["birth_date"] = born;
        EXPECT_EQ(moves_child(), said) << born;
    }
}

TEST_F(MoveGuardianTest, SomebodyElseDoesNot) {
    birth({{"father_citizen_id", kOtherHead}, {"mother_citizen_id", kWife}});
    EXPECT_EQ(moves_child(), no);
    EXPECT_EQ(moves_to_destination(kChild), no);
}

TEST_F(MoveGuardianTest, AtADestinationMoveOneOfTheAdultsIsTheParent) {
    birth({{"mother_citizen_id", kWife}});
    EXPECT_EQ(moves_to_destination(kRequester + "\n" + kChild), no);
    EXPECT_EQ(moves_to_destination(kRequester + "\n" + kWife + "\n" + kChild), "ok") << "the mother comes too";
}

TEST_F(MoveGuardianTest, WhatTheRegisterDoesNotTellIsLeftToTheCentre) {
    EXPECT_EQ(moves_child(), "ok") << "no birth is kept here";
    birth({{"child_name", "เด็กหญิงน้ำผึ้ง"}});
    EXPECT_EQ(moves_child(), "ok") << "it names nobody";
    register_.answers.insert_or_assign({RegisterKind::Birth, kChild},
                                       domain::Failure{domain::FailureCode::CentreUnreachable, "down"});
    EXPECT_EQ(moves_child(), "ok") << "the line is down";
    register_.answers.insert_or_assign({RegisterKind::Birth, kChild},
                                       domain::Failure{domain::FailureCode::NotAuthorised, "no"});
    EXPECT_EQ(moves_child(), "NOT_AUTHORISED");
}

}  // namespace
}  // namespace amphoe::workflows
