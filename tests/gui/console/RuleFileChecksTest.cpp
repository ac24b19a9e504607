#include "gui/console/RuleFileChecks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>

#include "tests/support/TemporaryFolder.h"

namespace amphoe::gui::console {
namespace {

using nlohmann::json;

class RuleFileChecksTest : public ::testing::Test {
  protected:
    RuleFileChecksTest() {
        std::filesystem::copy(std::filesystem::path(AMPHOE_SOURCE_DIR) / "resources" / "configuration", folder.path(),
                              std::filesystem::copy_options::recursive);
    }
    void change(const std::string& name, const std::function<void(json&)>& edit, const std::string& as = "") const {
        std::ifstream in(folder.path() / name);
        auto object = json::parse(in);
        edit(object);
        std::ofstream(folder.path() / (as.empty() ? name : as)) << object.dump();
    }
    /// "NAME: detail" of every file that fails.
    std::vector<std::string> failed() const {
        std::vector<std::string> names;
        for (const auto& check : check_rule_files(folder.path(), "2026-11-22")) {
            if (check.failure) {
                names.push_back(check.name);
                EXPECT_TRUE(check.failure->detail.starts_with(check.name + ": ")) << check.failure->detail;
            }
        }
        return names;
    }
    std::string note_of(const std::string& name) const {
        for (const auto& check : check_rule_files(folder.path(), "2026-11-22")) {
            if (check.name == name) {
                return check.note;
            }
        }
        return "not looked at";
    }
    testing::TemporaryFolder folder;
};

TEST_F(RuleFileChecksTest, TheShippedFilesAreAllLookedAtAndSound) {
    EXPECT_EQ(failed(), std::vector<std::string>{});
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        EXPECT_NE(note_of(entry.path().filename().string()), "not looked at");
    }
}

TEST_F(RuleFileChecksTest, EveryFileIsNamedWhenItIsBroken) {
    std::vector<std::string> all;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        all.push_back(entry.path().filename().string());
        std::ofstream(entry.path()) << "{\"version\": 7}";
    }
    std::ranges::sort(all);
    EXPECT_EQ(failed(), all);
}

TEST_F(RuleFileChecksTest, AFaultIsShownUnderItsOwnFile) {
    change("fees.json", [](json& object) { object["fees"][0]["satang"] = -1; });
    EXPECT_EQ(failed(), std::vector<std::string>{"fees.json"});
    std::filesystem::remove(folder.path() / "fees.json");
    EXPECT_EQ(failed(), std::vector<std::string>{"fees.json"}) << "missing";
}

TEST_F(RuleFileChecksTest, FilesToComeAreLookedAtAndSayFromWhenOnTheyCount) {
    change(
        "kpi.json", [](json& object) { object["effective_from"] = "2027-10-01"; }, "kpi.2027-10-01.json");
    EXPECT_EQ(failed(), std::vector<std::string>{});
    EXPECT_EQ(note_of("kpi.2027-10-01.json"), "in force from 2027-10-01");
    EXPECT_EQ(note_of("kpi.json"), "");
    change(
        "kpi.json", [](json&) {}, "kpi.2027-10-02.json");
    EXPECT_EQ(failed(), std::vector<std::string>{"kpi.2027-10-02.json"}) << "its date is another one";
    change(
        "agencies.json", [](json& object) { object["effective_from"] = "soon"; }, "agencies.2027-10-01.json");
    EXPECT_EQ(failed(), (std::vector<std::string>{"agencies.2027-10-01.json", "kpi.2027-10-02.json"}));
}

TEST_F(RuleFileChecksTest, AnUnknownNameIsSaidToBeOne) {
    change(
        "kpi.json", [](json&) {}, "kpy.json");
    EXPECT_EQ(note_of("kpy.json"), "form only: no rule file of this name is known");
    std::ofstream(folder.path() / "kpy.json") << "{";
    EXPECT_EQ(failed(), std::vector<std::string>{"kpy.json"});
}

}  // namespace
}  // namespace amphoe::gui::console
