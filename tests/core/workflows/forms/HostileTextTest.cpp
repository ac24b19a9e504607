// Texts nobody should type, in every field of every page of every service: refused with the field's name and nothing
// saved, or kept in one form only.
#include <algorithm>
#include <set>

#include "core/workflows/FormAnswers.h"
#include "tests/core/workflows/forms/FormDesk.h"

namespace amphoe::workflows {
namespace {

using domain::FailureCode;
using domain::FormField;
using domain::FormFieldType;
using domain::FormPage;

struct Hostile {
    std::string name;
    std::string text;
    std::string reason;  ///< of a text field; other fields may name their form instead
};

std::string letters(int count) {
    std::string text;
    for (int at = 0; at < count; ++at) {
        text += "ก";
    }
    return text;
}

const std::vector<Hostile>& refused_texts() {
    static const std::vector<Hostile> texts{{"control character", "บ้าน\x01", "control"},
                                            {"escape sequence", "\x1B[2Jบ้าน", "control"},
                                            {"zero byte", std::string("a\0b", 3), "control"},
                                            {"emoji", "บ้าน 😀", "pictograph"},
                                            {"flag", "🇹🇭", "pictograph"},
                                            {"ten thousand letters", letters(10'000), "is longer than"},
                                            {"a megabyte", std::string(1'000'000, 'a'), "is longer than"},
                                            {"right to left", "\u05E9\u05DC\u05D5\u05DD", "direction"},
                                            {"arabic", "\u0645\u0631\u062D\u0628\u0627", "direction"},
                                            {"direction override", "\u202Eกข", "direction"},
                                            {"tone on no letter", "\u0E48ก", "thai_order"},
                                            {"two tones", "ก\u0E48\u0E49", "thai_order"},
                                            {"vowel on a space", "ก \u0E35", "thai_order"},
                                            {"broken encoding", "ก\xFF", "not_utf8"},
                                            {"private letter", "\uE000", "unprintable"}};
    return texts;
}

bool is_text(const FormField& field) {
    return field.type == FormFieldType::Text || field.type == FormFieldType::Note || field.type == FormFieldType::Code;
}

/// Fields of text that have a form of their own or name something that must be found: any other word is refused.
bool has_own_form(const std::string& key) {
    static const std::set<std::string> keys{
        "otp",          "code",         "tr6_no",          "online_case", "house_no",     "moo",
        "ccaatt",       "latitude",     "movers",          "longitude",   "requester_id", "delegation_ref@delegation",
        "part_numbers", "other_houses", "digital_id_code", "email",       "laser_code",   "present_2"};
    return keys.contains(key);
}
bool has_own_form(const FormPage& page, const FormField& field) {
    return has_own_form(field.key) || has_own_form(field.key + '@' + page.step);
}

class HostileTextTest : public ::testing::TestWithParam<FormPath> {};

TEST_P(HostileTextTest, IsRefusedInEveryFieldAndNothingIsSaved) {
    FormDesk desk(GetParam());
    desk.walk([&](FormDesk& here, const FormPage& page) {
        for (const auto& field : page.fields) {
            for (const auto& hostile : refused_texts()) {
                auto answers = here.good(page.step);
                answers[field.key] = hostile.text;
                const auto before = here.saved();
                const auto result = here.enter(answers);
                const auto where = page.step + '.' + field.key + ": " + hostile.name;
                ASSERT_FALSE(result) << where;
                EXPECT_EQ(here.saved(), before) << where;
                EXPECT_EQ(here.step(), page.step) << where;
                if (field.type == FormFieldType::Phone && result.error().code == FailureCode::PhoneInvalid) {
                    continue;
                }
                EXPECT_EQ(result.error().code, FailureCode::FieldInvalid) << where;
                const auto wanted = field.key + ": " + (is_text(field) ? hostile.reason : "");
                EXPECT_TRUE(result.error().detail.starts_with(wanted)) << where << " -> " << result.error().detail;
            }
        }
    });
}

TEST_P(HostileTextTest, TheLongestTextIsTakenAndOneLetterMoreIsNot) {
    FormDesk desk(GetParam());
    desk.walk([&](FormDesk& here, const FormPage& page) {
        for (const auto& field : page.fields) {
            if (!is_text(field)) {
                continue;
            }
            const auto most = letters(field.max_length);
            const auto longest = checked_answer(field, most);
            ASSERT_TRUE(longest) << field.key;
            EXPECT_EQ(*longest, most);
            auto answers = here.good(page.step);
            answers[field.key] = most + "ก";
            const auto refused = here.enter(answers);
            ASSERT_FALSE(refused) << field.key;
            EXPECT_EQ(refused.error().detail,
                      field.key + ": is longer than " + std::to_string(field.max_length) + " letters");
        }
    });
}

/// What is typed carelessly and what is kept of it: zero-width letters, a late tone mark, a decomposed sara am, blanks.
const std::string kCareless = " \u200Bน\u0E4D\u0E49า\u200D  ท\u0E48\u0E35\uFEFF ";
const std::string kPutRight = "น\u0E49\u0E33 ที่";

TEST_P(HostileTextTest, CarelessTextIsKeptInOneFormOnly) {
    std::vector<std::pair<FormPage, FormField>> fields;
    FormDesk(GetParam()).walk([&](FormDesk&, const FormPage& page) {
        for (const auto& field : page.fields) {
            if (is_text(field)) {
                fields.emplace_back(page, field);
            }
        }
    });
    for (const auto& [page, field] : fields) {
        FormDesk desk(GetParam());
        auto careless = desk.good(page.step);
        careless[field.key] = kCareless;
        if (has_own_form(page, field)) {
            desk.walk([&, step = page.step, key = field.key](FormDesk& here, const FormPage& shown) {
                if (shown.step == step) {
                    EXPECT_FALSE(here.enter(careless)) << key;
                    EXPECT_EQ(here.kept(step, key), "") << key;
                }
            });
        } else {
            desk.walk([](FormDesk&, const FormPage&) {}, page.step, careless);
            EXPECT_EQ(desk.kept(page.step, field.key), kPutRight) << page.step << '.' << field.key;
        }
    }
}

std::string name_of(const ::testing::TestParamInfo<FormPath>& path) {
    auto name = path.param.name;
    std::replace(name.begin(), name.end(), ' ', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Forms, HostileTextTest, ::testing::ValuesIn(form_paths()), name_of);

TEST(FormPathsTest, EveryServiceOfTheCatalogueIsWalked) {
    std::set<domain::ServiceKind> walked;
    for (const auto& path : form_paths()) {
        walked.insert(path.kind);
    }
    const auto offered = standard_services().kinds();
    EXPECT_EQ(walked, std::set<domain::ServiceKind>(offered.begin(), offered.end()));
}

}  // namespace
}  // namespace amphoe::workflows
