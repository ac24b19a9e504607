#include "tests/scenarios/ScenarioRun.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <thread>

#include "core/configuration/ServiceRuleFiles.h"
#include "core/domain/LegalDays.h"

#include "tests/centre/storage/OfficeRecords.h"

namespace amphoe::testing {

using nlohmann::json;

namespace {

constexpr int kMostRounds = 40;

json texts_of(const json& list, const char* key) {
    json texts = json::array();
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

/// The text, or the JSON of what is no text.
std::string text_at(const json& result, const std::string& place) {
    const json::json_pointer pointer(place);
    if (!result.contains(pointer)) {
        return {};
    }
    const auto& value = result.at(pointer);
    return value.is_string() ? value.get<std::string>() : value.dump();
}

}  // namespace

ConsoleAnswer ScenarioRun::paper_text(const std::string& pdf) {
    const auto read = run_command("pdftotext '" + pdf + "' -");
    ConsoleAnswer answer;
    answer.exit_code = read.exit_code;
    answer.output = read.output;
    answer.json = json{{"text", read.output}};
    return answer;
}

ConsoleAnswer ScenarioRun::at_the_centre(const json& asked) const {
    const auto connection = desk_.centre().service().database().lease();
    ConsoleAnswer answer;
    std::string content;
    if (asked.contains("record")) {
        const auto found = connection->run("SELECT content FROM records WHERE record_key = $1",
                                           {asked.at("record").get<std::string>()});
        content = found.empty() ? std::string{} : found.front().text(0);
    } else {
        const auto item =
            centre::OfficeRecords(*connection).feed_item(asked.at("office"), asked.at("topic"), asked.at("key"));
        content = item && !item->deleted ? item->value_json : std::string{};
    }
    answer.exit_code = content.empty() ? 1 : 0;
    answer.output = content;
    answer.json = content.empty() ? json::object() : json::parse(content);
    return answer;
}

void ScenarioRun::play(const json& scenario) {
    if (!scenario.contains("parts")) {
        play_part(scenario);
        return;
    }
    for (const auto& part : scenario.at("parts")) {
        SCOPED_TRACE("part " + std::to_string(answers_.size()));
        play_part(part);
        if (::testing::Test::HasFatalFailure()) {
            return;
        }
    }
}

void ScenarioRun::play_part(const json& part) {
    prepare(part);
    const auto begun = std::chrono::steady_clock::now();
    auto answer = act(part);
    // What the centre did not get is tried again after a pause only.
    for (int round = 0; part.contains("until_none") && round < kMostRounds && answer.json.is_object() &&
                        text_at(answer.json, part.at("until_none")) != "0";
         ++round) {
        std::this_thread::sleep_for(std::chrono::milliseconds(500));
        answer = act(part);
    }
    took_ += std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun);
    ASSERT_TRUE(answer.json.is_object()) << answer.output;
    answers_.push_back(answer.json);
    judge(answer, filled(part.at("expect")));
    if (part.contains("script")) {
        note_keystrokes(answer);
        note_time(answer);
    }
}

void ScenarioRun::note_time(const ConsoleAnswer& answer) {
    const auto steps = answer.json.value("steps", json::array());
    long sum = 0;
    bool counting = false;
    for (const auto& step : steps) {
        counting = counting || step.at("name") == "card";
        sum += counting ? step.at("ms").get<long>() : 0;
        // ThaID's own confirmation has the plain name; it is the step that saves the sealed act.
        if (step.at("name") == "confirm" && step.at("outcome") == "ok" && card_to_saved_ms_ == 0) {
            card_to_saved_ms_ = sum;
        }
    }
}

void ScenarioRun::prepare(const json& part) {
    insert_card(part);
    if (part.contains("file")) {
        const auto file = filled(part.at("file"));
        const auto& content = file.at("content");
        std::ofstream(desk_.folder() / file.at("name").get<std::string>())
            << (content.is_string() ? content.get<std::string>() : content.dump());
    }
    if (part.contains("feed")) {
        desk_.centre().service().feed().add(filled(part.at("feed")).dump());
    }
    const auto centre = part.value("centre", "");
    if (centre == "down") {
        desk_.stop_centre();
    } else if (centre == "up") {
        desk_.start_centre();
    }
}

void ScenarioRun::insert_card(const json& part) {
    const auto wanted = part.value("card_of", "") + '|' + part.value("card", "") + '|' + part.value("card_photo", "");
    if (wanted == card_in_slot_) {
        return;
    }
    card_in_slot_ = wanted;
    const auto photo = part.value("card_photo", "person-a-card.jpg");
    if (part.contains("card_of")) {
        desk_.insert_card_of(part.at("card_of"));
    } else if (part.value("card", "somchai") == "none") {
        desk_.pull_card();
    } else {
        desk_.insert_demonstration_card(part.value("card", "somchai"), photo);
    }
}

ConsoleAnswer ScenarioRun::act(const json& part) {
    if (part.contains("centre_holds")) {
        return at_the_centre(filled(part.at("centre_holds")));
    }
    if (part.contains("text_of")) {
        return paper_text(filled(part.at("text_of").get<std::string>()));
    }
    return part.contains("command")
               ? desk_.ctl(filled(part.at("command").get<std::string>()), part.value("before", ""))
               : desk_.visit(part.value("film", "person-a.avi"), filled(part.at("script")), part.value("before", ""));
}

void ScenarioRun::judge(const ConsoleAnswer& answer, const json& expect) {
    if (expect.contains("exit") && expect.at("exit").is_number()) {
        EXPECT_EQ(answer.exit_code, expect.at("exit")) << answer.output;
    }
    EXPECT_EQ(answer.failure(), expect.value("failure", "")) << answer.output;
    if (expect.contains("states")) {
        EXPECT_EQ(texts_of(answer.json.at("cases"), "state"), expect.at("states")) << answer.output;
    }
    if (expect.contains("documents")) {
        EXPECT_EQ(texts_of(answer.json.at("documents"), "kind"), expect.at("documents"));
    }
    const auto values = expect.value("values", json::object());
    for (const auto& [place, value] : values.items()) {
        EXPECT_EQ(answer.json.at(json::json_pointer(place)), value) << place << '\n' << answer.output;
    }
    const auto parts = expect.value("contains", json::object());
    for (const auto& [place, words] : parts.items()) {
        for (const auto& one : words.is_array() ? words : json::array({words})) {
            EXPECT_NE(text_at(answer.json, place).find(one.get<std::string>()), std::string::npos)
                << place << " lacks " << one << '\n'
                << answer.output;
        }
    }
    const auto absent = expect.value("lacks", json::object());
    for (const auto& [place, words] : absent.items()) {
        EXPECT_EQ(text_at(answer.json, place).find(words.get<std::string>()), std::string::npos) << place;
    }
    expect_steps(answer.json, expect.value("steps", json::object()));
}

void ScenarioRun::note_keystrokes(const ConsoleAnswer& answer) {
    if (!answer.json.contains("services")) {
        return;
    }
    for (const auto& service : answer.json.at("services")) {
        keystrokes_ += (keystrokes_.empty() ? "" : ", ") + service.at("kind").get<std::string>() + "=" +
                       std::to_string(service.at("keystrokes").get<int>());
    }
}

std::string ScenarioRun::filled(std::string text) const {
    for (auto begin = text.find("{{"); begin != std::string::npos; begin = text.find("{{", begin)) {
        const auto end = text.find("}}", begin);
        if (end == std::string::npos) {
            ADD_FAILURE() << "cannot be filled: " << text;
            break;
        }
        const auto word = meaning_of(text.substr(begin + 2, end - begin - 2));
        text.replace(begin, end + 2 - begin, word);
        begin += word.size();
    }
    return text;
}

std::string ScenarioRun::meaning_of(const std::string& word) const {
    const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    const auto added = [&word](const char* name) {
        const auto rest = word.substr(std::string(name).size());
        return rest.empty() ? 0 : std::stoi(rest);
    };
    if (word.starts_with("today")) {
        return support::bangkok_date(now + std::chrono::days(added("today")));
    }
    if (word.starts_with("workday")) {
        static const auto rules = configuration::load_service_rules(
            std::filesystem::path(AMPHOE_RESOURCES) / "configuration", support::bangkok_date(now));
        return *domain::LegalDays(rules.value().holidays)
                    .after_working_days(support::bangkok_date(now), added("workday"));
    }
    if (word.starts_with("now")) {
        return support::to_iso8601(now + std::chrono::minutes(added("now")));
    }
    if (word == "folder") {
        return desk_.folder().string();
    }
    if (word == "demonstration") {
        return TrainingDesk::demonstration(".").string();
    }
    if (word == "scenarios") {
        return AMPHOE_SCENARIOS;
    }
    const auto slash = word.find('/');
    if (slash == std::string::npos) {
        ADD_FAILURE() << "cannot be filled: " << word;
        return {};
    }
    return text_at(answers_.at(static_cast<std::size_t>(std::stoi(word.substr(0, slash)))), word.substr(slash));
}

json ScenarioRun::filled(const json& value) const {
    if (value.is_string()) {
        return filled(value.get<std::string>());
    }
    if (!value.is_structured()) {
        return value;
    }
    json made = value;
    for (auto& entry : made) {
        entry = filled(entry);
    }
    return made;
}

}  // namespace amphoe::testing
