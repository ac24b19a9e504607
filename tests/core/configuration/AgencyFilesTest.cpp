#include "core/configuration/AgencyFiles.h"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/support/TemporaryFolder.h"

namespace amphoe::configuration {
namespace {

using nlohmann::json;

std::filesystem::path shipped(const char* name) {
    return std::filesystem::path(AMPHOE_RESOURCES) / "configuration" / name;
}

json content_of(const char* name) {
    std::ifstream file(shipped(name));
    return json::parse(file);
}

class AgencyFilesTest : public ::testing::Test {
  protected:
    std::filesystem::path write(const json& content) {
        const auto file = folder_.path() / "file.json";
        std::ofstream(file) << content.dump();
        return file;
    }
    std::string objection_to_agencies(const json& content) {
        const auto read = load_agencies(write(content));
        return read ? "" : read.error().detail;
    }
    std::string objection_to_forms(const json& content) {
        const auto read = load_connection_forms(write(content));
        return read ? "" : read.error().detail;
    }
    testing::TemporaryFolder folder_;
};

TEST_F(AgencyFilesTest, TheShippedFilesAreGood) {
    const auto directory = load_agencies(shipped("agencies.json"));
    ASSERT_TRUE(directory) << directory.error().detail;
    EXPECT_EQ(directory->announced.public_sector + directory->announced.private_sector, 279);
    EXPECT_NE(directory->find("AOT"), nullptr);
    EXPECT_EQ(directory->find("NOBODY"), nullptr);
    int all = 0;
    for (const auto& [sector, by_status] : directory->counts()) {
        for (const auto& [status, count] : by_status) {
            all += count;
        }
    }
    EXPECT_EQ(all, static_cast<int>(directory->agencies.size()));
    const auto forms = load_connection_forms(shipped("agency-connection.json"));
    ASSERT_TRUE(forms) << forms.error().detail;
    EXPECT_EQ(forms->steps.front().key, "readiness");
}

TEST_F(AgencyFilesTest, AMistakeInTheDirectoryIsNamedByItsPlace) {
    const auto spoiled = [&](auto spoil) {
        auto content = content_of("agencies.json");
        spoil(content);
        return objection_to_agencies(content);
    };
    const auto says = [](const std::string& text, const char* part) { return text.find(part) != std::string::npos; };
    EXPECT_TRUE(says(spoiled([](json& all) { all["agencies"][1]["status"] = "maybe"; }),
                     "agencies[1].status must be one of invited, live, suspended, testing"));
    EXPECT_TRUE(says(spoiled([](json& all) { all["agencies"][0].erase("sector"); }), "agencies[0].sector is missing"));
    EXPECT_TRUE(says(spoiled([](json& all) { all["agencies"][1]["id"] = all["agencies"][0]["id"]; }),
                     "agencies[1].id stands twice"));
    EXPECT_TRUE(says(spoiled([](json& all) { all["agencies"][0]["colour"] = "red"; }), "colour is not a known key"));
    EXPECT_TRUE(
        says(spoiled([](json& all) { all["effective_from"] = "2026-02-29"; }), "effective_from must be a date"));
    EXPECT_TRUE(says(spoiled([](json& all) { all["announced"]["public"] = -1; }), "announced.public"));
    EXPECT_TRUE(says(spoiled([](json& all) { all["agencies"][0]["purposes"] = json::array(); }), "purposes must be"));
    EXPECT_TRUE(says(spoiled([](json& all) {
                         all["agencies"][0]["steps_done"] = {{"letter", "soon"}};
                     }),
                     "steps_done.letter must be a date"));
}

TEST_F(AgencyFilesTest, AStepNoChecklistHasIsNamed) {
    const auto forms = load_connection_forms(shipped("agency-connection.json"));
    auto directory = load_agencies(shipped("agencies.json"));
    ASSERT_TRUE(check_agency_steps(*directory, *forms));
    directory.value().agencies.front().steps_done["leter"] = "2026-11-01";
    const auto checked = check_agency_steps(*directory, *forms);
    ASSERT_FALSE(checked);
    EXPECT_EQ(checked.error().code, domain::FailureCode::ConfigurationInvalid);
    EXPECT_NE(checked.error().detail.find(directory->agencies.front().id + ": steps_done.leter"), std::string::npos)
        << checked.error().detail;
}

TEST_F(AgencyFilesTest, TheCentresRegistryCountsMoreAndBadEntriesAreLeftOut) {
    auto directory = *load_agencies(shipped("agencies.json"));
    const auto before = directory.agencies.size();
    const auto item = [](const char* key, const char* value) {
        domain::FeedItem made;
        made.topic = "relying_parties";
        made.key = key;
        made.value = value;
        return made;
    };
    const auto left_out = add_feed_agencies(
        directory,
        {item("AOT", R"({"name_th":"ทอท.","sector":"public","state":"suspended","purposes":["x"],"fields":["pid"]})"),
         item("RP-1", R"({"name_th":"ก","sector":"private","state":"live","purposes":["x"],"fields":["pid"]})"),
         item("RP-2", R"({"name_th":"ก","sector":"church","state":"live","purposes":["x"],"fields":["pid"]})"),
         item("RP-3", "no json")});
    EXPECT_EQ(left_out, (std::vector<std::string>{"RP-2", "RP-3"}));
    EXPECT_EQ(directory.agencies.size(), before + 1);
    EXPECT_EQ(directory.find("AOT")->status, "suspended");
    EXPECT_TRUE(directory.find("AOT")->from_centre);
}

TEST_F(AgencyFilesTest, AMistakeInTheFormsIsNamed) {
    auto levels = content_of("agency-connection.json");
    levels["levels"][1]["from_percent"] = 0;
    EXPECT_NE(objection_to_forms(levels).find("levels[1].from_percent must begin at 0 and rise"), std::string::npos);
    auto weight = content_of("agency-connection.json");
    weight["questions"][0]["weight"] = 11;
    EXPECT_NE(objection_to_forms(weight).find("questions[0].weight"), std::string::npos);
    auto empty = content_of("agency-connection.json");
    empty["steps"] = json::array();
    EXPECT_NE(objection_to_forms(empty).find("must not be empty"), std::string::npos);
}

TEST_F(AgencyFilesTest, ReadinessIsWeighedAndEveryQuestionAsked) {
    const auto forms = *load_connection_forms(shipped("agency-connection.json"));
    json given{{"answers", json::object()}};
    for (const auto& question : forms.questions) {
        given["answers"][question.key] = "yes";
    }
    const auto judged = [&] { return domain::judge_readiness(forms, *load_readiness_answers(write(given), forms)); };
    EXPECT_EQ(judged().percent, 100);
    EXPECT_EQ(judged().level.from_percent, 95);
    EXPECT_TRUE(judged().open_th.empty());
    given["answers"]["legal_basis"] = "no";  // 3 of 20
    EXPECT_EQ(judged().percent, 85);
    EXPECT_EQ(judged().level.from_percent, 80);
    given["answers"]["dpo"] = "partly";  // half of 1 more
    EXPECT_EQ(judged().percent, 82);
    EXPECT_EQ(judged().open_th.size(), 2U);
    given["answers"].erase("tls");
    EXPECT_NE(load_readiness_answers(write(given), forms).error().detail.find("answers.tls is missing"),
              std::string::npos);
    given["answers"]["tls"] = "perhaps";
    EXPECT_FALSE(load_readiness_answers(write(given), forms));
    given["answers"]["tls"] = "yes";
    given["answers"]["other"] = "yes";
    EXPECT_NE(load_readiness_answers(write(given), forms).error().detail.find("other"), std::string::npos);
}

}  // namespace
}  // namespace amphoe::configuration
