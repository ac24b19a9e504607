// Houses an act may not be about: blocked, gone, central, or another office's.
#include "tests/centre/acts/MoveFixture.h"
#include "tests/centre/register/RegisterBook.h"

namespace amphoe::centre {
namespace {

class HouseSidesTest : public MoveFixture {
  protected:
    void house_says(const std::string& code, const std::string& name, const std::string& text) {
        const auto lease = service.database().lease();
        Transaction transaction(*lease);
        RegisterBook book(*lease);
        book.open(domain::RegisterKind::House, code)->set(name, text);
        book.save();
        transaction.commit();
    }
    domain::Fields leaves(const domain::Fields& other = {}) const {
        return with(with(out(), {{"record_key", ""}, {"record_version", ""}, {"destination", "UNKNOWN"}}), other);
    }
    const std::string blocked = "99019000015";
    const std::string its_head = with_check_digit("199990000110");
};

TEST_F(HouseSidesTest, NobodyLeavesAHouseTheRegisterHolds) {
    const domain::Fields own{{"citizen_id", its_head}, {"house_code", blocked}, {"movers", its_head}};
    EXPECT_EQ(said("move_out", leaves(own)), "house.blocked");
    const domain::Fields to_there{
        {"citizen_id", its_head}, {"movers", its_head}, {"house_code_from", blocked}, {"relations", its_head + "=ญาติ"}};
    EXPECT_EQ(said("move_destination", with(with(both(), {{"version_from", ""}}), to_there)), "house.blocked");
    house_says("99019000001", "state", "DEMOLISHED");
    EXPECT_EQ(said("move_out", leaves()), "house.demolished");
}

TEST_F(HouseSidesTest, NobodyOfTheCentralHouseMovesByTheDestination) {
    const auto central = with_check_digit("199990000205");
    EXPECT_EQ(said("move_destination", with(both(), {{"version_from", ""},
                                                     {"citizen_id", central},
                                                     {"movers", central},
                                                     {"house_code_from", "99019000016"},
                                                     {"relations", central + "=ญาติ"}})),
              "house.central");
}

TEST_F(HouseSidesTest, AHeldHouseIsNotCorrectedOrDemolished) {
    for (const domain::Fields& what :
         {domain::Fields{{"variant", "correct"}, {"correction_field", "soi"}, {"correction_text", "ใหม่"}},
          domain::Fields{{"variant", "demolish"}, {"demolished_date", today()}}}) {
        const auto of_house = with(with(number(), what), {{"existing_house", blocked}, {"owner_id", its_head}});
        EXPECT_EQ(said("house_number", of_house), "house.blocked") << what.at("variant");
    }
}

TEST_F(HouseSidesTest, AHouseNumberIsAMatterOfTheOfficeOfTheHouse) {
    const auto correct = with(number(), {{"variant", "correct"},
                                         {"existing_house", "99019000004"},
                                         {"correction_field", "soi"},
                                         {"correction_text", "ใหม่"}});
    house_says("99019000004", "office", "1001");
    EXPECT_EQ(said("house_number", correct), "house.other_office");
    house_says("99019000004", "office", "");
    EXPECT_EQ(said("house_number", correct), "accepted") << "the register does not say whose";
    EXPECT_EQ(said("house_number", with(number(), {{"ccaatt", "990107"}})), "area.other_office") << "a municipality's";
}

TEST_F(HouseSidesTest, ALineOfAMoverNamedTwiceIsRefused) {
    const auto mover = with_check_digit("199990000206");
    EXPECT_EQ(said("move_in", with(in("9901-69-000001", mover), {{"relations", mover + "=ญาติ\n" + mover + "=HEAD"}})),
              "mover.twice");
    EXPECT_EQ(
        said("move_destination", with(both(), {{"version_from", ""}, {"relations", mali + "=HEAD\n" + mali + "=ญาติ"}})),
        "mover.twice");
    EXPECT_EQ(
        said("move_destination", with(both(), {{"version_from", ""}, {"present", mali + "=CARD\n" + mali + "=X"}})),
        "mover.twice");
}

TEST_F(HouseSidesTest, WhatWasInTimeAtTheCounterStaysSoOverALineThatWasDown) {
    const auto days_ago = [](int days) {
        return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()) -
               std::chrono::days(days);
    };
    const auto mover = with_check_digit("199990000207");
    const auto by_assistant = with(in("9901-69-000002", mover), {{"second_officer", "A-0001"}});
    EXPECT_EQ(said("move_in", by_assistant), "second_person.not_entitled") << "an old notice";
    act_at = days_ago(20);
    EXPECT_EQ(said("move_in", by_assistant), "accepted");
    act_at = days_ago(2);
    EXPECT_EQ(said("house_number",
                   with(number(), {{"delegate_id", somchai}, {"delegation_ref", "DL-0002"}, {"house_no", ""}})),
              "accepted")
        << "in force until yesterday";
}

}  // namespace
}  // namespace amphoe::centre
