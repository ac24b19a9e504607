// Runs every scenario of this folder and compares what came of it with what the file expects.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <fstream>

#include "tests/integration/visit/TrainingDesk.h"

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

std::vector<std::string> texts_of(const json& list, const char* key) {
    std::vector<std::string> texts;
    for (const auto& entry : list) {
        texts.push_back(entry.at(key));
    }
    return texts;
}

void expect_steps(const json& result, const json& wanted) {
    for (const auto& [name, outcome] : wanted.items()) {
        const auto& steps = result.at("steps");
        const auto found = std::find_if(steps.begin(), steps.end(),
                                        [&name = name](const auto& step) { return step.at("name") == name; });
        ASSERT_NE(found, steps.end()) << name;
        EXPECT_EQ(found->at("outcome"), outcome) << name;
    }
}

class ScenarioTest : public ::testing::TestWithParam<std::string> {};

TEST_P(ScenarioTest, ComesOutAsTheRowSays) {
    std::ifstream file(std::filesystem::path(AMPHOE_SCENARIOS) / (GetParam() + ".json"));
    const auto scenario = json::parse(file);
    ASSERT_EQ(scenario.at("row"), GetParam()) << "the file is named by its row";
    const auto& expect = scenario.at("expect");
    TrainingDesk desk;
    desk.insert_card(scenario.value("card_photo", "person-a-card.jpg"));
    if (scenario.value("centre", "up") == "down") {
        desk.stop_centre();
    }
    const auto begun = std::chrono::steady_clock::now();
    const auto visit = desk.visit(scenario.value("film", "person-a.avi"), scenario.at("script"));
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun);
    RecordProperty("ms", static_cast<int>(took.count()));

    ASSERT_TRUE(visit.json.is_object()) << visit.output;
    if (expect.contains("exit") && expect.at("exit").is_number()) {
        EXPECT_EQ(visit.exit_code, expect.at("exit")) << visit.output;
    }
    EXPECT_EQ(visit.failure(), expect.value("failure", "")) << visit.output;
    if (expect.contains("states")) {
        EXPECT_EQ(json(texts_of(visit.json.at("cases"), "state")), expect.at("states")) << visit.output;
    }
    if (expect.contains("documents")) {
        EXPECT_EQ(json(texts_of(visit.json.at("documents"), "kind")), expect.at("documents"));
    }
    const auto values = expect.value("values", json::object());
    for (const auto& [place, value] : values.items()) {
        EXPECT_EQ(visit.json.at(json::json_pointer(place)), value) << place;
    }
    expect_steps(visit.json, expect.value("steps", json::object()));
    EXPECT_EQ(desk.ctl("audit verify").exit_code, 0);
    std::printf("scenario %-5s %6lld ms  %s\n", GetParam().c_str(), static_cast<long long>(took.count()),
                scenario.at("title").get<std::string>().c_str());
}

INSTANTIATE_TEST_SUITE_P(Rows, ScenarioTest, ::testing::ValuesIn(scenario_rows()),
                         [](const auto& row) { return row.param; });

}  // namespace
}  // namespace amphoe::testing
