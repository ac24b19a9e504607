// Runs every scenario of this folder and compares what came of it with what the file expects.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <map>

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

std::string replaced(std::string text, const std::map<std::string, std::string>& values) {
    for (const auto& [name, value] : values) {
        const auto word = '{' + name + '}';
        for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + value.size())) {
            text.replace(at, word.size(), value);
        }
    }
    return text;
}

/// "{now}", "{in 10 min}" and "{folder}" of the file's texts.
std::map<std::string, std::string> words_of(const TrainingDesk& desk) {
    const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    return {{"now", support::to_iso8601(now)},
            {"in 10 min", support::to_iso8601(now + std::chrono::minutes(10))},
            {"folder", desk.folder().string()},
            {"scenarios", AMPHOE_SCENARIOS}};
}

/// Whether the call was about the centre itself: {"centre": "up" or "down"}.
bool switched_centre(TrainingDesk& desk, const json& call) {
    if (call.contains("centre")) {
        call.at("centre") == "up" ? desk.start_centre() : desk.stop_centre();
    }
    return call.contains("centre");
}

/// Around the visit: calls of amphoectl {"run", "exit"?, "failure"?, "values"?}, other visits {"visit": script, ...}.
void run_calls(TrainingDesk& desk, const json& calls) {
    for (const auto& call : calls) {
        if (switched_centre(desk, call)) {
            continue;
        }
        const std::string line = call.value("run", "visit");
        const auto answer = call.contains("visit") ? desk.visit("person-a.avi", call.at("visit")) : desk.ctl(line);
        EXPECT_EQ(answer.exit_code, call.value("exit", 0)) << line << '\n' << answer.output;
        EXPECT_EQ(answer.failure(), call.value("failure", "")) << line;
        const auto values = call.value("values", json::object());
        for (const auto& [place, value] : values.items()) {
            const json::json_pointer pointer(place);
            ASSERT_TRUE(answer.json.is_object() && answer.json.contains(pointer)) << line << ' ' << place;
            EXPECT_EQ(answer.json.at(pointer), value) << line << ' ' << place << '\n' << answer.output;
        }
    }
}

class ScenarioTest : public ::testing::TestWithParam<std::string> {};

TEST_P(ScenarioTest, ComesOutAsTheRowSays) {
    std::ifstream file(std::filesystem::path(AMPHOE_SCENARIOS) / (GetParam() + ".json"));
    auto scenario = json::parse(file);
    ASSERT_EQ(scenario.at("row"), GetParam()) << "the file is named by its row";
    TrainingDesk desk;
    scenario = json::parse(replaced(scenario.dump(), words_of(desk)));
    desk.insert_card(scenario.value("card_photo", "person-a-card.jpg"));
    if (scenario.contains("card_of")) {
        desk.insert_card_of(scenario.at("card_of"));
    }
    if (scenario.contains("feed")) {
        desk.centre().service().feed().add(scenario.at("feed").dump());
    }
    if (scenario.value("centre", "up") == "down") {
        desk.stop_centre();
    }
    const auto expect = scenario.value("expect", json::object());
    const auto begun = std::chrono::steady_clock::now();
    run_calls(desk, scenario.value("before", json::array()));
    const bool visits = scenario.contains("script");
    const auto visit = !visits ? ConsoleAnswer{0, json::object(), ""}
                               : desk.visit(scenario.value("film", "person-a.avi"), scenario.at("script"));
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
    run_calls(desk, scenario.value("after", json::array()));
    expect_steps(visit.json, expect.value("steps", json::object()));
    EXPECT_EQ(desk.ctl("audit verify").exit_code, 0);
    std::printf("scenario %-5s %6lld ms  %s\n", GetParam().c_str(), static_cast<long long>(took.count()),
                scenario.at("title").get<std::string>().c_str());
}

INSTANTIATE_TEST_SUITE_P(Rows, ScenarioTest, ::testing::ValuesIn(scenario_rows()),
                         [](const auto& row) { return row.param; });

}  // namespace
}  // namespace amphoe::testing
