#include "core/face/demonstration/Recipe.h"

#include <unistd.h>

#include <nlohmann/json.hpp>

#include "tests/core/face/SetUp.h"

namespace amphoe::face::demonstration {
namespace {

namespace fs = std::filesystem;

class RecipeTest : public testing::Test {
  protected:
    void SetUp() override {
        const auto* test = testing::UnitTest::GetInstance()->current_test_info();
        path_ = fs::temp_directory_path() / ("amphoe-recipe-" + std::to_string(getpid()) + "-" + test->name());
        const auto bytes = read_file(AMPHOE_PEOPLE_FILE, 64 * 1024);
        ASSERT_TRUE(bytes);
        people_ = nlohmann::json::parse(*bytes);
    }
    void TearDown() override { fs::remove(path_); }

    std::vector<PersonRecipe> read_changed() const {
        const auto text = people_.dump();
        write_file(path_, std::vector<std::uint8_t>(text.begin(), text.end()));
        return read_recipes(path_);
    }

    fs::path path_;
    nlohmann::json people_;
};

TEST_F(RecipeTest, TheShippedPeopleAreTwoCitizensWithCardsAndAStranger) {
    const auto people = read_recipes(AMPHOE_PEOPLE_FILE);

    ASSERT_EQ(people.size(), 3U);
    EXPECT_TRUE(people[0].card && people[1].card);
    EXPECT_FALSE(people[2].card);
}

TEST_F(RecipeTest, RefusesAPersonMadeMostlyOfOneFace) {
    people_["people"][0]["shares"][0]["weight"] = 0.55;
    people_["people"][0]["shares"][1]["weight"] = 0.20;
    people_["people"][0]["shares"][2]["weight"] = 0.25;
    EXPECT_THROW(read_changed(), std::runtime_error);
}

TEST_F(RecipeTest, RefusesAPersonMadeOfTwoFaces) {
    people_["people"][0]["shares"].erase(2);
    people_["people"][0]["shares"][0]["weight"] = 0.5;
    people_["people"][0]["shares"][1]["weight"] = 0.5;
    EXPECT_THROW(read_changed(), std::runtime_error);
}

TEST_F(RecipeTest, RefusesSharesThatDoNotAddUp) {
    people_["people"][0]["shares"][0]["weight"] = 0.1;
    EXPECT_THROW(read_changed(), std::runtime_error);
}

}  // namespace
}  // namespace amphoe::face::demonstration
