#include "gui/presenters/TextForms.h"

#include "tests/gui/presenters/PresenterBench.h"

namespace amphoe::testing {
namespace {

TEST(TextFormsTest, TimesFollowTheLanguage) {
    EnglishTexts texts;
    EXPECT_EQ(gui::clock_text(ManualClock::start(), texts), "09:00");
    EXPECT_EQ(gui::day_text(ManualClock::start(), texts), "22 Nov 2026");
    texts.spoken = gui::Language::Thai;
    EXPECT_EQ(gui::clock_text(ManualClock::start(), texts), "09.00 น.");
    EXPECT_EQ(gui::day_text(ManualClock::start(), texts), "22 พ.ย. 2569");
}

TEST(TextFormsTest, AnAgeOfAPartialBirthDateShowsBothPossibilities) {
    const EnglishTexts texts;
    EXPECT_EQ(gui::age_text(*domain::PartialDate::of(2530, 1, 14), ManualClock::start(), texts), "39 years");
    EXPECT_EQ(gui::age_text(*domain::PartialDate::of(2530, {}, {}), ManualClock::start(), texts), "38-39 years");
}

TEST(TextFormsTest, FillsEveryPlaceOnce) {
    EXPECT_EQ(gui::filled("{n} of {m}, {n}", {{"n", "{m}"}, {"m", "3"}}), "{m} of 3, {m}");
    EXPECT_EQ(gui::filled("{unknown} {", {{"n", "1"}}), "{unknown} {");
}

TEST(TextFormsTest, ALifelongCardSaysSo) {
    EXPECT_EQ(gui::expiry_text({true, {}}, EnglishTexts{}), "valid for life");
}

}  // namespace
}  // namespace amphoe::testing
