// What the reference centre can say of an act has a sentence, in both languages; what is no key of the contract is not
// shown.
#include "gui/presenters/RefusalTexts.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>

#include "tests/gui/presenters/PresenterBench.h"

namespace amphoe::testing {
namespace {

/// "topic.reason" texts in the sources that decide acts; answers are not reasons.
std::set<std::string> reasons_of_the_centre() {
    const auto folder = std::filesystem::path(AMPHOE_RESOURCES).parent_path() / "tests" / "centre";
    std::set<std::string> reasons;
    std::vector<std::filesystem::path> sources{folder / "ActDesk.cpp", folder / "EnrolmentDesk.cpp"};
    for (const auto& entry : std::filesystem::directory_iterator(folder / "acts")) {
        const auto name = entry.path().filename().string();
        if (name.ends_with(".cpp") && !name.ends_with("Test.cpp")) {
            sources.push_back(entry.path());
        }
    }
    for (const auto& file : sources) {
        std::ifstream stream(file, std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(stream), {}};
        const std::regex key(R"re("([a-z0-9_]+\.[a-z0-9_]+)")re");
        for (std::sregex_iterator at(text.begin(), text.end(), key); at != std::sregex_iterator(); ++at) {
            reasons.insert((*at)[1]);
        }
    }
    reasons.erase("record.version");
    reasons.erase("fees.json");
    return reasons;
}

class RefusalTextsTest : public PresenterBench {};

TEST_F(RefusalTextsTest, EveryReasonOfTheReferenceCentreHasASentence) {
    const auto reasons = reasons_of_the_centre();
    EXPECT_GT(reasons.size(), 100U) << "the walk over the centre finds them";
    for (const auto& reason : reasons) {
        EXPECT_FALSE(gui::refusal_sentence(reason, texts).empty()) << reason;
    }
}

TEST_F(RefusalTextsTest, AKeyWithoutASentenceStandsAsItIsAndOtherTextIsNotShown) {
    EXPECT_EQ(gui::refusal_text("house.occupied", texts), "The centre says: people still live in the house");
    EXPECT_EQ(gui::refusal_text("house.painted", texts), "The centre says: house.painted");
    EXPECT_EQ(gui::refusal_text("tangrat.level3_wanted", texts), "The centre says: tangrat.level3_wanted");
    EXPECT_EQ(gui::refusal_text("", texts), "");
    EXPECT_EQ(gui::refusal_text("Call 081 234 5678", texts), "");
    EXPECT_EQ(gui::refusal_text(std::string(41, 'a'), texts), "");
    EXPECT_EQ(gui::refusal_text("house\u202E.x", texts), "");
}

}  // namespace
}  // namespace amphoe::testing
