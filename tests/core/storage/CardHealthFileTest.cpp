#include "core/storage/CardHealthFile.h"

#include <gtest/gtest.h>

#include <fstream>
#include <thread>

#include "tests/support/TemporaryFolder.h"

namespace amphoe::storage {
namespace {

class CardHealthFileTest : public ::testing::Test {
  protected:
    std::string text() const {
        std::ifstream stream(file());
        return {std::istreambuf_iterator<char>(stream), {}};
    }
    std::filesystem::path file() const { return folder.path() / "card-health.json"; }
    testing::TemporaryFolder folder;
    CardHealthFile book{file()};
};

TEST_F(CardHealthFileTest, FiguresOutliveTheProgram) {
    book.record({"Desk", "TH NID 17", std::nullopt, 1, 321});
    book.record({"Desk", "TH NID 17", domain::FailureCode::CardMute, 0, 4000});
    const auto health = CardHealthFile(file()).health();
    ASSERT_EQ(health.rows.size(), 1U);
    EXPECT_EQ(health.rows[0].reads, 2);
    EXPECT_EQ(health.rows[0].successes, 1);
    EXPECT_EQ(health.rows[0].retries, 1);
    EXPECT_EQ(health.rows[0].median_ms(), 321);
    EXPECT_EQ(health.rows[0].failures.at("CARD_MUTE"), 1);
    EXPECT_EQ(health.failures_in_row.at("Desk"), 1);
}

TEST_F(CardHealthFileTest, ADamagedFileIsBegunAnew) {
    for (const auto* damage : {"", "{", "[]", R"({"rows":[{"reader":1}],"failures_in_row":{}})", R"({"rows":5})"}) {
        std::ofstream(file(), std::ios::trunc) << damage;
        EXPECT_TRUE(book.health().rows.empty()) << damage;
        book.record({"Desk", "other", std::nullopt, 0, 1});
        EXPECT_EQ(book.health().rows.size(), 1U) << damage;
    }
}

TEST_F(CardHealthFileTest, LeavesNothingBesideTheFile) {
    for (int read = 0; read < 5; ++read) {
        book.record({"Reader \xFF", "other", std::nullopt, 0, 1});
    }
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

TEST_F(CardHealthFileTest, AFolderThatIsNotThereIsNoFailureOfTheRead) {
    CardHealthFile nowhere(folder.path() / "no" / "folder.json");
    nowhere.record({"Desk", "other", std::nullopt, 0, 1});
    EXPECT_TRUE(nowhere.health().rows.empty());
}

TEST_F(CardHealthFileTest, CountsReadsOfSeveralThreads) {
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < 4; ++thread) {
            threads.emplace_back([this] {
                for (int read = 0; read < 10; ++read) {
                    book.record({"Desk", "other", std::nullopt, 0, 1});
                }
            });
        }
    }
    EXPECT_EQ(book.health().rows.at(0).reads, 40);
}

}  // namespace
}  // namespace amphoe::storage
