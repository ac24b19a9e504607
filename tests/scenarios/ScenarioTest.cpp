// Runs every scenario of this folder and compares what came of it with what the file expects.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>

#include "tests/scenarios/ScenarioRun.h"

namespace amphoe::testing {
namespace {

using nlohmann::json;

std::vector<std::string> scenario_rows() {
    std::vector<std::string> rows;
    for (const auto& entry : std::filesystem::directory_iterator(AMPHOE_SCENARIOS)) {
        if (entry.path().extension() == ".json") {
            rows.push_back(entry.path().stem().string());
        }
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

/// The papers of a row stay for somebody to look at: build/PRESET/papers/scenarios/ROW.
void keep_papers(const std::filesystem::path& papers, const std::string& row) {
    const auto kept = std::filesystem::path(AMPHOE_PAPERS_DIR) / "scenarios" / row;
    std::filesystem::remove_all(kept);
    std::filesystem::create_directories(kept);
    if (std::filesystem::exists(papers)) {
        std::filesystem::copy(papers, kept, std::filesystem::copy_options::recursive);
    }
}

class ScenarioTest : public ::testing::TestWithParam<std::string> {};

TEST_P(ScenarioTest, ComesOutAsTheRowSays) {
    std::ifstream file(std::filesystem::path(AMPHOE_SCENARIOS) / (GetParam() + ".json"));
    auto scenario = json::parse(file);
    ASSERT_EQ(scenario.at("row"), GetParam()) << "the file is named by its row";
    TrainingDesk desk;
    ScenarioRun run(desk);
    run.play(scenario);
    keep_papers(desk.papers(), GetParam());
    RecordProperty("ms", static_cast<int>(run.took().count()));
    EXPECT_EQ(desk.ctl("audit verify").exit_code, 0);
    std::printf("scenario %-5s %6lld ms  %s\n", GetParam().c_str(), static_cast<long long>(run.took().count()),
                scenario.at("title").get<std::string>().c_str());
    std::printf("keystrokes %s\n", run.keystrokes().c_str());
    if (run.card_to_saved_ms() > 0) {
        std::printf("card_to_saved %ld ms\n", run.card_to_saved_ms());
    }
}

INSTANTIATE_TEST_SUITE_P(Rows, ScenarioTest, ::testing::ValuesIn(scenario_rows()),
                         [](const auto& row) { return row.param; });

}  // namespace
}  // namespace amphoe::testing
