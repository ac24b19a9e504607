// No answer is refused without words: every reason of a field rule has a sentence, and the catalogue its Thai form.
#include "gui/presenters/ObjectionTexts.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include "core/domain/FreeText.h"
#include "core/workflows/FormAnswers.h"
#include "gui/presenters/VisitTexts.h"
#include "tests/gui/presenters/PresenterBench.h"

namespace amphoe::testing {
namespace {

using domain::FormFieldType;

std::string text_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// The arguments of a call whose opening parenthesis stands before `at`, split at commas of its own level.
std::vector<std::string> arguments_at(const std::string& source, std::size_t at) {
    std::vector<std::string> parts(1);
    int depth = 0;
    bool quoted = false;
    for (; at < source.size(); ++at) {
        const char letter = source[at];
        quoted = letter == '"' && source[at - 1] != '\\' ? !quoted : quoted;
        if (!quoted && letter == ')' && depth == 0) {
            break;
        }
        depth += quoted ? 0 : letter == '(' || letter == '{' ? 1 : letter == ')' || letter == '}' ? -1 : 0;
        if (!quoted && letter == ',' && depth == 0) {
            parts.emplace_back();
        } else {
            parts.back() += letter;
        }
    }
    return parts;
}

/// "a ? "x" : "y" + n" -> {"x", "y7"}: what the expression may say, a number as 7, a name as itself.
std::vector<std::string> reasons_in(std::string expression) {
    expression = std::regex_replace(expression, std::regex(R"(std::to_string\([^)]*\))"), "\"7\"");
    expression = std::regex_replace(expression, std::regex(R"(\bitem\s*\+)"), "\"certified_copy\" +");
    expression = std::regex_replace(expression, std::regex(R"(\*read\s*\+)"), "\"12/3\" +");
    expression = std::regex_replace(expression, std::regex(R"(\bcode\s*\+)"), "\"9900\" +");
    expression = std::regex_replace(expression, std::regex(R"(\w+\.code\(\))"), "\"99019000001\"");
    expression = std::regex_replace(expression, std::regex(R"(\+\s*names\b)"), "+ \"LAND / PERMIT\"");
    std::vector<std::string> reasons;
    // Alternatives stand behind ? and : of the expression itself; texts keep theirs.
    std::string said;
    bool quoted = false;
    bool any = false;
    const auto end_of_one = [&] {
        if (any) {
            reasons.push_back(said);
        }
        said.clear();
        any = false;
    };
    for (std::size_t at = 0; at < expression.size(); ++at) {
        const char letter = expression[at];
        if (letter == '"') {
            quoted = !quoted;
            any = true;
        } else if (quoted) {
            said += letter;
        } else if (letter == '?') {
            said.clear();  // the condition may hold texts too
            any = false;
        } else if (letter == ':' && expression[at - 1] != ':' && expression.substr(at + 1, 1) != ":") {
            end_of_one();
        }
    }
    end_of_one();
    return reasons;
}

std::vector<std::string> reasons_of_the_rules() {
    std::vector<std::string> reasons;
    const std::filesystem::path folder = std::filesystem::path(AMPHOE_RESOURCES).parent_path() / "core" / "workflows";
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ".cpp") {
            continue;
        }
        const auto source = text_of(entry.path());
        const std::string call = "invalid_field(";
        for (auto at = source.find(call); at != std::string::npos; at = source.find(call, at + 1)) {
            const auto arguments = arguments_at(source, at + call.size());
            if (arguments.size() == 2) {
                const auto found = reasons_in(arguments[1]);
                reasons.insert(reasons.end(), found.begin(), found.end());
            }
        }
    }
    return reasons;
}

class ObjectionTextsTest : public PresenterBench {
  protected:
    bool worded(const std::string& reason) const { return !gui::objection_sentence(reason, texts).empty(); }
};

TEST_F(ObjectionTextsTest, EveryReasonWrittenInTheRulesHasASentence) {
    const auto reasons = reasons_of_the_rules();
    EXPECT_GT(reasons.size(), 80U) << "the walk over the rules finds them";
    for (const auto& reason : reasons) {
        EXPECT_TRUE(worded(reason)) << reason;
    }
}

TEST_F(ObjectionTextsTest, EveryTypeOfFieldAndEveryFaultOfATextHasASentence) {
    for (const auto type :
         {FormFieldType::Number, FormFieldType::Date, FormFieldType::Phone, FormFieldType::CitizenId,
          FormFieldType::HouseCode, FormFieldType::Choice, FormFieldType::ManyChoices, FormFieldType::YesNo}) {
        const domain::FormField field{"key", "ช่อง", "Field", type};
        const auto refused = workflows::checked_answer(field, "?");
        ASSERT_FALSE(refused);
        EXPECT_TRUE(worded(refused.error().detail.substr(5))) << refused.error().detail;
    }
    const domain::FormField text{"key", "ช่อง", "Field", FormFieldType::Text};
    for (const auto& typed : {std::string(), std::string(61, 'a')}) {
        EXPECT_TRUE(worded(workflows::checked_answer(text, typed).error().detail.substr(5)));
    }
    using Fault = domain::FreeTextFault;
    for (const auto fault : {Fault::NotUtf8, Fault::Control, Fault::Direction, Fault::Pictograph, Fault::Unprintable,
                             Fault::ThaiOrder, Fault::TooLong}) {
        EXPECT_TRUE(worded(std::string(domain::free_text_fault_name(fault))));
    }
}

TEST_F(ObjectionTextsTest, NumbersOfTheRuleStandInTheSentence) {
    EXPECT_EQ(gui::objection_sentence("is longer than 60 letters", texts), "is longer than 60 letters");
    EXPECT_EQ(gui::objection_sentence("must be 1 to 3 digits", texts), "must be 1 to 3 digits");
    EXPECT_EQ(gui::objection_sentence("must be 1 to 10", texts), "must be 1 to 10");
    EXPECT_EQ(gui::objection_sentence("must be 1 to ten", texts), "");
    EXPECT_EQ(gui::objection_sentence("something new", texts), "");
}

TEST_F(ObjectionTextsTest, TheNoticeNamesTheFieldAsItsFormShowsIt) {
    gui::VisitState state;
    state.step = gui::VisitStep::Service;
    state.failure = domain::Failure{domain::FailureCode::FieldInvalid, "date_moved: is in the future"};
    state.facts.form =
        domain::FormPage{"facts", "หน้า", "Page", {{"date_moved", "วันที่ย้าย", "Date of the move", FormFieldType::Date}}};
    EXPECT_EQ(gui::objection_text(state, texts), "Date of the move: lies in the future");
    EXPECT_NE(gui::shown_notice(state, catalogue, texts)->message.find("Date of the move: lies in the future"),
              std::string::npos);
    state.failure->detail = "date_moved: is new to this program";
    EXPECT_EQ(gui::objection_text(state, texts), "Date of the move") << "never the technical words";
    state.failure->detail = "other: is in the future";
    EXPECT_EQ(gui::objection_text(state, texts), "lies in the future");
    state.failure->code = domain::FailureCode::CaseUnknown;
    EXPECT_EQ(gui::objection_text(state, texts), "");
}

}  // namespace
}  // namespace amphoe::testing
