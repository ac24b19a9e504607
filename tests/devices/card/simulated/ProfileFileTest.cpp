#include "devices/card/simulated/ProfileFile.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "core/domain/CitizenId.h"
#include "tests/devices/card/DemonstrationCards.h"
#include "tests/devices/card/Personas.h"

namespace amphoe::devices::card {
namespace {

using domain::FailureCode;

std::string profile(const std::string& more = {}, const std::string& citizen_id = "1999900000013") {
    return R"({"atr": "3B7996", "citizen_id": ")" + citizen_id +
           R"(", "birth_date": "25300114", "sex": "male", "issue_date": "25661120", "expiry_date": "25750113")" + more +
           "}";
}

TEST(ProfileFileTest, LoadsTheDemonstrationCards) {
    EXPECT_TRUE(tests::somchai().thai);
    EXPECT_EQ(tests::somchai().blocks[0].size(), kBlockSize);
    EXPECT_TRUE(tests::somsri().thai);
    EXPECT_FALSE(tests::foreign_card().thai);
}

TEST(ProfileFileTest, LeavesThePhotoBlankOnRequest) {
    ProfilePhoto none;
    none.none = true;
    const auto card = load_card_profile(tests::demonstration_card("somchai"), none);
    ASSERT_TRUE(card.ok());
    EXPECT_EQ(card->blocks[0][377], 0);
    EXPECT_EQ(card->blocks[0][378], 0);
}

TEST(ProfileFileTest, EveryPersonaFindsItsPhotoAmongThePeopleOfTheSetUp) {
    ProfilePhoto photo;
    photo.folder = std::filesystem::path(AMPHOE_SETUP_DIR) / "demonstration";
    if (!std::filesystem::exists(photo.folder)) {
        GTEST_SKIP() << "the set-up has not made the demonstration people";
    }
    ASSERT_GT(tests::persona_names().size(), 10U);
    for (const auto& name : tests::persona_names()) {
        EXPECT_TRUE(load_card_profile(tests::demonstration_card(name), photo)) << name;
    }
}

TEST(ProfileFileTest, NamesAMissingPhotoOrProfile) {
    ProfilePhoto photo;
    photo.folder = tests::shapes_photo().parent_path();  // has no demonstration people
    EXPECT_EQ(load_card_profile(tests::demonstration_card("somchai"), photo).error().code, FailureCode::FileUnreadable);
    EXPECT_EQ(load_card_profile(tests::demonstration_card("nobody"), photo).error().code, FailureCode::FileUnreadable);
}

TEST(ProfileFileTest, TakesAMinimalProfileWithFaults) {
    const auto card = parse_card_profile(profile(R"(, "answers": "direct", "faults": ["mute@5"])"), {});
    ASSERT_TRUE(card.ok());
    EXPECT_TRUE(card->direct_answers);
    EXPECT_EQ(card->faults.size(), 1U);
}

TEST(ProfileFileTest, RefusesWhatItDoesNotUnderstand) {
    for (const auto& more :
         {R"(, "unknown": 1)", R"(, "faults": ["explode@1"])", R"(, "kind": "bank")", R"(, "name_th": {"nick": "ก"})",
          R"(, "name_th": {"first": "ก#ข"})", R"(, "issuer": "日本")", R"(, "issuer": 7)",
          R"(, "photo_no": "123456789012345")", R"(, "chaining": "perhaps")", R"(, "line_speed_us_per_byte": -1)",
          R"(, "line_speed_us_per_byte": 5001)", R"(, "line_speed_us_per_byte": "fast")",
          R"(, "laser_no": "ZZ9999000001")", R"(, "chip_no": "00FF")", R"(, "laser_in_parts": 1)"}) {
        EXPECT_EQ(parse_card_profile(profile(more), {}).error().code, FailureCode::ConfigurationInvalid) << more;
    }
    for (const auto* text : {"", "[]", "{", "{}", "7"}) {
        EXPECT_EQ(parse_card_profile(text, {}).error().code, FailureCode::ConfigurationInvalid) << text;
    }
}

TEST(ProfileFileTest, TakesTheBehaviourOfTheCard) {
    const auto card = parse_card_profile(
        profile(R"(, "chaining": "ignored", "line_speed_us_per_byte": 1116, "laser_no": "ZZ9-9990000-01",
                   "chip_no": "00FF99990000000A", "laser_in_parts": true)"),
        {});
    ASSERT_TRUE(card.ok()) << card.error().detail;
    EXPECT_EQ(card->chaining, CardChaining::Ignored);
    EXPECT_EQ(card->line_speed_us_per_byte, 1116U);
    EXPECT_EQ(card->laser.size(), kLaserHeader + kLaserLength);
    EXPECT_EQ(card->production_data.size(), kProductionData);
    EXPECT_TRUE(card->laser_in_parts);
}

TEST(ProfileFileTest, LoadsTheCardThatASwapPutsIn) {
    ProfilePhoto photo;
    photo.none = true;
    const auto file = tests::demonstration_card("somchai");
    auto card = with_successor(tests::with_fault(tests::somchai(), "swap@9:somsri"), file, photo);
    ASSERT_TRUE(card.ok());
    ASSERT_TRUE(card->successor);
    EXPECT_EQ(card->successor->atr, tests::somsri().atr);
    card = with_successor(tests::with_fault(tests::somchai(), "swap@9:nobody"), file, photo);
    EXPECT_EQ(card.error().code, FailureCode::FileUnreadable);
}

TEST(ProfileFileTest, RefusesNumbersThatCouldBelongToSomebody) {
    EXPECT_TRUE(parse_card_profile(profile({}, "1000000000017"), {}).ok());
    EXPECT_FALSE(parse_card_profile(profile({}, "1999900000014"), {}).ok());  // check digit
    const auto of_a_province = std::string("150990000000") + domain::CitizenId::check_digit("150990000000");
    EXPECT_FALSE(parse_card_profile(profile({}, of_a_province), {}).ok());
}

TEST(ProfileFileTest, RefusesAPhotoThatDoesNotFitTheChip) {
    EXPECT_TRUE(parse_card_profile(profile(), Bytes(5118)).ok());
    EXPECT_EQ(parse_card_profile(profile(), Bytes(5119)).error().code, FailureCode::ConfigurationInvalid);
}

}  // namespace
}  // namespace amphoe::devices::card
