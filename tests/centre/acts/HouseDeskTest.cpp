// House numbers: what the centre takes, what it refuses, and what stands in the register afterwards.
#include "tests/centre/acts/MoveFixture.h"

namespace amphoe::centre {
namespace {

class HouseDeskTest : public MoveFixture {};

TEST_F(HouseDeskTest, HouseNumberIsGivenWithACodeOfTheOffice) {
    const auto given = act("house_number", number());
    ASSERT_TRUE(given.accepted) << given.reason;
    const auto code = given.answer.at("house_code");
    EXPECT_EQ(code.size(), 11u);
    EXPECT_TRUE(code.starts_with("9901"));
    EXPECT_EQ(field("house", code, "house_no"), "500/1");
    EXPECT_EQ(field("house", code, "tambon"), "ตัวอย่างหนึ่ง");
    EXPECT_EQ(said("house_number", number()), "house_no.taken");

    const auto proposed = act("house_number", with(number(), {{"house_no", ""}}));
    ASSERT_TRUE(proposed.accepted);
    EXPECT_EQ(proposed.answer.at("house_no"), "1");
    EXPECT_NE(proposed.answer.at("house_code"), code);
}

TEST_F(HouseDeskTest, ANewHouseTakesPeopleByItsOwnersWordAndGetsAHead) {
    const auto code = act("house_number", number()).answer.at("house_code");
    const domain::Fields enters{
        {"citizen_id", mali},          {"movers", mali},           {"house_code_from", "99019000003"},
        {"house_code", code},          {"head_consent", "CARD"},   {"head_id", receiver},
        {"relations", mali + "=HEAD"}, {"interview_code", "WORK"}, {"interview_note", "งาน"}};
    const auto says = [&](const domain::Fields& other) {
        return said("move_destination", with(with(enters, second()), other));
    };
    EXPECT_EQ(says({{"head_id", mali}}), "head.wrong") << "the house has an owner";
    EXPECT_EQ(says({{"relations", mali + "=OCCUPANT"}}), "relation.no_head");
    EXPECT_EQ(says({}), "accepted");
    EXPECT_EQ(field("house", code, "head_id"), mali);
    EXPECT_EQ(field("person", mali, "relation"), "HEAD");
    const domain::Fields son{{"citizen_id", somchai},
                             {"movers", somchai},
                             {"house_code_from", "99019000001"},
                             {"head_id", mali},
                             {"version_from", ""}};
    EXPECT_EQ(says(with(son, {{"relations", somchai + "=HEAD"}})), "relation.other_head");
    EXPECT_EQ(says(with(son, {{"relations", somchai + "=RELATIVE"}})), "accepted");
    EXPECT_EQ(field("person", somchai, "relation"), "OCCUPANT");
    EXPECT_EQ(field("person", somchai, "relation_to_head"), "RELATIVE");
}

TEST_F(HouseDeskTest, HouseNumberIsRefusedForEveryRuleThatDoesNotHold) {
    const auto refused = [&](const domain::Fields& other) { return said("house_number", with(number(), other)); };
    EXPECT_EQ(refused({{"second_officer", ""}}), "second_person.missing");
    EXPECT_EQ(refused({{"second_officer", "O-0001"}}), "second_person.missing");
    EXPECT_EQ(refused({{"ccaatt", "990199"}}), "area.unknown");
    EXPECT_EQ(refused({{"moo", "1234"}}), "moo.invalid");
    EXPECT_EQ(refused({{"moo", "๑"}}), "moo.invalid");
    EXPECT_EQ(refused({{"road", std::string(61, 'x')}}), "address.too_long");
    EXPECT_EQ(refused({{"completed_date", today(1)}}), "date.future");
    EXPECT_EQ(refused({{"completed_date", "2026-13-01"}}), "date.invalid");
    EXPECT_EQ(refused({{"under_construction", "yes"}}), "completed_date.contradicts");
    EXPECT_EQ(refused({{"completed_date", ""}}), "completed_date.contradicts");
    EXPECT_EQ(refused({{"owner_id", "1000000000018"}}), "owner.invalid");
    EXPECT_EQ(refused({{"variant", "paint"}}), "variant.invalid");
    for (const std::string bad : {"x1", "1 2", "12345678901234567", "/1", "1กข"}) {
        EXPECT_EQ(refused({{"house_no", bad}}), "house_no.invalid") << bad;
    }
    EXPECT_EQ(refused({{"house_no", "121ก"}}), "accepted");
}

TEST_F(HouseDeskTest, DelegationMustNameThisActThisPersonAndBeInForce) {
    const auto refused = [&](const std::string& reference, const std::string& delegate, domain::Fields other = {}) {
        other.insert({{"delegate_id", delegate}, {"delegation_ref", reference}, {"house_no", ""}});
        return said("house_number", with(number(), other));
    };
    EXPECT_EQ(refused("", somchai), "delegation.missing");
    EXPECT_EQ(refused("DL-9999", somchai), "delegation.unknown");
    EXPECT_EQ(refused("DL-0002", somchai), "delegation.expired");
    EXPECT_EQ(refused("DL-0003", somchai), "delegation.other_act");
    EXPECT_EQ(refused("DL-0001", wilai), "delegation.other_person");
    EXPECT_EQ(refused("หนังสือ 1/2569", receiver), "delegation.self") << "the owner sends himself";
    EXPECT_EQ(refused("DL-0001", somchai), "accepted");
    EXPECT_EQ(refused("ม.1/69", somchai, {{"letter_date", today(-5)}, {"names_act", "yes"}, {"original_seen", "yes"}}),
              "accepted");
}

TEST_F(HouseDeskTest, ChangesOfAHouseAreItsOwnersMatter) {
    const domain::Fields correct{
        {"variant", "correct"}, {"house_code", "99019000004"}, {"correction_field", "soi"}, {"correction_text", "ใหม่"}};
    const domain::Fields demolish{{"variant", "demolish"}, {"house_code", "99019000019"}, {"demolished_date", today()}};
    EXPECT_EQ(said("house_number", with(with(number(), correct), {{"owner_id", somchai}})), "house.other_owner");
    EXPECT_EQ(said("house_number", with(number(), demolish)), "house.other_owner") << "the owner is not its head";
    EXPECT_EQ(said("house_number", with(number(), correct)), "accepted");
    EXPECT_EQ(said("house_number", with(with(number(), demolish), {{"owner_id", somchai}})), "accepted");
}

TEST_F(HouseDeskTest, WhoLeftLastAsItsHeadTellsOfTheDemolition) {
    const domain::Fields out{{"informant_role", "HEAD"}, {"citizen_id", receiver}, {"house_code", "99019000004"},
                             {"movers", receiver},       {"date_moved", today()},  {"destination", "UNKNOWN"}};
    ASSERT_EQ(said("move_out", with(out, second())), "accepted");
    const auto demolish =
        with(number(), {{"variant", "demolish"}, {"house_code", "99019000004"}, {"demolished_date", today()}});
    EXPECT_EQ(said("house_number", with(demolish, {{"owner_id", somchai}})), "house.other_owner");
    EXPECT_EQ(said("house_number", demolish), "accepted");
}

TEST_F(HouseDeskTest, OnlyAnEmptyHouseIsDemolishedAndAnAddressIsCorrected) {
    EXPECT_EQ(said("house_number", with(number(), {{"variant", "demolish"},
                                                   {"demolished_date", today()},
                                                   {"house_code", "99019000001"},
                                                   {"owner_id", somchai}})),
              "house.occupied");
    const auto code = act("house_number", number()).answer.at("house_code");
    EXPECT_EQ(said("house_number", with(number(), {{"variant", "correct"}, {"house_code", code}, {"house_no", "120"}})),
              "house_no.taken");
    EXPECT_EQ(said("house_number", with(number(), {{"variant", "correct"}, {"house_code", code}, {"house_no", "501"}})),
              "accepted");
    EXPECT_EQ(field("house", code, "house_no"), "501");
    EXPECT_EQ(said("house_number",
                   with(number(), {{"variant", "demolish"}, {"demolished_date", today()}, {"house_code", code}})),
              "accepted");
    EXPECT_EQ(field("house", code, "state"), "DEMOLISHED");
    EXPECT_EQ(said("house_number",
                   with(number(), {{"variant", "demolish"}, {"demolished_date", today()}, {"house_code", code}})),
              "house.demolished");
}

}  // namespace
}  // namespace amphoe::centre
